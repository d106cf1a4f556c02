//! Risk in kroner, and participants who score each for themselves.

use thirtyfour::{Key, WebElement};

use crate::{axe, stage::Home, window::Window};

/// Opens a scenario of the example that nobody has estimated.
async fn open_scenario(window: &Window) {
    window.go("/scenarios?text=S-005").await;
    window.enter("main tbody tr[data-row='0'] a").await;
    window.read("#quantity", "Vurdering i kroner").await;
    window.settle().await;
}

/// Types into a field that has the focus and leaves it.
async fn fill(window: &Window, label: &str, text: &str) {
    let field: WebElement = window.field(label).await;
    field.focus().await.unwrap();
    window.ctrl('a').await;
    window.keys(text).await;
    window.key(Key::Tab).await;
}

#[tokio::test]
async fn a_scenario_is_estimated_in_kroner_and_its_years_are_simulated() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.go("/losses").await;
    window
        .read("main", "6 scenarier er vurderet i kroner")
        .await;

    open_scenario(&window).await;
    fill(&window, "Gange om året, lavt skøn", "0,25").await;
    fill(&window, "Gange om året, højt skøn", "2").await;
    fill(&window, "Kroner pr. gang, lavt skøn", "tusind").await;
    fill(&window, "Kroner pr. gang, højt skøn", "1.200.000").await;
    window.read("main .field .error", "tusind").await;
    fill(&window, "Kroner pr. gang, lavt skøn", "100.000").await;
    window.read("[role=status]", "gemt").await;
    window.read("main", "Forventet tab om året").await;
    window.settle().await;
    window
        .run::<serde_json::Value>(
            "document.getElementById('quantity').scrollIntoView(); return null",
            &[],
        )
        .await;
    window.shot("quantity").await;

    window.go("/losses").await;
    window
        .read("main", "7 scenarier er vurderet i kroner")
        .await;
    window
        .named("button", "Tilføj punkt")
        .await
        .click()
        .await
        .unwrap();
    fill(&window, "Tab i punkt 1", "500.000").await;
    fill(&window, "Sandsynlighed i punkt 1", "10").await;
    window
        .named("button", "Gem tolerancen")
        .await
        .click()
        .await
        .unwrap();
    window.read("[role=status]", "Tolerancen er gemt").await;
    let years = window.field("Antal år").await;
    years.focus().await.unwrap();
    window.key(Key::Enter).await;
    window.read("[role=status]", "Simuleringen er færdig").await;
    window
        .until("the curves", async || {
            (window.count("figure svg polyline").await > 3).then_some(())
        })
        .await;
    let words = window.text("main").await;
    for part in ["Iboende", "S-005", "over tolerancen", "kr."] {
        assert!(words.contains(part), "no {part} in: {words}");
    }
    window.settle().await;
    window.shot("losses").await;
    axe::bring(&window).await;
    let found = axe::findings(&window, "losses").await;
    assert!(found.is_empty(), "{found:?}");
    window.close().await;
}

#[tokio::test]
async fn two_participants_score_and_the_middle_is_decided() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.go("/assessments").await;
    window
        .named("main table.list th a", "Omsorgssystem 2026")
        .await
        .click()
        .await
        .unwrap();
    // The second scenario: others have answered it already, and 3 is decided.
    window.see("[role=grid] [data-row='1']").await;
    for (person, key) in [("Pia Nørskov", "1"), ("Tina Overgaard", "4")] {
        let voice = window.field("Svarer som").await;
        window.choose(&voice, person).await;
        window.settle().await;
        window
            .see("[role=grid] [data-row='1'] [data-col='2']")
            .await;
        window
            .click("[role=grid] [data-row='1'] [data-col='2']")
            .await;
        window.keys(key).await;
        window
            .read("[role=status]", &format!("{person}: Sandsynlighed {key}"))
            .await;
        window
            .read("[role=grid] [data-row='1'] [data-col='2']", key)
            .await;
    }
    let spread = window.text("[role=grid] [data-row='1']").await;
    assert!(spread.contains("1–4 ▲"), "{spread}");
    window.settle().await;
    window.shot("grid-voices").await;

    window.key(Key::Enter).await;
    window.read("#opinions", "Hvad deltagerne siger").await;
    window.settle().await;
    let reason = window.field("Hvorfor Pia Nørskov er uenig").await;
    reason.focus().await.unwrap();
    window.keys("Det er aldrig sket her.").await;
    window.key(Key::Tab).await;
    window.read("[role=status]", "Pia Nørskov: gemt").await;
    let adopt = window.named("button", "Beslut svarene i midten").await;
    adopt.focus().await.unwrap();
    window.key(Key::Enter).await;
    window
        .read("[role=status]", "svarene i midten er besluttet")
        .await;
    window
        .read("#opinions ~ table tfoot tr:last-child", "4")
        .await;
    window
        .run::<serde_json::Value>(
            "document.getElementById('opinions').scrollIntoView(); return null",
            &[],
        )
        .await;
    window.shot("opinions").await;
    window.close().await;
}
