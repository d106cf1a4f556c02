//! What a failure reaches, and single points of failure, against plainer ways to find them.

use std::collections::{BTreeSet, VecDeque};

use model::*;
use proptest::prelude::*;

use crate::{
    random::{Dice, cases, dice},
    support::{cell, preset},
};

const A: Property = Property::Availability;

fn scale() -> Scale {
    preset("kl-4x4").consequence
}

struct Net {
    own: Vec<Answer>,
    unit: Vec<u32>,
    edges: Vec<Edge>,
}

const UNITS: u32 = 300;

fn random(dice: &mut Dice) -> Net {
    let count = 2 + dice.roll(9);
    let own = (0..count)
        .map(|_| match dice.roll(7) {
            0 => Answer::NotAssessed,
            1 => Answer::NotRelevant,
            2 => Answer::Level(9),
            level => Answer::Level(level as u8 - 2),
        })
        .collect();
    // Far from each other, so that they do not fit in one pass.
    let unit = (0..count).map(|_| dice.roll(4) as u32 * 99).collect();
    let adjust = [
        "inherit", "inherit", "inherit", "lower 1", "lower 2", "raise 1", "set 3", "cut",
    ];
    let mut named = BTreeSet::new();
    let edges = (0..dice.roll(24))
        .map(|_| Edge {
            from: dice.roll(count),
            to: dice.roll(count),
            property: *dice.pick(&[None, None, Some(A), Some(Property::Integrity)]),
            adjust: dice.pick(&adjust).parse().unwrap(),
        })
        .filter(|edge| named.insert((edge.from, edge.to, edge.property)))
        .collect();
    Net { own, unit, edges }
}

/// The level of `failed` when only `asset` is valued.
fn alone(net: &Net, asset: usize, failed: usize) -> Option<u8> {
    let mut own = vec![Answer::NotAssessed; net.own.len()];
    own[asset] = net.own[asset];
    let own = Grid::new(1, own);
    let found = inherit(&[cell("A.persons")], &scale(), &own, &net.edges);
    found.effective[failed][0].level()
}

/// The edges that pass availability on, by plain rules.
fn carrying(net: &Net) -> Vec<(usize, usize)> {
    let named = |one: &Edge| {
        net.edges
            .iter()
            .any(|other| (other.from, other.to, other.property) == (one.from, one.to, Some(A)))
    };
    net.edges
        .iter()
        .filter(|edge| edge.from != edge.to && edge.adjust != Adjust::Cut)
        .filter(|edge| match edge.property {
            Some(property) => property == A,
            None => !named(edge),
        })
        .map(|edge| (edge.from, edge.to))
        .collect()
}

fn distances(net: &Net, failed: usize) -> Vec<Option<u32>> {
    let edges = carrying(net);
    let mut found = vec![None; net.own.len()];
    found[failed] = Some(0);
    let mut open = VecDeque::from([failed]);
    while let Some(asset) = open.pop_front() {
        for (from, _) in edges.iter().filter(|(_, to)| *to == asset) {
            if found[*from].is_none() {
                found[*from] = found[asset].map(|distance| distance + 1);
                open.push_back(*from);
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn a_failure_hits_what_inheritance_passes_on(mut dice in dice()) {
        let net = random(&mut dice);
        let own = Grid::new(1, net.own.iter().copied());
        let whole = inherit(&[cell("A.persons")], &scale(), &own, &net.edges);
        for failed in 0..net.own.len() {
            let reached = reach(&scale(), A, &net.own, &net.edges, failed);
            let distances = distances(&net, failed);
            let expected: Vec<usize> = (0..net.own.len())
                .filter(|asset| *asset != failed && distances[*asset].is_some())
                .collect();
            let mut found: Vec<usize> = reached.iter().map(|one| one.asset).collect();
            prop_assert!(reached.is_sorted_by_key(|one| (one.distance, one.asset)));
            found.sort_unstable();
            prop_assert_eq!(found, expected);
            for one in &reached {
                prop_assert_eq!(Some(one.distance), distances[one.asset]);
                let step = net.edges[one.edge];
                prop_assert_eq!(step.from, one.asset);
                prop_assert_eq!(distances[step.to], Some(one.distance - 1));
                prop_assert_eq!(one.arrives, alone(&net, one.asset, failed));
            }
            // The worst that arrives, or the asset's own, is its effective level.
            let worst = reached.iter().filter_map(|one| one.arrives).max();
            let own = net.own[failed].level().filter(|own| scale().contains(*own));
            prop_assert_eq!(worst.max(own), whole.effective[failed][0].level());
        }
    }

    #[test]
    fn single_points_are_those_that_hit_two_units(mut dice in dice()) {
        let net = random(&mut dice);
        let found = single_points(&scale(), A, &net.own, &net.unit, UNITS, &net.edges, 2);
        let edges = carrying(&net);
        let mut expected: Vec<SinglePoint> = (0..net.own.len())
            .filter_map(|asset| {
                // The upper half of four levels is 3 and 4.
                let hit: Vec<(usize, u8)> = (0..net.own.len())
                    .filter(|other| *other != asset)
                    .filter_map(|other| Some((other, alone(&net, other, asset)?)))
                    .filter(|(_, level)| *level >= 3)
                    .collect();
                let units: BTreeSet<u32> = hit.iter().map(|(other, _)| net.unit[*other]).collect();
                let direct: BTreeSet<usize> =
                    edges.iter().filter(|(_, to)| *to == asset).map(|(from, _)| *from).collect();
                (units.len() >= 2).then(|| SinglePoint {
                    asset,
                    units: units.len() as u32,
                    worst: hit.iter().map(|(_, level)| *level).max().unwrap(),
                    direct: direct.len() as u32,
                    reached: None,
                })
            })
            .collect();
        expected.sort_by_key(|one| (std::cmp::Reverse((one.units, one.worst, one.direct)), one.asset));
        for point in expected.iter_mut().take(2) {
            let all = distances(&net, point.asset).into_iter().flatten().count();
            point.reached = Some(all as u32 - 1);
        }
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_lowered_need_is_hit_less_and_a_cut_one_not_at_all() {
    let edge = |from, to, adjust: &str| Edge {
        from,
        to,
        property: None,
        adjust: adjust.parse().unwrap(),
    };
    let own = [4, 4, 4, 1].map(Answer::Level);
    let edges = [
        edge(0, 3, "inherit"),
        edge(1, 3, "lower 2"),
        edge(2, 3, "cut"),
    ];
    let hit: Vec<_> = reach(&scale(), A, &own, &edges, 3)
        .into_iter()
        .map(|one| (one.asset, one.own, one.arrives))
        .collect();
    assert_eq!(hit, [(0, Some(4), Some(4)), (1, Some(4), Some(2))]);
    // Only one of them is hit in the upper half: the server is no single point of failure.
    let points = |edges: &[Edge]| single_points(&scale(), A, &own, &[0, 1, 2, 3], 4, edges, 9);
    assert_eq!(points(&edges), []);
    let edges = [edges[0], edge(1, 3, "lower 1")];
    assert_eq!(
        points(&edges),
        [SinglePoint {
            asset: 3,
            units: 2,
            worst: 4,
            direct: 2,
            reached: Some(2),
        }]
    );
}
