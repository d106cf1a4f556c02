//! An officer's day by keyboard: an asset found by half a word, its owner changed, its timeline, undo,
//! the register as it was last year, what is different since, and what was deleted.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

/// Presses Enter on the button or link that is called so.
async fn press(window: &Window, css: &str, name: &str) {
    let button = window.named(css, name).await;
    button.focus().await.unwrap();
    window.key(Key::Enter).await;
}

#[tokio::test]
async fn an_owner_is_changed_and_last_year_is_looked_at() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.see(".heat tbody td a").await;
    axe::bring(&window).await;
    let asset = "Omsorg (fagsystem)";
    window.ctrl('k').await;
    window.see("dialog.palette input:focus").await;
    window.keys("fagsys").await;
    window.read("dialog.palette [role=listbox]", asset).await;
    for _ in 0..40 {
        let chosen = window
            .text("dialog.palette [aria-selected=true] .name")
            .await;
        if chosen == asset {
            break;
        }
        window.key(Key::Down).await;
    }
    window.key(Key::Enter).await;
    window.read("h1", asset).await;

    // Another owner, and what the timeline says of it.
    let owner = window.field("Ejer").await;
    assert_eq!(window.chosen(&owner).await, "Tina Overgaard");
    window.choose(&owner, "Helle Brøndum").await;
    window.read(".title", "Rikke Prøve").await;
    let timeline = window.see("details.timeline summary").await;
    timeline.focus().await.unwrap();
    window.key(Key::Enter).await;
    let told = window.read("details.timeline li", "Helle Brøndum").await;
    assert!(
        told.contains("Ejer") && told.contains("Tina Overgaard"),
        "{told}"
    );
    window.settle().await;
    window.shot("timeline").await;
    let mut found = axe::findings(&window, "timeline").await;
    window.ctrl('z').await;
    window
        .until("undone", async || {
            let owner = window.field("Ejer").await;
            (window.chosen(&owner).await == "Tina Overgaard").then_some(())
        })
        .await;

    // The register as the board saw it last year: nothing can be changed.
    window.go("/history/days").await;
    window.read("main table", "Byrådsmøde juni 2025").await;
    window.settle().await;
    window.shot("days").await;
    found.extend(axe::findings(&window, "days").await);
    press(&window, "main button", "Se tilbage: Byrådsmøde juni 2025").await;
    window.read(".past", "17.06.2025").await;
    window.go("/assessments").await;
    window.read("main table", "Omsorgssystem 2025").await;
    assert!(!window.text("main table").await.contains("2026"));
    window.go("/overview").await;
    window.see(".heat tbody td a").await;
    window.settle().await;
    window.shot("past").await;
    found.extend(axe::findings(&window, "past").await);
    press(&window, ".past button", "Tilbage til i dag").await;
    window
        .until("today", async || {
            (window.count(".past").await == 0).then_some(())
        })
        .await;
    window.go("/assessments").await;
    window.read("main table", "Omsorgssystem 2026").await;

    // What is different since, and what was deleted and comes back.
    window
        .go("/history/difference?from=2025-06-17T16:00:00Z")
        .await;
    window.read("main table.counts", "Aktiver").await;
    window.settle().await;
    window.shot("changed").await;
    found.extend(axe::findings(&window, "changed").await);
    window.go("/history/days").await;
    press(&window, "main button", "Slet: Byrådsmøde juni 2024").await;
    window.go("/history/deleted").await;
    window.read("main table", "Byrådsmøde juni 2024").await;
    window.settle().await;
    window.shot("deleted").await;
    found.extend(axe::findings(&window, "deleted").await);
    press(
        &window,
        "main table button",
        "Hent frem: BYR-2024 Byrådsmøde juni 2024",
    )
    .await;
    window.read(".status", "hentet frem").await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
