//! Live inheritance over dependencies (method, section 3): per cell, with cycles as groups
//! and with the path that every value came by.

use std::{
    collections::{BTreeMap, HashSet},
    fmt,
    str::FromStr,
};

use petgraph::{
    algo::kosaraju_scc,
    graph::{DiGraph, NodeIndex},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Answer, Cell, ParseCellError, Property, PropertySet, Scale};

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
        let adjusted = match self {
            Adjust::Inherit => level,
            Adjust::Lower(steps) => level.saturating_sub(steps),
            Adjust::Raise(steps) => level.saturating_add(steps),
            Adjust::Set(level) => level,
            Adjust::Cut => return None,
        };
        Some(adjusted.clamp(scale.min, scale.max()))
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
    Edge(usize),
    /// Shared by a cycle: the member at this place has it from outside or of its own.
    Group(usize),
}

/// The effective values of all assets.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Inheritance {
    /// Per asset, per cell.
    pub effective: Vec<Vec<Answer>>,
    /// Per asset, per cell.
    pub source: Vec<Vec<Source>>,
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
        for _ in 0..=self.source.len() * 2 {
            match self.source[asset][cell] {
                Source::Own => break,
                Source::Edge(edge) => {
                    path.push(Step::Edge(edge));
                    asset = edges[edge].from;
                }
                Source::Group(member) => {
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
/// a fixed order (by id), and the order of edges never matters.
pub fn inherit(cells: &[Cell], scale: &Scale, own: &[Vec<Answer>], edges: &[Edge]) -> Inheritance {
    let mut result = Inheritance {
        effective: own
            .iter()
            .map(|answers| {
                answers
                    .iter()
                    .map(|answer| on_scale(*answer, scale))
                    .collect()
            })
            .collect(),
        source: vec![vec![Source::Own; cells.len()]; own.len()],
        ..Inheritance::default()
    };
    let mut found: BTreeMap<Vec<usize>, Vec<Property>> = BTreeMap::new();
    let mut by_property: BTreeMap<Property, Vec<usize>> = BTreeMap::new();
    for (index, cell) in cells.iter().enumerate() {
        by_property.entry(cell.property).or_default().push(index);
    }
    let named = named_pairs(edges);
    let mut plain: Option<Order> = None;
    for (property, cells) in by_property {
        // Without an edge for just this property the order of the assets is the general one.
        let own_order;
        let order = if named.iter().any(|(_, _, p)| *p == property) {
            own_order = Order::new(own.len(), edges, |edge| carries(edge, property, &named));
            &own_order
        } else {
            plain.get_or_insert_with(|| {
                Order::new(own.len(), edges, |edge| {
                    edge.property.is_none() && edge.adjust != Adjust::Cut
                })
            })
        };
        order.pass(&cells, scale, edges, &mut result);
        for cycle in order.groups.iter().filter(|group| group.len() > 1) {
            found.entry(cycle.clone()).or_default().push(property);
        }
    }
    (result.cycles, result.cycle_properties) = found
        .into_iter()
        .map(|(members, properties)| (members, properties.into_iter().collect::<PropertySet>()))
        .unzip();
    result
}

fn on_scale(answer: Answer, scale: &Scale) -> Answer {
    match answer {
        Answer::Level(level) if !scale.contains(level) => Answer::NotAssessed,
        answer => answer,
    }
}

/// The pairs and properties that an edge names.
type Named = HashSet<(usize, usize, Property)>;

fn named_pairs(edges: &[Edge]) -> Named {
    edges
        .iter()
        .filter_map(|edge| Some((edge.from, edge.to, edge.property?)))
        .collect()
}

/// Whether `edge` passes `property` on. An edge that names a property replaces the pair's
/// general edge for it.
fn carries(edge: &Edge, property: Property, named: &Named) -> bool {
    let applies = match edge.property {
        Some(own) => own == property,
        None => !named.contains(&(edge.from, edge.to, property)),
    };
    applies && edge.adjust != Adjust::Cut
}

/// The assets in an order in which everything that needs stands before what it needs.
struct Order {
    /// Groups of assets; more than one member is a cycle.
    groups: Vec<Vec<usize>>,
    group_of: Vec<usize>,
    /// Per asset the edges that reach it, ordered by the asset that needs.
    reaching: Vec<Vec<usize>>,
}

impl Order {
    fn new(assets: usize, edges: &[Edge], carries: impl Fn(&Edge) -> bool) -> Self {
        let mut graph = DiGraph::<(), (), u32>::with_capacity(assets, edges.len());
        let nodes: Vec<_> = (0..assets).map(|_| graph.add_node(())).collect();
        let mut reaching = vec![Vec::new(); assets];
        for (index, edge) in edges.iter().enumerate() {
            if carries(edge) && edge.from != edge.to {
                graph.add_edge(nodes[edge.from], nodes[edge.to], ());
                reaching[edge.to].push(index);
            }
        }
        for list in &mut reaching {
            list.sort_by_key(|index| edges[*index].from);
        }
        let mut groups: Vec<Vec<usize>> = kosaraju_scc(&graph)
            .into_iter()
            .map(|group| group.into_iter().map(NodeIndex::index).collect())
            .collect();
        // The strongly connected components come with what is needed first.
        groups.reverse();
        let mut group_of = vec![0; assets];
        for (index, group) in groups.iter_mut().enumerate() {
            group.sort_unstable();
            for asset in group {
                group_of[*asset] = index;
            }
        }
        Self {
            groups,
            group_of,
            reaching,
        }
    }

    fn pass(&self, cells: &[usize], scale: &Scale, edges: &[Edge], result: &mut Inheritance) {
        for group in &self.groups {
            for &cell in cells {
                for &asset in group {
                    self.collect(asset, cell, scale, edges, result);
                }
            }
            if group.len() > 1 {
                share(group, cells, result);
            }
        }
    }

    /// Takes the maximum of the asset's own answer and what reaches it from outside its group.
    fn collect(
        &self,
        asset: usize,
        cell: usize,
        scale: &Scale,
        edges: &[Edge],
        result: &mut Inheritance,
    ) {
        for &index in &self.reaching[asset] {
            let edge = &edges[index];
            if self.group_of[edge.from] == self.group_of[asset] {
                continue;
            }
            let passed = result.effective[edge.from][cell]
                .level()
                .and_then(|level| edge.adjust.apply(level, scale));
            if passed > result.effective[asset][cell].level() {
                result.effective[asset][cell] = passed.map_or(Answer::NotAssessed, Answer::Level);
                result.source[asset][cell] = Source::Edge(index);
            }
        }
    }
}

/// Gives every member of a cycle the maximum of the group, per cell.
fn share(group: &[usize], cells: &[usize], result: &mut Inheritance) {
    for &cell in cells {
        let best = group
            .iter()
            .copied()
            .filter(|member| result.effective[*member][cell].level().is_some())
            .max_by_key(|member| {
                (
                    result.effective[*member][cell].level(),
                    std::cmp::Reverse(*member),
                )
            });
        let Some(best) = best else { continue };
        let value = result.effective[best][cell];
        for &member in group {
            if result.effective[member][cell].level() < value.level() {
                result.effective[member][cell] = value;
                result.source[member][cell] = Source::Group(best);
            }
        }
    }
}
