//! Controls and tests by keyboard: a failed result is foreseen, recorded, and raises confirmed risk.

use std::fs;

use serde_json::Value;
use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

/// A register with one risk that a tested measure lowers, and a control of another framework.
fn register(home: &Home) -> String {
    let file = home.path("nordby.vaern").display().to_string();
    let folder = home.path("ind");
    fs::create_dir(&folder).unwrap();
    for (name, text) in [
        (
            "assets.csv",
            "ref;name;kind;consequence.availability.persons\nA-1;Omsorgssystem;system;4\n",
        ),
        ("assessments.csv", "ref;name;method\nRV-1;Omsorg;kl-4x4\n"),
        (
            "scenarios.csv",
            "ref;assessment;asset;threat;likelihood;properties\nS-1;RV-1;A-1;T-049;4;A\n",
        ),
        (
            "measures.csv",
            "ref;name;controls;state\nM-1;Natlig kopi;8.13;in place\n",
        ),
        (
            "effects.csv",
            "scenario;measure;factor;steps;reason\nS-1;M-1;likelihood;2;Kopien kan hentes frem\n",
        ),
        ("controls.csv", "ref;framework;name\nNIS-1;NIS2;Backup\n"),
        (
            "mappings.csv",
            "ref;control;relation;other\nMAP-1;8.13;covers;NIS-1\n",
        ),
        (
            "tests.csv",
            "ref;name;procedure;months;population;population_of;measures\nT-1;Gendan en fil;Hent en fil frem;6;100;filer;M-1\n",
        ),
        (
            "maturity.csv",
            "ref;control;date;level;target;evidence\nMOD-1;8.13;2025-01-10;2;4;Prøve\nMOD-2;8.13;2026-01-10;3;4;Prøve\n",
        ),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    home.vaern(&["new", &file]);
    home.vaern(&["import", &file, folder.to_str().unwrap()]);
    home.vaern(&["test-done", &file, "T-1", "passed", "--tested", "20"]);
    file
}

/// The number at *current, confirmed* and at *current, claimed*.
fn levels(home: &Home, file: &str) -> (Value, Value) {
    let listed = home.vaern(&["list", file, "scenarios", "--json"]);
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let number = |stage: &str| listed[0][stage]["number"].clone();
    (number("current_confirmed"), number("current_claimed"))
}

async fn press(window: &Window, css: &str, name: &str) {
    let button = window.named(css, name).await;
    button.focus().await.unwrap();
    window.key(Key::Enter).await;
}

#[tokio::test]
async fn a_failed_result_by_keyboard_raises_confirmed_risk() {
    let home = Home::new();
    let file = register(&home);
    let before = levels(&home, &file);
    assert_eq!(before.0, before.1, "the passed test confirms it");
    let window = Window::open(&home, &[&file]).await;
    axe::bring(&window).await;

    // The list of tests; the result is recorded from it.
    window.go("/tests").await;
    window.read("h1", "Kontroltests").await;
    window.read("main table", "Gendan en fil").await;
    window.settle().await;
    window.shot("tests").await;
    let mut found = axe::findings(&window, "tests").await;
    press(&window, "main button", "Skriv resultat af Gendan en fil").await;
    window
        .read("dialog", "Se på mindst 20 af 100 (filer)")
        .await;
    let result = window.field("Resultat").await;
    window.choose(&result, "Ikke bestået").await;
    window
        .field("Hvor mange blev der set på?")
        .await
        .focus()
        .await
        .unwrap();
    window.keys("20").await;
    window
        .field("Heraf med afvigelser")
        .await
        .focus()
        .await
        .unwrap();
    window.keys("3").await;
    window
        .field("Hvad blev der set?")
        .await
        .focus()
        .await
        .unwrap();
    window.keys("Tre filer kunne ikke hentes frem.").await;
    window.settle().await;
    window.shot("test-done").await;
    found.extend(axe::findings(&window, "test done").await);
    press(&window, "dialog button", "Skriv resultat").await;

    // What moves is shown first, and nothing is saved yet.
    window.read("dialog", "Nuværende, bekræftet").await;
    assert_eq!(levels(&home, &file), before);
    press(&window, "dialog button", "Skriv resultat").await;
    window
        .read("[role=status]", "Resultatet af Gendan en fil")
        .await;
    window.read("main table", "Ikke bestået").await;
    let after = levels(&home, &file);
    assert!(after.0.as_f64() > before.0.as_f64(), "{after:?}");
    assert_eq!(after.1, before.1, "what is claimed stays");

    // The controls say so too: the one that the measure carries out, and the one it is mapped to.
    window.go("/controls?state=failed").await;
    window.read("main table", "Backup").await;
    assert_eq!(window.count("main table tbody tr[data-row]").await, 2);
    window.settle().await;
    window.shot("controls").await;
    found.extend(axe::findings(&window, "controls").await);
    window
        .named("main table a", "Backup")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.read("h1", "Backup").await;
    window.read("main", "Tæller ved MAP-1 fra 8.13").await;
    window.settle().await;
    window.shot("control").await;
    found.extend(axe::findings(&window, "control").await);

    // A measure that tests name is not tested by hand.
    window.go("/measures").await;
    window
        .named("main table a", "Natlig kopi")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window
        .read("main", "Kontroltests nævner foranstaltningen")
        .await;
    let by_hand = window.field("Seneste test").await;
    assert!(!by_hand.is_enabled().await.unwrap());

    // Maturity, as a picture and as a table.
    window.go("/maturity").await;
    window.read("h1", "Modenhed").await;
    window.see("main figure svg").await;
    window.settle().await;
    window.shot("maturity").await;
    found.extend(axe::findings(&window, "maturity").await);

    // One undo, and the risk is confirmed as before.
    window.ctrl('z').await;
    window.read("[role=status]", "Fortrød").await;
    assert_eq!(levels(&home, &file), before);
    assert_eq!(found, Vec::<String>::new());
    window.close().await;
}
