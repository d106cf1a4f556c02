//! What axe-core finds on every screen: nothing serious. The same walk takes the pictures.

use std::fs;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{stage::root, window::Window};

/// Something that axe-core found.
#[derive(Deserialize)]
struct Finding {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Node>,
}

/// Where.
#[derive(Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary")]
    why: Option<String>,
}

/// Puts axe-core into the window.
pub async fn bring(window: &Window) {
    let file = root().join("ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{} (npm --prefix ui ci): {error}", file.display()));
    window
        .run::<Value>(&format!("{axe}; return null"), &[])
        .await;
}

/// The serious findings on what the window shows now, in words.
pub async fn findings(window: &Window, screen: &str) -> Vec<String> {
    let script = "
        const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
            ({ violations, passes }) => done({ violations, checked: passes.length }),
            (error) => done({ error: String(error) }))";
    let ret = window.web.execute_async(script, vec![]).await.unwrap();
    let answer = ret.json().clone();
    assert_eq!(answer["error"], json!(null), "axe-core on {screen}");
    // An empty page would have nothing to find either.
    assert!(
        answer["checked"].as_u64() > Some(10),
        "axe-core hardly looked at {screen}: {answer:.400}"
    );
    let found: Vec<Finding> = serde_json::from_value(answer["violations"].clone()).unwrap();
    found
        .iter()
        .filter(|one| matches!(one.impact.as_deref(), Some("serious" | "critical")))
        .flat_map(|one| {
            one.nodes.iter().map(move |node| {
                format!(
                    "{screen}: {} ({}): {}\n    {:.300}\n    {}",
                    one.id,
                    one.impact.as_deref().unwrap_or_default(),
                    one.help,
                    node.html,
                    node.why
                        .as_deref()
                        .unwrap_or_default()
                        .replace('\n', "\n    ")
                )
            })
        })
        .collect()
}
