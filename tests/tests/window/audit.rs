//! An audit without a mouse, from its programme to a corrective action that was seen to work: the
//! programme, the audit, its checklist generated and answered, a finding with its whys, done, verified,
//! closed.

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use crate::{axe, stage::Home, window::Window};

/// Presses Enter on the button or link with these words: in the question that is open, else on the
/// screen.
async fn press(window: &Window, name: &str) {
    let css = match window.count("dialog[open]").await {
        0 => "main button, main a",
        _ => "dialog[open] button",
    };
    window.named(css, name).await.focus().await.unwrap();
    window.key(Key::Enter).await;
}

/// Presses a button of the question that is open, and waits until it is answered.
async fn answer(window: &Window, name: &str) {
    window.see("dialog[open]").await;
    press(window, name).await;
    window
        .until("no question", async || {
            (window.count("dialog[open]").await == 0).then_some(())
        })
        .await;
}

/// The control with this label: in the question that is open, else on the screen.
async fn field(window: &Window, label: &str) -> WebElement {
    let script = "
        const root = document.querySelector('dialog[open]') ?? document;
        const own = [...root.querySelectorAll('label')];
        return own.find((one) => one.innerText.trim() === arguments[0])?.control ?? null";
    window
        .until(label, async || {
            let found = window.web.execute(script, vec![json!(label)]).await;
            found.ok()?.element().ok()
        })
        .await
}

/// Writes in the field with this label.
async fn write(window: &Window, label: &str, text: &str) {
    let field = field(window, label).await;
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
}

/// Sets the day in the field with this label: what a date field takes from keys is the system's own.
async fn day(window: &Window, label: &str, iso: &str) {
    let field = field(window, label).await;
    let set = "
        const [field, value] = arguments;
        field.focus();
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return null";
    let arguments = [field.to_json().unwrap(), json!(iso)];
    window.run::<Value>(set, &arguments).await;
}

/// Chooses in the list with this label.
async fn choose(window: &Window, label: &str, name: &str) {
    let list = field(window, label).await;
    window.choose(&list, name).await;
}

/// Picks a record in the field with this label by a part of its name.
async fn pick(window: &Window, label: &str, text: &str, name: &str) {
    field(window, label).await.focus().await.unwrap();
    window.keys(text).await;
    window.read("[role=listbox]:not([hidden])", name).await;
    window.key(Key::Enter).await;
    let chosen = format!("main ul[aria-label='{label}']:not([role=listbox])");
    window.read(&chosen, name).await;
}

async fn checked(window: &Window, screen: &str) {
    window.settle().await;
    window.shot(&format!("audit-{screen}")).await;
    let found = axe::findings(window, screen).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn an_audit_runs_from_its_programme_to_a_correction_that_works() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;

    // The programme: what it must have first, then its page with the coverage.
    window.go("/programmes").await;
    press(&window, "Tilføj").await;
    window.see("dialog[open]").await;
    write(&window, "Navn *", "Program for prøven").await;
    day(&window, "Begynder *", "2026-01-01").await;
    day(&window, "Slutter *", "2028-12-31").await;
    answer(&window, "Tilføj").await;
    window.read("h1", "Program for prøven").await;
    window
        .read("main", "Programmet har ingen revisioner endnu.")
        .await;

    // An audit in it.
    press(&window, "Ny revision i programmet").await;
    window.see("dialog[open]").await;
    write(&window, "Navn *", "Backup prøvet").await;
    day(&window, "Begynder *", "2026-11-02").await;
    answer(&window, "Tilføj").await;
    window.read("h1", "Backup prøvet").await;
    pick(&window, "Ledende revisor", "Ida Møl", "Ida Mølgaard").await;
    pick(&window, "Kontroller", "Sikkerhedskopiering", "8.13").await;
    window
        .read("main", "Ingen af revisorerne har selv ansvar")
        .await;
    checked(&window, "plan").await;

    // The checklist is generated once and seen before.
    press(&window, "Tjekliste").await;
    press(&window, "Dan tjekliste").await;
    window.read("dialog[open]", "8.13").await;
    answer(&window, "Tilføj punkterne").await;
    window.see("[role=grid] [data-row='0']").await;
    window
        .read("main .note", "Svar kan gives, når revisionen er begyndt")
        .await;
    press(&window, "Begynd revisionen").await;
    window.read(".status", "er begyndt").await;

    // Answered by keys: the focus goes on to the next point by itself.
    let points = window.count("[role=grid] [data-row]").await;
    window
        .see("[role=grid] [data-row='0']")
        .await
        .focus()
        .await
        .unwrap();
    window.keys("3").await;
    window
        .read("[role=grid] [data-row='0']", "Ikke overholdt")
        .await;
    for _ in 1..points {
        window.keys("o").await;
    }
    window
        .read("main", &format!("{points} af {points} besvaret"))
        .await;
    // Enter opens what shows the answer, and F makes a finding.
    window.key(Key::Home).await;
    window.see("[role=grid] [data-row='0']:focus").await;
    window.key(Key::Enter).await;
    window.see("dialog[open] textarea:focus").await;
    window.keys("Ingen prøve på gendannelse siden 2022").await;
    answer(&window, "Gem dokumentation").await;
    window
        .read("[role=grid] [data-row='0']", "Ingen prøve på gendannelse")
        .await;
    window.see("[role=grid] [data-row='0']:focus").await;
    checked(&window, "checklist").await;
    window.keys("f").await;
    window.see("dialog[open]").await;
    write(
        &window,
        "Hvad er konstateret, kort",
        "Gendannelse er ikke prøvet",
    )
    .await;
    choose(&window, "Grad", "Væsentlig afvigelse").await;
    answer(&window, "Tilføj konstateringen").await;
    window
        .read("[role=grid] [data-row='0']", "Én konstatering")
        .await;

    // Reported with a conclusion; closing waits for the nonconformity.
    press(&window, "Rapportér revisionen").await;
    window.see("dialog[open]").await;
    write(&window, "Konklusion", "Kopierne tages, prøven mangler.").await;
    answer(&window, "Rapportér revisionen").await;
    window.read("main .title", "Rapporteret").await;
    press(&window, "Afslut revisionen").await;
    window
        .read("dialog[open]", "Én afvigelse er stadig åben")
        .await;
    answer(&window, "Annullér").await;

    // The finding: why, five times if need be, and what is done about it.
    press(&window, "Konstateringer").await;
    press(&window, "Gendannelse er ikke prøvet").await;
    window.read("h1", "Gendannelse er ikke prøvet").await;
    window
        .read("main", "når der er en korrigerende handling")
        .await;
    press(&window, "Ny korrigerende handling").await;
    window.see("dialog[open]").await;
    write(&window, "Hvorfor skete det?", "Ingen holdt prøven").await;
    write(&window, "Hvorfor var det sådan?", "Opgaven fulgte personen").await;
    write(
        &window,
        "Hvorfor så det?",
        "Årshjulet nævner ingen funktion",
    )
    .await;
    write(
        &window,
        "Grundårsag",
        "Faste opgaver er knyttet til personer",
    )
    .await;
    write(
        &window,
        "Hvad gøres, så det ikke sker igen",
        "Prøve hvert kvartal",
    )
    .await;
    choose(&window, "Ansvarlig", "Søren Bækgaard").await;
    checked(&window, "whys").await;
    answer(&window, "Gem handlingen").await;
    window.read("article", "Ikke udført").await;

    // Done, seen to work by somebody else, closed.
    press(&window, "Skriv som udført").await;
    answer(&window, "Skriv som udført").await;
    window
        .read("article", "Udført, virkningen efterprøves senere")
        .await;
    press(&window, "Efterprøv virkningen").await;
    window.see("dialog[open]").await;
    choose(&window, "Efterprøvet af", "Søren Bækgaard").await;
    write(&window, "Hvad bygger det på", "Prøven i november").await;
    press(&window, "Gem resultatet").await;
    window
        .read("dialog[open] .fault", "kan ikke selv efterprøve")
        .await;
    choose(&window, "Efterprøvet af", "Ida Mølgaard").await;
    answer(&window, "Gem resultatet").await;
    window.read("article", "Virker").await;
    checked(&window, "finding").await;
    press(&window, "Luk konstateringen").await;
    window.read(".status", "er lukket").await;

    // And the audit with it; the programme covers the control.
    window.go("/audits").await;
    press(&window, "Backup prøvet").await;
    window.read("h1", "Backup prøvet").await;
    press(&window, "Afslut revisionen").await;
    window.read("main .title", "Afsluttet").await;
    window.go("/programmes").await;
    press(&window, "Program for prøven").await;
    window.read("main table", "1 af ").await;
    checked(&window, "programme").await;
    window.go("/findings?show=all").await;
    window
        .read("main table", "Gendannelse er ikke prøvet")
        .await;
    checked(&window, "findings").await;
    window.close().await;
}
