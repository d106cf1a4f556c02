//! Every formula counted another way: plainly, over the records and what the model makes of them.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};
use model::{
    ActionState, AssessmentState, AssetId, AssetKind, DecisionRule, Effectiveness, Evidence,
    FindingState, Formula, Maturity, MeasureState, Measured, MetState, PersonId, Picture,
    PolicyState, RunResult, Scenario, ScenarioId, Snapshot, Stage, Standing, Stored, UnitId,
    latest_acceptances, standing,
};

/// What is counted, in a unit or in the whole organisation.
pub struct Counting<'a> {
    pub snapshot: &'a Snapshot,
    pub picture: &'a Picture,
    pub unit: Option<UnitId>,
}

fn share(all: impl Iterator<Item = bool>) -> Option<Measured> {
    let all: Vec<bool> = all.collect();
    let part = all.iter().filter(|own| **own).count() as u32;
    let of = all.len() as u32;
    (of > 0).then(|| Measured {
        value: f64::from(part) * 100.0 / f64::from(of),
        part,
        of: Some(of),
    })
}

fn count(all: impl Iterator<Item = bool>) -> Option<Measured> {
    share(all).map(|found| Measured {
        value: found.part.into(),
        of: None,
        ..found
    })
}

fn mean(all: impl Iterator<Item = f64>) -> Option<Measured> {
    let all: Vec<f64> = all.collect();
    (!all.is_empty()).then(|| Measured {
        value: all.iter().sum::<f64>() / all.len() as f64,
        part: all.len() as u32,
        of: None,
    })
}

impl Counting<'_> {
    fn here(&self, unit: Option<UnitId>) -> bool {
        let Some(wanted) = self.unit else { return true };
        let mut at = unit;
        while let Some(id) = at {
            if id == wanted {
                return true;
            }
            at = self.snapshot.units[&id].data.parent;
        }
        false
    }

    fn works(&self, person: Option<PersonId>) -> Option<UnitId> {
        self.snapshot.people[&person?].data.unit
    }

    fn asset_here(&self, asset: AssetId) -> bool {
        self.here(self.snapshot.assets[&asset].data.unit)
    }

    fn last_year(&self, day: Option<NaiveDate>) -> bool {
        let first = self.picture.today - Days::new(364);
        day.is_some_and(|day| (first..=self.picture.today).contains(&day))
    }

    /// The scenarios of assessments that are not superseded, here.
    fn scenarios(&self) -> impl Iterator<Item = &Stored<ScenarioId, Scenario>> {
        self.snapshot.scenarios.values().filter(|own| {
            let assessment = &self.snapshot.assessments[&own.data.assessment].data;
            assessment.state != AssessmentState::Superseded && self.asset_here(own.data.asset)
        })
    }

    fn rank(&self, id: ScenarioId, stage: Stage) -> Option<u8> {
        Some(self.picture.scenarios[&id].at(stage)?.rank)
    }

    fn must(&self, own: &Stored<ScenarioId, Scenario>) -> bool {
        let method = self.snapshot.assessments[&own.data.assessment].data.method;
        let levels = &self.picture.rules[&method].method.levels;
        self.rank(own.id, Stage::CurrentConfirmed)
            .is_some_and(|rank| levels[usize::from(rank)].decision == DecisionRule::MustBeTreated)
    }

    fn valid(&self) -> BTreeSet<ScenarioId> {
        latest_acceptances(self.snapshot)
            .into_iter()
            .filter(|(_, own)| standing(self.snapshot, self.picture, &own.data) == Standing::Valid)
            .map(|(id, _)| id)
            .collect()
    }

    fn latest_maturity(&self) -> Vec<&Maturity> {
        let ratings = &self.snapshot.assurance.maturity;
        let day = |own: &Maturity| own.date <= self.picture.today;
        let later = |own: &Maturity, key| {
            ratings.values().any(|other| {
                let same = (other.data.control, other.data.unit) == (own.control, own.unit);
                same && day(&other.data) && (other.data.date, other.id) > (own.date, key)
            })
        };
        ratings
            .values()
            .filter(|own| day(&own.data) && !later(&own.data, own.id) && self.here(own.data.unit))
            .map(|own| &own.data)
            .collect()
    }

    /// The latest run of each test in use here, and the day from which the next one is late.
    fn tests(&self) -> Vec<(Option<RunResult>, Option<NaiveDate>)> {
        let assurance = &self.snapshot.assurance;
        let active = assurance
            .tests
            .values()
            .filter(|own| own.data.active && self.here(self.works(own.data.tester)));
        active
            .map(|own| {
                let latest = assurance
                    .runs
                    .values()
                    .filter(|run| run.data.test == own.id && run.data.date <= self.picture.today)
                    .max_by_key(|run| (run.data.date, run.id));
                let due = match latest {
                    None => own.data.due,
                    Some(_) if own.data.months == 0 => None,
                    Some(run) => Some(run.data.date + Months::new(own.data.months)),
                };
                (latest.map(|run| run.data.result), due)
            })
            .collect()
    }

    pub fn count(&self, formula: Formula) -> Option<Measured> {
        let (snapshot, today) = (self.snapshot, self.picture.today);
        let assurance = &snapshot.assurance;
        let in_use = || {
            let all = snapshot.assets.values();
            all.filter(|own| own.data.retired.is_none() && self.here(own.data.unit))
        };
        let actions = || {
            assurance
                .actions
                .values()
                .map(|own| &own.data)
                .filter(|own| self.here(own.unit.or_else(|| self.works(own.owner))))
        };
        let findings = || {
            assurance
                .findings
                .values()
                .map(|own| &own.data)
                .filter(|own| self.here(own.unit.or_else(|| self.works(own.owner))))
        };
        let measures = || {
            let all = snapshot.measures.values().map(|own| &own.data);
            all.filter(|own| self.here(self.works(own.owner)))
        };
        match formula {
            Formula::Manual => None,
            Formula::TopRisksTreated => {
                let valid = self.valid();
                share(self.scenarios().filter(|own| self.must(own)).map(|own| {
                    let action = assurance.actions.values().any(|action| {
                        action.data.state == ActionState::Open
                            && action.data.scenarios.contains(&own.id)
                    });
                    let planned = snapshot.effects.values().any(|effect| {
                        effect.data.scenario == own.id
                            && snapshot.measures[&effect.data.measure].data.state
                                == MeasureState::Planned
                    });
                    action || planned || valid.contains(&own.id)
                }))
            }
            Formula::RisksAboveTolerance => {
                let valid = self.valid();
                let answered = self
                    .scenarios()
                    .filter(|own| self.rank(own.id, Stage::CurrentConfirmed).is_some());
                count(answered.map(|own| self.must(own) && !valid.contains(&own.id)))
            }
            Formula::ScenariosAnswered => share(
                self.scenarios()
                    .filter(|own| own.data.relevant)
                    .map(|own| self.rank(own.id, Stage::Inherent).is_some()),
            ),
            Formula::ConfirmedGap => share(self.scenarios().filter_map(|own| {
                let claimed = self.rank(own.id, Stage::CurrentClaimed)?;
                Some(self.rank(own.id, Stage::CurrentConfirmed)? > claimed)
            })),
            Formula::AssetsWithOwner => share(in_use().map(|own| own.data.owner.is_some())),
            Formula::AssetsAssessed => share(in_use().map(|own| {
                self.scenarios()
                    .any(|scenario| scenario.data.asset == own.id)
            })),
            Formula::ActionsOverdue => count(actions().map(|own| {
                own.state == ActionState::Open && own.due.is_some_and(|due| due < today)
            })),
            Formula::ActionsOnTime => share(
                actions()
                    .filter(|own| own.state == ActionState::Done && self.last_year(own.closed))
                    .filter_map(|own| Some(own.closed? <= own.first_due.or(own.due)?)),
            ),
            Formula::ActionsPostponed => share(
                actions()
                    .filter(|own| own.state == ActionState::Open)
                    .map(|own| own.postponed > 0),
            ),
            Formula::MeasuresInPlace => share(
                measures()
                    .filter(|own| own.state != MeasureState::Retired)
                    .map(|own| own.state == MeasureState::InPlace),
            ),
            Formula::MeasuresConfirmed => share(
                measures()
                    .filter(|own| own.state == MeasureState::InPlace)
                    .map(|own| own.evidence(today) == Evidence::Passed),
            ),
            Formula::TestCoverage => {
                if self.unit.is_some() {
                    return None;
                }
                let included = assurance.applicability.values().map(|own| &own.data);
                share(included.filter(|own| own.included).map(|own| {
                    let carries = |measure: &model::MeasureId| {
                        let measure = &snapshot.measures[measure].data;
                        measure.state != MeasureState::Retired
                            && measure.controls.contains(&own.control)
                    };
                    assurance.tests.values().any(|test| {
                        test.data.active
                            && (test.data.controls.contains(&own.control)
                                || test.data.measures.iter().any(carries))
                    })
                }))
            }
            Formula::TestsPassed => share(self.tests().into_iter().map(|(latest, due)| {
                latest == Some(RunResult::Passed) && due.is_none_or(|due| today <= due)
            })),
            Formula::TestsOverdue => count(
                self.tests()
                    .into_iter()
                    .map(|(_, due)| due.is_some_and(|due| due < today)),
            ),
            Formula::ControlsMaturity => {
                mean(self.latest_maturity().iter().map(|own| own.level.into()))
            }
            Formula::MaturityOnTarget => share(
                self.latest_maturity()
                    .iter()
                    .filter_map(|own| Some(own.level >= own.target?)),
            ),
            Formula::FindingsOpen => count(findings().map(|own| own.state == FindingState::Open)),
            Formula::FindingsCloseDays => mean(
                findings()
                    .filter(|own| own.state == FindingState::Closed && self.last_year(own.closed))
                    .map(|own| (own.closed.unwrap() - own.found).num_days() as f64),
            ),
            Formula::FindingsRepeated => share(
                findings()
                    .filter(|own| self.last_year(Some(own.found)))
                    .map(|own| own.repeats.is_some()),
            ),
            Formula::CorrectiveEffective => share(
                assurance
                    .corrective_actions
                    .values()
                    .filter(|own| {
                        let unit = assurance.findings[&own.data.finding].data.unit;
                        self.here(unit.or_else(|| self.works(own.data.owner)))
                    })
                    .filter_map(|own| Some(own.data.effectiveness? == Effectiveness::Effective)),
            ),
            Formula::AcceptancesExpired => {
                let (valid, latest) = (self.valid(), latest_acceptances(snapshot));
                count(
                    self.scenarios()
                        .filter(|own| latest.contains_key(&own.id))
                        .map(|own| !valid.contains(&own.id)),
                )
            }
            Formula::StaffAcknowledged => {
                let in_force = assurance
                    .policies
                    .values()
                    .filter(|own| own.data.state == PolicyState::InForce);
                let staff = || {
                    let all = snapshot.people.values();
                    all.filter(|own| own.data.left.is_none() && self.here(own.data.unit))
                };
                share(in_force.flat_map(|policy| {
                    let concerned = staff().filter(|person| {
                        policy.data.units.is_empty()
                            || policy.data.units.iter().any(|unit| {
                                let within = Counting {
                                    unit: Some(*unit),
                                    ..*self
                                };
                                within.here(person.data.unit)
                            })
                    });
                    let known = |person: PersonId| {
                        assurance.acknowledgements.values().any(|own| {
                            let own = &own.data;
                            (own.policy, own.person) == (policy.id, person)
                                && own.version == policy.data.version
                                && own.date <= today
                        })
                    };
                    concerned.map(|person| known(person.id)).collect::<Vec<_>>()
                }))
            }
            Formula::RequirementsMet => share(
                assurance
                    .requirements
                    .values()
                    .map(|own| &own.data)
                    .filter(|own| self.here(self.works(own.owner)))
                    .filter(|own| own.met != MetState::NotAssessed)
                    .map(|own| own.met == MetState::Met),
            ),
            Formula::SuppliersChecked => share(
                in_use()
                    .filter(|own| own.data.kind == AssetKind::Supplier)
                    .filter(|own| own.data.details.check_months.is_some_and(|some| some > 0))
                    .map(|own| {
                        own.data
                            .details
                            .next_check()
                            .is_some_and(|day| today <= day)
                    }),
            ),
            Formula::IncidentsYear => count(
                snapshot
                    .incidents
                    .values()
                    .filter(|own| {
                        self.unit.is_none()
                            || own.data.assets.iter().any(|asset| self.asset_here(*asset))
                    })
                    .map(|own| self.last_year(Some(own.data.occurred))),
            ),
            Formula::DutiesOfLeavers => {
                let people: Vec<_> = snapshot
                    .people
                    .values()
                    .filter(|own| self.here(own.data.unit))
                    .collect();
                let left: BTreeSet<PersonId> = people
                    .iter()
                    .filter(|own| own.data.left.is_some())
                    .map(|own| own.id)
                    .collect();
                let of = |owner: &Option<PersonId>| owner.is_some_and(|id| left.contains(&id));
                let duties = super::duties::open(snapshot);
                let part = duties.iter().filter(|owner| of(owner)).count() as u32;
                (!people.is_empty()).then(|| Measured {
                    value: part.into(),
                    part,
                    of: None,
                })
            }
        }
    }
}
