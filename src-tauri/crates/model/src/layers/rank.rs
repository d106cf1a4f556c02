//! The layer of each box: rings are opened, and every other edge leads to a lower layer.

use std::collections::BTreeSet;

use crate::{Adjust, Edge, Property, inherit::Needs};

/// The least number of boxes that a layer holds before another one is begun.
const FEWEST: usize = 8;
/// How many boxes a layer holds, as a share of the square root of all.
const WIDTH: f64 = 1.2;

/// Boxes in layers.
pub(super) struct Ranked {
    /// Per box its layer.
    pub(super) layer: Vec<usize>,
    /// Per edge its upper and its lower end.
    pub(super) down: Vec<(usize, usize)>,
    /// Per edge whether it is turned around: it runs from its lower end to its upper one.
    pub(super) turned: Vec<bool>,
    /// Per edge whether both ends are in one ring.
    pub(super) in_ring: Vec<bool>,
    /// The rings.
    pub(super) rings: Vec<Vec<usize>>,
    /// Per box its number in the order of a walk from what needs to what it needs.
    pub(super) walk: Vec<usize>,
}

impl Ranked {
    pub(super) fn new(boxes: usize, edges: &[(usize, usize)]) -> Self {
        let walk = walk(boxes, edges);
        let ring = ring_of(boxes, edges);
        let turned: Vec<bool> = edges.iter().map(|(a, b)| walk[*a] > walk[*b]).collect();
        let down: Vec<(usize, usize)> = edges
            .iter()
            .zip(&turned)
            .map(|((from, to), turned)| if *turned { (*to, *from) } else { (*from, *to) })
            .collect();
        let together = |(from, to): &(usize, usize)| ring.of[*from] == ring.of[*to];
        Self {
            layer: layers(boxes, &down, &walk),
            in_ring: edges.iter().map(together).collect(),
            turned,
            down,
            rings: ring.rings,
            walk,
        }
    }
}

struct RingOf {
    of: Vec<usize>,
    rings: Vec<Vec<usize>>,
}

/// The group of each box, and the groups of more than one.
fn ring_of(boxes: usize, edges: &[(usize, usize)]) -> RingOf {
    let edges: Vec<Edge> = edges
        .iter()
        .map(|(from, to)| Edge {
            from: *from,
            to: *to,
            property: None,
            adjust: Adjust::Inherit,
        })
        .collect();
    let needs = Needs::new(boxes, &edges);
    let mut found = RingOf {
        of: vec![0; boxes],
        rings: Vec::new(),
    };
    for (number, group) in needs.groups(Property::Availability).iter().enumerate() {
        for member in group {
            found.of[*member as usize] = number;
        }
        if group.len() > 1 {
            let members = group.iter().map(|member| *member as usize);
            found.rings.push(members.collect());
        }
    }
    found.rings.sort();
    found
}

/// The lower ends of each box's edges.
fn below(boxes: usize, edges: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut below = vec![Vec::new(); boxes];
    for (from, to) in edges {
        below[*from].push(*to);
    }
    below
}

/// Numbers the boxes so that an edge leads to a higher number, but for one that closes a ring
/// (the reverse of the order in which a walk in depth leaves them).
fn walk(boxes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let below = below(boxes, edges);
    let mut needed = vec![false; boxes];
    for (_, to) in edges {
        needed[*to] = true;
    }
    // What nothing needs comes first; what is left after that hangs in rings. The walk is turned
    // around in the end, so it begins with the last.
    let mut starts: Vec<usize> = (0..boxes).rev().filter(|own| needed[*own]).collect();
    starts.extend((0..boxes).rev().filter(|own| !needed[*own]));
    let mut seen = vec![false; boxes];
    let mut number = vec![0; boxes];
    let mut left = boxes;
    while let Some(start) = starts.pop() {
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        let mut way = vec![(start, 0)];
        while let Some((own, next)) = way.last_mut() {
            match below[*own].get(*next) {
                Some(other) => {
                    *next += 1;
                    if !std::mem::replace(&mut seen[*other], true) {
                        way.push((*other, 0));
                    }
                }
                None => {
                    left -= 1;
                    number[*own] = left;
                    way.pop();
                }
            }
        }
    }
    number
}

/// The layer of each box: as high as what needs it allows (longest path), in layers that are not
/// much wider than the picture is high; what nothing needs stands just above what it needs.
fn layers(boxes: usize, down: &[(usize, usize)], walk: &[usize]) -> Vec<usize> {
    let below = below(boxes, down);
    let mut above = vec![0_usize; boxes];
    for (_, to) in down {
        above[*to] += 1;
    }
    let alone = |own: &usize| above[*own] == 0 && below[*own].is_empty();
    let joined = boxes - (0..boxes).filter(alone).count();
    let most = ((joined as f64).sqrt() * WIDTH).ceil() as usize;
    let most = most.max(FEWEST);
    let mut in_walk: Vec<usize> = (0..boxes).collect();
    in_walk.sort_by_key(|own| walk[*own]);
    let mut depth = vec![0_usize; boxes];
    for own in in_walk.iter().rev() {
        let deepest = below[*own].iter().map(|other| depth[*other] + 1).max();
        depth[*own] = deepest.unwrap_or(0);
    }

    let lone: Vec<usize> = (0..boxes).filter(alone).collect();
    let first = |own: usize| (std::cmp::Reverse(depth[own]), walk[own], own);
    let mut waiting = above.clone();
    let mut layer = vec![0; boxes];
    let mut held: Vec<usize> = Vec::new();
    let mut ready: BTreeSet<_> = (0..boxes)
        .filter(|own| above[*own] == 0 && !below[*own].is_empty())
        .map(first)
        .collect();
    while !ready.is_empty() {
        let mut taken = Vec::new();
        while taken.len() < most
            && let Some((_, _, own)) = ready.pop_first()
        {
            layer[own] = held.len();
            taken.push(own);
        }
        held.push(taken.len());
        for other in taken.iter().flat_map(|own| &below[*own]) {
            waiting[*other] -= 1;
            if waiting[*other] == 0 {
                ready.insert(first(*other));
            }
        }
    }
    for own in in_walk.iter().rev().filter(|own| above[**own] == 0) {
        let Some(lowest) = below[*own].iter().map(|other| layer[*other]).min() else {
            continue;
        };
        let room = (layer[*own] + 1..lowest).rev().find(|at| held[*at] < most);
        if let Some(at) = room {
            held[layer[*own]] -= 1;
            held[at] += 1;
            layer[*own] = at;
        }
    }
    let end = held.len();
    for (place, own) in lone.iter().enumerate() {
        layer[*own] = end + place / most;
    }
    close_up(&mut layer);
    layer
}

/// Takes out layers that everything has left.
fn close_up(layer: &mut [usize]) {
    let used: BTreeSet<usize> = layer.iter().copied().collect();
    let used: Vec<usize> = used.into_iter().collect();
    for own in layer {
        *own = used.binary_search(own).unwrap_or(0);
    }
}
