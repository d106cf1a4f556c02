//! Pictures in layers: positions only.

use std::collections::{BTreeMap, BTreeSet};

use model::{Layers, Size, Spacing, lay_out};
use proptest::prelude::*;

use crate::random::{Dice, cases, dice};

const SPACING: Spacing = Spacing {
    across: 12.0,
    between: 40.0,
};

type Pair = (usize, usize);

/// Boxes of several sizes, and different edges; `rings` says whether they may go back.
fn random(dice: &mut Dice, rings: bool) -> (Vec<Size>, Vec<Pair>) {
    let count = 1 + dice.roll(40);
    let sizes = (0..count)
        .map(|_| Size {
            width: 60.0 + dice.roll(60) as f32,
            height: 20.0 + dice.roll(30) as f32,
        })
        .collect();
    let mut edges = BTreeSet::new();
    for _ in 0..dice.roll(80) {
        let (one, other) = (dice.roll(count), dice.roll(count));
        if one < other || rings && one != other && dice.rarely(4) {
            edges.insert((one, other));
        }
    }
    (sizes, edges.into_iter().collect())
}

fn drawn(sizes: &[Size], edges: &[Pair]) -> Layers {
    let keys: Vec<usize> = (0..sizes.len()).collect();
    lay_out(&keys, sizes, edges, SPACING)
}

/// Whether the line from `a` to `b` comes inside the box (not only along its side).
fn meets(layers: &Layers, sizes: &[Size], own: usize, a: (f32, f32), b: (f32, f32)) -> bool {
    let (place, size) = (layers.places[own], sizes[own]);
    (1..40).any(|step| {
        let share = step as f32 / 40.0;
        let (x, y) = (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
        let inside = |at: f32, from: f32, long: f32| at > from + 0.01 && at < from + long - 0.01;
        inside(x, place.x, size.width) && inside(y, place.y, size.height)
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn nothing_overlaps_and_everything_is_inside(mut dice in dice()) {
        let (sizes, edges) = random(&mut dice, true);
        let layers = drawn(&sizes, &edges);
        let mut shown: Vec<usize> = layers.rows.iter().flatten().copied().collect();
        shown.sort_unstable();
        prop_assert_eq!(shown, (0..sizes.len()).collect::<Vec<_>>());
        for (layer, row) in layers.rows.iter().enumerate() {
            for pair in row.windows(2) {
                let (left, right) = (layers.places[pair[0]], layers.places[pair[1]]);
                let gap = right.x - left.x - sizes[pair[0]].width;
                prop_assert!(gap >= SPACING.across - 0.1, "{gap}");
            }
            for own in row {
                let (place, size) = (layers.places[*own], sizes[*own]);
                prop_assert_eq!(place.layer, layer);
                prop_assert!(place.x >= -0.1 && place.y >= 0.0);
                prop_assert!(place.x + size.width <= layers.width + 0.1);
                prop_assert!(place.y + size.height <= layers.height + 0.1);
                if let Some(next) = layers.rows.get(layer + 1).and_then(|row| row.first()) {
                    prop_assert!(place.y + size.height < layers.places[*next].y);
                }
            }
        }
    }

    #[test]
    fn edges_run_downwards_around_all_boxes(mut dice in dice()) {
        let rings = dice.rarely(2);
        let (sizes, edges) = random(&mut dice, rings);
        let layers = drawn(&sizes, &edges);
        prop_assert!(rings || layers.rings.is_empty());
        for ((from, to), route) in edges.iter().zip(&layers.routes) {
            let ring = layers.rings.iter().any(|ring| ring.contains(from) && ring.contains(to));
            prop_assert_eq!(route.ring, ring);
            prop_assert!(route.points.len() >= 2);
            let down = route.points.windows(2).all(|two| two[0].1 <= two[1].1);
            prop_assert!(down || ring, "{from} to {to}: {:?}", route.points);
            if down {
                prop_assert!(layers.places[*from].layer < layers.places[*to].layer);
            }
            for two in route.points.windows(2) {
                for own in 0..sizes.len() {
                    prop_assert!(!meets(&layers, &sizes, own, two[0], two[1]), "{from} to {to} through {own}");
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_input_never_matters(mut dice in dice()) {
        let (sizes, edges) = random(&mut dice, true);
        let layers = drawn(&sizes, &edges);
        let count = sizes.len();
        let mut mixed: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            mixed.swap(at, dice.roll(at + 1));
        }
        let place: BTreeMap<usize, usize> = mixed.iter().enumerate().map(|(at, own)| (*own, at)).collect();
        let sizes: Vec<Size> = mixed.iter().map(|own| sizes[*own]).collect();
        let turned: Vec<Pair> = edges.iter().rev().map(|(a, b)| (place[a], place[b])).collect();
        let other = lay_out(&mixed, &sizes, &turned, SPACING);
        for own in 0..count {
            prop_assert_eq!(layers.places[own], other.places[place[&own]]);
        }
        let routes: Vec<_> = other.routes.into_iter().rev().collect();
        prop_assert_eq!(&layers.routes, &routes);
        prop_assert_eq!((layers.width, layers.height), (other.width, other.height));
    }
}

fn boxes(count: usize) -> Vec<Size> {
    let size = Size {
        width: 100.0,
        height: 30.0,
    };
    vec![size; count]
}

/// The pairs of edges that cross between their ends.
fn crossings(layers: &Layers) -> usize {
    let lines: Vec<_> = layers.routes.iter().map(|route| &route.points).collect();
    let side = |a: (f32, f32), b: (f32, f32), c: (f32, f32)| {
        (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
    };
    let cross = |one: &[(f32, f32)], other: &[(f32, f32)]| {
        let (a, b, c, d) = (one[0], one[1], other[0], other[1]);
        side(a, b, c) * side(a, b, d) < -0.1 && side(c, d, a) * side(c, d, b) < -0.1
    };
    let mut found = 0;
    for (at, one) in lines.iter().enumerate() {
        for other in &lines[..at] {
            found += one
                .windows(2)
                .flat_map(|one| other.windows(2).map(move |other| (one, other)))
                .filter(|(one, other)| cross(one, other))
                .count();
        }
    }
    found
}

#[test]
fn what_need_not_cross_does_not() {
    // Two activities, each with its own system and server, given the wrong way round, and one
    // edge past a layer.
    let edges = [(0, 3), (1, 2), (2, 5), (3, 4), (0, 4)];
    let layers = drawn(&boxes(6), &edges);
    assert_eq!(crossings(&layers), 0);
    assert_eq!(layers.rows.len(), 3);
}

#[test]
fn a_ring_is_named_and_only_one_of_its_edges_goes_up() {
    let edges = [(0, 1), (1, 2), (2, 3), (3, 1)];
    let layers = drawn(&boxes(4), &edges);
    assert_eq!(layers.rings, [[1, 2, 3]]);
    let up = |route: &&model::Route| route.points[0].1 > route.points[route.points.len() - 1].1;
    assert_eq!(layers.routes.iter().filter(up).count(), 1);
    assert!(!layers.routes[0].ring);
}

#[test]
fn many_boxes_are_not_one_long_row() {
    // Sixty activities that need one system: none may stand far out.
    let edges: Vec<Pair> = (1..=60).map(|own| (own, 0)).collect();
    let layers = drawn(&boxes(61), &edges);
    assert!(
        layers.rows.iter().all(|row| row.len() <= 13),
        "{:?}",
        layers.rows
    );
    // What hangs together with nothing stands below, in rows as well.
    let layers = drawn(&boxes(100), &[(4, 5)]);
    assert_eq!(layers.rows[0], [4]);
    assert_eq!(layers.rows[1], [5]);
    assert_eq!(layers.rows.len(), 2 + 98_usize.div_ceil(8));
}

#[test]
fn nothing_and_nonsense_draw_nothing() {
    assert_eq!(drawn(&[], &[]), Layers::default());
    let layers = drawn(&boxes(1), &[(0, 0), (0, 9)]);
    assert!(layers.routes.iter().all(|route| route.points.is_empty()));
    assert_eq!(layers.width.to_bits(), 100_f32.to_bits());
}
