//! Live inheritance over dependencies (method, section 3): per cell, with cycles as groups
//! and with the path that every value came by.

use std::{collections::BTreeMap, fmt, hint::select_unpredictable, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Answer, Cell, Grid, ParseCellError, Property, PropertySet, Scale};

mod needs;

pub(crate) use needs::{Groups, Needs};

/// How a need is passed on along a dependency. The result stays on the scale.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Adjust {
    /// As it is.
    #[default]
    Inherit,
    /// Lower by so many levels.
    Lower(u8),
    /// Higher by so many levels.
    Raise(u8),
    /// Always this level, whatever the need is.
    Set(u8),
    /// Not at all.
    Cut,
}

impl Adjust {
    /// What is passed on of `level`, kept on `scale`.
    pub fn apply(self, level: u8, scale: &Scale) -> Option<u8> {
        Some(self.shift(scale.min, scale.max())?.apply(level))
    }

    /// How a level between `lowest` and `highest` is moved; none where nothing is passed on.
    fn shift(self, lowest: u8, highest: u8) -> Option<Shift> {
        let shift = |lower, raise| Shift {
            lower,
            raise,
            lowest,
            highest,
        };
        match self {
            Adjust::Inherit => Some(shift(0, 0)),
            Adjust::Lower(steps) => Some(shift(steps, 0)),
            Adjust::Raise(steps) => Some(shift(0, steps)),
            // From anywhere to the level.
            Adjust::Set(level) => Some(Shift {
                lowest: level.max(lowest).min(highest),
                ..shift(u8::MAX, 0)
            }),
            Adjust::Cut => None,
        }
    }
}

/// An adjustment as plain sums, the same for every level.
#[derive(Clone, Copy)]
struct Shift {
    lower: u8,
    raise: u8,
    lowest: u8,
    highest: u8,
}

impl Shift {
    fn apply(self, level: u8) -> u8 {
        let moved = level.saturating_sub(self.lower).saturating_add(self.raise);
        moved.max(self.lowest).min(self.highest)
    }
}

impl fmt::Display for Adjust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Adjust::Inherit => f.write_str("inherit"),
            Adjust::Lower(n) => write!(f, "lower {n}"),
            Adjust::Raise(n) => write!(f, "raise {n}"),
            Adjust::Set(n) => write!(f, "set {n}"),
            Adjust::Cut => f.write_str("cut"),
        }
    }
}

impl FromStr for Adjust {
    type Err = ParseCellError;

    /// Reads `inherit`, `lower 1`, `raise 1`, `set 2` or `cut`, in any case.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_lowercase();
        let (word, number) = text.split_once(char::is_whitespace).unwrap_or((&text, ""));
        let steps = number.trim().parse::<u8>().map_err(|_| ParseCellError);
        match word {
            "inherit" if number.is_empty() => Ok(Adjust::Inherit),
            "cut" if number.is_empty() => Ok(Adjust::Cut),
            "lower" => steps.map(Adjust::Lower),
            "raise" => steps.map(Adjust::Raise),
            "set" => steps.map(Adjust::Set),
            _ => Err(ParseCellError),
        }
    }
}

impl Serialize for Adjust {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Adjust {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(feature = "bindings")]
impl specta::Type for Adjust {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        String::definition(types)
    }
}

/// A dependency between two assets, named by their places in the list of assets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edge {
    /// The asset that needs.
    pub from: usize,
    /// The asset that delivers.
    pub to: usize,
    /// The property that it is about; none means all that no edge of this pair names.
    pub property: Option<Property>,
    /// How the need is passed on.
    pub adjust: Adjust,
}

/// Where an effective value came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Source {
    /// The asset's own answer, or none.
    #[default]
    Own,
    /// Passed on by the edge at this place in the list of edges.
    Edge(u32),
    /// Shared by a cycle: the member at this place has it from outside or of its own.
    Group(u32),
}

/// The effective values of all assets.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Inheritance {
    /// Per asset, per cell.
    pub effective: Grid<Answer>,
    /// Per asset, per cell.
    pub source: Grid<Source>,
    /// The cycles, each with its members in rising order.
    pub cycles: Vec<Vec<usize>>,
    /// Per cycle the properties that run around it: an edge may be about one property alone.
    pub cycle_properties: Vec<PropertySet>,
}

impl Inheritance {
    /// The members of the cycle that `one` and `other` share for `property`; none means no cycle.
    pub fn cycle(&self, one: usize, other: usize, property: Property) -> &[usize] {
        self.cycles
            .iter()
            .zip(&self.cycle_properties)
            .find(|(members, properties)| {
                properties.contains(property)
                    && members.binary_search(&one).is_ok()
                    && members.binary_search(&other).is_ok()
            })
            .map_or(&[], |(members, _)| members)
    }

    /// The edges by which the value of `asset` at `cell` came, from the asset back to the one
    /// whose own answer it is.
    pub fn path(&self, edges: &[Edge], mut asset: usize, cell: usize) -> Vec<Step> {
        let mut path = Vec::new();
        // A path visits an asset at most twice: once through its group, once through its source.
        for _ in 0..=self.source.rows().len() * 2 {
            match self.source[asset][cell] {
                Source::Own => break,
                Source::Edge(edge) => {
                    let edge = edge as usize;
                    path.push(Step::Edge(edge));
                    asset = edges[edge].from;
                }
                Source::Group(member) => {
                    let member = member as usize;
                    path.push(Step::Group {
                        from: member,
                        to: asset,
                    });
                    asset = member;
                }
            }
        }
        path
    }
}

/// One step of a path back to the origin of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Over the edge at this place.
    Edge(usize),
    /// Within a cycle, whose members share their maximum.
    Group {
        /// The member that has it.
        from: usize,
        /// The member that shares it.
        to: usize,
    },
}

/// Computes the effective value of every asset and cell (method, section 3).
///
/// An answer that is not on `scale` counts as *not assessed*: nothing is clamped. Edges within
/// a cycle change nothing: its members share their maximum, whatever the edges say.
///
/// `own` holds per asset its own answers in the order of `cells`. Among equal sources the asset's
/// own answer comes first, then the needing asset that stands first in the list; give assets in
/// a fixed order (by id), and the order of edges never matters. The cost grows with the number of
/// assets and edges, no faster.
pub fn inherit(cells: &[Cell], scale: &Scale, own: &Grid<Answer>, edges: &[Edge]) -> Inheritance {
    if cells.is_empty() {
        return Inheritance::default();
    }
    let assets = own.rows().len();
    let mut found = Found {
        above: Grid::new(cells.len(), own.values().map(|own| above(*own, scale))),
        source: Grid::filled(assets, cells.len(), Source::Own),
    };
    let needs = Needs::new(assets, edges);
    let mut cycles: BTreeMap<Vec<usize>, PropertySet> = BTreeMap::new();
    for properties in alike(cells, edges) {
        let Some(one) = properties.iter().next() else {
            continue;
        };
        let columns: Vec<usize> = (0..cells.len())
            .filter(|column| properties.contains(cells[*column].property))
            .collect();
        let groups = needs.groups(one);
        for group in groups.iter() {
            for &asset in group {
                found.collect(asset, &columns, scale, &needs, &groups, one);
            }
            if group.len() > 1 {
                found.share(group, &columns);
                let members = group.iter().map(|member| *member as usize).collect();
                let around = cycles.entry(members).or_default();
                *around = around.and(properties);
            }
        }
    }
    let (cycles, cycle_properties) = cycles.into_iter().unzip();
    let values = own.values().zip(found.above.values());
    Inheritance {
        effective: Grid::new(
            cells.len(),
            values.map(|(own, above)| match (above.checked_sub(1), own) {
                (Some(level), _) => Answer::Level(level),
                (None, Answer::NotRelevant) => Answer::NotRelevant,
                (None, _) => Answer::NotAssessed,
            }),
        ),
        source: found.source,
        cycles,
        cycle_properties,
    }
}

/// The properties of `cells` in sets that the same edges carry: each that an edge names alone,
/// and all the others.
fn alike(cells: &[Cell], edges: &[Edge]) -> Vec<PropertySet> {
    let all: PropertySet = cells.iter().map(|cell| cell.property).collect();
    let named: PropertySet = edges.iter().filter_map(|edge| edge.property).collect();
    let alone = all.iter().filter(|property| named.contains(*property));
    alone
        .map(PropertySet::of)
        .chain([all.without(named)])
        .collect()
}

/// One more than the level of `answer`, or 0 where it is not on `scale`.
fn above(answer: Answer, scale: &Scale) -> u8 {
    let level = answer.level().filter(|level| scale.contains(*level));
    level.map_or(0, |level| level.saturating_add(1))
}

/// What is found so far.
struct Found {
    /// Per asset, per cell: one more than the level, or 0.
    above: Grid<u8>,
    source: Grid<Source>,
}

impl Found {
    /// Takes the maximum of the asset's own answers and of what reaches it from outside its group.
    fn collect(
        &mut self,
        asset: u32,
        columns: &[usize],
        scale: &Scale,
        needs: &Needs,
        groups: &Groups,
        property: Property,
    ) {
        let outside = needs
            .of(asset)
            .iter()
            .filter(|need| need.carries(property) && !groups.together(need.from, asset));
        for need in outside {
            let Some(shift) = need.adjust.shift(scale.min, scale.max()) else {
                continue;
            };
            for &column in columns {
                let above = self.above[need.from as usize][column];
                let passed = shift.apply(above.wrapping_sub(1)).saturating_add(1);
                let passed = select_unpredictable(above > 0, passed, 0);
                let own = &mut self.above[asset as usize][column];
                let source = &mut self.source[asset as usize][column];
                *source = select_unpredictable(passed > *own, Source::Edge(need.edge), *source);
                *own = passed.max(*own);
            }
        }
    }

    /// Gives every member of a cycle the maximum of the group, per cell.
    fn share(&mut self, group: &[u32], columns: &[usize]) {
        // Among equals the first.
        let mut best = vec![(0, 0); columns.len()];
        for &member in group {
            for (best, column) in best.iter_mut().zip(columns) {
                let above = self.above[member as usize][*column];
                if above > best.0 {
                    *best = (above, member);
                }
            }
        }
        for &member in group {
            for ((above, best), column) in best.iter().zip(columns) {
                let own = &mut self.above[member as usize][*column];
                if *own < *above {
                    *own = *above;
                    self.source[member as usize][*column] = Source::Group(*best);
                }
            }
        }
    }
}
