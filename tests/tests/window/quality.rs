//! The quality check and acceptances by keyboard: a finding leads to its place, is mended there and
//! is gone; an acceptance reopens by itself.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

const FIRST: &str = "section[aria-labelledby='finding-retained-not-accepted'] li:first-child a";

/// How many findings of a kind the screen tells, from "Skal accepteres … (12)".
async fn count(window: &Window, kind: &str) -> u32 {
    let text = window.text(&format!("#finding-{kind}")).await;
    let number = text.rsplit_once('(').map(|(_, number)| number);
    number
        .and_then(|number| number.trim_end_matches(')').replace('.', "").parse().ok())
        .unwrap_or(0)
}

async fn open_check(window: &Window) {
    let link = window.named("nav a span", "Kvalitetstjek").await;
    link.click().await.unwrap();
    window.read("h1", "Kvalitetstjek").await;
    window.see("section[aria-labelledby^='finding-']").await;
    window.settle().await;
}

async fn press(window: &Window, name: &str) {
    let button = window.named("main button", name).await;
    button.focus().await.unwrap();
    window.key(Key::Enter).await;
}

#[tokio::test]
async fn a_finding_is_followed_and_mended_and_an_acceptance_reopens_by_itself() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    open_check(&window).await;
    window.shot("quality").await;
    let mut found = axe::findings(&window, "quality").await;
    let before = count(&window, "retained-not-accepted").await;
    assert!(before > 0, "nothing is retained without an acceptance");
    let reference = window.text(FIRST).await;

    // To the place, and accepted there without a mouse.
    window.enter(FIRST).await;
    window.see("#acceptance").await;
    window.read("main", &reference).await;
    window
        .read(
            "section[aria-labelledby=acceptance]",
            "Ingen har accepteret",
        )
        .await;
    press(&window, "Accepter risikoen").await;
    // Without a reason it is refused beside the field.
    press(&window, "Accepter").await;
    window
        .read(
            "section[aria-labelledby=acceptance] .error",
            "Skriv, hvorfor",
        )
        .await;
    window.shot("acceptance-form").await;
    found.extend(axe::findings(&window, "acceptance form").await);
    let reason = window.field("Begrundelse").await;
    reason.focus().await.unwrap();
    window.keys("Prisen er højere end tabet.").await;
    press(&window, "Accepter").await;
    window
        .read("[role=status]", "er accepteret til og med")
        .await;
    window
        .read("section[aria-labelledby=acceptance] .standing", "Gælder")
        .await;
    window.shot("acceptance").await;

    open_check(&window).await;
    assert_eq!(count(&window, "retained-not-accepted").await, before - 1);
    assert_eq!(count(&window, "acceptance-reopened").await, 0);

    // Another likelihood: what was accepted is not there any more.
    window.go("/acceptances").await;
    window.read("h1", "Accepter").await;
    // The example has five already; the new one holds longest, and stands last.
    window.read("main tbody tr[data-row='5']", &reference).await;
    window.read("main tbody tr[data-row='5']", "Gælder").await;
    window.settle().await;
    window.shot("acceptances").await;
    found.extend(axe::findings(&window, "acceptances").await);
    window.enter("main tbody tr[data-row='5'] a").await;
    window.see("#acceptance").await;
    let likelihood = window.field("Sandsynlighed").await;
    likelihood.focus().await.unwrap();
    let now = window.chosen(&likelihood).await;
    window
        .keys(if now.starts_with('1') { "2" } else { "1" })
        .await;
    window
        .read("section[aria-labelledby=acceptance] .standing", "Genåbnet")
        .await;
    window
        .read("section[aria-labelledby=acceptance]", "Åben igen")
        .await;
    open_check(&window).await;
    assert_eq!(count(&window, "acceptance-reopened").await, 1);
    window.go("/acceptances").await;
    window.read("main tbody", "Genåbnet").await;

    // Undone, it holds again: nothing was written when it reopened.
    window.ctrl('z').await;
    window
        .until("nothing reopened any more", async || {
            let rows = window.text("main tbody").await;
            (rows.contains(&reference) && !rows.contains("Genåbnet")).then_some(())
        })
        .await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
