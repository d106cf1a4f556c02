//! The order within each layer: boxes, and the places where long edges pass, so that few edges
//! cross (barycentre sweeps, and changes of neighbours).

use super::rank::Ranked;

/// How many times down and up again.
const SWEEPS: usize = 12;
/// How many times neighbours change places after a sweep.
const CHANGES: usize = 4;

/// Layers of boxes and of places where an edge passes.
pub(super) struct Ordered {
    /// From left to right. Boxes have numbers below the number of boxes.
    pub(super) rows: Vec<Vec<usize>>,
    /// Per edge all that it runs through, from its upper end to its lower one.
    pub(super) through: Vec<Vec<usize>>,
    /// Per box or passing its neighbours in the layer above, and in the layer below.
    pub(super) near: [Vec<Vec<usize>>; 2],
}

const UP: usize = 0;
const DOWN: usize = 1;

impl Ordered {
    pub(super) fn new(ranked: &Ranked) -> Self {
        let mut layer = ranked.layer.clone();
        let mut start: Vec<(usize, usize)> = ranked.walk.iter().map(|own| (*own, 0)).collect();
        let mut through = Vec::with_capacity(ranked.down.len());
        for (edge, (upper, lower)) in ranked.down.iter().enumerate() {
            let mut points = vec![*upper];
            for at in layer[*upper] + 1..layer[*lower] {
                points.push(layer.len());
                layer.push(at);
                start.push((ranked.walk[*upper], edge + 1));
            }
            points.push(*lower);
            through.push(points);
        }
        let mut near = [vec![Vec::new(); layer.len()], vec![Vec::new(); layer.len()]];
        for points in &through {
            for pair in points.windows(2) {
                near[DOWN][pair[0]].push(pair[1]);
                near[UP][pair[1]].push(pair[0]);
            }
        }
        let depth = layer.iter().max().map_or(0, |deepest| deepest + 1);
        let mut rows = vec![Vec::new(); depth];
        for (own, at) in layer.iter().enumerate() {
            rows[*at].push(own);
        }
        for row in &mut rows {
            row.sort_by_key(|own| (start[*own], *own));
        }
        let mut ordered = Self {
            rows,
            through,
            near,
        };
        ordered.sweep(layer.len());
        ordered
    }

    /// Puts each row in the order of what it is joined to, downwards and upwards in turn, and keeps
    /// the best.
    fn sweep(&mut self, count: usize) {
        let mut place = vec![0; count];
        let mut best = (self.number(&mut place), self.rows.clone());
        for sweep in 0..SWEEPS * 2 {
            if best.0 == 0 {
                break;
            }
            let depth = self.rows.len();
            for step in 1..depth {
                let (at, side) = if sweep % 2 == 0 {
                    (step, UP)
                } else {
                    (depth - 1 - step, DOWN)
                };
                let near = &self.near[side];
                let mut row: Vec<(f64, usize, usize)> = self.rows[at]
                    .iter()
                    .enumerate()
                    .map(|(own_place, own)| {
                        let near = &near[*own];
                        let sum: usize = near.iter().map(|other| place[*other]).sum();
                        let middle = if near.is_empty() {
                            own_place as f64
                        } else {
                            sum as f64 / near.len() as f64
                        };
                        (middle, own_place, *own)
                    })
                    .collect();
                row.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
                for (at_place, (_, _, own)) in row.iter().enumerate() {
                    place[*own] = at_place;
                }
                self.rows[at] = row.into_iter().map(|(_, _, own)| own).collect();
            }
            for _ in 0..CHANGES {
                if !self.change(&mut place) {
                    break;
                }
            }
            let crossings = self.number(&mut place);
            if crossings < best.0 {
                best = (crossings, self.rows.clone());
            }
        }
        self.rows = best.1;
    }

    /// Lets neighbours change places where fewer edges cross then; whether any did.
    fn change(&mut self, place: &mut [usize]) -> bool {
        let near = &self.near;
        let sorted = |own: usize, side: usize, place: &[usize]| {
            let mut places: Vec<usize> =
                near[side][own].iter().map(|other| place[*other]).collect();
            places.sort_unstable();
            places
        };
        let mut changed = false;
        for row in &mut self.rows {
            for left in 1..row.len() {
                let (one, other) = (row[left - 1], row[left]);
                let (mut as_is, mut turned) = (0, 0);
                for side in [UP, DOWN] {
                    let (a, b) = (sorted(one, side, place), sorted(other, side, place));
                    as_is += over(&a, &b);
                    turned += over(&b, &a);
                }
                if turned < as_is {
                    row.swap(left - 1, left);
                    place.swap(one, other);
                    changed = true;
                }
            }
        }
        changed
    }

    /// How many pairs of edges cross; `place` is set to the place of each in its row.
    fn number(&self, place: &mut [usize]) -> usize {
        for row in &self.rows {
            for (at, own) in row.iter().enumerate() {
                place[*own] = at;
            }
        }
        let between = |row: &[usize], below: usize| {
            let mut passed = vec![0_usize; below + 1];
            let mut crossings = 0;
            let mut seen = 0;
            for own in row {
                let mut places: Vec<usize> = self.near[DOWN][*own]
                    .iter()
                    .map(|other| place[*other])
                    .collect();
                places.sort_unstable();
                // Edges of one box do not cross: count them all before any is entered.
                for at in &places {
                    crossings += seen - sum(&passed, at + 1);
                }
                for at in places {
                    enter(&mut passed, at);
                    seen += 1;
                }
            }
            crossings
        };
        let pairs = self.rows.iter().zip(self.rows.iter().skip(1));
        pairs.map(|(row, below)| between(row, below.len())).sum()
    }
}

/// How many pairs, one of each list, stand in the wrong order: `one` is to the left.
fn over(one: &[usize], other: &[usize]) -> usize {
    let mut below = 0;
    let mut pairs = 0;
    for own in one {
        while below < other.len() && other[below] < *own {
            below += 1;
        }
        pairs += below;
    }
    pairs
}

/// Counts one more at `at` (a Fenwick tree).
fn enter(tree: &mut [usize], at: usize) {
    let mut node = at + 1;
    while node < tree.len() {
        tree[node] += 1;
        node += node & node.wrapping_neg();
    }
}

/// How many were entered below `end`.
fn sum(tree: &[usize], end: usize) -> usize {
    let mut node = end;
    let mut found = 0;
    while node > 0 {
        found += tree[node];
        node -= node & node.wrapping_neg();
    }
    found
}
