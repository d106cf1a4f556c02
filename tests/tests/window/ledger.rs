//! A measure fails its test, and an effect comes of a suggestion: both by keyboard.

use serde_json::Value;
use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

/// Every scenario with the two current levels, as the command lists them.
fn levels(home: &Home) -> Vec<(String, Value, Value)> {
    let register = home.example().display().to_string();
    let listed = home.vaern(&["list", &register, "scenarios", "--json"]);
    let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
    listed
        .into_iter()
        .map(|row| {
            let level = |stage: &str| row[stage]["level"].clone();
            let reference = row["ref"].as_str().unwrap().to_owned();
            (
                reference,
                level("current_claimed"),
                level("current_confirmed"),
            )
        })
        .collect()
}

/// Opens a measure from the list.
async fn open_measure(window: &Window, name: &str) {
    window.go("/measures").await;
    let search = window.see("input[type=search]").await;
    search.clear().await.unwrap();
    search.send_keys(name).await.unwrap();
    let link = window.named("main table a", name).await;
    link.focus().await.unwrap();
    window.key(Key::Enter).await;
    window.read("h1", name).await;
    window.settle().await;
}

#[tokio::test]
async fn a_failed_test_is_foreseen_and_what_is_claimed_stays() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    // No control test names it, so its result is written by hand.
    let name = "Adgang kun til borgere på egen køreliste";
    open_measure(&window, name).await;
    window.shot("measure").await;
    let before = levels(&home);

    // Shown first; Escape takes the choice back and saves nothing.
    let result = window.field("Seneste test").await;
    assert_eq!(window.chosen(&result).await, "Bestået");
    window.choose(&result, "Ikke bestået").await;
    let told = window.read("dialog", "Det vil ske").await;
    assert!(told.contains("flytter sig"), "{told}");
    assert!(
        told.contains("Nuværende, bekræftet") && !told.contains("Mål"),
        "{told}"
    );
    window.settle().await;
    window.shot("foreseen").await;
    assert_eq!(
        axe::findings(&window, "foreseen").await,
        Vec::<String>::new()
    );
    window.key(Key::Escape).await;
    window
        .until("the result as it stands", async || {
            (window.chosen(&result).await == "Bestået").then_some(())
        })
        .await;
    assert_eq!(levels(&home), before);

    // Again, and now for real. A list tells of the same choice only when it was left meanwhile.
    window.key(Key::Tab).await;
    window.choose(&result, "Ikke bestået").await;
    window.read("dialog", "Det vil ske").await;
    window.tab_to("dialog .button.first").await;
    window.key(Key::Enter).await;
    window.read("[role=status]", "er gemt").await;
    window.read("main .evidence", "Ikke bestået").await;
    window.settle().await;
    window.shot("measure-failed").await;
    let after = levels(&home);
    let claimed = |all: &[(String, Value, Value)]| -> Vec<Value> {
        all.iter().map(|(_, claimed, _)| claimed.clone()).collect()
    };
    assert_eq!(claimed(&before), claimed(&after), "what is claimed stays");
    let moved: Vec<&str> = before
        .iter()
        .zip(&after)
        .filter(|(old, new)| old.2 != new.2)
        .map(|(old, _)| old.0.as_str())
        .collect();
    assert!(!moved.is_empty(), "what is confirmed rises");

    // The history says it, and it can be undone.
    window.ctrl('z').await;
    window
        .read("[role=status]", "Fortrød ændringen af foranstaltningen")
        .await;
    assert_eq!(levels(&home), before);
    window.close().await;
}

#[tokio::test]
async fn an_effect_comes_of_a_suggestion() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    window.go("/scenarios").await;
    window.enter("main tbody tr[data-row='0'] a").await;
    window.see("#suggestions").await;
    let button = "section[aria-labelledby=suggestions] tbody button";
    window.see(button).await;
    window.settle().await;
    let rows = "section[aria-labelledby=ledger] tbody tr";
    let before = window.count(rows).await;

    window.enter(button).await;
    window.read("dialog", "Tilføj virkning").await;
    // Without a reason it is refused beside the field.
    window.tab_to("dialog .button.first").await;
    window.key(Key::Enter).await;
    window.read("dialog .error", "").await;
    window.see("dialog .error").await;
    window.shot("effect").await;
    assert_eq!(axe::findings(&window, "effect").await, Vec::<String>::new());
    let reason = window.field("Begrundelse").await;
    reason.focus().await.unwrap();
    window.keys("Færre forsøg lykkes").await;
    window.tab_to("dialog .button.first").await;
    window.key(Key::Enter).await;
    window
        .read("[role=status]", "Virkningen er tilføjet.")
        .await;
    window
        .until("one more effect", async || {
            (window.count(rows).await == before + 1).then_some(())
        })
        .await;
    window.settle().await;
    window
        .run::<Value>(
            "document.getElementById('suggestions').scrollIntoView(); return null",
            &[],
        )
        .await;
    window.shot("suggestions").await;
    window.ctrl('z').await;
    window.read("[role=status]", "Fortrød, at").await;
    window
        .until("the effects as before", async || {
            (window.count(rows).await == before).then_some(())
        })
        .await;
    window.close().await;
}

#[tokio::test]
async fn an_incident_hints_and_a_threat_is_added() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    window.go("/scenarios").await;
    window.enter("main tbody tr[data-row='0'] a").await;
    window.see("#suggestions").await;
    window.settle().await;
    let scenario = window.place().await;
    let threat = window.text("h1").await;
    let asset: String = window
        .run(
            "return document.querySelector('main a[href^=\"#/assets/\"]').getAttribute('href')",
            &[],
        )
        .await;
    window.go(asset.trim_start_matches('#')).await;
    window.see("#incidents").await;
    window
        .enter("section[aria-labelledby=incidents] > p button")
        .await;
    window.read("dialog", "Tilføj hændelse").await;
    window.keys("Falsk mail til lønkontoret").await;
    let list = window.field("Trussel").await;
    window.choose(&list, threat.trim()).await;
    assert_eq!(
        axe::findings(&window, "incident").await,
        Vec::<String>::new()
    );
    window.tab_to("dialog .button.first").await;
    window.key(Key::Enter).await;
    window
        .read(
            "section[aria-labelledby=incidents]",
            "Falsk mail til lønkontoret",
        )
        .await;
    window.go(scenario.trim_start_matches('#')).await;
    let hint = window
        .read("section[aria-labelledby=answers] .note", "Falsk mail")
        .await;
    // Two of the example's and this one, in three years.
    assert!(hint.contains("3 hændelser"), "{hint}");
    assert!(hint.contains("Det er 1 om året"), "{hint}");
    window.settle().await;
    window
        .run::<Value>(
            "document.getElementById('answers').scrollIntoView(); return null",
            &[],
        )
        .await;
    window.shot("hint").await;

    window.go("/threats").await;
    let add = window.named("main button", "Ny trussel").await;
    add.focus().await.unwrap();
    window.key(Key::Enter).await;
    window.see("dialog form").await;
    let name = window.field("Navn på dansk").await;
    name.send_keys("Oversvømmet kælder").await.unwrap();
    window.shot("threat-new").await;
    assert_eq!(axe::findings(&window, "threat").await, Vec::<String>::new());
    name.focus().await.unwrap();
    window.key(Key::Enter).await;
    window
        .read("[role=status]", "Oversvømmet kælder er gemt.")
        .await;
    window.go("/threats?catalogue=-").await;
    window.read("main tbody", "Oversvømmet kælder").await;
    window.go("/settings").await;
    window
        .read("section[aria-labelledby=catalogues]", "Egne")
        .await;
    window.close().await;
}
