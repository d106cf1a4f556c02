//! A list by keyboard: filtered, sorted, three records chosen and changed at once, and undone.

use thirtyfour::Key;

use crate::{axe, stage::Home, window::Window};

const ROWS: &str = "main table tbody tr[data-row]";

#[tokio::test]
async fn three_assets_get_another_owner_at_once_and_one_undo_takes_it_back() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    window.see(".heat tbody td a").await;
    window.go("/list/assets").await;
    window.read("h1", "Aktiver").await;
    window.see(&format!("{ROWS} a")).await;
    axe::bring(&window).await;
    assert_eq!(axe::findings(&window, "list").await, Vec::<String>::new());

    // Only systems, by the column that says so.
    window
        .named("main button", "Filter")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    let column = window.field("Kolonne").await;
    window.choose(&column, "Aktivtype").await;
    let kind = window.field("Aktivtype").await;
    window.choose(&kind, "System").await;
    window
        .named("main button", "Filtrér")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.read(".filters", "Aktivtype: System").await;
    assert!(window.place().await.contains("kind=system"));

    // By name, from last to first.
    window
        .named("main thead button", "Navn")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.see("main thead th[aria-sort=descending]").await;
    window.settle().await;

    // Space chooses, Shift with the arrow chooses on.
    window
        .see(&format!("{ROWS}[data-row='0'] a"))
        .await
        .focus()
        .await
        .unwrap();
    window.keys(" ").await;
    window.shift(Key::Down).await;
    window.see(&format!("{ROWS}[data-row='1'] a:focus")).await;
    window.shift(Key::Down).await;
    window.see(&format!("{ROWS}[data-row='2'] a:focus")).await;
    window.read("main .title", "3 valgt").await;
    window.shot("list").await;
    let owners = owners(&window).await;

    window
        .named("main button", "Ret valgte")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.see("dialog[open]").await;
    let column = window.field("Kolonne").await;
    // The dialog's own field comes after the filter's, which is closed.
    window.choose(&column, "Ejer").await;
    window
        .see("dialog[open] [role=combobox]")
        .await
        .focus()
        .await
        .unwrap();
    window.keys("a").await;
    window.see("dialog[open] [role=option]").await;
    let person = window.text("dialog[open] [role=option]").await;
    window.key(Key::Enter).await;
    window.see("dialog[open] li a").await;
    window
        .named("dialog button", "Se, hvad der sker")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.read("dialog [role=status]", "ændres").await;
    window.shot("bulk").await;
    assert_eq!(
        axe::findings(&window, "bulk edit").await,
        Vec::<String>::new()
    );
    window
        .see("dialog button.first")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.read("[role=status]", "Rettede Ejer").await;
    let name = person.split_whitespace().next().unwrap();
    window
        .until("the new owner in three rows", async || {
            let now = self::owners(&window).await;
            now.iter().all(|owner| owner.contains(name)).then_some(())
        })
        .await;

    window.ctrl('z').await;
    window
        .until("the owners from before", async || {
            (self::owners(&window).await == owners).then_some(())
        })
        .await;

    // The record's own page is led to by Enter, and another kind has one too.
    window.go("/list/units").await;
    window.read("h1", "Enheder").await;
    window.go("/list/vulnerabilities").await;
    window.read("h1", "Sårbarheder").await;
    window
        .see(&format!("{ROWS} a"))
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.see("main .form").await;
    window.settle().await;
    assert_eq!(axe::findings(&window, "record").await, Vec::<String>::new());
    window.close().await;
}

/// The owners of the first three rows.
async fn owners(window: &Window) -> Vec<String> {
    let script = "
        const at = [...document.querySelectorAll('main thead th')]
            .findIndex((head) => head.innerText.trim() === 'Ejer');
        return [0, 1, 2].map((row) =>
            document.querySelector(`main tr[data-row='${row}']`)?.children[at]?.innerText ?? '')";
    window.run(script, &[]).await
}
