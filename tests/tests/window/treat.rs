//! Treatment by keyboard: the plan is narrowed to what is missing, an action is put off with a reason,
//! another is closed with what came of it and puts its measure in place, and the budget is read.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

const ACTIONS: &str = "ref;name;owner;unit;due;state;progress;cost;measure;scenarios;after\n\
    X-1;Vælg leverandør;P-05;U-16;2090-01-31;open;40;;;S-001;\n\
    X-2;Sæt overvågning i drift;P-09;U-02;2090-03-31;open;80;60000;M-76;;\n\
    X-3;Tag den nye løsning i brug;P-05;U-16;2090-06-30;open;0;;;;X-1\n";

/// Nordby Kommune with three actions; the register's path.
fn town(home: &Home) -> String {
    let path = home.path("nordby.vaern").display().to_string();
    home.vaern(&["new", &path, "--example", "--lang", "da"]);
    let table = home.path("actions.csv");
    std::fs::write(&table, ACTIONS).unwrap();
    home.vaern(&["import", &path, &table.display().to_string()]);
    path
}

async fn press(window: &Window, css: &str) {
    let button = window.see(css).await;
    button.focus().await.unwrap();
    window.key(Key::Enter).await;
}

/// Writes a day into the field of the dialog, as the picker would.
async fn day(window: &Window, day: &str) {
    let script = format!(
        "const field = document.querySelector('dialog input[type=date]');
         field.value = '{day}';
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));
         return true;"
    );
    let _: bool = window.run(&script, &[]).await;
}

#[tokio::test]
async fn an_action_is_put_off_and_another_closed_by_keyboard() {
    let home = Home::new();
    let path = town(&home);
    let window = Window::open(&home, &[&path]).await;
    axe::bring(&window).await;

    // The plan, and only what has no action.
    window.go("/treatment").await;
    window.read("h1", "Håndtering").await;
    window.see("main table.list tbody tr").await;
    window.settle().await;
    window.shot("treatment-plan").await;
    let mut found = axe::findings(&window, "treatment plan").await;
    let all = window.count("main table.list tbody tr").await;
    let missing = window.field("Mangler").await;
    // Each choice says how many it leaves.
    let script = "return [...arguments[0].options].find((one) => one.text.startsWith('Ingen handling')).text";
    let lacking: String = window.run(script, &[missing.to_json().unwrap()]).await;
    window.choose(&missing, &lacking).await;
    window
        .until("fewer risks", async || {
            let fewer = window.count("main table.list tbody tr").await;
            (fewer < all).then_some(())
        })
        .await;
    window.read("main table", "Ingen handling").await;

    // Putting off asks for a reason.
    window.go("/treatment/actions").await;
    window.read("main table", "Vælg leverandør").await;
    window.settle().await;
    window.shot("actions").await;
    found.extend(axe::findings(&window, "actions").await);
    press(&window, "button[aria-label='Udskyd: Vælg leverandør']").await;
    window.read("dialog", "Fristen er").await;
    day(&window, "2090-04-30").await;
    let reason = window.field("Begrundelse").await;
    reason.focus().await.unwrap();
    window.settle().await;
    window.shot("action-postpone").await;
    found.extend(axe::findings(&window, "postpone").await);
    press(&window, "dialog button.first").await;
    window.see("dialog .error").await;
    let reason = window.field("Begrundelse").await;
    reason.focus().await.unwrap();
    window.keys("Udbuddet er forlænget").await;
    press(&window, "dialog button.first").await;
    window.read(".status", "er udskudt").await;
    window.read("main table", "udskudt én gang").await;

    // What comes after it cannot be done before it.
    press(
        &window,
        "button[aria-label='Afslut: Tag den nye løsning i brug']",
    )
    .await;
    let told = window.read("dialog", "X-1 Vælg leverandør").await;
    assert!(told.contains("kan ikke afsluttes"), "{told}");
    window.key(Key::Escape).await;

    // Closing takes what came of it, and puts the measure in place.
    press(
        &window,
        "button[aria-label='Afslut: Sæt overvågning i drift']",
    )
    .await;
    window.read("dialog", "på plads").await;
    let outcome = window.field("Hvad kom der ud af det?").await;
    outcome.focus().await.unwrap();
    window.keys("I drift siden mandag, se sagen").await;
    window.settle().await;
    window.shot("action-close").await;
    found.extend(axe::findings(&window, "close").await);
    press(&window, "dialog button.first").await;
    window.read(".status", "er afsluttet").await;
    let listed = home.vaern(&["list", &path, "measures", "--json"]);
    let listed: Vec<serde_json::Value> = serde_json::from_str(&listed).unwrap();
    let measure = listed.iter().find(|row| row["ref"] == "M-76").unwrap();
    assert_eq!(measure["state"], "in place");
    let listed = home.vaern(&["list", &path, "actions", "--json"]);
    let listed: Vec<serde_json::Value> = serde_json::from_str(&listed).unwrap();
    let closed = listed.iter().find(|row| row["ref"] == "X-2").unwrap();
    assert_eq!(closed["progress"], 100);

    // The budget, and the acceptances.
    window.go("/treatment/budget").await;
    window.read("main", "Det planlagte koster i alt").await;
    window.settle().await;
    window.shot("budget").await;
    found.extend(axe::findings(&window, "budget").await);
    window.go("/treatment/acceptances").await;
    window.see("main table").await;
    window.settle().await;
    found.extend(axe::findings(&window, "acceptances in treatment").await);
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
