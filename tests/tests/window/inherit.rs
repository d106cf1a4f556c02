//! Dependencies by keyboard: added with a reason, seen beforehand, followed to the value that they
//! give, and taken back; and a ring, which is shown as a group.

use thirtyfour::Key;

use crate::{asset::open_asset, axe, stage::Home, window::Window};

/// Tabs to the button or link of this name and presses Enter.
async fn press(window: &Window, css: &str, name: &str) {
    let button = window.named(css, name).await;
    button.focus().await.unwrap();
    window.key(Key::Enter).await;
}

/// Opens the form for a new need and picks the asset, all by keys.
async fn pick(window: &Window, button: &str, asset: &str) {
    press(window, "main section button", button).await;
    window.see("dialog input[role=combobox]").await;
    window.keys(asset).await;
    window
        .read("dialog [role=option][aria-selected=true]", asset)
        .await;
    window.key(Key::Enter).await;
}

#[tokio::test]
async fn a_dependency_is_added_by_keyboard_and_seen_beforehand() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    let mut found = Vec::new();
    open_asset(&window, "Nødkald til borgere").await;
    pick(
        &window,
        "Tilføj noget, den har brug for",
        "GIS og ledningskort",
    )
    .await;

    // Lowered without a reason is refused, and the reason's field says why.
    let how = window.field("Behovet gives videre").await;
    window.choose(&how, "sænket").await;
    window.named("dialog button", "Gem afhængighed").await;
    window.enter("dialog form button.first").await;
    window
        .read(
            "dialog .field .error",
            "Skriv, hvorfor behovet ikke gives videre",
        )
        .await;
    found.extend(axe::findings(&window, "the form of a dependency").await);
    window.shot("inherit-form").await;
    let reason = window.field("Begrundelse").await;
    reason.focus().await.unwrap();
    window.keys("Papirkort ligger i bilerne.").await;
    window.key(Key::Enter).await;

    // What it would move is said first; Escape leaves the form as it was, and nothing is saved.
    let seen = window.read("body", "Det vil ske").await;
    assert!(seen.contains("aktiv"), "{seen}");
    window.settle().await;
    found.extend(axe::findings(&window, "what it would move").await);
    window.shot("inherit-foreseen").await;
    window.key(Key::Escape).await;
    window
        .until("the form alone", async || {
            (window.count("dialog[open]").await == 1).then_some(())
        })
        .await;
    reason.focus().await.unwrap();
    window.key(Key::Enter).await;
    window
        .until("the question again", async || {
            (window.count("dialog[open]").await == 2).then_some(())
        })
        .await;
    window.key(Key::Enter).await;
    window.read("[role=status]", "Afhængigheden er gemt").await;
    assert_eq!(window.count("dialog[open]").await, 0);
    let needs = window.text("main .columns > div:last-child section").await;
    for part in [
        "GIS og ledningskort",
        "sænk 1",
        "Papirkort ligger i bilerne.",
    ] {
        assert!(needs.contains(part), "no {part} in: {needs}");
    }

    // The other end has the value, the way that it came by, and why.
    let link = window
        .named("main section li a", "GIS og ledningskort")
        .await;
    link.click().await.unwrap();
    window.read("h1", "GIS og ledningskort").await;
    window.settle().await;
    let from = window
        .read("main tbody tr:last-child td .from", "Nødkald til borgere")
        .await;
    assert!(from.starts_with('3'), "{from}");
    let why = "main tbody tr:last-child td:nth-of-type(1) details";
    window.enter(&format!("{why} summary")).await;
    let why = window.read(why, "sænket 1").await;
    assert!(why.contains("Papirkort ligger i bilerne."), "{why}");
    found.extend(axe::findings(&window, "inherited values").await);
    window.shot("inherit-value").await;
    // The path leads to where the value came from.
    window
        .enter("main tbody tr:last-child td:nth-of-type(1) .from a")
        .await;
    window.read("h1", "Nødkald til borgere").await;
    window.ctrl('z').await;
    window
        .read(
            "[role=status]",
            "Fortrød, at Nødkald til borgere har brug for",
        )
        .await;
    window
        .until("the list without it", async || {
            let text = window.text("main").await;
            (!text.contains("GIS og ledningskort")).then_some(())
        })
        .await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}

#[tokio::test]
async fn a_ring_is_named_beforehand_and_shown_as_a_group() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    // Nødkald needs the call centre already: the other way closes a ring.
    open_asset(&window, "Nødkaldscentral").await;
    pick(
        &window,
        "Tilføj noget, den har brug for",
        "Nødkald til borgere",
    )
    .await;
    window.enter("dialog form button.first").await;
    let seen = window.read("body", "slutter en ring").await;
    assert!(seen.contains("Nødkaldscentral"), "{seen}");
    window.key(Key::Enter).await;
    window.read("[role=status]", "Afhængigheden er gemt").await;
    let ring = window.read("main section.note", "i ring").await;
    for part in ["Nødkald til borgere", "Nødkaldscentral"] {
        assert!(ring.contains(part), "{ring}");
    }
    window.settle().await;
    window.shot("inherit-ring").await;
    let found = axe::findings(&window, "a ring").await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    // Removing it is a question too where it moves something, and the ring is gone.
    press(
        &window,
        "main section button",
        "Slet afhængigheden: Nødkald til borgere",
    )
    .await;
    window
        .until("the ring gone", async || {
            if window.count("dialog[open]").await == 1 {
                window.key(Key::Enter).await;
            }
            (window.count("main section.note").await == 0).then_some(())
        })
        .await;
    window.close().await;
}

#[tokio::test]
async fn an_answer_that_was_not_wanted_is_not_saved() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    open_asset(&window, "Nødkald til borgere").await;
    let value = window
        .see("main fieldset table tbody tr:first-child select")
        .await;
    let before = window.chosen(&value).await;
    value.focus().await.unwrap();
    window.keys("4").await;
    window.read("dialog[open]", "Det vil ske").await;
    window.key(Key::Escape).await;
    window
        .until("no question", async || {
            (window.count("dialog[open]").await == 0).then_some(())
        })
        .await;
    assert_eq!(window.chosen(&value).await, before);
    // Chosen from the list it goes the same way.
    window.choose(&value, "4 Meget høj").await;
    window.read("dialog[open]", "Det vil ske").await;
    window.key(Key::Escape).await;
    window
        .until("the answer as before", async || {
            (window.chosen(&value).await == before).then_some(())
        })
        .await;
    window.close().await;
}
