//! The organisation: units by arrow keys, what a person answers for, handed over and taken back; an
//! asset that goes out of use.

use serde_json::Value;
use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

/// The words of the element that has the focus.
async fn focused(window: &Window) -> String {
    window
        .run("return document.activeElement.innerText ?? ''", &[])
        .await
}

/// Focuses what is called so and presses Enter.
async fn press(window: &Window, css: &str, name: &str) {
    window.named(css, name).await.focus().await.unwrap();
    window.key(Key::Enter).await;
}

async fn checked(window: &Window, screen: &str) {
    window.settle().await;
    window.shot(&format!("org-{screen}")).await;
    axe::bring(window).await;
    let found = axe::findings(window, screen).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn a_persons_records_are_handed_over_and_taken_back_by_keyboard() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.go("/units").await;
    window.see("[role=tree]").await;
    let all = window.count("[role=treeitem]").await;
    window.tab_to("[role=treeitem][tabindex='0']").await;
    // The top is closed and opened again, and the last line is far down.
    window.key(Key::Left).await;
    window
        .until("one line", async || {
            (window.count("[role=treeitem]").await == 1).then_some(())
        })
        .await;
    window.key(Key::Right).await;
    window
        .until("all lines", async || {
            (window.count("[role=treeitem]").await == all).then_some(())
        })
        .await;
    window.key(Key::End).await;
    assert_ne!(focused(&window).await, "");
    window.key(Key::Home).await;
    for _ in 0..all {
        if focused(&window).await.contains("It og Digitalisering") {
            break;
        }
        window.key(Key::Down).await;
    }
    window.key(Key::Enter).await;
    window.read("#unit-name", "It og Digitalisering").await;
    checked(&window, "units").await;

    press(&window, "main li a", "P-05 Jesper Lundsgaard").await;
    window.read("h1", "Jesper Lundsgaard").await;
    window.read("main", "Ejer af aktiv").await;
    checked(&window, "person").await;

    press(&window, "main button", "Overdrag …").await;
    let to = window.field("Til").await;
    window.choose(&to, "Amira Hassan").await;
    press(&window, "dialog button", "Forhåndsvisning").await;
    window.read("dialog", "Det her overdrages").await;
    checked(&window, "hand-over").await;
    press(&window, "dialog button", "Overdrag").await;
    window
        .read("[role=status]", "overdraget fra Jesper Lundsgaard")
        .await;
    window
        .read("main", "har ikke ansvar for noget lige nu")
        .await;

    let heading = "document.querySelector('h1').focus(); return null";
    window.run::<Value>(heading, &[]).await;
    window.ctrl('z').await;
    window
        .read("[role=status]", "Fortrød overdragelsen af")
        .await;
    window.read("main", "Ejer af aktiv").await;
    window.close().await;
}

#[tokio::test]
async fn an_asset_goes_out_of_use_when_what_needs_it_was_seen() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.go("/assets?text=Omsorg%20(").await;
    window
        .read("main tbody tr[data-row='0'] a", "Omsorg (fagsystem)")
        .await;
    window.enter("main tbody tr[data-row='0'] a").await;
    window.read("h1", "Omsorg (fagsystem)").await;
    press(&window, "main button", "Tag ud af brug").await;
    window.read("dialog", "har stadig brug for det").await;
    checked(&window, "retire").await;
    press(&window, "dialog button", "Det er set: tag ud af brug").await;
    window.read("main .note", "Udgået den").await;

    press(&window, "main button", "Tag i brug igen").await;
    window.read("[role=status]", "er i brug igen").await;
    press(&window, "main button", "Læg sammen …").await;
    window.read("dialog", "Den anden post").await;
    checked(&window, "merge").await;
    window.close().await;
}
