//! What nobody may write of results, mappings and maturity.

use model::{Kind, table::Value};
use register::Refusal;

use crate::{
    control::value,
    support::{refusal, sound, today, town},
};

fn cells(pairs: &[(&str, &str)]) -> Vec<(String, Value)> {
    pairs
        .iter()
        .map(|(column, text)| ((*column).to_owned(), value(text)))
        .collect()
}

#[test]
fn results_mappings_and_ratings_have_their_rules() {
    let mut town = town();
    let mut add = |kind: Kind, pairs: &[(&str, &str)]| {
        town.register.add_record(&today(), kind, &cells(pairs))
    };
    add(
        Kind::Tests,
        &[("ref", "T1"), ("name", "Gendan"), ("population", "100")],
    )
    .unwrap();
    for control in ["A", "B", "C"] {
        let named = [("ref", control), ("framework", "x"), ("name", control)];
        add(Kind::Controls, &named).unwrap();
    }
    let run = [("test", "T1"), ("date", "2026-11-22"), ("result", "passed")];
    let mapping = [("control", "A"), ("relation", "covers"), ("other", "B")];
    let rating = [("control", "A"), ("date", "2026-11-22"), ("level", "2")];
    add(Kind::Runs, &run).unwrap();
    add(Kind::Mappings, &mapping).unwrap();
    add(Kind::Maturity, &rating).unwrap();
    // The same place is taken; another is not.
    let unit = [&rating[..], &[("unit", "U-2")]].concat();
    add(Kind::Maturity, &unit).unwrap();
    let other = [("control", "A"), ("relation", "same"), ("other", "C")];
    add(Kind::Mappings, &other).unwrap();

    let more: &[(Kind, &[(&str, &str)], &[(&str, &str)], (&str, &str))] = &[
        (
            Kind::Runs,
            &run,
            &[("date", "2026-11-23")],
            ("date", "not-yet"),
        ),
        (
            Kind::Runs,
            &run,
            &[("tested", "3"), ("deviations", "4"), ("note", "x")],
            ("deviations", "more-than-tested"),
        ),
        (
            Kind::Runs,
            &run,
            &[("tested", "30"), ("deviations", "1")],
            ("note", "deviations-need-note"),
        ),
        // Of a hundred 20 must be looked at.
        (
            Kind::Runs,
            &run,
            &[("tested", "19")],
            ("note", "below-sample"),
        ),
        (
            Kind::Mappings,
            &mapping,
            &[("other", "A")],
            ("other", "mapped-to-itself"),
        ),
        (
            Kind::Mappings,
            &[("relation", "same")],
            &[("control", "B"), ("other", "A")],
            ("other", "mapped-already"),
        ),
        (Kind::Maturity, &rating, &[], ("date", "rated-already")),
        (
            Kind::Maturity,
            &rating,
            &[("date", "2026-11-23")],
            ("date", "not-yet"),
        ),
    ];
    for (kind, base, change, (field, code)) in more {
        let kept = base
            .iter()
            .filter(|(column, _)| change.iter().all(|(changed, _)| changed != column));
        let pairs: Vec<_> = kept.chain(*change).copied().collect();
        match refusal(add(*kind, &pairs)) {
            Refusal::Invalid { field: f, code: c } => assert_eq!((f, c), (*field, *code)),
            Refusal::Problems(all) => {
                let told = (&*all[0].place.column, &*all[0].code);
                assert_eq!(told, (*field, *code));
            }
            other => panic!("{code}: {other:?}"),
        }
    }
    let enough = [&run[..], &[("tested", "20")]].concat();
    add(Kind::Runs, &enough).unwrap();
    let told = [
        &run[..],
        &[("tested", "3"), ("note", "Alle systemer er ens")],
    ]
    .concat();
    add(Kind::Runs, &told).unwrap();
    sound(&town.register);
}
