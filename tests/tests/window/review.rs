//! A management review without a mouse, from what is gathered to what is decided; and reports that are
//! followed to their file, or stopped on the way.

use std::fs;

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

/// Writes in a field, and leaves it.
async fn write(window: &Window, label: &str, text: &str) {
    let field = window.field(label).await;
    field.focus().await.unwrap();
    window.ctrl('a').await;
    window.keys(text).await;
    window.key(Key::Tab).await;
}

/// Adds a decision by its form: Enter in the text adds it.
async fn decide(window: &Window, name: &str, owner: &str) {
    let person = window.field("Ansvarlig for beslutningen").await;
    window.choose(&person, owner).await;
    let field = window.field("Beslutning").await;
    field.focus().await.unwrap();
    window.keys(name).await;
    window.key(Key::Enter).await;
    window
        .read(
            "[role=status]",
            &format!("Beslutningen er tilføjet: {name}"),
        )
        .await;
    window
        .read("section[aria-labelledby=decisions] tbody", name)
        .await;
}

async fn checked(window: &Window, screen: &str) {
    window.settle().await;
    window.shot(&format!("review-{screen}")).await;
    axe::bring(window).await;
    let found = axe::findings(window, screen).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn a_management_review_from_gathering_to_decisions() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.go("/reviews").await;
    window.read("h1", "Evaluering og gennemgang").await;
    window.see("main table.list tbody a").await;
    checked(&window, "list").await;

    // The kind and the day stand there already.
    press(&window, "Ny evaluering").await;
    window.see("dialog").await;
    write(&window, "Navn", "Ekstra gennemgang").await;
    press(&window, "Opret").await;
    window.read("h1", "Ekstra gennemgang").await;

    // What is gathered stands in the order of clause 9.3.2, and a figure opens what it counts.
    window
        .read(
            "section[aria-labelledby=inputs]",
            "a) Beslutninger fra tidligere",
        )
        .await;
    let told = window.text("section[aria-labelledby=inputs]").await;
    let items = ["a) ", "b) ", "c) ", "d) 1)", "d) 2)", "e) ", "f) ", "g) "];
    let places: Vec<Option<usize>> = items
        .iter()
        .map(|item| told.find(&format!("\n{item}")).or_else(|| told.find(item)))
        .collect();
    assert!(places.iter().all(Option::is_some), "{told}");
    assert!(places.is_sorted(), "{told}");
    let figure = window
        .see("section[aria-labelledby=inputs] button[aria-expanded=false]")
        .await;
    figure.focus().await.unwrap();
    window.key(Key::Enter).await;
    window
        .see("section[aria-labelledby=inputs] tbody td ul a")
        .await;

    write(&window, "Ændrede forhold", "Ny lov om sikkerhed i kommuner").await;
    window
        .read("[role=status]", "Ekstra gennemgang er gemt")
        .await;

    decide(&window, "Test hvert kvartal", "Rasmus Kjeldgaard").await;
    decide(&window, "Flere øvelser", "Jesper Lundsgaard").await;
    assert_eq!(
        window
            .count("section[aria-labelledby=decisions] tbody tr")
            .await,
        2
    );
    press(&window, "Opret handling for: Test hvert kvartal").await;
    window.read("[role=status]", "Handlingen er oprettet").await;
    checked(&window, "page").await;

    // Without a verdict it was not held.
    press(&window, "Skriv, at den er holdt").await;
    window.see("dialog").await;
    press(&window, "Den er holdt").await;
    window.read("dialog [role=alert]", "Vurdering: ").await;
    checked(&window, "hold").await;
    window.key(Key::Escape).await;
    let verdict = window.field("Vurdering").await;
    window.choose(&verdict, "Skal forbedres").await;
    window
        .read("[role=status]", "Ekstra gennemgang er gemt")
        .await;
    write(&window, "Konklusion", "ISMS virker, men testene halter.").await;
    window
        .until("the conclusion in the history", async || {
            let told = window.text("main").await;
            told.contains("Konklusion").then_some(())
        })
        .await;
    window.settle().await;
    press(&window, "Skriv, at den er holdt").await;
    window.see("dialog").await;
    press(&window, "Den er holdt").await;
    window.read("section[aria-labelledby=state]", "Holdt").await;

    // Whoever wrote it does not approve it.
    press(&window, "Godkend").await;
    window.see("dialog").await;
    let name = window.field("Godkenderens navn").await;
    name.focus().await.unwrap();
    window.keys("rikke prøve").await;
    window.key(Key::Enter).await;
    window
        .read("dialog [role=alert]", "kan ikke selv godkende")
        .await;
    window.ctrl('a').await;
    window.keys("Ole Vestermark").await;
    window.key(Key::Enter).await;
    window
        .read(
            "section[aria-labelledby=state]",
            "Godkendt af Ole Vestermark",
        )
        .await;
    window.read("main .note", "Intet i den kan ændres").await;

    // Its decisions are followed up all the same, and the next one is in the list.
    press(&window, "Udført: Flere øvelser").await;
    let outcome = window.field("Hvad kom der ud af det?").await;
    outcome.focus().await.unwrap();
    window.keys("Holdt i uge 12.").await;
    press(&window, "Gem").await;
    window
        .read("section[aria-labelledby=decisions]", "Holdt i uge 12.")
        .await;
    checked(&window, "approved").await;
    window.go("/reviews").await;
    window.read("main tbody", "Ekstra gennemgang").await;
    let rows = window.text("main tbody").await;
    assert_eq!(rows.matches("Ekstra gennemgang").count(), 2, "{rows}");
    window.close().await;
}

/// The reports that stand beside the example register.
fn saved(home: &Home) -> usize {
    let folder = home.example();
    let files = fs::read_dir(folder.parent().unwrap()).unwrap();
    files
        .filter(|file| {
            let name = file.as_ref().unwrap().file_name();
            let name = name.to_string_lossy().into_owned();
            name.contains(".pdf")
        })
        .count()
}

#[tokio::test]
async fn a_report_is_saved_with_progress_and_another_is_stopped() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.go("/reports?report=evaluation").await;
    window.read("h1", "Rapporter").await;
    window.field("Evalueringer").await;
    window.see("article.paper").await;
    checked(&window, "reports").await;
    press(&window, "Gem som PDF").await;
    window.read("[role=status]", "Rapporten er gemt").await;
    assert_eq!(saved(&home), 1);

    // A report about very many risks takes its time; it is stopped as soon as it can be.
    let file = home.example().display().to_string();
    window.close().await;
    home.vaern(&["generate", &file, "--scenarios", "8000"]);
    let window = Window::open(&home, &["--example"]).await;
    window.go("/reports?report=risk-register").await;
    window.read("h1", "Rapporter").await;
    window.see("main .button.first:not([disabled])").await;
    press(&window, "Gem som PDF").await;
    press(&window, "Annullér").await;
    window
        .read("[role=status]", "Rapporten blev annulleret")
        .await;
    assert_eq!(saved(&home), 1, "a stopped report leaves no file");
    window.close().await;
}
