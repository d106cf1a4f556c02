//! Who answers and whom to ask, suppliers and what is agreed with them, assets that went out of use.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Finding, FindingKind, asset::name};
use crate::{
    Adjust, Arg, Asset, AssetId, AssetKind, Kind, MeasureState, PersonId, Picture, Snapshot,
    Stored, UnitId,
};

pub(super) fn check(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    let today = picture.today;
    let in_use = snapshot
        .assets
        .values()
        .filter(|own| own.data.retired.is_none());
    let units: BTreeSet<UnitId> = in_use.filter_map(|own| own.data.unit).collect();
    for unit in units.iter().filter_map(|key| snapshot.units.get(key)) {
        if unit.data.contact.is_none() {
            let kind = FindingKind::UnitWithoutContact;
            found.push(Finding::about(kind, Kind::Units, unit.id.0));
        }
    }
    for stored in snapshot.assets.values() {
        let asset = &stored.data;
        if asset.retired.is_some() {
            continue;
        }
        let people = [
            asset.owner,
            asset.risk_owner,
            asset.system_owner,
            asset.process_owner,
            asset.contact,
        ];
        if let Some(names) = left(snapshot, today, people) {
            let finding = Finding::asset(FindingKind::OwnerLeft, stored.id);
            found.push(finding.with("person", Arg::Text(names)));
        }
        if asset.kind == AssetKind::Supplier {
            supplier(stored, today, found);
        }
    }
    for stored in snapshot.measures.values() {
        if stored.data.state == MeasureState::Retired {
            continue;
        }
        if let Some(names) = left(snapshot, today, [stored.data.owner]) {
            let finding = Finding::measure(FindingKind::OwnerLeft, stored.id);
            found.push(finding.with("person", Arg::Text(names)));
        }
    }
    still_needed(snapshot, found);
}

/// The names of those of `people` who have left by the day `today`, each once.
fn left<const N: usize>(
    snapshot: &Snapshot,
    today: NaiveDate,
    people: [Option<PersonId>; N],
) -> Option<String> {
    let names: BTreeSet<&str> = people
        .into_iter()
        .flatten()
        .filter_map(|key| snapshot.people.get(&key))
        .filter(|person| person.data.left.is_some_and(|left| left < today))
        .map(|person| person.data.name.as_str())
        .collect();
    let names: Vec<&str> = names.into_iter().collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn supplier(stored: &Stored<AssetId, Asset>, today: NaiveDate, found: &mut Vec<Finding>) {
    let of = |kind| Finding::asset(kind, stored.id);
    let details = &stored.data.details;
    if details.processor == Some(true) && details.processing_agreement.trim().is_empty() {
        found.push(of(FindingKind::ProcessorWithoutAgreement));
    }
    if let Some(until) = details.agreement_until.filter(|until| *until < today) {
        found.push(of(FindingKind::AgreementEnded).with("until", Arg::Date(until)));
    }
    if details.check_months.is_some() && details.last_check.is_none() {
        found.push(of(FindingKind::SupplierNeverChecked));
    }
    if let Some(due) = details.next_check().filter(|due| *due < today) {
        found.push(of(FindingKind::SupplierCheckLate).with("due", Arg::Date(due)));
    }
}

/// Retired assets, each with the assets in use that need it.
fn still_needed(snapshot: &Snapshot, found: &mut Vec<Finding>) {
    let is_retired = |key: AssetId| {
        let asset = snapshot.assets.get(&key);
        asset.is_some_and(|asset| asset.data.retired.is_some())
    };
    let mut needing: BTreeMap<AssetId, BTreeSet<&str>> = BTreeMap::new();
    for dependency in snapshot.dependencies.values() {
        let edge = &dependency.data;
        if edge.adjust != Adjust::Cut && is_retired(edge.to) && !is_retired(edge.from) {
            let names = needing.entry(edge.to).or_default();
            names.insert(name(snapshot, edge.from));
        }
    }
    for (asset, names) in needing {
        let names: Vec<&str> = names.into_iter().collect();
        let finding = Finding::asset(FindingKind::RetiredNeeded, asset);
        found.push(finding.with("others", Arg::Text(names.join(", "))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dependency, Details, Person, PersonId, Record, Records, Unit};

    fn store<R: Record>(number: u128, data: R) -> (R::Id, Stored<R::Id, R>) {
        let id = R::Id::from(uuid::Uuid::from_u128(number));
        let stored = Stored {
            id,
            revision: 1,
            changed_at: chrono::DateTime::UNIX_EPOCH,
            changed_by: String::new(),
            data,
        };
        (id, stored)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn found(snapshot: &Snapshot) -> Vec<FindingKind> {
        let picture = snapshot.picture("2026-11-22".parse().unwrap());
        let mut found = Vec::new();
        check(snapshot, &picture, &mut found);
        let mut kinds: Vec<FindingKind> = found.into_iter().map(|own| own.kind).collect();
        kinds.sort();
        kinds
    }

    #[test]
    fn who_left_answers_for_nothing_in_use() {
        let person = |left| Person {
            left,
            ..Person::new("Mette")
        };
        let mut asset = Asset::new("Journal", AssetKind::System);
        asset.system_owner = Some(PersonId(uuid::Uuid::from_u128(1)));
        let with = |left, asset: Asset| Snapshot {
            people: Records::from([store(1, person(left))]),
            assets: Records::from([store(2, asset)]),
            ..Snapshot::default()
        };
        let gone = with(Some(day("2026-11-21")), asset.clone());
        assert_eq!(found(&gone), [FindingKind::OwnerLeft]);
        let last_day = with(Some(day("2026-11-22")), asset.clone());
        assert_eq!(found(&last_day), [], "on the last day the person is here");
        asset.retired = Some(day("2026-11-01"));
        assert_eq!(found(&with(Some(day("2026-11-21")), asset)), []);
        let measure = crate::Measure {
            reference: String::new(),
            name: "Backup".to_owned(),
            controls: Vec::new(),
            state: MeasureState::Planned,
            owner: Some(PersonId(uuid::Uuid::from_u128(1))),
            due: None,
            cost: None,
            last_tested: None,
            test_result: crate::TestResult::NotTested,
            test_months: 12,
        };
        let owned = Snapshot {
            people: Records::from([store(1, person(Some(day("2026-01-01"))))]),
            measures: Records::from([store::<crate::Measure>(3, measure)]),
            ..Snapshot::default()
        };
        assert_eq!(found(&owned), [FindingKind::OwnerLeft]);
    }

    #[test]
    fn suppliers_are_agreed_with_and_checked() {
        let with = |details: Details| {
            let supplier = Asset {
                details,
                ..Asset::new("Drift A/S", AssetKind::Supplier)
            };
            found(&Snapshot {
                assets: Records::from([store(2, supplier)]),
                ..Snapshot::default()
            })
        };
        assert_eq!(with(Details::default()), []);
        let late = Details {
            processor: Some(true),
            agreement_until: Some(day("2026-10-31")),
            check_months: Some(12),
            last_check: Some(day("2025-11-21")),
            ..Details::default()
        };
        let all = [
            FindingKind::ProcessorWithoutAgreement,
            FindingKind::AgreementEnded,
            FindingKind::SupplierCheckLate,
        ];
        assert_eq!(with(late.clone()), all);
        let never = Details {
            last_check: None,
            processing_agreement: "DBA 12".to_owned(),
            agreement_until: Some(day("2026-11-22")),
            ..late.clone()
        };
        assert_eq!(with(never), [FindingKind::SupplierNeverChecked]);
        let kept = Details {
            processing_agreement: "DBA 12".to_owned(),
            agreement_until: None,
            last_check: Some(day("2025-11-22")),
            ..late
        };
        assert_eq!(with(kept), []);
    }

    #[test]
    fn what_is_retired_is_not_needed_and_units_have_somebody_to_ask() {
        let retired = Asset {
            retired: Some(day("2026-01-01")),
            ..Asset::new("Server", AssetKind::Hardware)
        };
        let key = |number| AssetId(uuid::Uuid::from_u128(number));
        let edge = |adjust| Dependency {
            from: key(1),
            to: key(2),
            property: None,
            adjust,
            reason: String::new(),
        };
        let unit = Unit {
            reference: String::new(),
            name: "Drift".to_owned(),
            parent: None,
            contact: None,
        };
        let journal = Asset {
            unit: Some(UnitId(uuid::Uuid::from_u128(4))),
            ..Asset::new("Journal", AssetKind::System)
        };
        let with = |adjust| Snapshot {
            assets: Records::from([store(1, journal.clone()), store(2, retired.clone())]),
            dependencies: Records::from([store::<Dependency>(3, edge(adjust))]),
            units: Records::from([store::<Unit>(4, unit.clone())]),
            ..Snapshot::default()
        };
        let both = [FindingKind::RetiredNeeded, FindingKind::UnitWithoutContact];
        assert_eq!(found(&with(Adjust::Inherit)), both);
        assert_eq!(found(&with(Adjust::Cut)), both[1..]);
    }
}
