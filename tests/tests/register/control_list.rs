//! What lists say of controls and tests by SQL is what the model says of the records.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use model::{
    Applicability, Bilingual, Control, ControlMapping, ControlMappingId, ControlTest, Kind, Lang,
    LatestRuns, MappingRelation, Measure, MeasureState, Plain, RunResult, TestRun, TestState,
    control_states, test_standing,
};
use register::{List, ListQuery, Op, Register};
use uuid::Uuid;

use crate::support::{Town, today, town};

/// The states in a list of records, by id.
fn listed(register: &Register, kind: Kind) -> BTreeMap<Uuid, String> {
    let query = ListQuery {
        columns: vec!["test_state".into()],
        ..ListQuery::default()
    };
    let page = register.list(List::of(kind), &query, Lang::Da, 0, u32::MAX);
    let rows = page.unwrap().rows.into_iter();
    rows.map(|row| (row.id, row.cells[0].shown())).collect()
}

/// A register in which anything was tested, mapped and left out.
fn tried(seed: u64) -> Town {
    let mut town = town();
    let mut next = seed;
    let mut pick = move |of: u64| {
        next = next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (next >> 33) % of
    };
    let measures = town.measures.clone();
    town.register
        .write(&today(), Op::new("record-add"), "", |write| {
            let mut controls = Vec::new();
            for number in 0..6 {
                controls.push(write.insert(Control {
                    reference: format!("C-{number}"),
                    framework: "x".into(),
                    name: Bilingual::same("c"),
                    description: Bilingual::default(),
                    attributes: Vec::new(),
                })?);
            }
            for measure in &measures {
                let stored = write.get::<Measure>(*measure)?;
                let carries = Measure {
                    controls: vec![controls[pick(6) as usize], controls[pick(6) as usize]],
                    state: MeasureState::ALL[pick(3) as usize],
                    ..stored.data
                };
                write.change(*measure, stored.revision, carries)?;
            }
            for _ in 0..pick(4) {
                let mut controls = vec![controls[pick(6) as usize]];
                controls.truncate(pick(2) as usize);
                let test = write.insert(ControlTest {
                    name: "t".into(),
                    months: [0, 1, 12][pick(3) as usize],
                    active: pick(4) > 0,
                    controls,
                    measures: vec![measures[pick(3) as usize]],
                    ..ControlTest::blank()
                })?;
                for _ in 0..pick(3) {
                    let days = Days::new(pick(700));
                    write.insert(TestRun {
                        test,
                        date: today().today.checked_sub_days(days).unwrap(),
                        result: RunResult::ALL[pick(2) as usize],
                        ..TestRun::blank()
                    })?;
                }
            }
            for number in 0..pick(4) as usize {
                write
                    .insert(ControlMapping {
                        control: controls[number],
                        relation: MappingRelation::ALL[pick(4) as usize],
                        other: controls[5 - pick(3) as usize],
                        ..ControlMapping::blank()
                    })
                    .or_else(|_| Ok::<_, register::Error>(ControlMappingId(Uuid::nil())))?;
            }
            write.insert(Applicability {
                control: controls[pick(6) as usize],
                included: pick(2) == 0,
                justification: "x".into(),
                ..Applicability::blank()
            })
        })
        .unwrap();
    town
}

#[test]
fn lists_say_of_tests_and_controls_what_the_model_says() {
    let mut seen = BTreeSet::new();
    for seed in 0..60 {
        let town = tried(seed);
        let register = &town.register;
        let today = today().today;
        let (assurance, measures) = (register.assurance().unwrap(), register.all().unwrap());
        let states = control_states(&assurance, &register.all().unwrap(), &measures, today);
        let expected: BTreeMap<Uuid, String> = states
            .into_iter()
            .map(|(control, state)| (control.0, state.state.id().to_owned()))
            .collect();
        assert_eq!(listed(register, Kind::Controls), expected, "seed {seed}");
        seen.extend(expected.into_values());
        let latest = LatestRuns::new(&assurance.runs);
        let expected: BTreeMap<Uuid, String> = assurance
            .tests
            .values()
            .map(|test| {
                let standing = test_standing(&test.data, latest.of(test.id), today);
                (test.id.0, standing.state.id().to_owned())
            })
            .collect();
        assert_eq!(listed(register, Kind::Tests), expected, "seed {seed}");
    }
    assert_eq!(seen.len(), TestState::ALL.len(), "{seen:?}");
}
