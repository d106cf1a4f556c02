//! Everything that is due: each reason, filters, counts, pages.

use chrono::{Days, Months, NaiveDate};
use model::{
    Asset, AssetKind, Evidence, Kind, Measure, MeasureState, Person, PersonId, Routine, Scenario,
    TestResult,
};
use proptest::prelude::*;
use register::{DueFilter, DuePage, DueRow, DueWhat, Op};

use crate::support::{self, Town, today, town};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn all(town: &Town) -> DuePage {
    ask(town, &DueFilter::default())
}

fn ask(town: &Town, filter: &DueFilter) -> DuePage {
    town.register.due(filter, today().today, 0, 1000).unwrap()
}

fn of(rows: &[DueRow], what: DueWhat) -> Vec<String> {
    rows.iter()
        .filter(|row| row.what == what)
        .map(|row| {
            let owner = row.owner_name.as_deref().unwrap_or("-");
            let unit = row.unit_name.as_deref().unwrap_or("-");
            let late = if row.overdue { " late" } else { "" };
            format!("{} {} {owner} {unit}{late}", row.reference, row.due)
        })
        .collect()
}

/// The town with a person in the second unit, and one record for each reason.
fn busy() -> (Town, PersonId) {
    let mut town = town();
    let (units, asset) = (town.units.clone(), town.assets[0]);
    let scenario = town.scenarios[0];
    let made = town
        .register
        .write(&today(), Op::new("busy"), "", |write| {
            let person = write.insert(Person {
                unit: Some(units[1]),
                ..Person::new("Åse Dam")
            })?;
            write.insert(Measure {
                state: MeasureState::Planned,
                due: Some(day("2026-12-01")),
                owner: Some(person),
                ..support::measure("M-9", None)
            })?;
            write.insert(Measure {
                test_result: TestResult::Failed,
                ..support::measure("M-8", Some("2026-10-01"))
            })?;
            write.insert(Measure {
                state: MeasureState::Retired,
                due: Some(day("2026-01-01")),
                ..support::measure("M-7", Some("2020-01-01"))
            })?;
            let stored = write.get::<Asset>(asset)?;
            let owned = Asset {
                risk_owner: Some(person),
                ..stored.data
            };
            write.change(asset, stored.revision, owned)?;
            let stored = write.get::<Scenario>(scenario)?;
            let treated = Scenario {
                due: Some(day("2026-11-21")),
                ..stored.data
            };
            write.change(scenario, stored.revision, treated)?;
            write.insert(Routine {
                months: 12,
                unit: Some(units[2]),
                ..Routine::new("Gennemgang", day("2026-11-22"))
            })?;
            let mut supplier = Asset::new("Drift A/S", AssetKind::Supplier);
            supplier.contact = Some(person);
            supplier.details.check_months = Some(1);
            supplier.details.last_check = Some(day("2026-01-31"));
            supplier.details.agreement_until = Some(day("2027-12-31"));
            write.insert(supplier)?;
            let mut unchecked = Asset::new("Ny ApS", AssetKind::Supplier);
            unchecked.details.check_months = Some(12);
            write.insert(unchecked.clone())?;
            unchecked.retired = Some(day("2026-01-01"));
            write.insert(unchecked)?;
            Ok(person)
        })
        .unwrap();
    (town, made.value)
}

#[test]
fn every_reason_gives_its_rows() {
    let (town, _) = busy();
    let page = all(&town);
    let of = |what| of(&page.rows, what);
    assert_eq!(
        of(DueWhat::MeasureDue),
        ["M-9 2026-12-01 Åse Dam Enhed U-2"],
        "a record without a unit is where its owner is"
    );
    assert_eq!(
        of(DueWhat::TestDue),
        ["M-3 2026-12-01 - -", "M-1 2027-06-01 - -"]
    );
    assert_eq!(of(DueWhat::TestFailed), ["M-8 2026-10-01 - - late"]);
    assert_eq!(
        of(DueWhat::TreatmentDue),
        ["S-001 2026-11-21 Åse Dam Enhed U-2 late"],
        "without an owner of its own the asset's risk owner treats it"
    );
    assert_eq!(
        of(DueWhat::RoutineDue),
        ["W-001 2026-11-22 - Enhed U-3"],
        "what is due today is not late"
    );
    assert_eq!(
        of(DueWhat::SupplierCheck),
        ["A-001 2026-02-28 Åse Dam Enhed U-2 late"],
        "a month after the 31st of January"
    );
    assert_eq!(of(DueWhat::SupplierUnchecked), ["A-002 2026-11-22 - -"]);
    assert_eq!(
        of(DueWhat::AgreementEnds),
        ["A-001 2027-12-31 Åse Dam Enhed U-2"]
    );
    let days: Vec<NaiveDate> = page.rows.iter().map(|row| row.due).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!((page.total, page.overdue), (9, 3));
    let counted: u32 = page.counts.iter().map(|count| count.count).sum();
    assert_eq!(counted, 9);
    let scenario = page
        .rows
        .iter()
        .find(|row| row.what == DueWhat::TreatmentDue)
        .unwrap();
    assert_eq!(
        (scenario.kind, scenario.name.as_str()),
        (Kind::Scenarios, "S-001 Aktiv A-1")
    );
}

#[test]
fn filters_narrow_and_pages_follow_each_other() {
    let (town, person) = busy();
    let none = DueFilter::default();
    let own = ask(
        &town,
        &DueFilter {
            person: Some(person),
            ..none.clone()
        },
    );
    assert_eq!((own.total, own.overdue), (4, 2));
    let below = |unit| {
        let unit = Some(unit);
        ask(
            &town,
            &DueFilter {
                unit,
                ..none.clone()
            },
        )
        .total
    };
    assert_eq!(
        (
            below(town.units[0]),
            below(town.units[1]),
            below(town.units[2])
        ),
        (5, 4, 1),
        "the top holds what is below it"
    );
    let late = ask(
        &town,
        &DueFilter {
            overdue: true,
            ..none.clone()
        },
    );
    assert_eq!((late.total, late.rows.len()), (3, 3));
    assert!(late.rows.iter().all(|row| row.overdue));
    let december = ask(
        &town,
        &DueFilter {
            from: Some(day("2026-12-01")),
            until: Some(day("2026-12-31")),
            ..none.clone()
        },
    );
    assert_eq!(december.total, 2);
    let tests = ask(
        &town,
        &DueFilter {
            what: Some(DueWhat::TestDue),
            ..none.clone()
        },
    );
    assert_eq!((tests.total, tests.overdue, tests.rows.len()), (2, 0, 2));
    assert_eq!(tests.counts.len(), 8, "the other reasons are still counted");
    let found = ask(
        &town,
        &DueFilter {
            text: " ÅSE ".to_owned(),
            ..none.clone()
        },
    );
    assert_eq!(found.total, 4);
    let whole = all(&town).rows;
    let mut parts = Vec::new();
    for offset in (0..12).step_by(4) {
        let page = town.register.due(&none, today().today, offset, 4).unwrap();
        assert_eq!(page.total, 9);
        parts.extend(page.rows);
    }
    assert_eq!(parts, whole);
}

#[test]
fn what_is_closed_is_not_due() {
    let (mut town, _) = busy();
    let assessment = town.assessments[0];
    let stored = town.register.get::<model::Assessment>(assessment).unwrap();
    let superseded = model::Assessment {
        state: model::AssessmentState::Superseded,
        review: Some(day("2026-01-01")),
        ..stored.data
    };
    town.register
        .write(&today(), Op::new("close"), "", |write| {
            write.change(assessment, stored.revision, superseded)
        })
        .unwrap();
    let page = all(&town);
    assert_eq!(of(&page.rows, DueWhat::TreatmentDue), [""; 0]);
    assert_eq!(of(&page.rows, DueWhat::ReviewDue), [""; 0]);
}

/// What the model says of a measure, for comparing with what the statements say.
fn expected(measure: &Measure, today: NaiveDate) -> Option<(DueWhat, NaiveDate)> {
    match (measure.state, measure.evidence(today)) {
        (MeasureState::Retired, _) => None,
        (MeasureState::Planned, _) => Some((DueWhat::MeasureDue, measure.due?)),
        (_, Evidence::Failed) => Some((DueWhat::TestFailed, measure.last_tested?)),
        (_, Evidence::Passed | Evidence::Overdue) => {
            Some((DueWhat::TestDue, measure.tested_until()?))
        }
        (_, Evidence::NotTested) => None,
    }
}

fn any_measure() -> impl Strategy<Value = Measure> {
    let some_day =
        || proptest::option::of((0_u64..4000).prop_map(|days| day("2020-01-01") + Days::new(days)));
    (
        proptest::sample::select(MeasureState::ALL.to_vec()),
        proptest::sample::select(TestResult::ALL.to_vec()),
        some_day(),
        some_day(),
        0_u16..40,
    )
        .prop_map(
            |(state, test_result, due, last_tested, test_months)| Measure {
                state,
                test_result,
                due,
                last_tested,
                test_months,
                ..support::measure("", None)
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn measures_and_suppliers_are_due_when_the_model_says_so(
        measures in proptest::collection::vec(any_measure(), 1..40),
        checks in proptest::collection::vec((0_u64..4000, 0_u16..40), 1..20),
    ) {
        let (_folder, path) = support::place();
        let mut register = register::Register::create(&path, None).unwrap();
        let suppliers: Vec<Asset> = checks
            .iter()
            .map(|(days, months)| {
                let mut supplier = Asset::new("L", AssetKind::Supplier);
                supplier.details.last_check = Some(day("2020-01-31") + Days::new(*days));
                supplier.details.check_months = Some(*months);
                supplier
            })
            .collect();
        let (own, others) = (measures.clone(), suppliers.clone());
        register
            .write(&today(), Op::new("any"), "", |write| {
                for measure in own {
                    write.insert(measure)?;
                }
                for supplier in others {
                    write.insert(supplier)?;
                }
                Ok(())
            })
            .unwrap();
        let page = register.due(&DueFilter::default(), today().today, 0, 1000).unwrap();
        let mut found: Vec<(DueWhat, NaiveDate)> =
            page.rows.iter().map(|row| (row.what, row.due)).collect();
        let mut told: Vec<(DueWhat, NaiveDate)> = measures
            .iter()
            .filter_map(|measure| expected(measure, today().today))
            .chain(suppliers.iter().filter_map(|own| {
                Some((DueWhat::SupplierCheck, own.details.next_check()?))
            }))
            .collect();
        found.sort_unstable();
        told.sort_unstable();
        prop_assert_eq!(found, told);
    }
}

#[test]
fn a_day_far_away_is_no_harm() {
    let mut town = town();
    let far = day("9999-12-31");
    town.register
        .add_routine(&today(), Routine::new("Langt væk", far))
        .unwrap();
    let page = ask(
        &town,
        &DueFilter {
            from: far.checked_sub_months(Months::new(1)),
            ..DueFilter::default()
        },
    );
    assert_eq!(page.total, 1);
}
