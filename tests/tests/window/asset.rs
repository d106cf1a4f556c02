//! An asset's page: saving, inheritance, two who save at once, and what the history says of it.

use std::fs;

use serde_json::json;
use thirtyfour::Key;

use crate::{
    stage::{Home, root},
    window::Window,
};

/// Opens an asset from the list by its name.
pub async fn open_asset(window: &Window, name: &str) {
    window.go("/assets").await;
    let search = window.see("input[type=search]").await;
    search.clear().await.unwrap();
    search.send_keys(name).await.unwrap();
    window
        .named("main table a", name)
        .await
        .click()
        .await
        .unwrap();
    window.read("h1", name).await;
    window.settle().await;
}

/// What counts for an asset at its first property and party, as the page says it.
async fn first_value(window: &Window) -> String {
    window
        .text("main fieldset table tbody tr:first-child td:nth-of-type(1) .from")
        .await
}

#[tokio::test]
async fn an_asset_is_changed_and_what_needs_it_follows() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;

    open_asset(&window, "Nødkaldscentral").await;
    let before = first_value(&window).await;
    assert!(
        before.starts_with('2') && before.contains("Nødkald til borgere"),
        "{before}"
    );

    open_asset(&window, "Nødkald til borgere").await;
    let owner = window.field("Ejer").await;
    window.choose(&owner, "Tina Overgaard").await;
    window
        .read("[role=status]", "Nødkald til borgere er gemt.")
        .await;
    let value = window
        .see("main fieldset table tbody tr:first-child select")
        .await;
    value.focus().await.unwrap();
    window.keys("4").await;
    // Other assets and scenarios would move, which is said first.
    window.read("dialog[open]", "Det vil ske").await;
    window.key(Key::Enter).await;
    window
        .until("the value saved", async || {
            window.chosen(&value).await.starts_with('4').then_some(())
        })
        .await;

    open_asset(&window, "Nødkaldscentral").await;
    let after = first_value(&window).await;
    assert!(
        after.starts_with('4') && after.contains("Nødkald til borgere"),
        "{after}"
    );
    open_asset(&window, "Nødkald til borgere").await;
    assert_eq!(
        window.chosen(&window.field("Ejer").await).await,
        "Tina Overgaard"
    );

    // The history tells both, and stands the check.
    window
        .named("nav a span", "Historik")
        .await
        .click()
        .await
        .unwrap();
    window
        .read(
            "main tbody tr:nth-child(1)",
            "Ændrede aktivet Nødkald til borgere",
        )
        .await;
    window
        .read(
            "main tbody tr:nth-child(2)",
            "Ændrede aktivet Nødkald til borgere",
        )
        .await;
    // Three years of entries, a hundred at a time.
    for _ in 0..6 {
        let more = window.named("main button", "Vis flere").await;
        more.click().await.unwrap();
        window.settle().await;
    }
    window
        .read("main tbody tr:last-child", "Oprettede registret")
        .await;
    assert!(
        window
            .text("main tbody tr:nth-child(1)")
            .await
            .contains("Rikke Prøve")
    );
    window
        .named("button", "Efterprøv historikken")
        .await
        .click()
        .await
        .unwrap();
    window.read("#verified", "Historikken er ubrudt").await;
    window.close().await;
}

#[tokio::test]
async fn two_who_save_at_once_see_both_versions() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    open_asset(&window, "Udbetaling af løn").await;
    let before = window.chosen(&window.field("Ejer").await).await;

    // Meanwhile somebody imports the same asset with another owner.
    let all = fs::read_to_string(root().join("assets/example/nordby/assets.csv")).unwrap();
    let mut lines = all.lines();
    let head = lines.next().unwrap();
    let line = lines.find(|line| line.starts_with("A-013;")).unwrap();
    assert!(line.contains(";P-22;"));
    let folder = home.path("import");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("assets.csv");
    fs::write(
        &file,
        format!("{head}\n{}\n", line.replace(";P-22;", ";P-09;")),
    )
    .unwrap();
    let register = home.example().display().to_string();
    home.vaern(&[
        "import",
        &register,
        file.to_str().unwrap(),
        "--by",
        "Kollega Ærø",
    ]);

    let owner = window.field("Ejer").await;
    window.choose(&owner, "Pia Nørskov").await;
    let words = window.read("dialog", "Ændret imens").await;
    for part in ["Kollega Ærø", "Ejer", "Pia Nørskov", "Tina Overgaard"] {
        assert!(words.contains(part), "no {part} in: {words}");
    }
    window.shot("conflict").await;
    window
        .named("dialog button", "Behold den gemte")
        .await
        .click()
        .await
        .unwrap();
    window
        .until("the saved version", async || {
            let owner = window.field("Ejer").await;
            (window.chosen(&owner).await == "Tina Overgaard").then_some(())
        })
        .await;

    // Again, and now the user's own version shall stand.
    fs::write(&file, format!("{head}\n{line}\n")).unwrap();
    home.vaern(&[
        "import",
        &register,
        file.to_str().unwrap(),
        "--by",
        "Kollega Ærø",
    ]);
    window
        .choose(&window.field("Ejer").await, "Pia Nørskov")
        .await;
    let words = window.read("dialog", "Ændret imens").await;
    assert!(words.contains(&before), "{words}");
    window
        .named("dialog button", "Gem min udgave")
        .await
        .click()
        .await
        .unwrap();
    window
        .read("[role=status]", "Udbetaling af løn er gemt.")
        .await;
    let listed = home.vaern(&["list", &register, "assets", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let text = listed.to_string();
    assert!(text.contains("Udbetaling af løn"), "{text:.500}");
    window.key(Key::Escape).await;
    window.go("/history").await;
    window
        .read(
            "main tbody tr:first-child",
            "Ændrede aktivet Udbetaling af løn",
        )
        .await;
    window
        .read("main tbody tr:nth-child(2)", "Kollega Ærø")
        .await;
    assert_eq!(json!(window.count("dialog[open]").await), json!(0));
    window.close().await;
}

#[tokio::test]
async fn a_choice_that_was_undone_can_be_made_again() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    open_asset(&window, "Nødkald til borgere").await;
    let owner = window.field("Ejer").await;
    let before = window.chosen(&owner).await;
    owner.focus().await.unwrap();
    window.keys("T").await;
    window.read("[role=status]", "er gemt").await;
    let first = window.chosen(&owner).await;
    assert_ne!(first, before);
    window.ctrl('z').await;
    window
        .read("[role=status]", "Fortrød ændringen af aktivet")
        .await;
    window
        .until("the owner as before", async || {
            (window.chosen(&owner).await == before).then_some(())
        })
        .await;

    // The list still has the focus, and the same key must save the same choice.
    tokio::time::sleep(std::time::Duration::from_millis(1200)).await;
    window.keys("T").await;
    window.read("[role=status]", "er gemt").await;
    open_asset(&window, "Nødkaldscentral").await;
    open_asset(&window, "Nødkald til borgere").await;
    assert_eq!(window.chosen(&window.field("Ejer").await).await, first);
    window.close().await;
}
