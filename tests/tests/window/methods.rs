//! The method editor without a mouse: from a published version through faults to a new one.

use serde_json::json;
use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

/// Chooses a part of the editor, or a form of the rule, where the arrow keys would.
async fn pick(window: &Window, value: &str) {
    let css = format!("fieldset.seg input[value='{value}']");
    window
        .until(&css, async || (window.count(&css).await == 1).then_some(()))
        .await;
    window
        .run::<serde_json::Value>(
            "document.querySelector(arguments[0]).focus(); return null",
            &[json!(css)],
        )
        .await;
    window.key(Key::Space).await;
    window
        .until(("picked", value), async || {
            (window.count(&format!("{css}:checked")).await == 1).then_some(())
        })
        .await;
}

/// The line of the live legend that begins with a level's words.
async fn legend(window: &Window, level: &str) -> String {
    let script = "
        const lines = [...document.querySelectorAll('#live-legend li')];
        return lines.find((one) => one.innerText.includes(arguments[0]))?.innerText ?? ''";
    window.run(script, &[json!(level)]).await
}

/// Begins a draft of the register's own method.
async fn begin(window: &Window) {
    window
        .named("nav a span", "Metoder")
        .await
        .click()
        .await
        .unwrap();
    window.read("h1", "Metoder").await;
    window
        .enter("#versions tbody tr:first-child .acts .button")
        .await;
    window.read("h1", "KL 4×4").await;
    window.read(".title", "bliver version 2").await;
}

#[tokio::test]
async fn a_method_is_edited_tried_published_and_compared() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    begin(&window).await;

    // A level is renamed: the legend follows while one types, and leaving the field saves.
    pick(&window, "levels").await;
    let label = window.field("Betegnelse (dansk)").await;
    label.focus().await.unwrap();
    window.ctrl('a').await;
    window.keys("Uacceptabel").await;
    window.read("#live-legend", "Uacceptabel").await;
    window.key(Key::Tab).await;
    window.read("[role=status]", "Gemt.").await;

    // Two cells are painted; legend and warnings follow.
    pick(&window, "rule").await;
    pick(&window, "matrix").await;
    window.see("[data-spot='0.0']").await;
    let before = legend(&window, "Uacceptabel").await;
    window.tab_to("[data-spot='0.0']").await;
    window.keys("5").await;
    window.key(Key::Right).await;
    window.see("[data-spot='0.1']:focus").await;
    window.keys("e").await;
    window
        .until("another legend", async || {
            let now = legend(&window, "Uacceptabel").await;
            (now != before && now.contains("4 · 8")).then_some(())
        })
        .await;
    window.read("aside", "Niveauet falder").await;
    window.shot("editor-rule").await;

    // A fault is named, stands in the way of publishing and leads to its cell.
    window.key(Key::Delete).await;
    let fault = "aside li.fault button";
    window
        .read(
            fault,
            "mangler et niveau ved sandsynlighed 4 og konsekvens 2",
        )
        .await;
    window.read("#publish-why", "kan ikke udgives").await;
    window.enter(fault).await;
    window
        .see("td[data-likelihood='4'][data-consequence='2']:focus")
        .await;
    window.shot("editor-fault").await;
    // Space repeats the level that was painted last.
    window.keys(" ").await;
    window.read("aside", "Ingen fejl").await;
    window
        .until("publishing is free", async || {
            (window.count("#publish-why").await == 0).then_some(())
        })
        .await;

    // A stroke is one step of the history.
    window.ctrl('z').await;
    window.read("[role=status]", "Fortrød en rettelse").await;
    window.read(fault, "mangler et niveau").await;
    window.see("[data-spot='0.1']:focus").await;
    window.keys("e").await;
    window
        .until("publishing is free again", async || {
            (window.count("#publish-why").await == 0).then_some(())
        })
        .await;

    // What an assessment would say by it.
    let preview = window.field("Risikovurdering").await;
    window.choose(&preview, "Omsorgssystem 2026").await;
    window.read("#preview-counts", "Uacceptabel").await;
    window.read("aside", "skifter niveau").await;
    window.settle().await;
    window.shot("editor-preview").await;

    publish_and_compare(&window).await;
    window.close().await;
}

async fn publish_and_compare(window: &Window) {
    window.enter(".title button.first").await;
    let words = window.read("dialog", "frosset").await;
    assert!(words.contains("version 2"), "{words}");
    window.enter("dialog input[type=checkbox]").await;
    window.keys(" ").await;
    window.read("#foreseen", "aktiver får en anden værdi").await;
    window.shot("editor-publish").await;
    window.keys(" ").await;
    window.enter("dialog button.first").await;
    window.read("h1", "Metoder").await;
    window
        .read("[role=status]", "KL 4×4, version 2, er udgivet.")
        .await;
    window.read("#versions", "Registrets metode").await;
    assert_eq!(window.count("#drafts").await, 0);

    for (list, version) in [
        ("Den ene", "KL 4×4, version 1"),
        ("Den anden", "KL 4×4, version 2"),
    ] {
        let list = window.field(list).await;
        window.choose(&list, version).await;
    }
    window.read("#compare ul", "Uacceptabel").await;
    window.read("#compare ul", "matrix").await;
    window.settle().await;
    window.shot("editor-compare").await;
    window.go("/history").await;
    window
        .read(
            "main tbody tr:first-child",
            "Udgav metoden KL 4×4, version 2",
        )
        .await;
}

#[tokio::test]
async fn every_part_of_the_editor_reads_well() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    begin(&window).await;
    let mut found = Vec::new();
    for part in ["text", "scales", "parties", "levels", "rule", "effects"] {
        pick(&window, part).await;
        window.settle().await;
        window.shot(&format!("editor-{part}-part")).await;
        found.extend(axe::findings(&window, part).await);
        if part == "rule" {
            pick(&window, "matrix").await;
            window.see("[role=grid] [data-spot='0.0']").await;
            window.settle().await;
            found.extend(axe::findings(&window, "matrix").await);
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}

#[tokio::test]
async fn a_new_method_begins_from_scratch_and_is_chosen_for_an_assessment() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.go("/methods").await;
    window
        .named("main button", "Ny metode")
        .await
        .click()
        .await
        .unwrap();
    window.see("dialog input").await;
    window.keys("Vores metode").await;
    let from = window.field("Begynd med").await;
    window.choose(&from, "En tom metode").await;
    window.enter("dialog button.first").await;
    window.read("h1", "Vores metode").await;
    window.shot("editor-blank").await;
    window.enter(".title button.first").await;
    window.read("dialog", "version 1").await;
    window.enter("dialog button.first").await;
    window.read("#versions", "Vores metode").await;
    window.go("/assessments").await;
    window
        .named("main button", "Ny risikovurdering")
        .await
        .click()
        .await
        .unwrap();
    let method = window.field("Metode").await;
    window.choose(&method, "Vores metode").await;
    window.close().await;
}
