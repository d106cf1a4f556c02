//! Every formula counted another way: plainly, over the records and what the model makes of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use model::{
    ActionState, AssessmentState, AssetId, AssetKind, ControlId, DecisionRule, Effectiveness,
    Evidence, FindingState, Formula, LatestRuns, Maturity, MeasureState, Measured, MetState,
    PersonId, Picture, PolicyState, Scenario, ScenarioId, Snapshot, Stage, Standing, Stored,
    TestStanding, TestState, UnitId, control_states, knowledge, latest_acceptances, standing,
    test_standing,
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

    /// The latest rating of each control for exactly this unit; of two on one day the lower one.
    fn latest_maturity(&self) -> Vec<&Maturity> {
        let ratings = self.snapshot.assurance.maturity.values();
        let here: Vec<_> = ratings
            .map(|own| &own.data)
            .filter(|own| own.unit == self.unit && own.date <= self.picture.today)
            .collect();
        let mut latest: BTreeMap<ControlId, &Maturity> = BTreeMap::new();
        for own in here {
            let known = latest.entry(own.control).or_insert(own);
            if own.date > known.date || (own.date == known.date && own.level < known.level) {
                *known = own;
            }
        }
        latest.into_values().collect()
    }

    /// How each test in use here stands.
    fn tests(&self) -> Vec<TestStanding> {
        let assurance = &self.snapshot.assurance;
        let latest = LatestRuns::new(&assurance.runs);
        let active = assurance.tests.values();
        active
            .filter(|own| own.data.active && self.here(self.works(own.data.tester)))
            .map(|own| test_standing(&own.data, latest.of(own.id), self.picture.today))
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
                let states =
                    control_states(assurance, &snapshot.controls, &snapshot.measures, today);
                let included = assurance.applicability.values().map(|own| &own.data);
                share(
                    included
                        .filter(|own| own.included)
                        .map(|own| states[&own.control].state != TestState::Undefined),
                )
            }
            Formula::TestsPassed => share(
                self.tests()
                    .iter()
                    .map(|own| own.state == TestState::Passed),
            ),
            Formula::TestsOverdue => {
                let late = |own: &TestStanding| own.due.is_some_and(|due| due < today);
                count(self.tests().iter().map(late))
            }
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
                let (people, units) = (&snapshot.people, &snapshot.units);
                share(in_force.flat_map(|policy| {
                    let said = &assurance.acknowledgements;
                    knowledge(policy, people, units, said, today)
                        .into_iter()
                        .filter(|own| self.here(people[&own.person].data.unit))
                        .map(|own| own.since.is_some())
                        .collect::<Vec<_>>()
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
                    .filter(|own| own.data.left.is_some_and(|left| left < today))
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
