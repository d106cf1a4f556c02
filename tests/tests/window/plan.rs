//! Follow-up by keyboard: the list, a routine ticked off, the calendar by its arrows, the yearly wheel,
//! and a link that is attached and asks before it opens.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

async fn press(window: &Window, css: &str, name: &str) {
    let button = window.named(css, name).await;
    button.focus().await.unwrap();
    window.key(Key::Enter).await;
}

/// What the focus is on, as a reader says it.
async fn focused(window: &Window) -> String {
    window
        .run(
            "return document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
            &[],
        )
        .await
}

#[tokio::test]
async fn what_is_due_is_followed_up_by_keyboard() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;

    // The overview says how much is overdue, and leads to the list.
    window.read("#due-title", "Frister").await;
    window.enter("section[aria-labelledby=due-title] p a").await;
    window.read("h1", "Opfølgning").await;
    window.see("main section table.list").await;
    window.settle().await;
    window.shot("due-list").await;
    let mut found = axe::findings(&window, "due list").await;

    // A task of the yearly wheel, added and ticked off.
    window.go("/due?what=routine_due").await;
    window.read("h1", "Opfølgning").await;
    press(&window, "main button", "Tilføj opgave").await;
    let name = window.field("Opgave").await;
    name.focus().await.unwrap();
    window.keys("Gennemgang af nøgler").await;
    window.settle().await;
    window.shot("routine").await;
    found.extend(axe::findings(&window, "routine").await);
    press(&window, "dialog button", "Tilføj opgave").await;
    window.read(".status", "er gemt").await;
    window.read("main", "Gennemgang af nøgler").await;
    let tick = window
        .see("button[aria-label='Sæt til udført: Gennemgang af nøgler']")
        .await;
    tick.focus().await.unwrap();
    window.key(Key::Enter).await;
    window.read("dialog", "Hvad kom der ud af det?").await;
    window.settle().await;
    window.shot("routine-done").await;
    found.extend(axe::findings(&window, "routine done").await);
    let outcome = window.field("Hvad kom der ud af det?").await;
    outcome.focus().await.unwrap();
    window.keys("Alle er talt.").await;
    press(&window, "dialog button", "Sæt til udført").await;
    window.read(".status", "er udført").await;
    // Its next time is a year ahead; undone, it is due again.
    window
        .until("the task a year ahead", async || {
            let late = window.text("main").await;
            late.contains("Gennemgang af nøgler").then_some(())
        })
        .await;

    // The calendar: one cell holds the focus, and arrows move it.
    window.go("/due?view=calendar&day=2026-11-30").await;
    window.see("table[role=grid] td[tabindex='0']").await;
    window.settle().await;
    window.shot("due-calendar").await;
    found.extend(axe::findings(&window, "due calendar").await);
    let cell = window.see("table[role=grid] td[tabindex='0']").await;
    cell.focus().await.unwrap();
    assert!(
        focused(&window)
            .await
            .starts_with("mandag den 30. november 2026")
    );
    window.key(Key::Right).await;
    window.read("#month", "december 2026").await;
    window
        .until("the first of December", async || {
            let on = focused(&window).await;
            on.starts_with("tirsdag den 1. december 2026").then_some(())
        })
        .await;
    window.key(Key::Up).await;
    window.read("#month", "november 2026").await;
    window.key(Key::PageDown).await;
    window.read("#chosen-day", "24. december 2026").await;

    // The wheel: words beside the shapes.
    window.go("/due?view=wheel").await;
    window.see("table[aria-labelledby=wheel] .mark").await;
    window.read("table[aria-labelledby=wheel]", "udført").await;
    window
        .read("table[aria-labelledby=wheel]", "planlagt")
        .await;
    window.settle().await;
    window.shot("due-wheel").await;
    found.extend(axe::findings(&window, "due wheel").await);

    // What a new wheel may begin with is a choice.
    press(&window, "main button", "Forslag til årshjul").await;
    window.read("dialog", "Ledelsens gennemgang").await;
    window.settle().await;
    window.shot("due-starter").await;
    found.extend(axe::findings(&window, "starter wheel").await);
    window.key(Key::Escape).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}

#[tokio::test]
async fn a_link_is_attached_and_asks_before_it_opens() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    window.go("/assets").await;
    window.enter("main table tbody a").await;
    window.see("main h2").await;
    press(&window, "main button", "Tilføj link").await;
    let address = window.field("Adresse").await;
    address.focus().await.unwrap();
    window.keys("javascript:alert(1)").await;
    press(&window, "dialog button", "Tilføj link").await;
    window.read("dialog .error", "https://").await;
    let address = window.field("Adresse").await;
    address.clear().await.unwrap();
    address
        .send_keys("https://example.org/aftale")
        .await
        .unwrap();
    press(&window, "dialog button", "Tilføj link").await;
    window.read(".status", "er vedlagt").await;
    press(&window, "main button", "https://example.org/aftale").await;
    window.read("dialog", "fører ud af Værn").await;
    window.settle().await;
    window.shot("attachment-open").await;
    let found = axe::findings(&window, "attachment").await;
    window.key(Key::Escape).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
