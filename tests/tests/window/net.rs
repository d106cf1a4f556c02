//! The diagram of dependencies by keyboard: from an asset's page to what its failure hits, along the
//! arrows, as a list, and the single points of failure.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{asset::open_asset, axe, stage::Home, window::Window};

/// The name of the asset that has the focus in the diagram.
async fn at(window: &Window) -> String {
    let script = "return document.activeElement?.dataset?.name ?? ''";
    window.run(script, &[]).await
}

#[tokio::test]
async fn a_failure_is_followed_by_keyboard() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    let mut found = Vec::new();

    // The asset's page says what its failure hits, and leads to the picture of it.
    open_asset(&window, "Omsorg (fagsystem)").await;
    window
        .read("main", "Hvis Omsorg (fagsystem) svigter, rammes")
        .await;
    window
        .named("main a", "Se det i diagrammet")
        .await
        .focus()
        .await
        .unwrap();
    window.key(Key::Enter).await;
    window.read("h1", "Afhængigheder").await;
    window.see("main svg a.failed").await;
    let list = window.read(".reach ol", "Hjemmepleje").await;
    window.settle().await;
    // What the list names and the picture shows is marked in it.
    let hit = window.count("main svg a.hit").await;
    assert!(hit > 0 && list.lines().count() >= hit, "{hit}: {list}");
    found.extend(axe::findings(&window, "a failure in the diagram").await);
    window.shot("net-failure").await;

    // The picture is one stop of the Tab key, and begins with the asset that it is about.
    window.tab_to("main svg a").await;
    assert_eq!(at(&window).await, "Omsorg (fagsystem)");
    window.key(Key::Up).await;
    let above = at(&window).await;
    assert_ne!(above, "Omsorg (fagsystem)");
    window.key(Key::Down).await;
    window.key(Key::End).await;
    let last = at(&window).await;
    // Space lets it fail instead.
    window.keys(" ").await;
    window
        .read(".reach h2", &format!("Hvis {last} svigter"))
        .await;
    window.keys("+").await;
    window.read("[role=status].quiet", "%").await;
    window.keys("0").await;
    window.settle().await;
    window.shot("net-fit").await;
    // Enter opens the asset.
    window.key(Key::Enter).await;
    window.read("h1", &last).await;

    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}

#[tokio::test]
async fn the_whole_register_as_picture_list_and_weak_points() {
    let home = Home::new();
    let window = Window::open(&home, &["--example"]).await;
    axe::bring(&window).await;
    let mut found = Vec::new();
    window.enter("nav a[href='#/dependencies']").await;
    window.see("main svg a.single").await;
    window.settle().await;
    let boxes = window.count("main svg a").await;
    assert!(boxes >= 100, "{boxes}");
    assert_eq!(window.count("main svg a[tabindex='0']").await, 1);
    found.extend(axe::findings(&window, "the diagram").await);
    window.shot("net-whole").await;

    // Of one unit; and nothing is lost in the list, which has the reasons too.
    let unit = window.field("Enhed").await;
    window.choose(&unit, "Sundhed og Omsorg").await;
    window
        .until("fewer boxes", async || {
            (window.count("main svg a").await < boxes).then_some(())
        })
        .await;
    let lines = window.count("main svg g.line").await;
    window.named("label", "Liste").await.click().await.unwrap();
    window.see("main table.list").await;
    assert!(window.count("main table.list tbody tr").await >= lines);
    found.extend(axe::findings(&window, "the list of dependencies").await);
    window.shot("net-list").await;

    window
        .named("label", "Kritiske knudepunkter")
        .await
        .click()
        .await
        .unwrap();
    window.read("main table.list", "Brugerstyring").await;
    found.extend(axe::findings(&window, "single points of failure").await);
    window.shot("net-points").await;
    window
        .enter("main tbody tr:first-child td:last-child a")
        .await;
    window.see("main svg a.failed").await;

    // Dark, large and narrow.
    window
        .run::<Value>(
            "document.documentElement.dataset.theme = 'dark';
             document.documentElement.style.fontSize = arguments[0]; return null",
            &[json!("175%")],
        )
        .await;
    window.settle().await;
    found.extend(axe::findings(&window, "the diagram, dark and large").await);
    window.shot("net-dark").await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close().await;
}
