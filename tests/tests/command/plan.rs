//! What is due as list and calendar, and attachments, by command.

use std::fs;

use serde_json::json;

use super::Bench;

/// A register with the example municipality.
fn example(bench: &Bench) {
    bench.done(&["new", "r.vaern", "--example"]);
}

#[test]
fn what_is_due_is_listed_and_written_as_a_calendar() {
    let bench = Bench::new();
    example(&bench);
    let rows = bench.json(&["list", "r.vaern", "due", "--json"]);
    let rows = rows.as_array().unwrap();
    assert!(!rows.is_empty());
    for column in [
        "ref", "name", "kind", "what", "owner", "unit", "due", "overdue",
    ] {
        assert!(rows[0].get(column).is_some(), "{column}");
    }
    let days: Vec<&str> = rows
        .iter()
        .map(|row| row["due"].as_str().unwrap())
        .collect();
    assert!(days.is_sorted());
    let csv = bench.done(&["list", "r.vaern", "due", "--csv"]);
    assert_eq!(csv.lines().count(), rows.len() + 1);

    bench.done(&["export", "r.vaern", "--as", "ical", "--out", "due.ics"]);
    let calendar = fs::read_to_string(bench.path("due.ics")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    let events = calendar.matches("BEGIN:VEVENT").count();
    assert!(events >= rows.len(), "{events}");
    let owner = rows
        .iter()
        .find_map(|row| row["owner"].as_str())
        .unwrap()
        .to_owned();
    let by = ["--as", "ical", "--out", "own.ics", "--person", &owner];
    bench.done(&[&["export", "r.vaern"][..], &by].concat());
    let own = fs::read_to_string(bench.path("own.ics")).unwrap();
    let mine = own.matches("BEGIN:VEVENT").count();
    assert!(mine > 0 && mine < events);
    let nobody = ["--as", "ical", "--out", "x.ics", "--person", "Ingen"];
    let error = bench.refused(&[&["export", "r.vaern"][..], &nobody].concat());
    assert!(error.contains("Ingen"), "{error}");
}

#[test]
fn a_file_is_attached_listed_and_written_again() {
    let bench = Bench::new();
    example(&bench);
    let asset = bench.json(&["list", "r.vaern", "assets", "--json"])[0]["ref"]
        .as_str()
        .unwrap()
        .to_owned();
    let pdf = b"%PDF-1.7\nAftale";
    fs::write(bench.path("aftale.pdf"), pdf).unwrap();
    let attach = |what: &str| ["attach", "r.vaern", "assets", &asset, what].map(str::to_owned);
    let run = |what: &str| {
        let args = attach(what);
        bench.run(&args.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(run("aftale.pdf").status.code(), Some(0));
    assert_eq!(run("https://example.org/aftale").status.code(), Some(0));
    fs::write(bench.path("virus.exe"), "MZ").unwrap();
    let refused = run("virus.exe");
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(
        said.contains("That kind of file cannot be attached"),
        "{said}"
    );
    let big = fs::File::create(bench.path("stor.pdf")).unwrap();
    big.set_len(2 << 30).unwrap();
    assert_eq!(run("stor.pdf").status.code(), Some(2));

    let rows = bench.json(&["list", "r.vaern", "attachments", "--json"]);
    let called = |name: &str| {
        let rows = rows.as_array().unwrap().iter();
        rows.filter(|row| row["name"] == name).collect::<Vec<_>>()
    };
    assert_eq!(called("https://example.org/aftale").len(), 1);
    assert_eq!(called("stor.pdf").len() + called("virus.exe").len(), 0);
    let reference = called("aftale.pdf")[0]["ref"].as_str().unwrap();
    let out = ["attachment", "r.vaern", reference, "--out", "kopi.pdf"];
    bench.done(&out);
    assert_eq!(fs::read(bench.path("kopi.pdf")).unwrap(), pdf);
    fs::write(bench.path("kopi.pdf"), "andet").unwrap();
    bench.refused(&out);
    assert_eq!(fs::read(bench.path("kopi.pdf")).unwrap(), b"andet");
    bench.done(&["verify", "r.vaern"]);

    // A folder of tables takes the files along, and an import brings them back.
    bench.done(&["export", "r.vaern", "--as", "csv", "--out", "tables"]);
    assert_eq!(
        fs::read_dir(bench.path("tables/attachments"))
            .unwrap()
            .count(),
        1
    );
    bench.done(&["new", "other.vaern"]);
    bench.done(&["import", "other.vaern", "tables"]);
    let out = ["attachment", "other.vaern", reference, "--out", "igen.pdf"];
    bench.done(&out);
    assert_eq!(fs::read(bench.path("igen.pdf")).unwrap(), pdf);
    bench.done(&["verify", "other.vaern"]);

    // A file that was changed on the way is refused, and nothing is imported.
    let held = fs::read_dir(bench.path("tables/attachments")).unwrap();
    let held = held.map(|entry| entry.unwrap().path()).next().unwrap();
    fs::write(held, b"%PDF-1.7\nEn anden aftale").unwrap();
    bench.done(&["new", "third.vaern"]);
    bench.refused(&["import", "third.vaern", "tables"]);
    assert_eq!(
        bench.json(&["list", "third.vaern", "assets", "--json"]),
        json!([])
    );
}
