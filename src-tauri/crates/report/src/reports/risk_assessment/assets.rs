//! The assets in scope: own and effective values, and the way that they inherit by.

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
        Column::text(scope.say("report-asset", &[]), 30),
        Column::text(scope.say("report-property", &[]), 13),
    ];
    let heads = leaves.iter().map(|leaf| leaf.name.get(scope.lang));
    columns.extend(heads.map(|head| Column::text(head, 13)));
    columns.push(Column::text(scope.say("report-inherited-by", &[]), 34));
    let mut rows = Vec::new();
    for asset in scope.assets() {
        for (place, property) in method.properties.iter().enumerate() {
            let mut row = vec![
                about(scope, asset, place),
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

/// Which asset the row is about: its name first, then what it is, then whose.
fn about(scope: &Scope<'_>, id: AssetId, row: usize) -> Cell {
    let Some(asset) = scope.snapshot.assets.get(&id).map(|stored| &stored.data) else {
        return Cell::default();
    };
    let mut kind = scope.words.term("asset-kind", asset.kind.id());
    if let Some(class) = asset.classification {
        kind.push_str(", ");
        kind.push_str(&scope.words.term("classification", class.id()));
    }
    match row {
        0 => Phrase::new().strong(scope.asset(id)).into(),
        1 => format!("{} · {kind}", asset.reference).into(),
        2 => format!("{} · {}", asset.reference, scope.owner(asset.owner)).into(),
        _ => asset.reference.as_str().into(),
    }
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
    // In the order of the parties.
    let mut ways: Vec<(String, Vec<&str>)> = Vec::new();
    for leaf in leaves {
        if let Some(way) = way(scope, asset, &Value::new(property, &leaf.id)) {
            let party = leaf.name.get(scope.lang);
            match ways.iter_mut().find(|(known, _)| *known == way) {
                Some((_, parties)) => parties.push(party),
                None => ways.push((way, vec![party])),
            }
        }
    }
    // The arrows say which parties inherit; where they differ, the way says it too.
    let alike = ways.len() == 1;
    let lines: Vec<String> = ways
        .into_iter()
        .map(|(way, parties)| {
            if alike {
                way
            } else {
                format!("{}: {way}", parties.join(", "))
            }
        })
        .collect();
    lines.join("\n").into()
}

/// From the asset that had the value itself up to this one, which is left out, with what was
/// changed on the way.
fn way(scope: &Scope<'_>, asset: AssetId, value: &Value) -> Option<String> {
    let picture = scope.picture;
    let place = *picture.place.get(&asset)?;
    let column = picture.cells.iter().position(|own| own == value)?;
    if picture.inheritance.source[place][column] == Source::Own {
        return None;
    }
    let name = |place: usize| match picture.assets.get(place) {
        Some(id) => scope.asset_name(*id),
        None => "",
    };
    let path = picture.inheritance.path(&picture.edges, place, column);
    let mut way: Vec<String> = Vec::new();
    for step in path.iter().rev() {
        let (from, change) = match *step {
            Step::Edge(edge) => {
                let edge = picture.edges[edge];
                (edge.from, adjusted(scope, edge.adjust))
            }
            Step::Group { from, .. } => (from, Some(scope.say("report-cycle-step", &[]))),
        };
        way.push(match change {
            Some(change) => format!("{}, {change}", name(from)),
            None => name(from).to_owned(),
        });
    }
    Some(way.join(" → "))
}

fn adjusted(scope: &Scope<'_>, adjust: Adjust) -> Option<String> {
    (adjust != Adjust::Inherit).then(|| adjust.name().get(scope.lang).to_owned())
}
