//! Another tool's risk matrices (`../shared/data/peers/ciso-assistant`, which declare themselves
//! public domain), entered as methods: every cell has the level that it has there.

use std::{fs, path::Path};

use model::*;
use serde_json::json;

use crate::support::Town;

/// A risk matrix as that tool writes it.
#[derive(Default)]
struct Written {
    /// How many levels `probability`, `impact` and `risk` have.
    sizes: [usize; 3],
    /// The risk for each probability, then for each impact, counted from 0.
    grid: Vec<Vec<usize>>,
}

/// Reads what is needed by its indentation, the same in every file.
fn read(text: &str) -> Written {
    let mut written = Written::default();
    let mut section = "";
    for line in text.lines() {
        let name = line.strip_prefix("    ").and_then(|l| l.strip_suffix(':'));
        if let Some(name) = name.filter(|name| !name.starts_with(' ')) {
            section = name;
        } else if line.starts_with("    - id: ") {
            let known = ["probability", "impact", "risk"];
            let place = known.iter().position(|name| *name == section).unwrap();
            written.sizes[place] += 1;
        } else if section == "grid" {
            let row = line.strip_prefix("    - - ");
            let cell = row.or_else(|| line.strip_prefix("      - "));
            if row.is_some() {
                written.grid.push(Vec::new());
            }
            if let (Some(row), Some(cell)) = (written.grid.last_mut(), cell) {
                row.push(cell.parse().unwrap());
            }
        }
    }
    written
}

impl Written {
    fn method(&self, id: &str) -> Method {
        let [probabilities, impacts, risks] = self.sizes;
        let level = |risk: usize| format!("level-{risk}");
        let matrix: Vec<Vec<String>> = (0..impacts)
            .map(|impact| self.grid.iter().map(|row| level(row[impact])).collect())
            .collect();
        let levels: Vec<_> = (0..risks).map(|risk| json!({"id": level(risk)})).collect();
        serde_json::from_value(json!({
            "id": id,
            "name": {"da": id, "en": id},
            "parties": ["organisation"],
            "likelihood": {"min": 1, "max": probabilities},
            "consequence": {"min": 1, "max": impacts},
            "levels": levels,
            "rule": "matrix",
            "matrix": matrix,
        }))
        .unwrap()
    }
}

#[test]
fn every_cell_of_a_published_matrix_has_its_level() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let folder = root.join("../shared/data/peers/ciso-assistant");
    let Ok(files) = fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not here", folder.display());
        return;
    };
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("risk-matrix-"))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    for name in names {
        let written = read(&fs::read_to_string(folder.join(&name)).unwrap());
        let [probabilities, impacts, risks] = written.sizes;
        assert!(probabilities > 1 && impacts > 1 && risks > 1, "{name}");
        assert_eq!(written.grid.len(), probabilities, "{name}");
        let method = written.method(&name);
        assert_eq!(method.check(), [], "{name}");

        let mut town = Town::new(method);
        let threat = town.threat("T-1", "A");
        let mut entered = Vec::new();
        for impact in 0..impacts {
            let value = Answer::Level(impact as u8 + 1);
            let asset = town.asset(&format!("A-{impact}"), &[("A.organisation", value)]);
            for (probability, row) in written.grid.iter().enumerate() {
                let scenario = town.scenario(asset, threat, Some(probability as u8 + 1));
                entered.push((scenario, row[impact]));
            }
        }
        assert_eq!(entered.len(), probabilities * impacts);
        let picture = town.picture();
        for (scenario, risk) in entered {
            let found = picture.scenarios[&scenario].at(Stage::Inherent).unwrap();
            assert_eq!(usize::from(found.rank), risk, "{name} {scenario}");
        }
    }
}
