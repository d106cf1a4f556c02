//! The treatment plan, the budget and their reports by command.

use serde_json::Value;

use crate::Bench;

/// The example municipality with four actions from a table.
fn example() -> Bench {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example", "--lang", "da"]);
    std::fs::write(
        bench.path("actions.csv"),
        "ref;name;owner;unit;due;state;progress;cost;measure;closed;outcome;scenarios;after\n\
         X-1;Vælg leverandør;P-05;U-16;2020-01-31;open;40;;;;;S-001;\n\
         X-2;Indfør login;P-08;U-08;2090-01-31;open;0;60000;M-76;;;;X-1\n\
         X-3;Hold kursus;;;;open;0;25000;;;;;\n\
         X-4;Luk serveren;P-05;U-16;;done;100;;;2026-01-12;Lukket;;\n",
    )
    .unwrap();
    bench.done(&["import", "n.vaern", "actions.csv"]);
    bench
}

/// The rows whose `column` is `value`.
fn having<'a>(rows: &'a [Value], column: &str, value: &str) -> Vec<&'a Value> {
    let own = |row: &&Value| row[column].as_str() == Some(value);
    rows.iter().filter(own).collect()
}

#[test]
fn the_plan_names_what_is_done_and_what_is_missing() {
    let bench = example();
    let plan = bench.json(&["plan", "n.vaern", "--json"]);
    let rows = plan["risks"].as_array().unwrap();
    let risk = having(rows, "ref", "S-001")[0];
    assert_eq!(risk["actions"], serde_json::json!(["X-1"]));
    let missing = risk["missing"].as_array().unwrap();
    assert!(missing.iter().any(|gap| gap == "overdue"), "{missing:?}");
    let listed = bench.json(&["list", "n.vaern", "scenarios", "--json"]);
    let listed = listed.as_array().unwrap();
    let level = &having(listed, "ref", "S-001")[0]["current_confirmed"]["level"];
    assert_eq!(&risk["current_confirmed"], level);
    // Every relevant scenario of an assessment that stands is somewhere.
    let assessments = bench.json(&["list", "n.vaern", "assessments", "--json"]);
    let gone = having(assessments.as_array().unwrap(), "state", "superseded");
    let counts = listed.iter().filter(|row| {
        row["relevant"] != false && !gone.iter().any(|own| own["ref"] == row["assessment"])
    });
    let all = rows.len() as u64
        + plan["acceptable"].as_u64().unwrap()
        + plan["unanswered"].as_u64().unwrap();
    assert_eq!(all, counts.count() as u64);

    let unit = bench.json(&["plan", "n.vaern", "--unit", "U-08", "--json"]);
    let part = unit["risks"].as_array().unwrap().len();
    assert!(part > 0 && part < rows.len());
    assert!(
        bench
            .done(&["plan", "n.vaern", "--lang", "da"])
            .contains("risici i planen")
    );
    bench.refused(&["plan", "n.vaern", "--unit", "nowhere"]);
}

#[test]
fn the_budget_counts_what_measures_are_worth() {
    let bench = example();
    let budget = bench.json(&["budget", "n.vaern", "--json"]);
    let rows = budget["measures"].as_array().unwrap();
    let rates: Vec<f64> = rows
        .iter()
        .map(|row| row["levels_per_100000"].as_f64().unwrap())
        .collect();
    assert!(
        rates.len() > 3 && rates.is_sorted_by(|one, other| one >= other),
        "{rates:?}"
    );
    let sum: u64 = rows.iter().map(|row| row["cost"].as_u64().unwrap()).sum();
    assert_eq!(rows.last().unwrap()["cost_so_far"], sum);
    // Priced actions that no measure in the list speaks for.
    let others = ["H-05", "H-06", "H-18", "X-3"];
    assert_eq!(budget["other_actions"], serde_json::json!(others));
    assert_eq!(budget["cost"], sum + 160_000 + 220_000 + 30_000 + 25_000);
    assert!(
        bench
            .done(&["budget", "n.vaern", "--lang", "da"])
            .contains("I alt")
    );
}

#[test]
fn the_reports_are_printed_whole_and_for_a_unit() {
    let bench = example();
    for kind in ["management", "risk-register", "treatment-plan"] {
        for more in [&[][..], &["--unit", "U-08"], &["--assessment", "RV-2026-1"]] {
            let out = format!(
                "{kind}{}.pdf",
                more.len() + more.iter().map(|part| part.len()).sum::<usize>()
            );
            let mut args = vec!["report", "n.vaern", kind, "--out", &out];
            args.extend(more);
            bench.done(&args);
            let bytes = std::fs::read(bench.path(&out)).unwrap();
            assert!(bytes.starts_with(b"%PDF"), "{kind} {more:?}");
        }
    }
}
