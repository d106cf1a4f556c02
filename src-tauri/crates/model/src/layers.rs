//! A picture of who needs whom, in layers: what needs stands above what it needs (the layered
//! layout of Sugiyama and others).
//!
//! Positions only: no words, no colours. The same boxes and edges give the same picture, in
//! whatever order they come. Lengths are in any unit, x to the right and y downwards.

mod order;
mod place;
mod rank;

use order::Ordered;
use place::Spread;
use rank::Ranked;

/// The size of a box.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Size {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// The least room between things.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spacing {
    /// Between two boxes of a layer.
    pub across: f32,
    /// Between two layers; where many edges pass it grows to at most twice this.
    pub between: f32,
}

/// Where a box stands.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Placed {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// Its layer, the uppermost is 0.
    pub layer: usize,
}

/// How an edge runs.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Route {
    /// From the box that needs to the box that it needs, around all others.
    pub points: Vec<(f32, f32)>,
    /// Whether both ends are in one ring. Only such an edge may run upwards.
    pub ring: bool,
}

/// A picture in layers.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Layers {
    /// The width of all of it.
    pub width: f32,
    /// The height of all of it.
    pub height: f32,
    /// Where each box stands, in the order in which they were given.
    pub places: Vec<Placed>,
    /// The boxes layer by layer, each from left to right.
    pub rows: Vec<Vec<usize>>,
    /// How each edge runs, in the order in which they were given.
    pub routes: Vec<Route>,
    /// The boxes that need each other in rings, each ring in the order of their keys.
    pub rings: Vec<Vec<usize>>,
}

/// Lays out boxes with the keys `keys` and the sizes `sizes`, and the edges between their places.
///
/// Keys are different from each other; they alone decide between equals. An edge from a box to
/// itself, or with an end that is not there, has no route. Boxes without edges stand in rows below
/// the others. The cost grows a little faster than the number of boxes and of layers that edges
/// pass; meant for what a person can look at, some hundreds.
pub fn lay_out<K: Ord>(
    keys: &[K],
    sizes: &[Size],
    edges: &[(usize, usize)],
    spacing: Spacing,
) -> Layers {
    let count = keys.len().min(sizes.len());
    let mut by_key: Vec<usize> = (0..count).collect();
    by_key.sort_by(|one, other| keys[*one].cmp(&keys[*other]));
    let mut place = vec![0; count];
    for (at, own) in by_key.iter().enumerate() {
        place[*own] = at;
    }
    // From here on boxes and edges are numbered in the order of their keys.
    let mut links: Vec<(usize, usize, usize)> = edges
        .iter()
        .enumerate()
        .filter(|(_, (from, to))| from != to && *from < count && *to < count)
        .map(|(edge, (from, to))| (place[*from], place[*to], edge))
        .collect();
    links.sort_unstable();
    let pairs: Vec<(usize, usize)> = links.iter().map(|(from, to, _)| (*from, *to)).collect();
    let sizes: Vec<Size> = by_key.iter().map(|own| sizes[*own]).collect();

    let ranked = Ranked::new(count, &pairs);
    let ordered = Ordered::new(&ranked);
    let spread = Spread::new(&ranked, &ordered, &sizes, spacing);

    let mut layers = Layers {
        width: spread.width,
        height: spread.height,
        places: vec![Placed::default(); count],
        rows: Vec::new(),
        routes: vec![Route::default(); edges.len()],
        rings: ranked.rings.clone(),
    };
    for (at, own) in by_key.iter().enumerate() {
        layers.places[*own] = spread.places[at];
    }
    let boxes = |row: &Vec<usize>| row.iter().filter(|own| **own < count).copied().collect();
    layers.rows = ordered.rows.iter().map(boxes).collect();
    let named = layers.rows.iter_mut().chain(&mut layers.rings);
    for own in named.flatten() {
        *own = by_key[*own];
    }
    let routes = spread.routes.into_iter().zip(&ranked.in_ring);
    for ((_, _, edge), (points, ring)) in links.iter().zip(routes) {
        layers.routes[*edge] = Route {
            points,
            ring: *ring,
        };
    }
    layers
}
