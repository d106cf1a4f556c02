//! The assets in scope: own and effective values, and the way that they inherit by.

use std::collections::BTreeMap;

use model::{Adjust, Answer, AssetId, Cell as Value, Party, Property, Source, Step};

use super::{
    block::{heading, paragraph, table},
    scope::Scope,
};
use crate::document::{Block, Cell, Column, Phrase};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    // Assets are valued by the default method, whatever the assessment's is.
    let Some(method) = scope.snapshot.method() else {
        return Vec::new();
    };
    let leaves: Vec<&Party> = method.leaves().into_iter().map(|(_, leaf)| leaf).collect();
    let mut columns = vec![
        Column::text(scope.say("report-asset", &[]), 9),
        Column::text(scope.say("report-property", &[]), 5),
    ];
    let heads = leaves.iter().map(|leaf| leaf.name.get(scope.lang));
    columns.extend(heads.map(|head| Column::text(head, 4)));
    columns.push(Column::text(scope.say("report-inherited-by", &[]), 14));
    let mut rows = Vec::new();
    for asset in scope.assets() {
        for (place, property) in method.properties.iter().enumerate() {
            let mut row = vec![
                if place == 0 {
                    about(scope, asset)
                } else {
                    again(scope, asset)
                },
                Cell::from(scope.words.term("property", property.id())),
            ];
            row.extend(leaves.iter().map(|leaf| {
                let value = Value::new(property, &leaf.id);
                Cell::from(own_and_effective(scope, asset, &value))
            }));
            row.push(ways(scope, asset, property, &leaves));
            rows.push(row);
        }
    }
    vec![
        heading(1, scope.say("report-assets", &[])),
        paragraph(scope.say("report-assets-how", &[])),
        table(Phrase::new(), columns, rows),
    ]
}

/// Reference and name, and below them what it is and whose.
fn about(scope: &Scope<'_>, id: AssetId) -> Cell {
    let Some(asset) = scope.snapshot.assets.get(&id).map(|stored| &stored.data) else {
        return Cell::default();
    };
    let mut facts = vec![scope.words.term("asset-kind", asset.kind.id())];
    facts.extend(
        asset
            .classification
            .map(|class| scope.words.term("classification", class.id())),
    );
    facts.push(scope.owner(asset.owner));
    Phrase::new()
        .strong(scope.asset(id))
        .plain(format!("\n{}", facts.join(", ")))
        .into()
}

fn again(scope: &Scope<'_>, id: AssetId) -> Cell {
    let asset = scope.snapshot.assets.get(&id);
    asset
        .map(|asset| Cell::from(asset.data.reference.as_str()))
        .unwrap_or_default()
}

/// `3`, or `2 → 4` where the effective value is not the own one.
fn own_and_effective(scope: &Scope<'_>, asset: AssetId, value: &Value) -> String {
    let own = scope
        .snapshot
        .assets
        .get(&asset)
        .map(|asset| asset.data.consequence.get(value))
        .unwrap_or_default();
    let effective = scope.picture.effective(asset, value);
    let written = |answer: Answer| match answer {
        Answer::Level(level) => level.to_string(),
        Answer::NotRelevant => scope.say("report-answer-not-relevant", &[]),
        Answer::NotAssessed => scope.say("report-answer-not-assessed", &[]),
    };
    if own == effective {
        written(effective)
    } else {
        format!("{} → {}", written(own), written(effective))
    }
}

/// The ways that the property's inherited values came by, each with the parties it is about.
fn ways(scope: &Scope<'_>, asset: AssetId, property: Property, leaves: &[&Party]) -> Cell {
    let mut ways: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for leaf in leaves {
        if let Some(way) = way(scope, asset, &Value::new(property, &leaf.id)) {
            ways.entry(way).or_default().push(leaf.name.get(scope.lang));
        }
    }
    let all = ways.len() == 1 && ways.values().all(|parties| parties.len() == leaves.len());
    let lines: Vec<String> = ways
        .into_iter()
        .map(|(way, parties)| {
            if all {
                way
            } else {
                format!("{}: {way}", parties.join(", "))
            }
        })
        .collect();
    lines.join("\n").into()
}

/// From the asset that had the value itself to this one, with what was changed on the way.
fn way(scope: &Scope<'_>, asset: AssetId, value: &Value) -> Option<String> {
    let picture = scope.picture;
    let place = *picture.place.get(&asset)?;
    let column = picture.cells.iter().position(|own| own == value)?;
    if picture.inheritance.source[place][column] == Source::Own {
        return None;
    }
    let name = |place: usize| {
        let id = picture.assets.get(place);
        id.and_then(|id| scope.snapshot.assets.get(id))
            .map(|asset| asset.data.name.clone())
            .unwrap_or_default()
    };
    let path = picture.inheritance.path(&picture.edges, place, column);
    let mut way = String::new();
    for step in path.iter().rev() {
        let (from, to, change) = match *step {
            Step::Edge(edge) => {
                let edge = picture.edges[edge];
                (edge.from, edge.to, adjusted(scope, edge.adjust))
            }
            Step::Group { from, to } => (from, to, Some(scope.say("report-cycle-step", &[]))),
        };
        if way.is_empty() {
            way = name(from);
        }
        way.push_str(" → ");
        way.push_str(&name(to));
        if let Some(change) = change {
            way.push_str(" (");
            way.push_str(&change);
            way.push(')');
        }
    }
    Some(way)
}

fn adjusted(scope: &Scope<'_>, adjust: Adjust) -> Option<String> {
    (adjust != Adjust::Inherit).then(|| adjust.name().get(scope.lang).to_owned())
}
