//! Moments that are given a name, and what comes back, each undone and done again.

use chrono::TimeZone;
use model::{Asset, Kind, Moment};

use super::{Register, Utc, printer, stamp, whole};

#[test]
fn named_moments_and_what_is_restored_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let again = |register: &mut Register| {
        register.undo(&now).unwrap();
        register.redo(&now).unwrap();
    };
    let moment = Moment {
        reference: String::new(),
        name: "Byrådsmøde juni".to_owned(),
        at: Utc.with_ymd_and_hms(2026, 6, 15, 10, 0, 0).unwrap(),
        note: String::new(),
    };
    let key = register.add_moment(&now, moment).unwrap().value;
    again(&mut register);
    let read_at = register.get::<Moment>(key).unwrap().revision;
    register.remove_moment(&now, key, read_at).unwrap();
    again(&mut register);
    register.restore(&now, Kind::Moments, key.0).unwrap();
    again(&mut register);

    let asset = register.add_asset(&now, printer()).unwrap().value;
    let needed = register.add_asset(&now, printer()).unwrap().value;
    let dependency = model::Dependency {
        from: asset,
        to: needed,
        property: None,
        adjust: model::Adjust::Inherit,
        reason: String::new(),
    };
    let link = register.add_dependency(&now, dependency).unwrap().value;
    register
        .write(
            &now,
            register::Op::new("asset-remove").with("asset", "Printer"),
            "",
            |write| {
                let revision = write.get::<model::Dependency>(link)?.revision;
                write.remove::<model::Dependency>(link, revision)?;
                let revision = write.get::<Asset>(asset)?.revision;
                write.remove::<Asset>(asset, revision)
            },
        )
        .unwrap();
    let back = register.restore(&now, Kind::Assets, asset.0).unwrap();
    assert_eq!(back.value, 2);
    again(&mut register);

    let page = register.history(None, 400).unwrap();
    whole(&page.rows);
    for word in ["moment-add", "moment-remove", "restore", "restore-with"] {
        let found = page.rows.iter().filter(|entry| entry.op == word).count();
        assert_eq!(found, 1, "{word}");
        for lang in [model::Lang::Da, model::Lang::En] {
            assert!(text::words(lang).has(&text::key("op", word)), "{word}");
        }
    }
    let restored = page
        .rows
        .iter()
        .find(|entry| entry.op == "restore")
        .unwrap();
    assert_eq!(restored.args["record"], "Byrådsmøde juni");
    assert!(register.verify().unwrap().findings.is_empty());
}
