//! The life of an assessment without a mouse: make it, fill it, score it, have it approved by
//! another, carry it forward, confirm, and see what is different.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

/// Presses the button or link with these words.
async fn press(window: &Window, name: &str) {
    let found = window
        .named("main button, main a, dialog button", name)
        .await;
    found.focus().await.unwrap();
    window.key(Key::Enter).await;
}

/// Writes in a field of the dialog that is open.
async fn write(window: &Window, label: &str, text: &str) {
    let field = window.field(label).await;
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
}

#[tokio::test]
async fn from_a_new_assessment_to_what_is_different_next_year() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    window.go("/assessments").await;
    press(&window, "Ny risikovurdering").await;
    window.see("dialog").await;
    write(&window, "Navn", "Vandværket 2026").await;
    window.key(Key::Enter).await;
    window.read("h1", "Vandværket 2026").await;

    // Scenarios by the score: the count follows the choice, and is what is made.
    press(&window, "Dan scenarier").await;
    window.see("dialog").await;
    let unit = window.field("Aktiver i enheden").await;
    window
        .choose(&unit, "Nordby Vand (kommunalt ejet selskab)")
        .await;
    // The whole register would make thousands, which are written with a point.
    let count: usize = window
        .until("the plan of Nordby Vand", async || {
            let told = window.text("dialog [role=status]").await;
            let button = window.text("dialog button.first").await;
            let count = button.split(' ').find_map(|word| word.parse().ok());
            count.filter(|_| told.contains("nye scenarier"))
        })
        .await;
    window.settle().await;
    window.shot("rounds-generate").await;
    window.enter("dialog button.first").await;
    window
        .read("[role=status]", &format!("Dannede {count} scenarier."))
        .await;
    window
        .see("[role=grid] [data-row='0'] [data-col='2']")
        .await;

    // A score, and then the assessment goes to another for approval.
    window
        .see("[role=grid] [data-row='0'] [data-col='2']")
        .await
        .focus()
        .await
        .unwrap();
    window.keys("3").await;
    window.see("[role=grid] [data-row='0'] .chip").await;
    press(&window, "Om vurderingen").await;
    window.see("#state").await;
    let kind = window.field("Type").await;
    window.choose(&kind, "Scenarieworkshop").await;
    window
        .read("[role=status]", "Vandværket 2026 er gemt.")
        .await;
    let people = window.field("Tilføj en deltager").await;
    window.choose(&people, "Kurt Engelund").await;
    window
        .named("main ul button", "Fjern Kurt Engelund fra deltagerne")
        .await;
    assert_eq!(axe::findings(&window, "about").await, Vec::<String>::new());
    window.shot("rounds-about").await;
    press(&window, "Send til godkendelse").await;
    window.read("main section", "Til gennemsyn").await;
    press(&window, "Godkend").await;
    window.see("dialog").await;
    write(&window, "Godkenderens navn", "rikke prøve").await;
    window.key(Key::Enter).await;
    window.read("dialog .error", "kan ikke selv godkende").await;
    write(&window, "Godkenderens navn", "Ole Vestermark").await;
    window.key(Key::Enter).await;
    window
        .read("main section", "Godkendt af Ole Vestermark")
        .await;

    // Next year it is carried forward: one row is confirmed by a key, the others all at once.
    press(&window, "Før videre").await;
    window.see("dialog").await;
    // The dialog's first field has the focus; the page below it has a name too.
    window.ctrl('a').await;
    window.keys("Vandværket 2027").await;
    window.key(Key::Enter).await;
    window.read("h1", "Vandværket 2027").await;
    window
        .read("[role=grid] [data-row='0'] [data-col='0']", "overført")
        .await;
    window
        .see("[role=grid] [data-row='0'] [data-col='2']")
        .await
        .focus()
        .await
        .unwrap();
    window.shot("rounds-carried").await;
    window.keys("b").await;
    window.read("[role=status]", "er bekræftet").await;
    window.keys("2").await;
    window
        .until("the score", async || {
            (window
                .text("[role=grid] [data-row='0'] [data-col='2']")
                .await
                == "2")
                .then_some(())
        })
        .await;
    press(&window, "Bekræft alle viste").await;
    window
        .read("dialog p", &format!("{} scenarier", count - 1))
        .await;
    window.enter("dialog button.first").await;
    window.read("[role=status]", "scenarier er bekræftet").await;

    press(&window, "Forskel").await;
    window.read("main h2", "Ændrede (1)").await;
    let told = window.text("main tbody").await;
    assert!(
        told.contains("Sandsynlighed: 3") && told.contains("→ 2"),
        "{told}"
    );
    assert_eq!(
        axe::findings(&window, "difference").await,
        Vec::<String>::new()
    );
    window.shot("rounds-difference").await;
    window.go("/assessments").await;
    window.settle().await;
    window.shot("rounds-assessments").await;
    window.close().await;
}
