//! `verify` names what was changed behind the register's back.

use model::{ControlTest, Measure, Plain};

use super::{stamp, today, town};
use crate::{Op, Register, import::Build as _};

/// The findings after `sql`, as code and the value of their first argument.
fn after(sql: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let (register, _) = town(&folder.path().join("r.vaern"));
    assert_eq!(register.verify().unwrap().findings, []);
    register
        .connection
        .pragma_update(None, "foreign_keys", false)
        .unwrap();
    register.connection.execute_batch(sql).unwrap();
    findings(&register)
}

fn findings(register: &Register) -> Vec<(String, String)> {
    let verified = register.verify().unwrap();
    verified
        .findings
        .into_iter()
        .map(|finding| {
            (
                finding.code,
                finding.args.into_values().next().unwrap_or_default(),
            )
        })
        .collect()
}

fn found(code: &str, what: &str) -> (String, String) {
    (code.to_owned(), what.to_owned())
}

#[test]
fn every_field_of_an_entry_is_chained() {
    for change in [
        "at = '2020-01-01T00:00:00.000000Z'",
        "actor = 'Somebody else'",
        "op = 'score'",
        "args = '{\"a\":\"b\"}'",
        "reason = 'because'",
        "undoes = 2",
        "redoes = 2",
        "kinds = 'assets'",
        "changes = 99",
        "changeset = x'00'",
        "hash = zeroblob(32)",
    ] {
        let found_here = after(&format!("UPDATE history SET {change} WHERE seq = 3"));
        assert_eq!(
            found_here.first(),
            Some(&found("entry-changed", "3")),
            "{change}"
        );
    }
}

#[test]
fn a_changed_entry_alone_is_named() {
    assert_eq!(
        after("UPDATE history SET reason = 'x' WHERE seq = 4"),
        [found("entry-changed", "4")]
    );
}

#[test]
fn a_removed_entry_is_named_also_at_the_end() {
    assert_eq!(
        after("DELETE FROM history WHERE seq = 4"),
        [found("entry-missing", "4")]
    );
    assert_eq!(
        after("DELETE FROM history WHERE seq = 1"),
        [found("entry-missing", "1")]
    );
    assert_eq!(
        after("DELETE FROM history WHERE seq >= 5"),
        [found("entry-missing", "5"), found("entry-missing", "6")]
    );
}

#[test]
fn an_undone_pair_cut_off_at_the_end_is_missed() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _) = town(&folder.path().join("r.vaern"));
    register.undo(&today()).unwrap();
    register
        .connection
        .execute("DELETE FROM history WHERE seq >= 6", [])
        .unwrap();
    assert_eq!(
        findings(&register),
        [found("entry-missing", "6"), found("entry-missing", "7")]
    );
}

#[test]
fn reordered_entries_are_named() {
    let named = after(
        "UPDATE history SET seq = 99 WHERE seq = 3; UPDATE history SET seq = 3 WHERE seq = 4;
         UPDATE history SET seq = 4 WHERE seq = 99;",
    );
    assert!(
        named.starts_with(&[found("entry-changed", "3"), found("entry-changed", "4")]),
        "{named:?}"
    );
}

#[test]
fn an_inserted_entry_is_named() {
    let copy = "INSERT INTO history (seq, at, actor, op, args, reason, undoes, redoes, kinds, changes, hash, changeset)
        SELECT 7, at, actor, op, args, reason, undoes, redoes, kinds, changes, hash, changeset FROM history WHERE seq = 6";
    assert_eq!(after(copy), [found("entry-changed", "7")]);
}

#[test]
fn a_record_changed_behind_the_history_is_found() {
    for (sql, table) in [
        ("UPDATE assets SET name = 'x' WHERE ref = 'A-1'", "assets"),
        (
            "UPDATE settings SET value = 'x' WHERE key = 'name'",
            "settings",
        ),
        ("DELETE FROM effects", ""),
        ("DELETE FROM methods WHERE ref = 'monarc'", "methods"),
        ("INSERT INTO settings VALUES ('zz', 'x')", "settings"),
        (
            "UPDATE scenarios SET changed_by = 'x' WHERE ref = 'S-001'",
            "scenarios",
        ),
    ] {
        let named = after(sql);
        if table.is_empty() {
            assert_eq!(named, []);
        } else {
            assert_eq!(named, [found("records-differ", table)], "{sql}");
        }
    }
}

#[test]
fn a_dangling_reference_is_found() {
    let named = after("DELETE FROM assets WHERE ref = 'A-1'");
    assert!(named.contains(&found("reference", "assets")), "{named:?}");
}

#[test]
fn a_derived_figure_that_is_wrong_is_found() {
    assert_eq!(
        after(
            "UPDATE effective SET cells = '{}' WHERE asset = (SELECT id FROM assets WHERE ref = 'A-2')"
        ),
        [found("value", "A-2")]
    );
    assert_eq!(
        after("INSERT INTO effective SELECT randomblob(16), cells FROM effective LIMIT 1"),
        [found("value-left-over", "1")]
    );
    assert_eq!(
        after(
            "UPDATE levels SET status = 1 WHERE scenario = (SELECT id FROM scenarios WHERE ref = 'S-002')"
        ),
        [found("level", "S-002")]
    );
    let sort_keys =
        "UPDATE levels SET r2 = 0 WHERE scenario = (SELECT id FROM scenarios WHERE ref = 'S-003')";
    assert_eq!(after(sort_keys), [found("level", "S-003")]);
    assert_eq!(
        after("DELETE FROM levels"),
        ["S-001", "S-002", "S-003", "S-004"].map(|s| found("level", s))
    );
    assert_eq!(
        after("UPDATE counts SET count = count + 1 WHERE stage = 9"),
        [found("counts", "")]
    );
    assert_eq!(
        after("DELETE FROM counts WHERE stage = 2"),
        [found("counts", "")]
    );
}

#[test]
fn a_measure_that_says_something_else_than_its_tests_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _) = town(&folder.path().join("r.vaern"));
    register
        .write(&today(), Op::new("record-add"), "", |write| {
            let measure = write.insert(Measure {
                reference: "M-1".into(),
                name: "Kopi".into(),
                ..Measure::blank().unwrap()
            })?;
            write.insert(ControlTest {
                name: "Gendan".into(),
                measures: vec![measure],
                ..Plain::blank()
            })
        })
        .unwrap();
    assert_eq!(findings(&register), []);
    register
        .connection
        .execute_batch("UPDATE measures SET test_result = 'failed'")
        .unwrap();
    assert!(findings(&register).contains(&found("measure-tests", "M-1")));
}

#[test]
fn an_index_that_differs_from_the_history_is_found() {
    assert_eq!(
        after("UPDATE touched SET action = 2 WHERE seq = 3"),
        [found("index", "3")]
    );
    assert_eq!(
        after("DELETE FROM touched WHERE seq = 4"),
        [found("index", "4")]
    );
    assert_eq!(
        after("INSERT INTO touched VALUES (randomblob(16), 2, 'assets', 1)"),
        [found("index-left-over", "1")]
    );
}

#[test]
fn nothing_is_shown_of_a_past_that_was_tampered_with() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Nordby", None, &stamp("2026-01-01")).unwrap();
    let mut key = None;
    for (day, name) in [
        ("2026-01-02", "Et"),
        ("2026-01-03", "To"),
        ("2026-01-04", "Tre"),
    ] {
        let named = super::asset(name, 2);
        let done = register.write(&stamp(day), Op::new("x"), "", |write| match key {
            None => write.insert(named).map(Some),
            Some(key) => {
                let revision = write.get::<model::Asset>(key)?.revision;
                write.change(key, revision, named).map(|()| Some(key))
            }
        });
        key = done.unwrap().value;
    }
    let key = key.unwrap();
    let [from, to] = ["2026-01-02", "2026-01-04"].map(stamp);
    // Well formed, but of another entry; cut off; nothing at all.
    for tampered in [
        "(SELECT changeset FROM history WHERE seq = 1)",
        "substr(changeset, 1, length(changeset) - 3)",
        "x'00'",
        "x''",
    ] {
        let whole: Vec<u8> = crate::history::changeset(&register.connection, 3).unwrap();
        let sql = format!("UPDATE history SET changeset = {tampered} WHERE seq = 3");
        register.connection.execute_batch(&sql).unwrap();
        let before = register.digests().unwrap();
        let damaged = |what: &str, error: Option<crate::Error>| {
            assert!(
                matches!(error, Some(crate::Error::Damaged)),
                "{what} {tampered}: {error:?}"
            );
        };
        damaged("past", register.past(from.at, from.today).err());
        let between = register.changed_between(from.at, to.at, None, 0, 10, model::Lang::Da);
        damaged("between", between.err());
        assert_eq!(register.digests().unwrap(), before);
        // What is later than the entry is not touched by it.
        assert!(register.past(to.at, to.today).is_ok());
        register
            .connection
            .execute("UPDATE history SET changeset = ?1 WHERE seq = 3", [whole])
            .unwrap();
        assert!(register.past(from.at, from.today).is_ok());
    }
    // A record that is not as its history made it has no timeline.
    register
        .connection
        .execute_batch("UPDATE assets SET name = 'x'")
        .unwrap();
    let timeline = register.timeline(model::Kind::Assets, key.0, None, 10, model::Lang::Da);
    assert!(
        matches!(timeline, Err(crate::Error::Damaged)),
        "{timeline:?}"
    );
}

#[test]
fn the_same_key_holds_after_closing_and_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let (register, _) = town(&path);
    register
        .connection
        .execute("UPDATE history SET reason = 'x' WHERE seq = 2", [])
        .unwrap();
    drop(register);
    let mut register = Register::open(&path, None).unwrap();
    assert_eq!(findings(&register), [found("entry-changed", "2")]);
    // Work can go on; the finding stays.
    let name = |write: &mut crate::Write<'_>| write.set_name("Sydby");
    register
        .write(&stamp("2026-11-23"), Op::new("x"), "", name)
        .unwrap();
    assert_eq!(findings(&register), [found("entry-changed", "2")]);
}

#[test]
fn words_that_were_changed_are_noticed() {
    let words = |count: &str| [found("words", count)];
    let gone = after("UPDATE words SET name = '  noget  andet ' WHERE ref = '  a  1 '");
    assert_eq!(gone, words("1"));
    assert_eq!(after("DELETE FROM words WHERE ref = '  a  1 '"), words("1"));
    let more = "INSERT INTO words (record, ref, name, body) VALUES (zeroblob(16), '', '  x ', '')";
    assert_eq!(after(more), words("1"));
    // The index itself: a record that it does not find any more.
    let unfound = "INSERT INTO search (search, rowid, ref, name, body)
        SELECT 'delete', number, ref, name, body FROM words WHERE ref = '  a  1 '";
    let found = after(unfound);
    assert_eq!(found[0].0, "words");
}
