//! Inheritance over dependencies (method, section 3).

use model::*;
use proptest::prelude::*;

use crate::{
    random::{Dice, cases, dice},
    support::{cell, preset},
};

const N: Answer = Answer::NotAssessed;
const X: Answer = Answer::NotRelevant;

fn level(level: u8) -> Answer {
    Answer::Level(level)
}

fn edge(from: usize, to: usize, adjust: &str) -> Edge {
    Edge {
        from,
        to,
        property: None,
        adjust: adjust.parse().unwrap(),
    }
}

fn about(property: Property, edge: Edge) -> Edge {
    Edge {
        property: Some(property),
        ..edge
    }
}

/// The effective answers at one cell.
fn effective(own: &[Answer], edges: &[Edge]) -> Vec<Answer> {
    whole(own, edges)
        .effective
        .rows()
        .map(|cells| cells[0])
        .collect()
}

/// One answer each.
fn column(answers: &[Answer]) -> Grid<Answer> {
    Grid::new(1, answers.iter().copied())
}

fn whole(own: &[Answer], edges: &[Edge]) -> Inheritance {
    inherit(
        &[cell("C.persons")],
        &preset("kl-4x4").consequence,
        &column(own),
        edges,
    )
}

#[test]
fn every_adjustment() {
    for (adjust, expected) in [
        ("inherit", level(3)),
        ("lower 1", level(2)),
        ("lower 9", level(1)),
        ("raise 1", level(4)),
        ("raise 2", level(4)),
        ("raise 255", level(4)),
        ("set 2", level(2)),
        ("set 9", level(4)),
        ("set 0", level(1)),
        ("cut", N),
    ] {
        assert_eq!(
            effective(&[level(3), N], &[edge(0, 1, adjust)]),
            [level(3), expected],
            "{adjust}"
        );
    }
}

#[test]
fn not_assessed_gives_nothing_whatever_the_adjustment() {
    for adjust in ["inherit", "raise 1", "set 4"] {
        assert_eq!(effective(&[N, N], &[edge(0, 1, adjust)]), [N, N]);
        assert_eq!(effective(&[X, N], &[edge(0, 1, adjust)]), [X, N]);
        assert_eq!(
            effective(&[N, level(2)], &[edge(0, 1, adjust)]),
            [N, level(2)]
        );
    }
}

#[test]
fn not_relevant_is_overridden_by_a_need_and_stays_without_one() {
    assert_eq!(
        effective(&[level(2), X], &[edge(0, 1, "inherit")]),
        [level(2), level(2)]
    );
    assert_eq!(
        effective(&[level(2), X], &[edge(0, 1, "cut")]),
        [level(2), X]
    );
    // Also around a cycle.
    let cycle = [edge(0, 1, "inherit"), edge(1, 0, "inherit")];
    assert_eq!(effective(&[level(2), X], &cycle), [level(2), level(2)]);
    assert_eq!(effective(&[N, X], &cycle), [N, X]);
}

#[test]
fn an_answer_off_the_scale_counts_for_nobody() {
    assert_eq!(effective(&[level(9), N], &[edge(0, 1, "inherit")]), [N, N]);
    assert_eq!(
        effective(&[level(0), level(2)], &[edge(0, 1, "raise 3")]),
        [N, level(2)]
    );
}

#[test]
fn the_own_answer_wins_a_tie_and_the_higher_need_wins_over_it() {
    let found = whole(
        &[level(3), level(3), N],
        &[
            edge(0, 1, "inherit"),
            edge(1, 2, "inherit"),
            edge(0, 2, "raise 1"),
        ],
    );
    assert_eq!(found.source[1][0], Source::Own);
    assert_eq!(
        (found.effective[2][0], found.source[2][0]),
        (level(4), Source::Edge(2))
    );
}

#[test]
fn a_self_edge_changes_nothing_and_is_no_cycle() {
    let found = whole(&[level(2)], &[edge(0, 0, "raise 1")]);
    assert_eq!((found.effective[0][0], found.cycles.len()), (level(2), 0));
}

#[test]
fn a_cycle_shares_its_maximum_whatever_its_edges_say() {
    let edges = [
        edge(0, 1, "lower 1"),
        edge(1, 2, "raise 1"),
        edge(2, 0, "set 4"),
        edge(2, 3, "inherit"),
    ];
    let found = whole(&[N, level(2), level(1), N], &edges);
    assert_eq!(found.effective, Grid::filled(4, 1, level(2)));
    assert_eq!(found.cycles, [vec![0, 1, 2]]);
    assert_eq!(found.cycle(0, 2, Property::Confidentiality), [0, 1, 2]);
    assert!(found.cycle(0, 3, Property::Confidentiality).is_empty());
    assert!(found.cycle(0, 2, Property::Integrity).is_empty());
    assert_eq!(
        found.path(&edges, 3, 0),
        [Step::Edge(3), Step::Group { from: 1, to: 2 }]
    );
}

#[test]
fn a_cycle_takes_what_reaches_it_from_outside() {
    let edges = [
        edge(0, 1, "raise 1"),
        edge(1, 2, "inherit"),
        edge(2, 1, "inherit"),
    ];
    let found = whole(&[level(2), level(1), N], &edges);
    assert_eq!(found.effective, column(&[level(2), level(3), level(3)]));
    assert_eq!(
        found.path(&edges, 2, 0),
        [Step::Group { from: 1, to: 2 }, Step::Edge(0)]
    );
}

#[test]
fn two_cycles_that_touch_are_one_and_a_cut_parts_them() {
    let mut edges = vec![
        edge(0, 1, "inherit"),
        edge(1, 0, "inherit"),
        edge(1, 2, "inherit"),
        edge(2, 1, "inherit"),
    ];
    assert_eq!(
        whole(&[level(1), N, level(3)], &edges).effective,
        Grid::filled(3, 1, level(3))
    );
    edges[3].adjust = Adjust::Cut;
    let found = whole(&[level(1), N, level(3)], &edges);
    assert_eq!(found.effective, column(&[level(1), level(1), level(3)]));
    assert_eq!(found.cycles, [vec![0, 1]]);
}

#[test]
fn a_property_edge_replaces_the_general_edge_of_its_pair() {
    let cells = [cell("C.persons"), cell("I.persons")];
    let scale = preset("kl-4x4").consequence;
    let own = Grid::new(2, [level(3), level(3), N, N]);
    let general = edge(0, 1, "inherit");
    for (adjust, expected) in [("cut", N), ("lower 1", level(2)), ("raise 1", level(4))] {
        let edges = [general, about(Property::Integrity, edge(0, 1, adjust))];
        let found = inherit(&cells, &scale, &own, &edges);
        assert_eq!(found.effective[1], [level(3), expected], "{adjust}");
        let turned = [edges[1], edges[0]];
        assert_eq!(
            inherit(&cells, &scale, &own, &turned).effective,
            found.effective
        );
    }
    // Another pair's general edge stands.
    let own = Grid::new(2, [level(3), level(3), N, N, N, level(2)]);
    let edges = [
        general,
        about(Property::Integrity, edge(0, 1, "cut")),
        edge(2, 1, "inherit"),
    ];
    assert_eq!(
        inherit(&cells, &scale, &own, &edges).effective[1],
        [level(3), level(2)]
    );
}

#[test]
fn a_cycle_may_be_of_one_property_alone() {
    let cells = [cell("C.persons"), cell("A.persons")];
    let own = Grid::new(2, [level(1), level(1), level(4), level(4)]);
    let edges = [
        edge(0, 1, "inherit"),
        about(Property::Availability, edge(1, 0, "inherit")),
    ];
    let found = inherit(&cells, &preset("kl-4x4").consequence, &own, &edges);
    assert_eq!(
        found.effective,
        Grid::new(2, [level(1), level(4), level(4), level(4)])
    );
    assert_eq!(found.cycles, [vec![0, 1]]);
    assert_eq!(
        found.cycle_properties,
        [PropertySet::of(Property::Availability)]
    );
}

#[test]
fn a_chain_of_100_000_assets_needs_no_deep_stack() {
    const COUNT: usize = 100_000;
    let mut own = vec![N; COUNT];
    own[0] = level(3);
    let mut edges: Vec<Edge> = (1..COUNT).map(|to| edge(to - 1, to, "inherit")).collect();
    let walk = move || {
        let found = whole(&own, &edges);
        assert!(found.effective.rows().all(|cells| cells[0] == level(3)));
        assert_eq!(found.path(&edges, COUNT - 1, 0).len(), COUNT - 1);
        edges.push(edge(COUNT - 1, 0, "inherit"));
        let found = whole(&own, &edges);
        assert_eq!(
            found.cycles.iter().map(Vec::len).collect::<Vec<_>>(),
            [COUNT]
        );
        assert_eq!(found.path(&edges, COUNT - 1, 0).len(), 1);
    };
    // A quarter of a megabyte: recursion as deep as the chain would not fit.
    std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(walk)
        .unwrap()
        .join()
        .unwrap();
}

fn graph(dice: &mut Dice) -> (Vec<Answer>, Vec<Edge>) {
    let count = 1 + dice.roll(7);
    let own = (0..count)
        .map(|_| match dice.roll(6) {
            0 => X,
            1 => N,
            n => level(n as u8 - 1),
        })
        .collect();
    let edges = (0..dice.roll(14))
        .map(|_| {
            let adjust = ["inherit", "inherit", "lower 1", "raise 1", "set 2", "cut"][dice.roll(6)];
            let edge = edge(dice.roll(count), dice.roll(count), adjust);
            if dice.rarely(4) {
                about(Property::Confidentiality, edge)
            } else {
                edge
            }
        })
        .collect();
    (own, edges)
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn the_order_of_edges_and_of_assets_never_matters(mut dice in dice(), seed in any::<u64>()) {
        let (own, edges) = graph(&mut dice);
        let plain = whole(&own, &edges);
        let mut turned = edges.clone();
        turned.rotate_left(seed as usize % edges.len().max(1));
        turned.reverse();
        prop_assert_eq!(&whole(&own, &turned).effective, &plain.effective);
        prop_assert_eq!(&whole(&own, &turned).cycles, &plain.cycles);

        let count = own.len();
        let shift = seed as usize % count;
        let at = |asset: usize| (asset + shift) % count;
        let mut moved = own.clone();
        moved.rotate_right(shift);
        let relinked: Vec<Edge> =
            edges.iter().map(|edge| Edge { from: at(edge.from), to: at(edge.to), ..*edge }).collect();
        let found = whole(&moved, &relinked);
        for asset in 0..count {
            prop_assert_eq!(found.effective[at(asset)][0], plain.effective[asset][0]);
        }
    }

    #[test]
    fn every_path_gives_its_value(mut dice in dice()) {
        let (own, edges) = graph(&mut dice);
        let scale = preset("kl-4x4").consequence;
        let found = whole(&own, &edges);
        for asset in 0..own.len() {
            let path = found.path(&edges, asset, 0);
            let origin = path.last().map_or(asset, |step| match *step {
                Step::Edge(edge) => edges[edge].from,
                Step::Group { from, .. } => from,
            });
            let mut value = own[origin].level();
            for step in path.iter().rev() {
                if let (Step::Edge(edge), Some(level)) = (*step, value) {
                    value = edges[edge].adjust.apply(level, &scale);
                }
            }
            prop_assert_eq!(value, found.effective[asset][0].level());
        }
    }
}
