//! What the failure of an asset would reach, and the assets that are single points of failure.
//!
//! A failure goes the other way than a need: what A needs, B must deliver (method, section 3), so
//! when B fails, A is hit. It is passed on by the same edges with the same adjustments: what is cut
//! is not hit, and what is lowered is hit less. An asset in a ring is hit by all of the ring.

use crate::{
    Adjust, Answer, Edge, Grid, Property, Scale,
    breadth::upper_half,
    inherit::{Groups, Needs},
};

/// An asset that a failure reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reached {
    /// Its place in the list of assets.
    pub asset: usize,
    /// The fewest dependencies between it and what fails.
    pub distance: u32,
    /// The first of them, from this asset: its place in the list of edges.
    pub edge: usize,
    /// Its own level; none where it is not valued.
    pub own: Option<u8>,
    /// What of its own level is at stake: the most that any path passes on.
    pub arrives: Option<u8>,
}

/// The assets that need the asset at `failed` for `property`, directly or through others: the
/// nearest first, then as they stand in the list.
///
/// `own` holds per asset its highest own answer for `property` on `scale`. The highest level that
/// arrives, or the asset's own, is its effective level (method, section 3). The cost grows with the
/// number of assets and edges, no faster.
pub fn reach(
    scale: &Scale,
    property: Property,
    own: &[Answer],
    edges: &[Edge],
    failed: usize,
) -> Vec<Reached> {
    let needs = Needs::new(own.len(), edges);
    let mut steps: Vec<Option<(u32, usize)>> = vec![None; own.len()];
    let mut found = vec![failed];
    let mut next = 0;
    while let Some(&asset) = found.get(next) {
        next += 1;
        let distance = steps[asset].map_or(0, |(distance, _)| distance);
        let needing = needs.of(asset as u32).iter();
        for need in needing.filter(|need| need.carries(property)) {
            let from = need.from as usize;
            if from != failed && steps[from].is_none() {
                steps[from] = Some((distance + 1, need.edge as usize));
                found.push(from);
            }
        }
    }
    let passed = passed(scale, property, &needs, own.len(), failed);
    let mut reached: Vec<Reached> = steps
        .iter()
        .enumerate()
        .filter_map(|(asset, step)| {
            let (distance, edge) = (*step)?;
            let own = own[asset].level().filter(|level| scale.contains(*level));
            let arrives = own.and_then(|own| {
                let above = passed[asset][usize::from(own - scale.min)];
                above.checked_sub(1)
            });
            Some(Reached {
                asset,
                distance,
                edge,
                own,
                arrives,
            })
        })
        .collect();
    reached.sort_by_key(|reached| reached.distance);
    reached
}

/// Per asset, per level of the scale: one more than what of it reaches `failed`, or 0.
fn passed(
    scale: &Scale,
    property: Property,
    needs: &Needs,
    assets: usize,
    failed: usize,
) -> Grid<u8> {
    let width = scale.levels.len();
    let mut passed = Grid::filled(assets, width, 0_u8);
    for (above, level) in passed[failed].iter_mut().zip(scale.numbers()) {
        *above = level + 1;
    }
    let groups = needs.groups(property);
    let in_order: Vec<&[u32]> = groups.iter().collect();
    // What is needed comes before what needs it.
    for group in in_order.into_iter().rev() {
        if group.len() > 1 {
            let mut best = vec![0; width];
            for member in group {
                for (best, above) in best.iter_mut().zip(&passed[*member as usize]) {
                    *best = above.max(best).to_owned();
                }
            }
            for member in group {
                passed[*member as usize].copy_from_slice(&best);
            }
        }
        for &member in group {
            if passed[member as usize].iter().all(|above| *above == 0) {
                continue;
            }
            let needing = needs.of(member).iter();
            for need in needing.filter(|need| need.carries(property)) {
                if groups.together(need.from, member) {
                    continue;
                }
                for (place, level) in scale.numbers().enumerate() {
                    let Some(at) = need.adjust.apply(level, scale) else {
                        continue;
                    };
                    let above = passed[member as usize][usize::from(at - scale.min)];
                    let own = &mut passed[need.from as usize][place];
                    *own = above.max(*own);
                }
            }
        }
    }
    passed
}

/// An asset on which much of worth depends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SinglePoint {
    /// Its place in the list of assets.
    pub asset: usize,
    /// How many units have an asset that its failure hits in the upper half of the scale.
    pub units: u32,
    /// The highest level at which one is hit.
    pub worst: u8,
    /// How many assets need it directly.
    pub direct: u32,
    /// How many assets need it, directly or through others; counted for the first ones only.
    pub reached: Option<u32>,
}

/// The single points of failure: assets whose failure hits other assets of at least two units
/// at a level in the upper half of `scale`. Those that hit most units come first, then those that
/// hit hardest, then those that most assets need directly, then as they stand in the list.
///
/// `own` holds per asset its highest own answer for `property`, `unit` its unit as a number below
/// `units`; assets without a unit share one. Every dependency is a need, for the register knows no
/// *either … or*: where there is a way around, the dependency is lowered or cut (decision 0041).
/// Exact. The cost grows with assets and edges times `units` / 256, and for the first `counted`,
/// whose `reached` is counted, with what they reach.
pub fn single_points(
    scale: &Scale,
    property: Property,
    own: &[Answer],
    unit: &[u32],
    units: u32,
    edges: &[Edge],
    counted: usize,
) -> Vec<SinglePoint> {
    let needs = Needs::new(own.len(), edges);
    let groups = needs.groups(property);
    let mut points: Vec<SinglePoint> = (0..own.len())
        .map(|asset| SinglePoint {
            asset,
            units: 0,
            worst: 0,
            direct: 0,
            reached: None,
        })
        .collect();
    for point in &mut points {
        let needing = needs.of(point.asset as u32).iter();
        point.direct = needing.filter(|need| need.carries(property)).count() as u32;
    }
    let mut sweep = Sweep {
        scale,
        property,
        needs: &needs,
        groups: &groups,
        least: usize::from(upper_half(scale).saturating_sub(scale.min)),
        hits: Grid::filled(own.len(), scale.levels.len(), Units::default()),
    };
    for first in (0..units).step_by(Units::COUNT as usize) {
        sweep.run(own, unit, first, &mut points);
    }
    points.retain(|point| point.units >= 2);
    points.sort_by_key(|point| {
        let most = (point.units, point.worst, point.direct);
        (std::cmp::Reverse(most), point.asset)
    });
    let mut seen_for = vec![None; own.len()];
    for (place, point) in points.iter_mut().enumerate().take(counted) {
        let mut open = vec![point.asset as u32];
        seen_for[point.asset] = Some(place);
        let mut reached = 0;
        while let Some(asset) = open.pop() {
            let needing = needs.of(asset).iter();
            for need in needing.filter(|need| need.carries(property)) {
                if seen_for[need.from as usize].replace(place) != Some(place) {
                    reached += 1;
                    open.push(need.from);
                }
            }
        }
        point.reached = Some(reached);
    }
    points
}

/// A set of units, out of [`Units::COUNT`] that follow each other.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Units([u64; 4]);

impl Units {
    const COUNT: u32 = 256;

    fn of(unit: u32) -> Self {
        let mut words = [0; 4];
        words[unit as usize / 64] = 1 << (unit % 64);
        Self(words)
    }

    fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] | other.0[word]))
    }

    fn both(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & other.0[word]))
    }

    fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }
}

/// One pass over the assets, what needs before what it needs.
struct Sweep<'a> {
    scale: &'a Scale,
    property: Property,
    needs: &'a Needs,
    groups: &'a Groups,
    /// The place on the scale where its upper half begins.
    least: usize,
    /// Per asset, per level: the units of assets that it hits, or is, at this level or higher.
    hits: Grid<Units>,
}

impl Sweep<'_> {
    fn run(&mut self, own: &[Answer], unit: &[u32], first: u32, points: &mut [SinglePoint]) {
        let width = self.scale.levels.len();
        for group in self.groups.iter() {
            let mut outside = vec![Units::default(); width];
            for &member in group {
                self.collect(member, &mut outside);
            }
            // In a ring the others are hit too: those that one member adds, and those that more do.
            let mut once = vec![Units::default(); width];
            let mut more = vec![Units::default(); width];
            let mine = |member: u32, level: usize| {
                let member = member as usize;
                let bit = unit[member]
                    .checked_sub(first)
                    .filter(|bit| *bit < Units::COUNT);
                let own = own[member].level().filter(|own| self.scale.contains(*own));
                match (bit, own) {
                    (Some(bit), Some(own)) if usize::from(own - self.scale.min) >= level => {
                        Units::of(bit)
                    }
                    _ => Units::default(),
                }
            };
            for &member in group {
                for level in 0..width {
                    let mine = mine(member, level);
                    more[level] = more[level].and(once[level].both(mine));
                    once[level] = once[level].and(mine);
                }
            }
            for &member in group {
                let point = &mut points[member as usize];
                for level in self.least..width {
                    let mine = mine(member, level);
                    let others = Units(std::array::from_fn(|word| {
                        (once[level].0[word] & !mine.0[word]) | more[level].0[word]
                    }));
                    let hit = outside[level].and(others);
                    if level == self.least {
                        point.units += hit.count();
                    }
                    if hit != Units::default() {
                        point.worst = point.worst.max(self.scale.min + level as u8);
                    }
                }
                for level in 0..width {
                    self.hits[member as usize][level] = outside[level].and(once[level]);
                }
            }
        }
    }

    /// Adds what reaches `asset` from outside its group.
    fn collect(&self, asset: u32, found: &mut [Units]) {
        for need in self.needs.of(asset) {
            if !need.carries(self.property) || self.groups.together(need.from, asset) {
                continue;
            }
            let above = &self.hits[need.from as usize];
            for (place, level) in self.scale.numbers().enumerate() {
                // The lowest level that is passed on as at least this one.
                let from = if need.adjust == Adjust::Inherit {
                    Some(place)
                } else {
                    self.scale.numbers().position(|own| {
                        let passed = need.adjust.apply(own, self.scale);
                        passed.is_some_and(|passed| passed >= level)
                    })
                };
                if let Some(from) = from {
                    found[place] = found[place].and(above[from]);
                }
            }
        }
    }
}
