//! Where a consequence comes from: the scenario, the asset, or the way that it was inherited by.

use super::{Case, ExplainKind as Kind, Explanation, asset_name, missing::off_scale};
use crate::{Adjust, Answer, AssetId, Cell, Factor, Picture, Snapshot, Step};

/// Explains the effective value of an asset at `cell` (method, section 3): its own answer, or the
/// way that it was inherited by. `None` where nothing counts there, or the snapshot does not hold
/// the asset.
pub fn explain_value(
    snapshot: &Snapshot,
    picture: &Picture,
    asset: AssetId,
    cell: &Cell,
) -> Option<Explanation> {
    let place = *picture.place.get(&asset)?;
    let column = picture.cells.iter().position(|own| own == cell)?;
    let level = picture.inheritance.effective[place][column].level()?;
    let ways = Ways { snapshot, picture };
    Some(ways.to(place, column, cell, level))
}

impl Case<'_> {
    /// Where the value `level` of the cell at `index` comes from.
    pub(super) fn value(&self, index: usize, level: u8) -> Explanation {
        let cell = &self.rules.cells[index];
        let (_, own) = self.picture.consequence(self.scenario, cell);
        if own {
            let replaced = self
                .picture
                .effective(self.scenario.asset, cell)
                .level()
                .map(|value| {
                    Explanation::new(Kind::ValueReplaced)
                        .text("asset", asset_name(self.snapshot, self.scenario.asset))
                        .number("value", value)
                });
            return Explanation::new(Kind::ValueScenario)
                .number("value", level)
                .children(replaced);
        }
        let place = self.picture.place.get(&self.scenario.asset);
        let column = self.picture.cells.iter().position(|own| own == cell);
        match (place, column) {
            (Some(place), Some(column)) => Ways {
                snapshot: self.snapshot,
                picture: self.picture,
            }
            .to(*place, column, cell, level),
            _ => own_value(asset_name(self.snapshot, self.scenario.asset), level),
        }
    }
}

/// The ways that values came by.
struct Ways<'a> {
    snapshot: &'a Snapshot,
    picture: &'a Picture,
}

impl Ways<'_> {
    /// The way of the value `level` to the asset at `place`, for the cell at `column`.
    fn to(&self, place: usize, column: usize, cell: &Cell, level: u8) -> Explanation {
        let inheritance = &self.picture.inheritance;
        let path = inheritance.path(&self.picture.edges, place, column);
        let Some(last) = path.last() else {
            return own_value(self.name(place), level);
        };
        let origin = match *last {
            Step::Edge(edge) => self.picture.edges[edge].from,
            Step::Group { from, .. } => from,
        };
        let value = |asset: usize| {
            inheritance.effective[asset][column]
                .level()
                .unwrap_or_default()
        };
        let mut node = Explanation::new(Kind::ValueInherited)
            .text("asset", self.name(place))
            .text("origin", self.name(origin))
            .number("value", level)
            .child(own_value(self.name(origin), value(origin)));
        for step in path.iter().rev() {
            let (to, child) = match *step {
                Step::Edge(edge) => {
                    let from = self.picture.edges[edge].from;
                    (self.picture.edges[edge].to, self.over(edge, value(from)))
                }
                Step::Group { from, to } => (to, self.around(from, to, cell, value(to))),
            };
            node = node.child(child);
            node = node.children(self.overridden(to, cell, value(to), to == place));
        }
        node
    }

    /// What the asset at `asset` had answered itself, where the inherited `value` goes before it.
    /// A level of its own is told only at the end of the way.
    fn overridden(&self, asset: usize, cell: &Cell, value: u8, end: bool) -> Option<Explanation> {
        let scale = self.snapshot.method().map(|method| &method.consequence)?;
        let about = |kind| {
            Explanation::new(kind)
                .text("asset", self.name(asset))
                .number("value", value)
        };
        match self.own(asset, cell) {
            Answer::NotRelevant => Some(about(Kind::NotRelevantOverridden)),
            Answer::Level(own) if end && scale.contains(own) => {
                Some(about(Kind::OwnLower).number("own", own))
            }
            Answer::Level(own) if end => Some(off_scale(Factor::Consequence.name(), own, scale)),
            Answer::Level(_) | Answer::NotAssessed => None,
        }
    }

    /// One dependency that passes the need `before` on.
    fn over(&self, index: usize, before: u8) -> Explanation {
        let edge = self.picture.edges[index];
        let scale = self.snapshot.method().map(|method| &method.consequence);
        let after = scale
            .and_then(|scale| edge.adjust.apply(before, scale))
            .unwrap_or_default();
        let kind = if edge.property.is_some() {
            Kind::EdgeProperty
        } else {
            Kind::Edge
        };
        let mut node = Explanation::new(kind)
            .text("from", self.name(edge.from))
            .text("to", self.name(edge.to))
            .text("adjust_id", edge.adjust.to_string())
            .words("adjust", edge.adjust.name())
            .number("before", before)
            .number("after", after);
        if let Some(property) = edge.property {
            node = node.words("property", property.name());
        }
        let exact = match edge.adjust {
            Adjust::Inherit | Adjust::Cut => i32::from(before),
            Adjust::Lower(steps) => i32::from(before) - i32::from(steps),
            Adjust::Raise(steps) => i32::from(before) + i32::from(steps),
            Adjust::Set(level) => i32::from(level),
        };
        if let Some(scale) = scale.filter(|_| exact != i32::from(after)) {
            node = node.child(
                Explanation::new(Kind::ScaleEnd)
                    .number("lowest", scale.min)
                    .number("highest", scale.max())
                    .number("after", after),
            );
        }
        let dependency = self
            .picture
            .dependencies
            .get(index)
            .and_then(|id| self.snapshot.dependencies.get(id));
        node.reason(dependency.map_or("", |dependency| &dependency.data.reason))
    }

    /// A cycle in which `to` shares what `from` has.
    fn around(&self, from: usize, to: usize, cell: &Cell, value: u8) -> Explanation {
        let members: Vec<String> = self
            .picture
            .inheritance
            .cycle(from, to, cell.property)
            .iter()
            .map(|member| self.name(*member))
            .collect();
        Explanation::new(Kind::Cycle)
            .text("from", self.name(from))
            .text("to", self.name(to))
            .text("members", members.join(", "))
            .count("count", members.len())
            .number("value", value)
    }

    fn name(&self, place: usize) -> String {
        asset_name(self.snapshot, self.picture.assets[place])
    }

    fn own(&self, place: usize, cell: &Cell) -> Answer {
        let asset = self.snapshot.assets.get(&self.picture.assets[place]);
        asset
            .map(|asset| asset.data.consequence.get(cell))
            .unwrap_or_default()
    }
}

fn own_value(asset: String, value: u8) -> Explanation {
    Explanation::new(Kind::ValueAsset)
        .text("asset", asset)
        .number("value", value)
}
