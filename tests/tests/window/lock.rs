//! Registers with a passphrase. The system's own file dialog cannot be driven, so the register is
//! made by command; the window then meets it as a file that was double-clicked, and as one that
//! was open lately.

use std::fs;

use serde_json::json;
use thirtyfour::Key;

use crate::{stage::Home, window::Window};

const PASSPHRASE: &str = "rødgrød med fløde på Ærø";

fn locked_register(home: &Home) -> String {
    let secret = home.path("secret.txt");
    fs::write(&secret, format!("{PASSPHRASE}\n")).unwrap();
    let file = home.path("Skærbæk.vaern").display().to_string();
    home.vaern(&[
        "new",
        &file,
        "--name",
        "Skærbæk Kommune",
        "--passphrase-file",
        secret.to_str().unwrap(),
    ]);
    assert!(!fs::read(&file).unwrap().starts_with(b"SQLite format 3"));
    file
}

/// Gives a wrong passphrase, then the right one.
async fn unlock(window: &Window) {
    window.read("dialog h2", "Registret er krypteret").await;
    window.see("dialog input[type=password]:focus").await;
    window.keys("rodgrod").await;
    window.key(Key::Enter).await;
    window
        .read("dialog .error", "Adgangssætningen passer ikke")
        .await;
    window.see("dialog input[type=password]:focus").await;
    window.keys(PASSPHRASE).await;
    window.key(Key::Enter).await;
    window.read("header .crumb", "Skærbæk Kommune").await;
    window.see("header .mark[title='Krypteret']").await;
    window.read("main", "Her er ingen risici endnu").await;
}

#[tokio::test]
async fn a_locked_file_asks_for_its_passphrase() {
    let home = Home::new();
    let file = locked_register(&home);
    let window = Window::open(&home, &[&file]).await;
    unlock(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_locked_register_of_lately_asks_for_its_passphrase() {
    let home = Home::new();
    let file = locked_register(&home);
    home.settings(&json!({ "recent": [{ "path": file, "name": "Skærbæk Kommune" }] }));
    let window = Window::open(&home, &[]).await;
    window
        .named("button", "Skærbæk Kommune")
        .await
        .click()
        .await
        .unwrap();
    unlock(&window).await;

    // Closed, it is locked again.
    window.go("/settings").await;
    window
        .named("button", "Luk registret")
        .await
        .click()
        .await
        .unwrap();
    window
        .named("button", "Skærbæk Kommune")
        .await
        .click()
        .await
        .unwrap();
    window.read("dialog h2", "Registret er krypteret").await;
    window.close().await;
}

#[tokio::test]
async fn a_file_that_is_no_register_is_told_in_words() {
    let home = Home::new();
    let file = home.path("noter.vaern");
    fs::write(
        &file,
        "Ikke et register, bare noter fra et møde. ".repeat(500),
    )
    .unwrap();
    let window = Window::open(&home, &[file.to_str().unwrap()]).await;
    window
        .read("[role=status]", "Filen er ikke et Værn-register")
        .await;
    window.close().await;
}

#[tokio::test]
async fn creating_asks_for_what_is_missing() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    window
        .named(".choice strong", "Opret et register")
        .await
        .click()
        .await
        .unwrap();
    window.named("button", "Opret").await.click().await.unwrap();
    window.read("form .error", "Feltet skal udfyldes").await;
    window.see("form input[aria-invalid]:focus").await;
    window.keys("Skærbæk Kommune").await;
    let author = window.field("Dit navn").await;
    author.send_keys("Åse Bæk").await.unwrap();
    let one = window.field("Adgangssætning").await;
    one.send_keys(PASSPHRASE).await.unwrap();
    let again = window.field("Adgangssætning igen").await;
    again.send_keys("noget andet").await.unwrap();
    window.key(Key::Enter).await;
    window
        .read("form .error", "De to adgangssætninger er ikke ens")
        .await;
    assert_eq!(window.count("form .error").await, 1);
    window.close().await;
}
