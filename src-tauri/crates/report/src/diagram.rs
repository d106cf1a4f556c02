//! Who needs whom as a diagram: boxes in layers, what needs above what it needs.
//!
//! Assets and dependencies come in as plain data; positions with all their words go out for the
//! window, and a figure for paper. Everything that colour says is also said by a number, a word, a
//! dash or a frame.

mod draw;
mod label;
mod wrap;

use std::collections::BTreeMap;

use model::{
    Adjust, AssetId, AssetKind, Dependency, Lang, Property, Size, Spacing, lay_out, natural_key,
};
use text::{Words, key, words};

use crate::document::{Figure, Point};

/// An asset in a diagram.
#[derive(Clone, Debug)]
pub struct DiagramAsset {
    /// Its id.
    pub id: AssetId,
    /// Its reference; it decides between equals.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AssetKind,
    /// Per property its highest effective consequence.
    pub highest: BTreeMap<Property, u8>,
}

/// A box of a diagram.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct DiagramBox {
    /// The asset.
    pub id: AssetId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Its name, broken into lines that fit the box; a very long one ends in an ellipsis.
    pub lines: Vec<String>,
    /// What it is, in words.
    pub kind: String,
    /// Its highest effective consequence; none where it is not assessed.
    pub level: Option<u8>,
    /// The properties that have that level.
    pub properties: Vec<Property>,
    /// Its upper left corner.
    pub at: Point,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Its layer, the uppermost is 0.
    pub layer: u32,
}

/// How a line of a diagram is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
#[cfg_attr(feature = "bindings", serde(rename_all = "snake_case"))]
pub enum LineStyle {
    /// The need is passed on as it is.
    Plain,
    /// It is lowered, or set to a level: the line is dashed.
    Lowered,
    /// It is raised: the line is thick.
    Raised,
    /// It is not passed on: the line is dotted.
    Cut,
}

/// All dependencies of one asset on another, as one line.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct DiagramLine {
    /// The box that needs, by its place.
    pub from: u32,
    /// The box that it needs.
    pub to: u32,
    /// Its way around the other boxes.
    pub points: Vec<Point>,
    /// How it is drawn.
    pub style: LineStyle,
    /// What stands on it; empty where the need is passed on as it is.
    pub label: String,
    /// Where the middle of those words stands.
    pub label_at: Point,
    /// Whether both ends are in one ring.
    pub ring: bool,
}

/// A diagram with the place of everything, in points.
#[derive(Clone, PartialEq, Debug, Default)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Diagram {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The boxes, layer by layer, from left to right.
    pub boxes: Vec<DiagramBox>,
    /// The lines.
    pub lines: Vec<DiagramLine>,
    /// The boxes that need each other in rings, by their places.
    pub rings: Vec<Vec<u32>>,
    /// What it shows, in words.
    pub alternative: String,
}

/// The least room between boxes.
const SPACING: Spacing = Spacing {
    across: 18.0,
    between: 42.0,
};
/// Around everything.
const MARGIN: f32 = 6.0;

/// The diagram of `assets` and of the dependencies between them; other dependencies are left out.
/// The order of the assets and dependencies never matters.
pub fn diagram(assets: &[DiagramAsset], dependencies: &[Dependency], lang: Lang) -> Diagram {
    let say = words(lang);
    let place: BTreeMap<AssetId, usize> = assets
        .iter()
        .enumerate()
        .map(|(place, asset)| (asset.id, place))
        .collect();
    let mut pairs: BTreeMap<(usize, usize), Vec<&Dependency>> = BTreeMap::new();
    for need in dependencies {
        if let (Some(from), Some(to)) = (place.get(&need.from), place.get(&need.to))
            && from != to
        {
            pairs.entry((*from, *to)).or_default().push(need);
        }
    }
    for needs in pairs.values_mut() {
        needs.sort_by_key(|need| need.property);
    }
    let keys: Vec<(String, AssetId)> = assets
        .iter()
        .map(|asset| (natural_key(&asset.reference), asset.id))
        .collect();
    let mut boxes: Vec<DiagramBox> = assets.iter().map(|asset| boxed(asset, say)).collect();
    let sizes: Vec<Size> = boxes
        .iter()
        .map(|own| Size {
            width: own.width,
            height: own.height,
        })
        .collect();
    let edges: Vec<(usize, usize)> = pairs.keys().copied().collect();
    let layers = lay_out(&keys, &sizes, &edges, SPACING);

    for (own, placed) in boxes.iter_mut().zip(&layers.places) {
        own.at = Point::new(placed.x + MARGIN, placed.y + MARGIN);
        own.layer = placed.layer as u32;
    }
    let order: Vec<usize> = layers.rows.iter().flatten().copied().collect();
    let mut number = vec![0_u32; assets.len()];
    for (at, own) in order.iter().enumerate() {
        number[*own] = at as u32;
    }
    let mut lines: Vec<DiagramLine> = pairs
        .iter()
        .zip(layers.routes)
        .map(|(((from, to), needs), route)| {
            let points: Vec<Point> = route
                .points
                .iter()
                .map(|(x, y)| Point::new(x + MARGIN, y + MARGIN))
                .collect();
            DiagramLine {
                from: number[*from],
                to: number[*to],
                label_at: Point::new(0.0, 0.0),
                points,
                style: style(needs),
                label: label::words(needs, say),
                ring: route.ring,
            }
        })
        .collect();
    lines.sort_by_key(|line| (line.from, line.to));
    let rings = layers.rings.iter();
    let mut diagram = Diagram {
        width: layers.width + MARGIN * 2.0,
        height: layers.height + MARGIN * 2.0,
        boxes: order.iter().map(|own| boxes[*own].clone()).collect(),
        lines,
        rings: rings
            .map(|ring| ring.iter().map(|own| number[*own]).collect())
            .collect(),
        alternative: String::new(),
    };
    label::place(&mut diagram);
    diagram.alternative = alternative(&diagram, say);
    diagram
}

/// The diagram on paper. `single` are the single points of failure, which get a double frame;
/// `left_out` is how many assets of the scope are not in it, `top` the highest level of the scale.
pub fn diagram_figure(
    diagram: &Diagram,
    single: &[AssetId],
    left_out: u32,
    top: u8,
    lang: Lang,
) -> Figure {
    let say = words(lang);
    let mut caption = say.say("net-title", &[("count", diagram.boxes.len().into())]);
    if left_out > 0 {
        caption.push_str(". ");
        caption.push_str(&say.say("net-left-out", &[("count", left_out.into())]));
    }
    let named: Vec<&str> = diagram
        .boxes
        .iter()
        .filter(|own| single.contains(&own.id))
        .map(|own| own.name.as_str())
        .collect();
    let mut alternative = diagram.alternative.clone();
    if !named.is_empty() {
        alternative.push(' ');
        alternative.push_str(&say.say("net-says-single", &[("names", named.join(", ").into())]));
    }
    Figure {
        caption,
        alternative,
        drawing: draw::drawing(diagram, single, top, say),
    }
}

fn boxed(asset: &DiagramAsset, say: &Words) -> DiagramBox {
    let level = asset.highest.values().max().copied();
    let lines = wrap::name(&asset.name);
    DiagramBox {
        id: asset.id,
        reference: asset.reference.clone(),
        name: asset.name.clone(),
        kind: say.say(&key("asset-kind", asset.kind.id()), &[]),
        level,
        properties: asset
            .highest
            .iter()
            .filter(|(_, own)| Some(**own) == level)
            .map(|(property, _)| *property)
            .collect(),
        at: Point::new(0.0, 0.0),
        width: wrap::WIDTH,
        height: wrap::height(lines.len()),
        lines,
        layer: 0,
    }
}

fn style(needs: &[&Dependency]) -> LineStyle {
    let all = |wanted: fn(Adjust) -> bool| needs.iter().all(|need| wanted(need.adjust));
    if all(|adjust| adjust == Adjust::Cut) {
        LineStyle::Cut
    } else if all(|adjust| matches!(adjust, Adjust::Raise(_))) {
        LineStyle::Raised
    } else if all(|adjust| adjust == Adjust::Inherit) {
        LineStyle::Plain
    } else {
        LineStyle::Lowered
    }
}

/// What the diagram says, in words: each asset with what it needs, and the rings.
fn alternative(diagram: &Diagram, say: &Words) -> String {
    let mut sentences = vec![say.say(
        "net-says",
        &[
            ("count", diagram.boxes.len().into()),
            ("links", diagram.lines.len().into()),
        ],
    )];
    for (at, own) in diagram.boxes.iter().enumerate() {
        let needs: Vec<String> = diagram
            .lines
            .iter()
            .filter(|line| line.from as usize == at)
            .map(|line| {
                let name = &diagram.boxes[line.to as usize].name;
                if line.label.is_empty() {
                    name.clone()
                } else {
                    format!("{name} ({})", line.label)
                }
            })
            .collect();
        if !needs.is_empty() {
            sentences.push(say.say(
                "net-says-needs",
                &[
                    ("name", (&own.name).into()),
                    ("needs", needs.join(", ").into()),
                ],
            ));
        }
    }
    for ring in &diagram.rings {
        let names = ring
            .iter()
            .map(|own| diagram.boxes[*own as usize].name.as_str());
        let names = names.collect::<Vec<&str>>().join(", ");
        sentences.push(say.say("net-says-ring", &[("names", names.into())]));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests;
