//! A story: deeds of earlier days, told in their order and carried out one by one. The example
//! municipality has a past by it; everything in it goes the same way as what a person does.

mod assure;
mod bring;

use std::{collections::BTreeMap, path::Path};

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use model::{
    Assessment, Kind, Method, Person, Scenario, ScenarioId, Score, scenario_hash, table::Sheet,
};
use serde::Deserialize;
use serde_json::Value as Json;

use crate::{
    Error, Passphrase, Refusal, Register, Result, Stamp, Start,
    load::load,
    seed::remove,
    table::{Table, id},
};
use assure::Assure;
use bring::Bring;

/// One deed: on which day, by whom, what. Records are named by reference.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    day: NaiveDate,
    by: String,
    #[serde(rename = "do")]
    deed: Deed,
}

/// What was done. A scenario is named by its reference, or as `ASSESSMENT/ORIGIN` by that of the
/// scenario that it was carried from.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Deed {
    Bring(Bring),
    Change {
        kind: Kind,
        record: String,
        values: BTreeMap<String, Json>,
    },
    Done {
        routine: String,
        on: NaiveDate,
        outcome: String,
    },
    Submit {
        assessment: String,
    },
    Approve {
        assessment: String,
    },
    Carry {
        from: String,
        reference: String,
        name: String,
    },
    Confirm {
        scenarios: Vec<String>,
    },
    Score {
        scenario: String,
        score: Score,
        #[serde(default)]
        note: String,
    },
    Add {
        assessment: String,
        asset: String,
        threat: String,
        score: Score,
    },
    Accept {
        scenario: String,
        by: String,
        reason: String,
        until: NaiveDate,
    },
    #[serde(untagged)]
    Assure(Assure),
}

impl Register {
    /// Makes a register with the past that `story` (a JSON list) tells; what its deeds bring are
    /// rows of `sheets`. It is founded on the story's first day, so that the history is in order.
    /// Where anything of it fails, no file is left.
    pub fn found_with_story(
        path: &Path,
        passphrase: Option<&Passphrase>,
        name: &str,
        method: Option<Method>,
        stamp: &Stamp,
        sheets: &[Sheet],
        story: &str,
    ) -> Result<Self> {
        let story: Vec<Told> = serde_json::from_str(story).map_err(|error| Error::Content {
            place: "story",
            detail: error.to_string(),
        })?;
        let day = story.first().map_or(stamp.today, |told| told.day);
        let begun = on(day, &stamp.by, 0);
        let mut register = Self::found(path, passphrase, name, method, &begun)?;
        match register.tell(sheets, story) {
            Ok(()) => {
                register.catch_up(stamp)?;
                Ok(register)
            }
            Err(error) => {
                drop(register);
                remove(path);
                Err(error)
            }
        }
    }

    /// Does the deeds one by one. A crash leaves a file that nobody was told of, so no single deed
    /// waits for the disk; the last thing does.
    fn tell(&mut self, sheets: &[Sheet], story: Vec<Told>) -> Result<()> {
        self.connection.pragma_update(None, "synchronous", "off")?;
        for (place, told) in (1..).zip(story) {
            self.retell(&on(told.day, &told.by, place), told.deed, sheets)?;
        }
        self.connection.pragma_update(None, "synchronous", "full")?;
        self.connection
            .query_row("PRAGMA wal_checkpoint(full)", [], |_| Ok(()))?;
        Ok(())
    }

    fn retell(&mut self, stamp: &Stamp, deed: Deed, sheets: &[Sheet]) -> Result<()> {
        match deed {
            Deed::Bring(bring) => self.bring(stamp, &bring, sheets)?,
            Deed::Assure(deed) => self.retell_assure(stamp, deed)?,
            Deed::Change {
                kind,
                record,
                values,
            } => self.retell_change(stamp, kind, &record, &values)?,
            Deed::Done {
                routine,
                on,
                outcome,
            } => {
                let key = self.named::<model::Routine>(&routine)?;
                let revision = self.get::<model::Routine>(key)?.revision;
                self.routine_done(stamp, key, revision, on, &outcome)?;
            }
            Deed::Submit { assessment } => {
                let key = self.named::<Assessment>(&assessment)?;
                let revision = self.get::<Assessment>(key)?.revision;
                self.submit_assessment(stamp, key, revision)?;
            }
            Deed::Approve { assessment } => {
                let key = self.named::<Assessment>(&assessment)?;
                let revision = self.get::<Assessment>(key)?.revision;
                self.approve_assessment(stamp, key, revision)?;
            }
            Deed::Carry {
                from,
                reference,
                name,
            } => {
                let from = self.named::<Assessment>(&from)?;
                let start = Start {
                    reference,
                    name,
                    date: None,
                };
                self.carry_forward(stamp, from, &start)?;
            }
            Deed::Confirm { scenarios } => {
                let keys = scenarios.iter().map(|name| self.told_of(name));
                let keys = keys.collect::<Result<Vec<ScenarioId>>>()?;
                self.confirm_scenarios(stamp, &keys)?;
            }
            Deed::Score {
                scenario,
                score,
                note,
            } => {
                let key = self.told_of(&scenario)?;
                let read_at = self.get::<Scenario>(key)?.revision;
                self.score(stamp, key, read_at, &score)?;
                if !note.is_empty() {
                    let stored = self.get::<Scenario>(key)?;
                    let noted = Scenario {
                        note,
                        ..stored.data
                    };
                    self.save_scenario(stamp, key, stored.revision, noted)?;
                }
            }
            Deed::Add {
                assessment,
                asset,
                threat,
                score,
            } => {
                let assessment = self.named::<Assessment>(&assessment)?;
                let (asset, threat) = (
                    self.named::<model::Asset>(&asset)?,
                    self.named::<model::Threat>(&threat)?,
                );
                let added = self.add_scenario(stamp, assessment, asset, threat)?;
                let read_at = self.get::<Scenario>(added.value)?.revision;
                self.score(stamp, added.value, read_at, &score)?;
            }
            Deed::Accept {
                scenario,
                by,
                reason,
                until,
            } => {
                let (key, by) = (self.told_of(&scenario)?, self.named::<Person>(&by)?);
                let snapshot = self.snapshot_of_scenario(key)?;
                let seen = scenario_hash(&snapshot, &snapshot.picture(stamp.today), key);
                let seen = seen.ok_or(Refusal::Missing)?;
                self.accept_scenario(stamp, key, &seen, by, &reason, until)?;
            }
        }
        Ok(())
    }

    pub(crate) fn named<R: Table>(&self, reference: &str) -> Result<R::Id> {
        self.find::<R>(reference)?.ok_or_else(|| Error::Content {
            place: "story",
            detail: format!("{}: {reference}", R::KIND.id()),
        })
    }

    /// The scenario that a story names.
    fn told_of(&self, name: &str) -> Result<ScenarioId> {
        let Some((assessment, origin)) = name.split_once('/') else {
            return self.named::<Scenario>(name);
        };
        let origin = self.named::<Scenario>(origin)?;
        let assessment = self.named::<Assessment>(assessment)?;
        let copies = load::<Scenario>(&self.connection, "WHERE carried_from = ?1", [id(origin)])?;
        let copy = copies
            .into_values()
            .find(|copy| copy.data.assessment == assessment);
        copy.map(|copy| copy.id).ok_or_else(|| Error::Content {
            place: "story",
            detail: name.to_owned(),
        })
    }
}

/// The stamp of the deed at `place` in the story.
fn on(day: NaiveDate, by: &str, place: i64) -> Stamp {
    let at = day.and_time(NaiveTime::MIN) + TimeDelta::hours(9) + TimeDelta::minutes(place);
    Stamp {
        by: by.to_owned(),
        at: at.and_utc(),
        today: day,
    }
}
