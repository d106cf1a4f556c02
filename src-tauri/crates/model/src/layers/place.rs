//! Where everything stands: each layer as near to what it is joined to as its order allows, and
//! edges that run through the gaps.

use super::{Placed, Size, Spacing, order::Ordered, rank::Ranked};

/// How many times each layer is moved to its neighbours.
const ROUNDS: usize = 8;
/// How much more a long edge keeps straight than a box keeps in the middle.
const STRAIGHT: f64 = 4.0;
/// The width that a passing edge takes.
const PASSING: f32 = 4.0;

/// Boxes and edges with their coordinates.
pub(super) struct Spread {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) places: Vec<Placed>,
    /// Per edge its points, from the box that needs to the one that it needs.
    pub(super) routes: Vec<Vec<(f32, f32)>>,
}

impl Spread {
    pub(super) fn new(
        ranked: &Ranked,
        ordered: &Ordered,
        sizes: &[Size],
        spacing: Spacing,
    ) -> Self {
        let middles = middles(ordered, sizes, spacing);
        let half = |own: usize| sizes.get(own).map_or(PASSING, |size| size.width) / 2.0;
        let mut spread = Self {
            width: 0.0,
            height: 0.0,
            places: vec![Placed::default(); sizes.len()],
            routes: Vec::new(),
        };
        let mut bands = Vec::with_capacity(ordered.rows.len());
        for (layer, row) in ordered.rows.iter().enumerate() {
            let boxes = row.iter().filter_map(|own| sizes.get(*own));
            let height = boxes.map(|size| size.height).fold(0.0, f32::max);
            let top = spread.height;
            bands.push((top, top + height));
            let edges: usize = row.iter().map(|own| ordered.near[1][*own].len()).sum();
            let room = spacing.between * (1.0 + (edges as f32 / 30.0).min(1.0));
            spread.height += height + room;
            for own in row {
                spread.width = spread.width.max(middles[*own] + half(*own));
                if let Some(place) = spread.places.get_mut(*own) {
                    *place = Placed {
                        x: middles[*own] - half(*own),
                        y: top,
                        layer,
                    };
                }
            }
        }
        spread.height = bands.last().map_or(0.0, |(_, bottom)| *bottom);
        spread.routes = routes(ranked, ordered, sizes, &spread.places, &middles, &bands);
        spread
    }
}

/// The middle of each box and passing; the leftmost edge is at 0.
fn middles(ordered: &Ordered, sizes: &[Size], spacing: Spacing) -> Vec<f32> {
    let width = |own: usize| sizes.get(own).map_or(PASSING, |size| size.width);
    let apart = |one: usize, other: usize| {
        let passing = one >= sizes.len() || other >= sizes.len();
        let gap = spacing.across * if passing { 0.5 } else { 1.0 };
        f64::from(width(one).midpoint(width(other)) + gap)
    };
    let mut middle = vec![0.0_f64; ordered.near[0].len()];
    for row in &ordered.rows {
        let mut at = 0.0;
        for pair in row.windows(2) {
            at += apart(pair[0], pair[1]);
            middle[pair[1]] = at;
        }
        for own in row {
            middle[*own] -= at / 2.0;
        }
    }
    let depth = ordered.rows.len();
    for round in 0..=ROUNDS * 2 {
        for step in 0..depth {
            let (at, sides): (usize, &[usize]) = match round {
                round if round == ROUNDS * 2 => (step, &[0, 1]),
                round if round % 2 == 0 => (step, &[0]),
                _ => (depth - 1 - step, &[1]),
            };
            let row = &ordered.rows[at];
            let wishes: Vec<(f64, f64)> = row
                .iter()
                .map(|own| {
                    let near = || sides.iter().flat_map(|side| &ordered.near[*side][*own]);
                    let count = near().count();
                    if count == 0 {
                        return (middle[*own], 0.01);
                    }
                    let sum: f64 = near().map(|other| middle[*other]).sum();
                    let weight = if *own < sizes.len() { 1.0 } else { STRAIGHT };
                    (sum / count as f64, weight * count as f64)
                })
                .collect();
            let gaps: Vec<f64> = row.windows(2).map(|two| apart(two[0], two[1])).collect();
            for (own, at) in row.iter().zip(settle(&wishes, &gaps)) {
                middle[*own] = at;
            }
        }
    }
    let left = ordered.rows.iter().filter_map(|row| row.first());
    let left = left
        .map(|own| middle[*own] - f64::from(width(*own)) / 2.0)
        .fold(f64::INFINITY, f64::min);
    middle.iter().map(|at| (at - left) as f32).collect()
}

/// The places nearest to what is wished (by the weighted squares) that keep their order and their
/// gaps: neighbours that would come too close are moved as one (isotonic regression).
fn settle(wishes: &[(f64, f64)], gaps: &[f64]) -> Vec<f64> {
    struct Block {
        sum: f64,
        weight: f64,
        count: usize,
    }
    let mut blocks: Vec<Block> = Vec::with_capacity(wishes.len());
    let mut offsets = Vec::with_capacity(wishes.len());
    let mut offset = 0.0;
    for (at, (wish, weight)) in wishes.iter().enumerate() {
        if at > 0 {
            offset += gaps[at - 1];
        }
        offsets.push(offset);
        let mut block = Block {
            sum: (wish - offset) * weight,
            weight: *weight,
            count: 1,
        };
        while let Some(last) =
            blocks.pop_if(|last| last.sum * block.weight > block.sum * last.weight)
        {
            block.sum += last.sum;
            block.weight += last.weight;
            block.count += last.count;
        }
        blocks.push(block);
    }
    let settled = blocks.iter().flat_map(|block| {
        let at = block.sum / block.weight;
        std::iter::repeat_n(at, block.count)
    });
    settled
        .zip(&offsets)
        .map(|(at, offset)| at + offset)
        .collect()
}

/// The points of every edge: it leaves a box at its lower side and comes to the next at its upper
/// one, each edge at a place of its own, and passes other layers straight down between their boxes.
fn routes(
    ranked: &Ranked,
    ordered: &Ordered,
    sizes: &[Size],
    places: &[Placed],
    middles: &[f32],
    bands: &[(f32, f32)],
) -> Vec<Vec<(f32, f32)>> {
    let mut leaving: Vec<Vec<(f32, usize)>> = vec![Vec::new(); sizes.len()];
    let mut coming = leaving.clone();
    for (edge, points) in ordered.through.iter().enumerate() {
        if let [upper, second, ..] = points[..]
            && let [.., before, lower] = points[..]
        {
            leaving[upper].push((middles[second], edge));
            coming[lower].push((middles[before], edge));
        }
    }
    let port = |ends: &mut Vec<(f32, usize)>, own: usize, edge: usize| {
        let at = ends.iter().position(|end| end.1 == edge).unwrap_or(0);
        let share = (at + 1) as f32 / (ends.len() + 1) as f32;
        places[own].x + sizes[own].width * share
    };
    for ends in leaving.iter_mut().chain(&mut coming) {
        ends.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    }
    let mut routes = Vec::with_capacity(ordered.through.len());
    for (edge, through) in ordered.through.iter().enumerate() {
        let [upper, .., lower] = through[..] else {
            routes.push(Vec::new());
            continue;
        };
        let x = port(&mut leaving[upper], upper, edge);
        let (_, bottom) = bands[places[upper].layer];
        let own_bottom = places[upper].y + sizes[upper].height;
        let mut points = vec![(x, own_bottom)];
        if bottom > own_bottom {
            points.push((x, bottom));
        }
        for (step, own) in through[1..through.len() - 1].iter().enumerate() {
            let (top, bottom) = bands[places[upper].layer + 1 + step];
            points.push((middles[*own], top));
            points.push((middles[*own], bottom));
        }
        points.push((port(&mut coming[lower], lower, edge), places[lower].y));
        if ranked.turned[edge] {
            points.reverse();
        }
        routes.push(points);
    }
    routes
}
