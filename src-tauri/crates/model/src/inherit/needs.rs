//! Who needs whom: the edges that reach each asset side by side, and the order in which needs are
//! passed on. Everything lies in flat lists and is walked a fixed number of times.

use super::{Adjust, Edge};
use crate::{Property, PropertySet};

/// One edge, at the asset that it reaches.
#[derive(Clone, Copy)]
pub(super) struct Need {
    /// The asset that needs.
    pub(super) from: u32,
    /// The place in the list of edges.
    pub(super) edge: u32,
    /// How the need is passed on.
    pub(super) adjust: Adjust,
    /// The properties that it passes on.
    properties: PropertySet,
}

impl Need {
    pub(super) fn carries(&self, property: Property) -> bool {
        self.properties.contains(property)
    }
}

/// The edges that carry something, by the asset that they reach and then by the one that needs.
pub(super) struct Needs {
    needs: Vec<Need>,
    /// For each asset the place of its first need; past the last asset the end.
    starts: Vec<u32>,
}

impl Needs {
    /// An edge that names a property replaces its pair's general edge for it. An edge from an
    /// asset to itself says nothing.
    pub(super) fn new(assets: usize, edges: &[Edge]) -> Self {
        let places = (0..edges.len() as u32)
            .filter(|place| edges[*place as usize].from != edges[*place as usize].to)
            .collect();
        let sorted = sorted(places, assets, |place| edges[place as usize].from);
        let sorted = self::sorted(sorted, assets, |place| edges[place as usize].to);
        let mut needs = Vec::with_capacity(sorted.len());
        let mut starts = vec![0; assets + 1];
        let pairs = sorted.chunk_by(|one, other| {
            let (one, other) = (&edges[*one as usize], &edges[*other as usize]);
            (one.from, one.to) == (other.from, other.to)
        });
        for pair in pairs {
            let pair = pair.iter().map(|place| (*place, &edges[*place as usize]));
            let named: PropertySet = pair.clone().filter_map(|(_, edge)| edge.property).collect();
            for (place, edge) in pair.filter(|(_, edge)| edge.adjust != Adjust::Cut) {
                needs.push(Need {
                    from: edge.from as u32,
                    edge: place,
                    adjust: edge.adjust,
                    properties: match edge.property {
                        Some(own) => PropertySet::of(own),
                        None => PropertySet::ALL.without(named),
                    },
                });
                starts[edge.to + 1] = needs.len() as u32;
            }
        }
        // An asset that nothing reaches ends where the one before it does.
        let mut end = 0;
        for start in &mut starts {
            end = end.max(*start);
            *start = end;
        }
        Self { needs, starts }
    }

    /// What reaches `asset`, ordered by the asset that needs and then by the place of the edge.
    pub(super) fn of(&self, asset: u32) -> &[Need] {
        let asset = asset as usize;
        &self.needs[self.starts[asset] as usize..self.starts[asset + 1] as usize]
    }

    /// The assets in an order in which everything that needs `property` stands before what it
    /// needs it of: Tarjan's strongly connected components, walked from what delivers to what needs.
    pub(super) fn groups(&self, property: Property) -> Groups {
        /// The group of the asset is known.
        const DONE: u32 = u32::MAX;
        let assets = self.starts.len() - 1;
        let mut groups = Groups {
            members: Vec::with_capacity(assets),
            ends: Vec::with_capacity(assets),
            group_of: vec![0; assets],
        };
        // Per asset the lowest number that can be reached from it among those without a group;
        // 0 where the walk has not been.
        let mut lowest = vec![0_u32; assets];
        let mut number = 0;
        let mut open = Vec::new();
        // The assets on the way here, with their numbers and the needs that are left to follow.
        let mut way: Vec<(u32, u32, std::slice::Iter<'_, Need>)> = Vec::new();
        for start in 0..assets as u32 {
            let mut next = (lowest[start as usize] == 0).then_some(start);
            loop {
                if let Some(asset) = next.take() {
                    number += 1;
                    lowest[asset as usize] = number;
                    open.push(asset);
                    way.push((asset, number, self.of(asset).iter()));
                }
                let Some((asset, own, needs)) = way.last_mut() else {
                    break;
                };
                let (asset, own) = (*asset, *own);
                for need in needs.filter(|need| need.carries(property)) {
                    let reached = lowest[need.from as usize];
                    if reached == 0 {
                        next = Some(need.from);
                        break;
                    }
                    lowest[asset as usize] = reached.min(lowest[asset as usize]);
                }
                if next.is_some() {
                    continue;
                }
                way.pop();
                let reached = lowest[asset as usize];
                if reached == own {
                    let group = groups.ends.len() as u32;
                    while let Some(member) = open.pop() {
                        lowest[member as usize] = DONE;
                        groups.group_of[member as usize] = group;
                        groups.members.push(member);
                        if member == asset {
                            break;
                        }
                    }
                    groups.ends.push(groups.members.len() as u32);
                } else if let Some((parent, ..)) = way.last() {
                    let parent = &mut lowest[*parent as usize];
                    *parent = reached.min(*parent);
                }
            }
        }
        groups.sort();
        groups
    }
}

/// `places` in the order of `key`, which is below `keys`; equals stay as they were.
fn sorted(places: Vec<u32>, keys: usize, key: impl Fn(u32) -> usize) -> Vec<u32> {
    let mut next = vec![0_u32; keys + 1];
    for place in &places {
        next[key(*place) + 1] += 1;
    }
    for at in 1..next.len() {
        next[at] += next[at - 1];
    }
    let mut sorted = vec![0; places.len()];
    for place in places {
        let next = &mut next[key(place)];
        sorted[*next as usize] = place;
        *next += 1;
    }
    sorted
}

/// Assets in groups; more than one member is a cycle.
pub(super) struct Groups {
    /// Group after group, each in rising order.
    members: Vec<u32>,
    /// Where each group ends.
    ends: Vec<u32>,
    group_of: Vec<u32>,
}

impl Groups {
    fn sort(&mut self) {
        let mut start = 0;
        for end in &self.ends {
            let end = *end as usize;
            self.members[start..end].sort_unstable();
            start = end;
        }
    }

    /// The groups, what needs before what it needs.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let ends = starts.zip(&self.ends);
        ends.map(|(start, end)| &self.members[*start as usize..*end as usize])
    }

    /// Whether two assets are members of one group.
    pub(super) fn together(&self, one: u32, other: u32) -> bool {
        self.group_of[one as usize] == self.group_of[other as usize]
    }
}
