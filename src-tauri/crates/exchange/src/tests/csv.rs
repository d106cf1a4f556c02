use chrono::NaiveDate;

use super::{
    round_trip::{content, samples},
    *,
};
use crate::write_csv_folder;

/// One CSV file with this name and content, read.
fn file(name: &str, content: impl AsRef<[u8]>) -> Read {
    let folder = folder();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    read_all(&path)
}

#[test]
fn every_separator_is_recognised_with_and_without_a_byte_order_mark() {
    for separator in [";", ",", "\t"] {
        for mark in ["", "\u{feff}"] {
            for end in ["\n", "\r\n"] {
                let content = ["Nøgle|Navn|Overordnet enhed", "A|Økonomi|", "B|\"a|b\"|A"]
                    .join(end)
                    .replace('|', separator);
                let read = file("units.csv", format!("{mark}{content}"));
                assert_eq!(told(&read.problems), [""; 0], "{content}");
                assert_eq!(
                    column(&read.sheets[0], "name"),
                    [text("Økonomi"), text(&format!("a{separator}b"))]
                );
                assert_eq!(read.sheets[0].rows[1].number, 3);
            }
        }
    }
}

#[test]
fn the_separator_is_the_one_that_makes_sense_of_the_headings() {
    let read = file(
        "Aktiver.csv",
        "Nøgle;Navn;Konsekvens: Fortrolighed, De registrerede\nA;a,b,c,d;3\n",
    );
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(
        column(&read.sheets[0], "consequence.confidentiality.persons"),
        [Value::Number(3.0)]
    );
    let read = file("units.csv", "sep=,\nref,name\nA,B\n");
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(read.sheets[0].rows[0].number, 3);
}

#[test]
fn numbers_and_days_are_read_as_danes_type_them() {
    let read = file(
        "measures.csv",
        "ref;name;cost;due;last_tested\nM;N;25.000,00;21.11.2026;2026-11-02\nM2;N;2,5;0000-01-01;9999-12-31\n",
    );
    assert_eq!(
        told(&read.problems),
        ["bad-number 3 cost", "bad-date 3 due"]
    );
    let day = |year, month, day| Value::Date(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    assert_eq!(
        read.sheets[0].rows[0].values[2..],
        [Value::Number(25_000.0), day(2026, 11, 21), day(2026, 11, 2)]
    );
    assert_eq!(read.sheets[0].rows[1].values[4], day(9999, 12, 31));
}

#[test]
fn rows_are_numbered_as_in_a_spreadsheet() {
    let read = file(
        "units.csv",
        "\n\nref;name\n\nA;\"to\nlinjer\r\nher\"\n;\nB;\"\nen til\"\n\n\nC;c",
    );
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(
        read.sheets[0]
            .rows
            .iter()
            .map(|row| row.number)
            .collect::<Vec<_>>(),
        [5, 7, 10]
    );
    assert_eq!(read.sheets[0].rows[0].values[1], text("to\nlinjer\nher"));
}

#[test]
fn other_encodings_are_not_guessed_but_named_with_their_row() {
    let read = file("units.csv", b"ref;name\nA;Teknik\nB;\xD8konomi\nC;C\n");
    assert_eq!(told(&read.problems), ["not-utf8 3"]);
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain("ref;name".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(told(&file("units.csv", utf16).problems), ["not-utf8"]);
    // A surrogate half, written as bytes, is no UTF-8 either.
    let read = file("units.csv", b"ref;name\nA;\xED\xA0\x80\n");
    assert_eq!(told(&read.problems), ["not-utf8 2"]);
}

#[test]
fn nul_and_other_control_characters_are_named() {
    let read = file("units.csv", b"ref;name\nA;a\0b\nB;\x1b[31mred\n");
    assert_eq!(
        told(&read.problems),
        ["control-character 2 name", "control-character 3 name"]
    );
}

#[test]
fn a_row_with_more_cells_than_headings_is_refused() {
    let read = file("units.csv", "ref,name\nA,Børn, unge og familie\nB,b,,\nC\n");
    assert_eq!(told(&read.problems), ["row-too-wide 2"]);
    assert_eq!(read.sheets[0].rows.len(), 3);
}

#[test]
fn a_quote_that_is_never_closed_and_a_huge_cell_are_named() {
    let long = "x".repeat(10 << 20);
    let read = file("units.csv", format!("ref;name\nA;\"{long}\nB;b\n"));
    assert_eq!(told(&read.problems), ["cell-too-long 2 name"]);
    assert_eq!(read.problems[0].args["most"], "1000000");
}

#[test]
fn a_file_named_after_no_table_says_so() {
    assert_eq!(
        told(&file("liste.csv", "ref;name\nA;a\n").problems),
        ["no-known-sheet"]
    );
    assert_eq!(told(&file("units.csv", "").problems), [""; 0]);
}

#[test]
fn limits_hold_and_reading_can_be_stopped() {
    let folder = folder();
    for (name, rows) in [("units", 3), ("people", 3)] {
        let rows = (0..rows)
            .map(|at| format!("R{at};N\n"))
            .collect::<Vec<_>>()
            .concat();
        fs::write(
            folder.path().join(format!("{name}.csv")),
            format!("ref;name\n{rows}"),
        )
        .unwrap();
    }
    let limited = |limits| read_with(folder.path(), limits).map_err(|fault| fault.problem().code);
    assert_eq!(
        limited(Limits {
            rows: 5,
            ..Limits::default()
        }),
        Err("too-many-rows".to_owned())
    );
    assert_eq!(
        limited(Limits {
            file_bytes: 40,
            ..Limits::default()
        }),
        Err("file-too-large".to_owned())
    );
    assert_eq!(
        limited(Limits {
            rows: 6,
            ..Limits::default()
        })
        .unwrap()
        .sheets
        .len(),
        2
    );
    let stopped = read(folder.path(), &Limits::default(), &mut |_| {
        ControlFlow::Break(())
    });
    assert!(matches!(stopped, Err(Fault::Cancelled)));
}

#[test]
fn a_folder_is_read_file_by_file() {
    let folder = folder();
    for (name, content) in [
        ("Aktiver.CSV", "ref;name\nA;a\n"),
        ("units.csv", "ref;name\nU;u\n"),
        ("Enheder.csv", "ref;name\nV;v\n"),
        ("noter.csv", "x;y\n"),
        ("readme.txt", "not read"),
    ] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    fs::create_dir(folder.path().join("people.csv")).unwrap();
    let read = read_all(folder.path());
    assert_eq!(
        told(&read.problems),
        ["note unknown-sheet", "repeated-sheet"]
    );
    assert_eq!(read.problems[1].place.file, "units.csv");
    assert_eq!(
        read.sheets
            .iter()
            .map(|sheet| sheet.table.name())
            .collect::<Vec<_>>(),
        ["units", "assets"]
    );
}

#[test]
fn what_is_written_comes_back() {
    let folder = folder();
    let path = folder.path().join("out");
    write_csv_folder(&samples(), &path).unwrap();
    let read = read_all(&path);
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(content(&read.sheets), content(&samples()));
}

#[test]
fn no_cell_begins_as_a_formula_under_any_separator() {
    let folder = folder();
    write_csv_folder(&samples(), folder.path()).unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let written = fs::read_to_string(entry.unwrap().path()).unwrap();
        let written = written.trim_start_matches('\u{feff}');
        for separator in [b';', b',', b'\t'] {
            let mut rows = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator)
                .from_reader(written.as_bytes());
            for record in rows.records() {
                for cell in &record.unwrap() {
                    let cell = cell.trim_matches('"');
                    assert!(
                        !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                        "{cell}"
                    );
                }
            }
        }
    }
}

#[test]
fn damaged_csv_never_makes_the_reader_panic() {
    let mut seed = 7_u64;
    let mut random = |most: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let folder = folder();
    let path = folder.path().join("scenarios.csv");
    for _ in 0..300 {
        let letters = b"ref;name,\"\n\r\t'=0123.-\xC3\xA6\x00assetthreat";
        let length = random(400);
        let bytes: Vec<u8> = (0..length)
            .map(|_| letters[random(letters.len() as u64) as usize])
            .collect();
        fs::write(&path, &bytes).unwrap();
        let _ = read_with(&path, Limits::default());
    }
}
