//! No level without its stage, and each opens why it is so (method, sections 5 and 7).

use crate::{
    look::{DANISH, go},
    stage::Home,
    window::Window,
};

/// The chips on the screen that say no stage, or that lead to no explanation. A legend says what
/// the signs mean and is no level of anything; in the grid the reasons of the row stand beside it, as
/// they do beside the measures of a scenario.
const FAULTS: &str = "
    const stages = arguments[0];
    const chips = [...document.querySelectorAll('main .chip')]
        .filter((chip) => !chip.closest('.legend'));
    const explained = (chip) =>
        chip.closest('a[href*=\"why=\"], a[href*=\"/scenarios?\"], [role=grid] [data-row], aside, .why, section[aria-labelledby=ledger]') !== null;
    const faults = [];
    for (const chip of chips) {
        const name = chip.textContent.trim();
        if (!stages.some((stage) => name.includes(stage))) faults.push(`no stage: ${name}`);
        if (!explained(chip)) faults.push(`opens nothing: ${name}`);
    }
    return [chips.length, faults]";

#[tokio::test]
async fn every_level_has_its_stage_and_opens_its_explanation() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    let stages: Vec<String> = model::Stage::ALL
        .iter()
        .map(|stage| text::words(model::Lang::Da).term("stage", stage.id()))
        .collect();
    let (mut seen, mut found) = (0, Vec::new());
    for (screen, heading) in DANISH.screens {
        go(&window, screen).await;
        window.read("h1", heading).await;
        window.settle().await;
        let (chips, faults): (usize, Vec<String>) =
            window.run(FAULTS, &[serde_json::json!(stages)]).await;
        seen += chips;
        found.extend(faults.into_iter().map(|fault| format!("{screen}: {fault}")));
    }
    assert!(seen > 50, "hardly a level was seen: {seen}");
    assert!(found.is_empty(), "{}", found.join("\n"));

    // A level of a list leads to its reasons, and the stage that it has is the one that is open.
    window.go("/scenarios").await;
    window
        .enter("main tbody tr[data-row='0'] a[href*='why=target']")
        .await;
    window.see(".why details[open]").await;
    let open = window.text(".why details[open] > summary").await;
    assert!(open.contains("Mål"), "{open}");
    assert_eq!(window.count(".why details[open]").await, 1);
    assert_eq!(window.count("#why:focus").await, 1);
    window.shot("levels-why").await;
    window.close().await;
}
