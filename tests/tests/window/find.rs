//! Search and the command palette, by keyboard.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

#[tokio::test]
async fn half_a_word_and_enter_lead_to_the_asset() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.see(".heat tbody td a").await;
    window.ctrl('k').await;
    window.see("dialog.palette input:focus").await;
    axe::bring(&window).await;
    assert_eq!(
        axe::findings(&window, "palette").await,
        Vec::<String>::new()
    );
    // The first asset that the register lists, by the half of its longest word.
    let script = "
        const done = arguments[arguments.length - 1];
        const filter = { text: '', kind: null, unit: null, sort: 'name', descending: false, offset: 0, limit: 1 };
        window.__TAURI_INTERNALS__.invoke('list_assets', { filter })
            .then((page) => done(page.rows[0].name), (error) => done(String(error)))";
    let asked = window.web.execute_async(script, vec![]).await.unwrap();
    let name = asked.json().as_str().unwrap().to_owned();
    let word = name
        .split_whitespace()
        .max_by_key(|word| word.chars().count())
        .unwrap();
    let half: String = word.chars().take(word.chars().count() / 2 + 1).collect();
    window.keys(&half).await;
    window.see("dialog.palette [role=option] mark").await;
    window.read("dialog.palette [role=listbox]", &name).await;
    window.shot("palette").await;
    assert_eq!(
        axe::findings(&window, "palette").await,
        Vec::<String>::new()
    );
    // Down to the asset, wherever it stands, and in.
    for _ in 0..40 {
        let chosen = window
            .text("dialog.palette [aria-selected=true] .name")
            .await;
        if chosen == name {
            break;
        }
        window.key(Key::Down).await;
    }
    window.key(Key::Enter).await;
    window.read("h1", &name).await;
    let hash: String = window.run("return location.hash", &[]).await;
    assert!(hash.starts_with("#/assets/"), "{hash}");

    // From elsewhere it is among what was opened lately, and Escape leaves one where one was.
    window.ctrl('k').await;
    window.keys("historik").await;
    window
        .read("dialog.palette [aria-selected=true]", "Historik")
        .await;
    window.key(Key::Enter).await;
    window.read("h1", "Historik").await;
    window.ctrl('k').await;
    window.read("dialog.palette [role=group]", &name).await;
    window.key(Key::Escape).await;
    window.read("h1", "Historik").await;
    assert!(
        window
            .web
            .find(thirtyfour::By::Css("dialog.palette"))
            .await
            .is_err()
    );

    // The same without knowing the keys.
    window.see("header .find").await.click().await.unwrap();
    window.keys("xyzzyx").await;
    window.read("dialog.palette", "Intet fundet").await;
    window.close().await;
}
