//! Every screen in both languages, light and dark: axe-core finds nothing serious, nothing sticks
//! out, and a picture is taken to be looked at.

use serde_json::json;

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

/// What the window is set to, and a word that each screen must then show.
pub struct Dress {
    name: &'static str,
    language: &'static str,
    theme: &'static str,
    pub screens: &'static [(&'static str, &'static str)],
}

pub const DANISH: Dress = Dress {
    name: "da-light",
    language: "da",
    theme: "light",
    screens: &[
        ("overview", "Hvor sikre er vi?"),
        ("units", "Organisation"),
        ("suppliers", "Leverandører"),
        ("people", "Personer"),
        ("person", ""),
        ("dependencies", "Afhængigheder"),
        ("list", "Alle lister"),
        ("assets", "Register"),
        ("asset", "Omsorg (fagsystem)"),
        ("threats", "Trusler"),
        ("measures", "Foranstaltninger"),
        ("measure", ""),
        ("assessments", "Risikovurdering"),
        ("grid", "Omsorgssystem 2026"),
        ("about", "Borgerservice 2026"),
        ("difference", "Borgerservice 2026"),
        ("scenarios", "Risikoscenarier"),
        ("scenario", ""),
        ("controls", ""),
        ("control", ""),
        ("soa", ""),
        ("tests", ""),
        ("test", ""),
        ("maturity", ""),
        ("treatment", ""),
        ("actions", ""),
        ("budget", ""),
        ("measuring", ""),
        ("objectives", ""),
        ("indicator", ""),
        ("programmes", ""),
        ("programme", ""),
        ("audits", ""),
        ("audit", ""),
        ("findings", ""),
        ("finding", ""),
        ("corrective-actions", ""),
        ("correction", ""),
        ("reviews", ""),
        ("review", ""),
        ("policies", ""),
        ("policy", ""),
        ("requirements", ""),
        ("acceptances", "Accepter"),
        ("quality", "Kvalitetstjek"),
        ("due", "Opfølgning"),
        ("calendar", "Opfølgning"),
        ("wheel", "Opfølgning"),
        ("losses", "Risiko i kroner"),
        ("reports", "Rapporter"),
        ("history", "Historik"),
        ("days", "Historik"),
        ("changed", "Historik"),
        ("deleted", "Historik"),
        ("import", "Import"),
        ("methods", "Metoder"),
        ("editor", "KL 4×4"),
        ("settings", "Indstillinger"),
    ],
};

const ENGLISH: Dress = Dress {
    name: "en-dark",
    language: "en",
    theme: "dark",
    screens: &[
        ("overview", "How safe are we?"),
        ("units", "Organisation"),
        ("suppliers", "Suppliers"),
        ("people", "People"),
        ("person", ""),
        ("dependencies", "Dependencies"),
        ("list", "All lists"),
        ("assets", "Register"),
        ("asset", "Omsorg (fagsystem)"),
        ("threats", "Threats"),
        ("measures", "Measures"),
        ("measure", ""),
        ("assessments", "Risk assessment"),
        ("grid", "Omsorgssystem 2026"),
        ("about", "Borgerservice 2026"),
        ("difference", "Borgerservice 2026"),
        ("scenarios", "Risk scenarios"),
        ("scenario", ""),
        ("controls", ""),
        ("control", ""),
        ("soa", ""),
        ("tests", ""),
        ("test", ""),
        ("maturity", ""),
        ("treatment", ""),
        ("actions", ""),
        ("budget", ""),
        ("measuring", ""),
        ("objectives", ""),
        ("indicator", ""),
        ("programmes", ""),
        ("programme", ""),
        ("audits", ""),
        ("audit", ""),
        ("findings", ""),
        ("finding", ""),
        ("corrective-actions", ""),
        ("correction", ""),
        ("reviews", ""),
        ("review", ""),
        ("policies", ""),
        ("policy", ""),
        ("requirements", ""),
        ("acceptances", "Acceptances"),
        ("quality", "Quality check"),
        ("due", "Follow-up"),
        ("calendar", "Follow-up"),
        ("wheel", "Follow-up"),
        ("losses", "Risk in kroner"),
        ("reports", "Reports"),
        ("history", "History"),
        ("days", "History"),
        ("changed", "History"),
        ("deleted", "History"),
        ("import", "Import"),
        ("methods", "Methods"),
        ("editor", "KL 4×4"),
        ("settings", "Settings"),
    ],
};

#[tokio::test]
async fn every_screen_in_danish_and_light() {
    every_screen(&DANISH).await;
}

#[tokio::test]
async fn every_screen_in_english_and_dark() {
    every_screen(&ENGLISH).await;
}

async fn every_screen(dress: &Dress) {
    let home = Home::new();
    home.settings(
        &json!({ "language": dress.language, "theme": dress.theme, "author": "Rikke Prøve" }),
    );
    let window = Window::open(&home, &[]).await;
    axe::bring(&window).await;
    let mut found = Vec::new();
    found.extend(look(&window, dress, "start").await);
    window.click(".choice:nth-child(2)").await;
    window.see("form").await;
    found.extend(look(&window, dress, "create").await);
    window.click("form button[type=button]").await;
    window.click(".choice:nth-child(3)").await;
    window.see(".heat tbody td a").await;
    for (screen, heading) in dress.screens {
        go(&window, screen).await;
        window.read("h1", heading).await;
        found.extend(look(&window, dress, screen).await);
    }
    assert!(
        found.is_empty(),
        "{} findings:\n{}",
        found.len(),
        found.join("\n")
    );
    window.close().await;
}

/// Goes to a screen by its links.
pub async fn go(window: &Window, screen: &str) {
    match screen {
        "asset" => {
            window.go("/assets?text=Omsorg%20(").await;
            window
                .read("main tbody tr[data-row='0'] a", "Omsorg (fagsystem)")
                .await;
            window.enter("main tbody tr[data-row='0'] a").await;
        }
        "grid" => {
            window.go("/assessments").await;
            let round = window
                .named("main table.list th a", "Omsorgssystem 2026")
                .await;
            round.focus().await.unwrap();
            window.key(Key::Enter).await;
            window
                .see("[role=grid] [data-row='0'] [data-col='2']")
                .await;
            window
                .tab_to("[role=grid] [data-row='0'] [data-col='2']")
                .await;
            // The reasons follow when the focus rests.
            window.see("aside p a").await;
        }
        part @ ("about" | "difference") => {
            window.go("/assessments").await;
            window
                .enter("main table.list tbody tr:nth-child(3) th a")
                .await;
            window.see("[role=grid] [data-row='0']").await;
            window.enter(&format!("main nav a[href$='/{part}']")).await;
            window.see("main section").await;
        }
        "measure" => {
            window.go("/measures").await;
            window.enter("main tbody tr[data-row='0'] a").await;
            window.see("#worth").await;
        }
        "scenario" => {
            window.go("/scenarios").await;
            window.enter("main tbody tr[data-row='0'] a").await;
            window.see("#levels").await;
        }
        "person" => {
            window.go("/people").await;
            window.enter("main tbody tr[data-row='0'] a").await;
            window.see("details.timeline").await;
        }
        tab @ ("actions" | "budget") => window.go(&format!("/treatment/{tab}")).await,
        "objectives" => window.go("/measuring/objectives").await,
        "control" => page(window, "controls").await,
        "test" => page(window, "tests").await,
        "indicator" => page(window, "indicators").await,
        "programme" => page(window, "programmes").await,
        "audit" => page(window, "audits").await,
        "finding" => page(window, "findings").await,
        "correction" => page(window, "corrective-actions").await,
        "review" => page(window, "reviews").await,
        "policy" => page(window, "policies").await,
        view @ ("calendar" | "wheel") => {
            window.go(&format!("/due?view={view}")).await;
            window.see("main table").await;
        }
        "changed" => {
            window.go("/history/difference").await;
            window.see("main table.counts").await;
        }
        part @ ("days" | "deleted") => window.go(&format!("/history/{part}")).await,
        "editor" => {
            window.go("/methods").await;
            window
                .enter("#versions tbody tr:first-child .acts .button")
                .await;
            window.see("#live-legend").await;
        }
        screen => window.go(&format!("/{screen}")).await,
    }
}

/// Goes to the page of the first record of a list.
async fn page(window: &Window, kind: &str) {
    window.go(&format!("/list/{kind}")).await;
    window.enter("main tbody tr[data-row='0'] a").await;
    let place = format!("#/{kind}/");
    window
        .until("the record's page", async || {
            window.place().await.starts_with(&place).then_some(())
        })
        .await;
    window.see("details.timeline").await;
}

/// Takes a picture and tells what is wrong with it.
async fn look(window: &Window, dress: &Dress, screen: &str) -> Vec<String> {
    window.settle().await;
    window.shot(&format!("{}-{screen}", dress.name)).await;
    let mut found = axe::findings(window, screen).await;
    found.extend(sticks_out(window, screen).await);
    let bare = "
        const words = document.body.innerText.match(/\\b(ui|op|error|term|kind|problem|verify|report|explain|round|difference)-[a-z][a-z-]+\\b/g);
        return [...(words ?? []), ...(document.body.innerText.match(/undefined|NaN|\\[object/g) ?? [])]";
    let bare: Vec<String> = window.run(bare, &[]).await;
    found.extend(
        bare.iter()
            .map(|word| format!("{screen}: a name in place of words: {word}")),
    );
    found
}

/// What is wider than its place on the screen.
async fn sticks_out(window: &Window, screen: &str) -> Vec<String> {
    let wide = "
        const boxes = [document.documentElement, document.querySelector('main')];
        return boxes.filter((box) => box.scrollWidth > box.clientWidth + 1)
            .map((box) => `${box.tagName}: ${box.scrollWidth} in ${box.clientWidth}`)";
    let wide: Vec<String> = window.run(wide, &[]).await;
    wide.iter()
        .map(|one| format!("{screen}: sticks out: {one}"))
        .collect()
}

#[tokio::test]
async fn language_and_theme_change_without_a_restart() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.read("h1", "Hvor sikre er vi?").await;
    let ground = "return getComputedStyle(document.documentElement).backgroundColor";
    let light: String = window.run(ground, &[]).await;

    window.click("header label:has([value=en])").await;
    window.read("h1", "How safe are we?").await;
    window.read("nav", "Risk assessment").await;
    assert_eq!(
        window
            .run::<String>("return document.documentElement.lang", &[])
            .await,
        "en"
    );
    let pick = window.see("header select.pick").await;
    window.choose(&pick, "Dark").await;
    window
        .until("a dark ground", async || {
            (window.run::<String>(ground, &[]).await != light).then_some(())
        })
        .await;
    window.go("/history").await;
    window.read("h1", "History").await;
    window.settle().await;
    window.close().await;

    // The next start has both, and is where one was.
    let window = Window::open(&home, &["--example"]).await;
    window.read("h1", "History").await;
    assert_eq!(window.place().await, "#/history");
    assert_ne!(window.run::<String>(ground, &[]).await, light);
    window.click("header label:has([value=da])").await;
    window.read("h1", "Historik").await;

    window
        .named("nav a span", "Import")
        .await
        .click()
        .await
        .unwrap();
    window.read("h1", "Import").await;
    let choose = window.named("button", "Vælg fil").await;
    assert!(choose.is_enabled().await.unwrap());
    assert!(
        window
            .named("button", "Gem skabelon")
            .await
            .is_enabled()
            .await
            .unwrap()
    );
    window.close().await;
}

#[tokio::test]
async fn twice_the_text_still_fits() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    // Ctrl and plus, as in every browser.
    let wide = "return innerWidth";
    let before: u32 = window.run(wide, &[]).await;
    window
        .until("half the width", async || {
            window.ctrl('+').await;
            (window.run::<u32>(wide, &[]).await <= before / 2).then_some(())
        })
        .await;
    let mut found = Vec::new();
    for (screen, heading) in DANISH.screens {
        // The grid is reached by its keys at this size too.
        go(&window, screen).await;
        window.read("h1", heading).await;
        window.settle().await;
        window.shot(&format!("twice-{screen}")).await;
        found.extend(sticks_out(&window, screen).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    // The rail waits behind its button.
    assert!(!window.shown(".rail").await);
    window.enter("header button.menu").await;
    window.see(".rail a[href='#/assessments']").await;
    window.close().await;
}
