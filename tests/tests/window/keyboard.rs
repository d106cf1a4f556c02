//! Without a mouse.

use serde::Deserialize;
use thirtyfour::Key;

use crate::{stage::Home, window::Window};

/// Where the focus is.
#[derive(Deserialize, Debug)]
struct Focus {
    words: String,
    inside: bool,
    cell: bool,
    shown: bool,
}

async fn focus(window: &Window) -> Focus {
    let script = "
        const one = document.activeElement;
        const ringed = (box) => {
            if (!box) return false;
            const { outlineStyle, outlineWidth } = getComputedStyle(box);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        };
        return {
            words: (one.ariaLabel || one.innerText || one.value || one.tagName).trim(),
            inside: document.getElementById('main')?.contains(one) ?? false,
            cell: one.matches('[role=grid] [data-col]'),
            shown: ringed(one) || ringed(one.closest('label')),
        }";
    window.run(script, &[]).await
}

/// Presses a key until the focus is where `there` says; each stop on the way must be seen.
async fn walk(window: &Window, back: bool, there: impl Fn(&Focus) -> bool) -> Focus {
    let mut way = Vec::new();
    for _ in 0..60 {
        if back {
            window.shift(Key::Tab).await;
        } else {
            window.key(Key::Tab).await;
        }
        let at = focus(window).await;
        assert!(
            at.shown,
            "the focus is not to be seen at {at:?} after {way:?}"
        );
        if there(&at) {
            return at;
        }
        way.push(at.words);
    }
    panic!("the Tab key does not get there: {way:?}");
}

#[tokio::test]
async fn from_the_first_screen_to_a_score_without_a_mouse() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    walk(&window, false, |at| at.words.starts_with("Se eksemplet")).await;
    window.key(Key::Enter).await;
    window.read("h1", "Hvor sikre er vi?").await;
    window.see(".heat tbody td a").await;

    // The screen's heading has the focus; the rail is right before it.
    walk(&window, true, |at| at.words.starts_with("Risikovurdering")).await;
    window.key(Key::Enter).await;
    window.see("main table.list tbody a").await;
    walk(&window, false, |at| at.inside && at.words.contains("2026")).await;
    window.key(Key::Enter).await;
    window
        .see("[role=grid] [data-row='0'] [data-col='2']")
        .await;
    walk(&window, false, |at| at.cell).await;

    // One risk is opened from the grid, and Escape comes back to its row.
    window.key(Key::Down).await;
    window.key(Key::Down).await;
    window
        .see("[role=grid] [data-row='2'] [data-col='2']:focus")
        .await;
    window.key(Key::Enter).await;
    window.see("#levels").await;
    window.key(Key::Escape).await;
    window
        .see("[role=grid] [data-row='2'] [data-col='2']:focus")
        .await;

    // A digit beyond the scale is told, and the question mark goes to the reasons and back.
    window.keys("9").await;
    window
        .read("[role=status]", "Skalaen går fra 1 til 4")
        .await;
    window.keys("?").await;
    window.see("#why-title:focus").await;
    window.key(Key::Escape).await;
    window
        .see("[role=grid] [data-row='2'] [data-col='2']:focus")
        .await;
    window.key(Key::Escape).await;
    window.see("main table.list tbody a").await;
    window.close().await;
}
