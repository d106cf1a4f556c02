//! Who needs whom: the edges that reach each asset side by side, and the order in which needs are
//! passed on. Everything lies in flat lists and is walked a fixed number of times.

use super::{Adjust, Edge};
use crate::{Property, PropertySet};

/// One edge, at the asset that it reaches.
#[derive(Clone, Copy)]
pub(crate) struct Need {
    /// The asset that needs.
    pub(crate) from: u32,
    /// The place in the list of edges.
    pub(crate) edge: u32,
    /// How the need is passed on.
    pub(crate) adjust: Adjust,
    /// The properties that it passes on.
    properties: PropertySet,
}

impl Need {
    pub(crate) fn carries(&self, property: Property) -> bool {
        self.properties.contains(property)
    }
}

/// The edges that carry something, by the asset that they reach and then by the one that needs.
pub(crate) struct Needs {
    needs: Vec<Need>,
    /// For each asset the place of its first need; past the last asset the end.
    starts: Vec<u32>,
}

impl Needs {
    /// An edge that names a property replaces its pair's general edge for it. An edge from an
    /// asset to itself says nothing.
    pub(crate) fn new(assets: usize, edges: &[Edge]) -> Self {
        let mut links: Vec<Link> = (0..)
            .zip(edges)
            .filter(|(_, edge)| edge.from != edge.to)
            .map(|(place, edge)| Link {
                from: edge.from as u32,
                to: edge.to as u32,
                edge: place,
                property: edge.property,
                adjust: edge.adjust,
            })
            .collect();
        let mut by_from = links.clone();
        deal(&links, &mut by_from, assets, |link| link.from);
        deal(&by_from, &mut links, assets, |link| link.to);
        drop(by_from);
        let mut needs = Vec::with_capacity(links.len());
        let mut starts = vec![0; assets + 1];
        for pair in links.chunk_by(|one, other| (one.from, one.to) == (other.from, other.to)) {
            let named: PropertySet = pair.iter().filter_map(|link| link.property).collect();
            for link in pair.iter().filter(|link| link.adjust != Adjust::Cut) {
                needs.push(Need {
                    from: link.from,
                    edge: link.edge,
                    adjust: link.adjust,
                    properties: match link.property {
                        Some(own) => PropertySet::of(own),
                        None => PropertySet::ALL.without(named),
                    },
                });
                starts[link.to as usize + 1] = needs.len() as u32;
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
    pub(crate) fn of(&self, asset: u32) -> &[Need] {
        let asset = asset as usize;
        &self.needs[self.starts[asset] as usize..self.starts[asset + 1] as usize]
    }

    /// The assets in an order in which everything that needs `property` stands before what it
    /// needs it of: Tarjan's strongly connected components, walked from what delivers to what needs.
    pub(crate) fn groups(&self, property: Property) -> Groups {
        let assets = self.starts.len() - 1;
        // The walk jumps about: it reads nothing but what it follows.
        let mut needing = Vec::with_capacity(self.needs.len());
        let mut starts = Vec::with_capacity(assets + 1);
        starts.push(0);
        for asset in 0..assets as u32 {
            let carried = self.of(asset).iter().filter(|need| need.carries(property));
            needing.extend(carried.map(|need| need.from));
            starts.push(needing.len() as u32);
        }
        let mut walk = Walk {
            needing: &needing,
            starts: &starts,
            numbers: vec![0; assets],
            entered: 0,
            open: Vec::with_capacity(assets),
            way: Vec::with_capacity(assets),
            groups: Groups {
                members: Vec::with_capacity(assets),
                ends: Vec::with_capacity(assets),
                group_of: vec![0; assets],
            },
        };
        for asset in 0..assets as u32 {
            if walk.numbers[asset as usize] == 0 {
                walk.from(asset);
            }
        }
        walk.groups
    }
}

/// Tarjan's walk, with its way in a list: it may be as long as there are assets.
struct Walk<'a> {
    /// The assets that need, by what they need.
    needing: &'a [u32],
    /// For each asset the place of the first that needs it; past the last asset the end.
    starts: &'a [u32],
    /// Per asset its number in the order of entering: 0 before that, [`Walk::DONE`] once its group
    /// is known.
    numbers: Vec<u32>,
    entered: u32,
    /// The assets entered whose group is not known yet.
    open: Vec<u32>,
    /// The assets on the way here.
    way: Vec<Visit>,
    groups: Groups,
}

struct Visit {
    asset: u32,
    number: u32,
    /// The lowest number of an open asset that can be reached from here.
    lowest: u32,
    /// The needs that are left to follow.
    next: u32,
    end: u32,
}

impl Walk<'_> {
    const DONE: u32 = u32::MAX;

    fn from(&mut self, start: u32) {
        self.enter(start);
        while let Some(visit) = self.way.last_mut() {
            let left = &self.needing[visit.next as usize..visit.end as usize];
            let new = left.iter().position(|asset| {
                let number = self.numbers[*asset as usize];
                if number != 0 {
                    visit.lowest = visit.lowest.min(number);
                }
                number == 0
            });
            match new {
                Some(at) => {
                    visit.next += at as u32 + 1;
                    self.enter(left[at]);
                }
                None => self.leave(),
            }
        }
    }

    fn enter(&mut self, asset: u32) {
        self.entered += 1;
        self.numbers[asset as usize] = self.entered;
        self.open.push(asset);
        self.way.push(Visit {
            asset,
            number: self.entered,
            lowest: self.entered,
            next: self.starts[asset as usize],
            end: self.starts[asset as usize + 1],
        });
    }

    /// Steps back from the last asset on the way. Where nothing before it can be reached from it,
    /// what is open since it was entered is one group.
    fn leave(&mut self) {
        let Some(visit) = self.way.pop() else { return };
        if let Some(before) = self.way.last_mut() {
            before.lowest = before.lowest.min(visit.lowest);
        }
        if visit.lowest == visit.number {
            let start = self.groups.members.len();
            while let Some(member) = self.open.pop() {
                self.numbers[member as usize] = Self::DONE;
                self.groups.group_of[member as usize] = self.groups.ends.len() as u32;
                self.groups.members.push(member);
                if member == visit.asset {
                    break;
                }
            }
            self.groups.members[start..].sort_unstable();
            self.groups.ends.push(self.groups.members.len() as u32);
        }
    }
}

/// An edge with its place among the edges.
#[derive(Clone)]
struct Link {
    from: u32,
    to: u32,
    edge: u32,
    property: Option<Property>,
    adjust: Adjust,
}

/// Lays `links` into `sorted` in the order of `key`, which is below `keys`; equals stay as they were.
fn deal(links: &[Link], sorted: &mut [Link], keys: usize, key: impl Fn(&Link) -> u32) {
    let mut next = vec![0_u32; keys + 1];
    for link in links {
        next[key(link) as usize + 1] += 1;
    }
    for at in 1..next.len() {
        next[at] += next[at - 1];
    }
    for link in links {
        let next = &mut next[key(link) as usize];
        sorted[*next as usize] = link.clone();
        *next += 1;
    }
}

/// Assets in groups; more than one member is a cycle.
pub(crate) struct Groups {
    /// Group after group, each in rising order.
    members: Vec<u32>,
    /// Where each group ends.
    ends: Vec<u32>,
    group_of: Vec<u32>,
}

impl Groups {
    /// The groups, what needs before what it needs.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let ends = starts.zip(&self.ends);
        ends.map(|(start, end)| &self.members[*start as usize..*end as usize])
    }

    /// Whether two assets are members of one group.
    pub(crate) fn together(&self, one: u32, other: u32) -> bool {
        self.group_of[one as usize] == self.group_of[other as usize]
    }
}
