//! The first start, and a workshop with the example municipality.

use std::{collections::BTreeMap, process::Command};

use serde_json::json;
use thirtyfour::Key;

use crate::{
    stage::{Home, said},
    window::Window,
};

/// How many risks stand at each likelihood and consequence of the heat map.
pub type Heat = BTreeMap<String, u32>;

/// The heat map as the table on the screen says it.
pub async fn heat(window: &Window) -> Heat {
    window.see(".heat tbody td").await;
    let script = "
        const cells = [...document.querySelectorAll('.heat td[data-likelihood]')];
        return Object.fromEntries(cells.map((cell) => {
            const shown = cell.querySelector('a span')?.firstChild.textContent ?? '0';
            return [`${cell.dataset.likelihood}.${cell.dataset.consequence}`, Number(shown)];
        }))";
    window.run(script, &[]).await
}

/// The number in front of these words in the line of numbers above the heat map.
async fn tally(window: &Window, words: &str) -> u32 {
    let script = "
        const links = [...document.querySelectorAll('.tally a')].map((one) => one.innerText.trim());
        return links.find((one) => one.endsWith(arguments[0])) ?? ''";
    let text: String = window.run(script, &[json!(words)]).await;
    let number = text
        .split_whitespace()
        .next()
        .and_then(|word| word.parse().ok());
    number.unwrap_or_else(|| panic!("no number of {words:?}: {text:?}"))
}

/// Opens the example from the first screen.
pub async fn open_example(window: &Window) {
    window
        .named(".choice strong", "Se eksemplet")
        .await
        .click()
        .await
        .unwrap();
    window.read("h1", "Hvor sikre er vi?").await;
    window.see(".heat tbody td a").await;
}

#[tokio::test]
async fn a_workshop_from_the_first_start_to_the_report() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    assert_eq!(window.count(".choice").await, 3);
    open_example(&window).await;

    // The heat map is a table with heads, and its counts add up.
    let before = heat(&window).await;
    assert_eq!(before.len(), 16);
    assert_eq!(window.count(".heat th[scope=row]").await, 4);
    assert_eq!(window.count(".heat th[scope=col]").await, 4);
    let caption = window.text(".heat caption").await;
    assert!(
        caption.contains("Antal risici") && caption.contains("Nuværende, bekræftet"),
        "{caption}"
    );
    assert_eq!(
        before.values().sum::<u32>(),
        tally(&window, "scenarier besvaret").await
    );

    // A cell opens the list that it counts.
    let (cell, count) = before.iter().find(|(_, count)| **count > 1).unwrap();
    let (likelihood, consequence) = cell.split_once('.').unwrap();
    let css =
        format!(".heat td[data-likelihood='{likelihood}'][data-consequence='{consequence}'] a");
    window.see(&css).await.focus().await.unwrap();
    window.key(Key::Enter).await;
    window.read("h1", "Risikoscenarier").await;
    window
        .read("main .title p", &format!("{count} scenarie"))
        .await;
    assert_eq!(
        window
            .see("table[aria-rowcount]")
            .await
            .attr("aria-rowcount")
            .await
            .unwrap(),
        Some((count + 1).to_string())
    );

    score_ten(&window).await;
    window.go("/overview").await;
    window.read("h1", "Hvor sikre er vi?").await;
    let scored = window
        .until("a changed heat map", async || {
            let now = heat(&window).await;
            (now != before).then_some(now)
        })
        .await;
    assert_eq!(
        scored.values().sum::<u32>(),
        tally(&window, "scenarier besvaret").await
    );

    for _ in 0..10 {
        window.ctrl('z').await;
    }
    window
        .until("the heat map as before", async || {
            (heat(&window).await == before).then_some(())
        })
        .await;

    report(&home, &window).await;
    window.close().await;
}

/// Scores ten scenarios of the first assessment without a mouse.
async fn score_ten(window: &Window) {
    window
        .named("nav a span", "Risikovurdering")
        .await
        .click()
        .await
        .unwrap();
    window
        .see("main table.list tbody a")
        .await
        .click()
        .await
        .unwrap();
    window
        .see("[role=grid] [data-row='0'] [data-col='2']")
        .await;
    window
        .tab_to("[role=grid] [data-row='0'] [data-col='2']")
        .await;
    for row in 0..10 {
        let css = format!("[role=grid] [data-row='{row}'] [data-col='2']");
        window.see(&format!("{css}:focus")).await;
        let level = if window.text(&css).await.trim() == "4" {
            "1"
        } else {
            "4"
        };
        window.keys(level).await;
        window
            .until(("the digit", row), async || {
                (window.text(&css).await.trim() == level).then_some(())
            })
            .await;
        window.read("[role=status]", "Gemt.").await;
        window.key(Key::Down).await;
    }
    // The scale's words stand below the grid, and the reasons beside it.
    window.read("aside", "Hvorfor?").await;
}

/// Looks at the risk assessment and saves it.
async fn report(home: &Home, window: &Window) {
    window
        .named("nav a span", "Rapporter")
        .await
        .click()
        .await
        .unwrap();
    window.read(".paper h2", "Risikovurdering").await;
    assert!(window.count(".paper h3").await >= 4);
    let save = window.named("button", "Gem som PDF").await;
    save.click().await.unwrap();
    let words = window.read("[role=status]", "Rapporten er gemt: ").await;
    let path = words.split_once("Rapporten er gemt: ").unwrap().1.trim();
    let path = std::path::Path::new(path);
    assert_eq!(path.parent(), home.example().parent());

    let checked = Command::new("qpdf").arg("--check").arg(path).output();
    said(&checked.expect("qpdf is installed"), "qpdf --check");
    let text = Command::new("pdftotext").arg(path).arg("-").output();
    let text = said(&text.expect("pdftotext is installed"), "pdftotext");
    for letter in ["æ", "ø", "å", "Nordby Kommune"] {
        assert!(
            text.contains(letter),
            "no {letter} in the report:\n{text:.2000}"
        );
    }
}
