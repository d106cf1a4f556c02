use rust_xlsxwriter::Workbook;

use super::*;

const HEADINGS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>ref</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row>"#;

fn code(path: &Path) -> String {
    read_with(path, Limits::default())
        .unwrap_err()
        .problem()
        .code
}

/// An honest workbook with ten units.
fn honest(path: &Path) {
    let mut workbook = Workbook::new();
    let mut rows: Vec<[String; 2]> = vec![["ref".to_owned(), "name".to_owned()]];
    rows.extend((0..10).map(|at| [format!("U{at}"), format!("Enhed {at}")]));
    let sheet = workbook.add_worksheet().set_name("units").unwrap();
    sheet.write_row_matrix(0, 0, rows).unwrap();
    workbook.save(path).unwrap();
}

#[test]
fn a_file_that_is_not_there_or_is_something_else_is_told_apart() {
    let folder = folder();
    assert_eq!(code(&folder.path().join("none.xlsx")), "file-not-found");
    for (name, content) in [
        ("picture.xlsx", &b"\x89PNG\r\n\x1a\n"[..]),
        ("empty.xlsx", b""),
        ("data.json", b"{}"),
        ("page.xlsx", b"<html>"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        assert_eq!(code(&path), "unknown-format", "{name}");
    }
    let other = folder.path().join("other.zip");
    packed(&other, &[("data.json", b"{}")]);
    assert_eq!(code(&other), "unknown-format");
    assert_eq!(code(folder.path()), "unknown-format");
}

#[test]
fn a_truncated_workbook_is_damaged_wherever_it_is_cut() {
    let folder = folder();
    let path = folder.path().join("test.xlsx");
    honest(&path);
    let whole = fs::read(&path).unwrap();
    for length in (8..whole.len()).step_by(97) {
        fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(code(&path), "damaged-file", "{length}");
    }
}

#[test]
fn an_encrypted_and_an_old_workbook_are_named_for_what_they_are() {
    let folder = folder();
    let path = folder.path().join("locked.xlsx");
    let mut content = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    content.resize(512, 0);
    fs::write(&path, &content).unwrap();
    assert_eq!(code(&path), "old-workbook");
    content.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    content.resize(4096, 0);
    fs::write(&path, &content).unwrap();
    assert_eq!(code(&path), "encrypted-workbook");
    packed(
        &path,
        &[
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/workbook.bin", b"x"),
        ],
    );
    assert_eq!(code(&path), "old-workbook");
}

#[test]
fn a_zip_bomb_is_refused_by_what_it_unpacks_to() {
    let folder = folder();
    let path = folder.path().join("bomb.xlsx");
    hand_made(
        &path,
        &sheet_xml(HEADINGS),
        &[("xl/media/bomb.xml", &vec![0; 32 << 20])],
    );
    assert!(fs::metadata(&path).unwrap().len() < 64 << 10);
    assert_eq!(code(&path), "unpacks-to-too-much");
}

#[test]
fn a_zip_bomb_that_lies_about_its_size_is_refused_too() {
    let folder = folder();
    let path = folder.path().join("bomb.xlsx");
    let size: u32 = (32 << 20) + 7;
    hand_made(
        &path,
        &sheet_xml(HEADINGS),
        &[("xl/media/bomb.xml", &vec![0; size as usize])],
    );
    // Both the entry itself and the directory say one byte instead.
    let mut bytes = fs::read(&path).unwrap();
    let mut lies = 0;
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size.to_le_bytes() {
            bytes[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
            lies += 1;
        }
    }
    assert!(lies > 0);
    fs::write(&path, &bytes).unwrap();
    let fault = code(&path);
    assert!(
        ["unpacks-to-too-much", "damaged-file"].contains(&fault.as_str()),
        "{fault}"
    );
}

#[test]
fn too_many_members_are_refused_before_their_list_is_read() {
    let folder = folder();
    let path = folder.path().join("many.xlsx");
    let names: Vec<String> = (0..10_001).map(|at| format!("xl/{at}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    packed(&path, &parts);
    assert_eq!(code(&path), "unpacks-to-too-much");
}

#[test]
fn a_file_a_row_and_a_cell_over_the_limit_are_refused() {
    let folder = folder();
    let path = folder.path().join("test.xlsx");
    honest(&path);
    let limited = |limits| read_with(&path, limits);
    let small = Limits {
        file_bytes: 100,
        ..Limits::default()
    };
    assert_eq!(limited(small).unwrap_err().problem().code, "file-too-large");
    let rows = Limits {
        rows: 9,
        ..Limits::default()
    };
    assert_eq!(limited(rows).unwrap_err().problem().code, "too-many-rows");
    let rows = Limits {
        rows: 10,
        ..Limits::default()
    };
    assert_eq!(limited(rows).unwrap().sheets[0].rows.len(), 10);
    let cells = Limits {
        cell_characters: 6,
        ..Limits::default()
    };
    let read = limited(cells).unwrap();
    assert_eq!(told(&read.problems)[0], "cell-too-long 2 name");
    assert_eq!(read.problems.len(), 10);
}

#[test]
fn a_cell_of_ten_million_characters_is_named() {
    let folder = folder();
    let path = folder.path().join("long.xlsx");
    // Uneven text, so that the file is not taken for a bomb.
    let long = (0..2_000_000_u32)
        .map(|at| format!("{:05}", at.wrapping_mul(2_654_435_761) % 99_991))
        .collect::<Vec<_>>()
        .concat();
    hand_made(
        &path,
        &sheet_xml(&format!(
            "{HEADINGS}<row r=\"2\">{}</row>",
            inline("B2", &long)
        )),
        &[],
    );
    let read = read_all(&path);
    assert_eq!(told(&read.problems), ["cell-too-long 2 name"]);
    assert_eq!(read.problems[0].args["most"], "32767");
}

#[test]
fn reading_can_be_stopped() {
    let folder = folder();
    let path = folder.path().join("test.xlsx");
    honest(&path);
    let stopped = read(&path, &Limits::default(), &mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(Fault::Cancelled)));
}

#[test]
fn external_entities_and_document_types_are_never_followed() {
    let folder = folder();
    let secret = folder.path().join("secret.txt");
    fs::write(&secret, "hemmeligt").unwrap();
    let path = folder.path().join("xxe.xlsx");
    let rows = format!(
        "{HEADINGS}<row r=\"2\">{}{}</row>",
        inline("A2", "A"),
        inline("B2", "x&xxe;y")
    );
    let xml = sheet_xml(&rows).replace(
        "<worksheet",
        &format!(
            "<!DOCTYPE w [<!ENTITY xxe SYSTEM \"file://{}\">]><worksheet",
            secret.display()
        ),
    );
    hand_made(&path, &xml, &[]);
    match read_with(&path, Limits::default()) {
        Err(fault) => assert_eq!(fault.problem().code, "damaged-file"),
        Ok(read) => assert!(!format!("{read:?}").contains("hemmeligt")),
    }
    // Entities that grow into each other are not expanded either.
    let laughs = (1..9)
        .map(|at| {
            format!(
                "<!ENTITY a{at} \"{}\">",
                format!("&a{};", at - 1).repeat(10)
            )
        })
        .collect::<Vec<_>>()
        .concat();
    let xml = sheet_xml(&rows.replace("&xxe;", "&a8;")).replace(
        "<worksheet",
        &format!("<!DOCTYPE w [<!ENTITY a0 \"ha\">{laughs}]><worksheet"),
    );
    hand_made(&path, &xml, &[]);
    match read_with(&path, Limits::default()) {
        Err(fault) => assert_eq!(fault.problem().code, "damaged-file"),
        Ok(read) => assert!(format!("{read:?}").len() < 10_000),
    }
}

#[test]
fn member_names_that_point_out_of_the_archive_write_nothing() {
    let outer = folder();
    let inner = outer.path().join("inner");
    fs::create_dir(&inner).unwrap();
    let path = inner.join("names.xlsx");
    let rows = format!(
        "{HEADINGS}<row r=\"2\">{}{}</row>",
        inline("A2", "A"),
        inline("B2", "B")
    );
    hand_made(
        &path,
        &sheet_xml(&rows),
        &[
            ("../evil.txt", b"x"),
            ("/tmp/vaern-evil.txt", b"x"),
            ("..\\evil.txt", b"x"),
        ],
    );
    let read = read_all(&path);
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(read.sheets[0].rows.len(), 1);
    assert_eq!(fs::read_dir(outer.path()).unwrap().count(), 1);
    assert_eq!(fs::read_dir(&inner).unwrap().count(), 1);
    assert!(!Path::new("/tmp/vaern-evil.txt").exists());
}

#[test]
fn a_cell_in_the_farthest_corner_takes_no_room() {
    let folder = folder();
    let path = folder.path().join("far.xlsx");
    let rows = format!(
        "{HEADINGS}<row r=\"2\">{}{}</row><row r=\"1048576\">{}{}</row>",
        inline("A2", "A"),
        inline("B2", "B"),
        inline("A1048576", "Z"),
        inline("XFD1048576", "far")
    );
    hand_made(
        &path,
        &sheet_xml(&rows).replace(
            "<sheetData>",
            "<dimension ref=\"A1:XFD1048576\"/><sheetData>",
        ),
        &[],
    );
    let read = read_all(&path);
    assert_eq!(
        told(&read.problems),
        ["note column-without-heading 1048576"]
    );
    assert_eq!(read.problems[0].args["column"], "XFD");
    assert_eq!(read.sheets[0].rows.len(), 2);
}

#[test]
fn error_cells_and_control_characters_are_named() {
    let folder = folder();
    let path = folder.path().join("cells.xlsx");
    let rows = format!(
        "{HEADINGS}<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c>{}</row><row r=\"3\">{}{}</row>",
        inline("B2", "B"),
        inline("A3", "a_x0000_b"),
        inline("B3", "B")
    );
    hand_made(&path, &sheet_xml(&rows), &[]);
    let read = read_all(&path);
    assert_eq!(
        told(&read.problems),
        ["error-cell 2 ref", "control-character 3 ref"]
    );
    assert_eq!(read.problems[0].args["value"], "#REF!");
}

#[test]
fn a_workbook_without_a_known_sheet_says_what_it_has() {
    let read = workbook(|workbook| {
        sheet(workbook, "Ark1", &[&["ref", "name"]]);
        sheet(workbook, "Ark2", &[]);
    });
    assert_eq!(
        told(&read.problems),
        ["note unknown-sheet", "note unknown-sheet", "no-known-sheet"]
    );
    assert_eq!(read.problems[2].args["sheets"], "Ark1, Ark2");
}

#[test]
fn problems_beyond_the_limit_are_counted() {
    let folder = folder();
    let path = folder.path().join("many.xlsx");
    let mut workbook = Workbook::new();
    let rows: Vec<Vec<&str>> = (0..50).map(|_| vec!["M", "N", "på månen"]).collect();
    let mut all: Vec<&[&str]> = vec![&["ref", "name", "state"]];
    all.extend(rows.iter().map(Vec::as_slice));
    sheet(&mut workbook, "measures", &all);
    workbook.save(&path).unwrap();
    let read = read_with(
        &path,
        Limits {
            problems: 20,
            ..Limits::default()
        },
    )
    .unwrap();
    assert_eq!(read.problems.len(), 21);
    let last = read.problems.last().unwrap();
    assert_eq!(
        (last.code.as_str(), last.args["count"].as_str(), last.note),
        ("more-problems", "30", false)
    );
}

#[test]
fn a_damaged_workbook_never_makes_the_reader_panic_or_hang() {
    let folder = folder();
    let path = folder.path().join("test.xlsx");
    honest(&path);
    let whole = fs::read(&path).unwrap();
    let mut seed = 42_u64;
    let mut random = |most: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % most
    };
    for _ in 0..300 {
        let mut bytes = whole.clone();
        for _ in 0..=random(4) {
            let at = random(bytes.len());
            bytes[at] = random(256) as u8;
        }
        fs::write(&path, &bytes).unwrap();
        let _ = read_with(&path, Limits::default());
    }
    // The same inside the sheet, where the packing's checksum does not catch it.
    let rows = format!(
        "{HEADINGS}<row r=\"2\">{}{}</row>",
        inline("A2", "A"),
        inline("B2", "B")
    );
    let xml = sheet_xml(&rows);
    for _ in 0..300 {
        let mut bytes = xml.clone().into_bytes();
        for _ in 0..=random(3) {
            let at = random(bytes.len());
            bytes[at] = random(128) as u8;
        }
        hand_made(&path, &String::from_utf8_lossy(&bytes), &[]);
        let _ = read_with(&path, Limits::default());
    }
}
