//! Measuring by keyboard: ready-made indicators added, measured now, one opened with its series, a manual
//! one given a value, objectives with their progress.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

async fn press(window: &Window, css: &str, name: &str) {
    let button = window.named(css, name).await;
    button.focus().await.unwrap();
    window.key(Key::Enter).await;
}

#[tokio::test]
async fn indicators_are_added_measured_and_seen_over_time_by_keyboard() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    window.go("/measuring").await;
    window.read("h1", "Måling").await;
    window.see("main table.list").await;
    window.settle().await;
    window.shot("measuring").await;
    let mut found = axe::findings(&window, "measuring").await;
    let before = window.count("main table.list tbody tr").await;

    // Those that are not there yet are offered; two of them are ticked.
    press(&window, "main button", "Færdige indikatorer").await;
    window.read("dialog", "Registret finder selv værdien").await;
    window.settle().await;
    window.shot("measuring-ready").await;
    found.extend(axe::findings(&window, "ready indicators").await);
    for formula in ["assets-assessed", "scenarios-answered"] {
        let box_of = window.see(&format!("dialog input[value={formula}]")).await;
        box_of.focus().await.unwrap();
        window.keys(" ").await;
    }
    press(&window, "dialog button", "Tilføj 2 indikatorer").await;
    window.read(".status", "2 indikatorer er tilføjet").await;
    window.read("main", "Andel aktiver i en vurdering").await;
    assert_eq!(window.count("main table.list tbody tr").await, before + 2);

    // What would be recorded is shown first.
    press(&window, "main button", "Mål nu").await;
    window.read("dialog", "én post i historikken").await;
    window
        .read("dialog table", "Andel aktiver i en vurdering")
        .await;
    window.settle().await;
    window.shot("measuring-now").await;
    found.extend(axe::findings(&window, "measure now").await);
    press(&window, "dialog button", "Registrér værdierne").await;
    window.read(".status", "værdier er registreret").await;

    // One indicator: how it is found, its figure and its table.
    let link = window
        .named("main table a", "Andel aktiver i en vurdering")
        .await;
    link.focus().await.unwrap();
    window.key(Key::Enter).await;
    window.read("h1", "Andel aktiver i en vurdering").await;
    window
        .read("main", "divideret med alle aktiver i brug")
        .await;
    window.see("figure svg[aria-label]").await;
    assert_eq!(
        window
            .count("section[aria-labelledby=indicator-values] tbody tr")
            .await,
        1
    );
    window.settle().await;
    window.shot("indicator").await;
    found.extend(axe::findings(&window, "indicator").await);

    // Measured again on the same day there is still one value.
    press(&window, "main button", "Registrér dagens værdi").await;
    window.read(".status", "1 værdi er registreret").await;
    assert_eq!(
        window
            .count("section[aria-labelledby=indicator-values] tbody tr")
            .await,
        1
    );

    // A manual one is written by hand.
    window.go("/measuring").await;
    let link = window
        .named("main table a", "Klik på falske phishingmails")
        .await;
    link.focus().await.unwrap();
    window.key(Key::Enter).await;
    window.read("h1", "Klik på falske phishingmails").await;
    let rows = window
        .count("section[aria-labelledby=indicator-values] tbody tr")
        .await;
    press(&window, "main button", "Tilføj måling").await;
    let value = window.field("Værdi").await;
    value.focus().await.unwrap();
    window.keys("4,5").await;
    window.settle().await;
    window.shot("indicator-value").await;
    found.extend(axe::findings(&window, "indicator value").await);
    window.key(Key::Enter).await;
    window.read(".status", "Målingen er gemt").await;
    window
        .read("section[aria-labelledby=indicator-values]", "4,5")
        .await;
    assert_eq!(
        window
            .count("section[aria-labelledby=indicator-values] tbody tr")
            .await,
        rows + 1
    );
    window.settle().await;
    window.shot("indicator-series").await;

    // Objectives follow their indicators.
    window.go("/measuring/objectives").await;
    window.see("main table progress").await;
    window.read("main", "Færre klikker på falske mails").await;
    window.settle().await;
    window.shot("objectives").await;
    found.extend(axe::findings(&window, "objectives").await);
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
