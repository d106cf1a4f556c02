//! What must hold of audits in any register.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::*;
use proptest::prelude::*;

use super::{audit, control, finding, person, programme, unit};
use crate::{
    random::{cases, dice},
    support::Town,
};

proptest! {
    #![proptest_config(cases(64))]

    /// Coverage against a count done another way: item by item over all audits.
    #[test]
    fn coverage_is_what_a_slow_count_says(mut dice in dice()) {
        let mut town = Town::default();
        let of = programme(&mut town);
        let controls: Vec<ControlId> =
            (0..5).map(|own| control(&mut town, &format!("C-{own}"))).collect();
        let states = AuditState::ALL;
        for _ in 0..dice.roll(7) {
            let starts = format!("{}-0{}-01", 2024 + dice.roll(5), 1 + dice.roll(9));
            let some = controls.iter().copied().filter(|_| dice.roll(2) == 0).collect();
            let (state, own) = (*dice.pick(states), !dice.rarely(4));
            audit(&mut town, &starts, |audit| {
                audit.controls = some;
                audit.state = state;
                if !own {
                    audit.programme = None;
                }
            });
        }
        let found = coverage(&town.0, of).unwrap();
        prop_assert_eq!(found.controls.total(), controls.len());
        for row in &found.controls.0 {
            for (place, year) in found.years.iter().enumerate() {
                let of_year = town.0.assurance.audits.values().map(|own| &own.data).filter(|own| {
                    let began: i32 = own.starts.format("%Y").to_string().parse().unwrap();
                    own.programme == Some(of) && began == *year && own.controls.contains(&row.id)
                });
                let signs: Vec<CoverageSign> = of_year
                    .map(|own| match own.state {
                        AuditState::Reported | AuditState::Closed => CoverageSign::Held,
                        _ => CoverageSign::Planned,
                    })
                    .collect();
                let best = signs.into_iter().max().unwrap_or(CoverageSign::No);
                prop_assert_eq!(row.years[place], best);
            }
            prop_assert_eq!(row.last.is_some(), row.years.contains(&CoverageSign::Held));
        }
        let all = [CoverageSign::No, CoverageSign::Planned, CoverageSign::Held];
        let sum: usize = all.iter().map(|sign| found.controls.count(*sign)).sum();
        prop_assert_eq!(sum, found.controls.total());
    }

    /// Whoever is not named as an auditor has no conflict, and a larger team has no fewer.
    #[test]
    fn conflicts_are_of_auditors_only_and_grow_with_the_team(mut dice in dice()) {
        let mut town = Town::default();
        let people: Vec<PersonId> = (0..4).map(|_| person(&mut town, None)).collect();
        let units: Vec<UnitId> = (0..3)
            .map(|at| {
                let above = town.0.units.keys().nth(dice.roll(4)).copied().filter(|_| at > 0);
                let contact = people.as_slice().get(dice.roll(6)).copied();
                unit(&mut town, above, contact)
            })
            .collect();
        for at in 0..4 {
            let key = town.asset(&format!("A-{at}"), &[]);
            let data = &mut town.0.assets.get_mut(&key).unwrap().data;
            data.owner = people.as_slice().get(dice.roll(6)).copied();
            data.unit = units.as_slice().get(dice.roll(4)).copied();
        }
        let named: Vec<UnitId> = units.iter().copied().filter(|_| dice.roll(2) == 0).collect();
        let key = audit(&mut town, "2026-01-01", |own| {
            own.lead = Some(people[0]);
            own.units = named;
        });
        let small = town.0.assurance.audits[&key].data.clone();
        let large = Audit { team: vec![people[1]], ..small.clone() };
        let few = conflicts(&town.0, &small);
        let many = conflicts(&town.0, &large);
        prop_assert!(few.iter().all(|own| own.person == people[0]));
        prop_assert!(few.iter().all(|own| many.contains(own)));
        let scope = scope_units(&town.0, &small);
        for own in few.iter().filter(|own| own.kind == Kind::Assets) {
            let asset = &town.0.assets[&AssetId(own.id)].data;
            prop_assert!(asset.unit.is_some_and(|unit| scope.contains(&unit)));
        }
    }

    /// The pass over all findings says of each what looking at it alone says.
    #[test]
    fn repeats_are_recognised_alike_one_by_one_and_all_at_once(mut dice in dice()) {
        let mut town = Town::default();
        let subjects: Vec<ControlId> = (0..3).map(|own| control(&mut town, &format!("C-{own}"))).collect();
        let audits: Vec<AuditId> = (0..3).map(|_| audit(&mut town, "2026-01-01", |_| ())).collect();
        for _ in 0..dice.roll(9) {
            let (of, about) = (dice.pick(&audits).to_owned(), subjects.as_slice().get(dice.roll(4)).copied());
            let found = NaiveDate::from_ymd_opt(2026, 1, 1 + dice.roll(28) as u32).unwrap();
            let grade = *dice.pick(FindingGrade::ALL);
            finding(&mut town, |own| {
                (own.audit, own.control, own.found, own.grade) = (Some(of), about, found, grade);
            });
        }
        let findings = &town.0.assurance.findings;
        let recognised: BTreeMap<AuditFindingId, AuditFindingId> = repeated(findings);
        for own in findings.values() {
            let before = |other: &AuditFindingId| {
                let at = |key: AuditFindingId| (findings[&key].data.found, key);
                at(*other) < at(own.id)
            };
            let alone = repeats_of(findings, Some(own.id), &own.data).into_iter().find(before);
            prop_assert_eq!(recognised.get(&own.id).copied(), alone);
        }
    }
}
