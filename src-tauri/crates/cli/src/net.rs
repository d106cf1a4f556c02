//! Dependencies: the diagram, what a failure reaches, and the single points of failure.

use std::path::Path;

use model::{Asset, AssetId, AssetKind, Property, Unit};
use register::{MOST_SHOWN, Net, NetScope, ReachedRow, Register, SinglePoints};
use report::{
    Diagram, DiagramAsset, diagram,
    diagram::{DiagramBox, LineStyle},
    diagram_figure,
};
use serde_json::{Map, Value as Json, json};
use text::{Words, key, words};

use crate::{
    Done,
    desk::{self, Desk},
    failure::Failure,
    look::print_json,
    out::line,
};

/// The most rows that a person is shown.
const ROWS: u32 = 200;

/// What a diagram is asked to show.
pub struct Wish {
    /// Around this asset.
    pub asset: Option<String>,
    /// How many dependencies away; none: 1 around an asset, else 0.
    pub depth: Option<u8>,
    /// Only assets of this unit and those below it.
    pub unit: Option<String>,
    /// Only assets of this kind.
    pub kind: Option<String>,
}

fn asset(register: &Register, reference: &str) -> Result<AssetId, Failure> {
    register
        .find::<Asset>(reference)?
        .ok_or_else(|| Failure::usage("unknown-asset", "ref", reference))
}

fn scope(register: &Register, wish: &Wish) -> Result<NetScope, Failure> {
    let unit = wish.unit.as_ref().map(|unit| {
        register
            .find::<Unit>(unit)?
            .ok_or_else(|| Failure::usage("unknown-unit", "ref", unit))
    });
    let kind = wish.kind.as_ref().map(|kind| {
        AssetKind::from_id(kind).ok_or_else(|| Failure::Use {
            code: "unknown-asset-kind",
            args: vec![("kind", kind.clone()), ("known", AssetKind::IDS.join(", "))],
        })
    });
    let around = wish.asset.as_ref();
    Ok(NetScope {
        asset: around.map(|text| asset(register, text)).transpose()?,
        depth: wish.depth.unwrap_or(around.is_some().into()),
        unit: unit.transpose()?,
        kind: kind.transpose()?,
    })
}

/// The diagram of a scope: as a list by layer, as a drawing or as JSON.
pub fn draw(
    desk: &Desk,
    path: &Path,
    wish: &Wish,
    svg: Option<&Path>,
    json: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let net = register.net(&scope(&register, wish)?)?;
    if net.assets.is_empty() && net.left_out > 0 {
        return Err(Failure::Use {
            code: "diagram-too-many",
            args: vec![
                ("count", net.left_out.to_string()),
                ("most", MOST_SHOWN.to_string()),
            ],
        });
    }
    let assets: Vec<DiagramAsset> = net
        .assets
        .iter()
        .map(|row| DiagramAsset {
            id: row.id,
            reference: row.reference.clone(),
            name: row.name.clone(),
            kind: row.kind,
            highest: row.highest.clone(),
        })
        .collect();
    let needs: Vec<_> = net
        .dependencies
        .values()
        .map(|need| need.data.clone())
        .collect();
    let drawn = diagram(&assets, &needs, desk.lang);
    let among: Vec<AssetId> = net.assets.iter().map(|row| row.id).collect();
    let single = register.single_points(0, &among)?.marked;
    if json {
        return Ok(print_json(&whole(&drawn, &net, &single)));
    }
    if let Some(out) = svg {
        let top = register.rules_for(None)?.1.method.consequence.max();
        let figure = diagram_figure(&drawn, &single, net.left_out, top, desk.lang);
        let text = report::to_svg(&figure);
        report::write_atomically(out, text.as_bytes()).map_err(|cause| desk::file(out, cause))?;
        line(out.display());
        return Ok(Done::Well);
    }
    list(words(desk.lang), &drawn, &net, &single);
    Ok(Done::Well)
}

fn list(say: &Words, drawn: &Diagram, net: &Net, single: &[AssetId]) {
    let mut layer = None;
    for (at, own) in drawn.boxes.iter().enumerate() {
        if layer != Some(own.layer) {
            layer = Some(own.layer);
            line(say.say("net-layer", &[("number", (own.layer + 1).into())]));
        }
        let level = own.level.map_or_else(|| "–".to_owned(), |n| n.to_string());
        let mark = if single.contains(&own.id) {
            format!("\t{}", say.say("net-single", &[]))
        } else {
            String::new()
        };
        line(format_args!(
            "  {}\t{}\t{}\t{level}{mark}",
            own.reference, own.name, own.kind
        ));
        let lines = drawn.lines.iter().filter(|line| line.from as usize == at);
        for need in lines {
            let other = &drawn.boxes[need.to as usize];
            let label = if need.label.is_empty() {
                String::new()
            } else {
                format!(" ({})", need.label)
            };
            line(format_args!(
                "      → {} {}{label}",
                other.reference, other.name
            ));
        }
    }
    if net.left_out > 0 {
        line(say.say("net-left-out", &[("count", net.left_out.into())]));
    }
    if let Some(distance) = net.full_at {
        line(say.say("net-full", &[("distance", distance.into())]));
    }
}

fn whole(drawn: &Diagram, net: &Net, single: &[AssetId]) -> Json {
    let reference = |at: &u32| json!(drawn.boxes[*at as usize].reference);
    let boxed = |own: &DiagramBox| {
        json!({
            "ref": own.reference, "name": own.name, "kind": own.kind, "level": own.level,
            "properties": own.properties, "layer": own.layer, "x": own.at.x, "y": own.at.y,
            "width": own.width, "height": own.height, "single": single.contains(&own.id),
        })
    };
    let lines = drawn.lines.iter().map(|own| {
        let points = own.points.iter().map(|point| json!([point.x, point.y]));
        let style = match own.style {
            LineStyle::Plain => "plain",
            LineStyle::Lowered => "lowered",
            LineStyle::Raised => "raised",
            LineStyle::Cut => "cut",
        };
        json!({
            "from": reference(&own.from), "to": reference(&own.to), "style": style,
            "label": own.label, "ring": own.ring, "points": points.collect::<Vec<Json>>(),
        })
    });
    let rings = drawn.rings.iter();
    json!({
        "width": drawn.width, "height": drawn.height,
        "assets": drawn.boxes.iter().map(boxed).collect::<Vec<Json>>(),
        "dependencies": lines.collect::<Vec<Json>>(),
        "rings": rings.map(|ring| ring.iter().map(reference).collect()).collect::<Vec<Json>>(),
        "left_out": net.left_out, "full_at": net.full_at,
    })
}

/// What the failure of an asset reaches.
pub fn reach(desk: &Desk, path: &Path, reference: &str, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let key = asset(&register, reference)?;
    let limit = if json { u32::MAX } else { ROWS };
    let found = register.failure_reach(key, limit, &[])?;
    if json {
        let record = register.get::<Asset>(key)?.data;
        let rows = found.rows.iter().map(|row| {
            let hits: Map<String, Json> = row
                .hits
                .iter()
                .map(|hit| {
                    let levels = json!({ "own": hit.own, "at_stake": hit.arrives });
                    (hit.property.id().to_owned(), levels)
                })
                .collect();
            json!({
                "ref": row.reference, "name": row.name, "kind": row.kind, "unit": row.unit_name,
                "distance": row.distance, "via": row.via_name, "hits": hits,
            })
        });
        return Ok(print_json(&json!({
            "ref": record.reference, "name": record.name, "total": found.total,
            "units": found.units, "worst": found.worst, "reached": rows.collect::<Vec<Json>>(),
        })));
    }
    let say = words(desk.lang);
    line(say.say(
        "net-reach",
        &[
            ("name", (&found.name).into()),
            ("count", found.total.into()),
            ("units", found.units.into()),
        ],
    ));
    let levels = found
        .worst
        .iter()
        .map(|(property, level)| named(say, *property, level));
    let levels = levels.collect::<Vec<String>>().join(", ");
    if !levels.is_empty() {
        line(say.say("net-reach-worst", &[("list", levels.into())]));
    }
    if found.total > 0 {
        heads(
            say,
            &[
                "net-asset",
                "net-unit",
                "net-distance",
                "net-via",
                "net-at-stake",
            ],
        );
    }
    for row in &found.rows {
        line(format_args!(
            "{} {}\t{}\t{}\t{}\t{}",
            row.reference,
            row.name,
            row.unit_name.as_deref().unwrap_or("–"),
            row.distance,
            row.via_name,
            at_stake(say, row),
        ));
    }
    rest(say, found.total);
    Ok(Done::Well)
}

/// `Tilgængelighed 3 (af 4), Integritet 2`.
fn at_stake(say: &Words, row: &ReachedRow) -> String {
    let hits: Vec<String> = row
        .hits
        .iter()
        .filter_map(|hit| {
            let arrives = hit.arrives?;
            let level = match hit.own {
                Some(own) if own != arrives => say.say(
                    "net-from-own",
                    &[("arrives", arrives.into()), ("own", own.into())],
                ),
                _ => arrives.to_string(),
            };
            Some(named(say, hit.property, level))
        })
        .collect();
    if hits.is_empty() {
        return "–".to_owned();
    }
    hits.join(", ")
}

fn named(say: &Words, property: Property, level: impl std::fmt::Display) -> String {
    let name = say.say(&key("property", property.id()), &[]);
    format!("{name} {level}")
}

fn heads(say: &Words, keys: &[&str]) {
    let heads: Vec<String> = keys.iter().map(|key| say.say(key, &[])).collect();
    line(heads.join("\t"));
}

/// Says how many more there are than a person is shown.
fn rest(say: &Words, total: u32) {
    let more = total.saturating_sub(ROWS);
    if more > 0 {
        line(say.say("net-left-out", &[("count", more.into())]));
    }
}

/// The single points of failure.
pub fn single_points(desk: &Desk, path: &Path, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let limit = if json { u32::MAX } else { ROWS };
    let SinglePoints { total, rows, .. } = register.single_points(limit, &[])?;
    if json {
        let rows = rows.iter().map(|row| {
            json!({
                "ref": row.reference, "name": row.name, "kind": row.kind, "unit": row.unit_name,
                "units": row.units, "worst": row.worst, "direct": row.direct,
                "reached": row.reached,
            })
        });
        return Ok(print_json(&Json::Array(rows.collect())));
    }
    let say = words(desk.lang);
    line(say.say("net-single-count", &[("count", total.into())]));
    if total > 0 {
        heads(
            say,
            &[
                "net-asset",
                "net-unit",
                "net-units-hit",
                "net-worst",
                "net-direct",
                "net-reached",
            ],
        );
    }
    for row in &rows {
        line(format_args!(
            "{} {}\t{}\t{}\t{}\t{}\t{}",
            row.reference,
            row.name,
            row.unit_name.as_deref().unwrap_or("–"),
            row.units,
            row.worst,
            row.direct,
            row.reached,
        ));
    }
    rest(say, total);
    Ok(Done::Well)
}
