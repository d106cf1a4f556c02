//! Follows an explanation step by step, and knows nothing but the tree.

use model::{Adjust, Arg, ExplainKind, ExplainKind as K, Explanation};

pub fn number(node: &Explanation, name: &str) -> i32 {
    match node.args.get(name) {
        Some(Arg::Number(number)) => *number,
        other => panic!("{name} of {node:?} is {other:?}"),
    }
}

pub fn text<'a>(node: &'a Explanation, name: &str) -> &'a str {
    match node.args.get(name) {
        Some(Arg::Text(text)) => text,
        other => panic!("{name} of {node:?} is {other:?}"),
    }
}

pub fn of<'a>(
    node: &'a Explanation,
    kinds: &'a [ExplainKind],
) -> impl Iterator<Item = &'a Explanation> {
    node.children
        .iter()
        .filter(move |child| kinds.contains(&child.kind))
}

fn one<'a>(node: &'a Explanation, kinds: &'a [ExplainKind]) -> &'a Explanation {
    let mut found = of(node, kinds);
    let first = found
        .next()
        .unwrap_or_else(|| panic!("no {kinds:?} in {node:?}"));
    assert_eq!(found.next(), None, "more than one {kinds:?}");
    first
}

/// The level of a factor or cell after its effects.
fn after(node: &Explanation) -> i32 {
    let before = number(node, "before");
    let effects: Vec<&Explanation> = of(node, &[K::Effect]).collect();
    let weaker: Vec<&Explanation> = of(node, &[K::EffectWeaker]).collect();
    let steps: i32 = effects.iter().map(|effect| number(effect, "steps")).sum();
    for total in of(node, &[K::StepsAdded, K::StepsStrongest]) {
        assert_eq!(number(total, "steps"), steps);
    }
    for effect in weaker {
        assert_eq!(effects.len(), 1);
        assert!(number(effect, "steps") <= steps);
    }
    let mut at = before;
    for effect in &effects {
        assert_eq!(number(effect, "before"), at);
        at = number(effect, "after");
    }
    let after = match of(node, &[K::Floor, K::BelowFloor]).next() {
        None => before - steps,
        Some(floor) if floor.kind == K::Floor => {
            assert_eq!(
                number(floor, "cut"),
                number(floor, "floor") - (before - steps)
            );
            number(floor, "floor")
        }
        Some(_) => before,
    };
    assert_eq!((at, number(node, "after")), (after, after), "{node:?}");
    after
}

/// The value that a source gives.
fn value(node: &Explanation) -> i32 {
    if node.kind != K::ValueInherited {
        return number(node, "value");
    }
    let (origin, way) = node.children.split_first().unwrap();
    assert_eq!(origin.kind, K::ValueAsset);
    assert_eq!(text(origin, "asset"), text(node, "origin"));
    let (mut at, mut place) = (number(origin, "value"), text(origin, "asset"));
    for step in way {
        match step.kind {
            K::Edge | K::EdgeProperty => {
                assert_eq!((number(step, "before"), text(step, "from")), (at, place));
                let passed = match text(step, "adjust_id").parse().unwrap() {
                    Adjust::Inherit => at,
                    Adjust::Lower(n) => at - i32::from(n),
                    Adjust::Raise(n) => at + i32::from(n),
                    Adjust::Set(n) => i32::from(n),
                    Adjust::Cut => panic!("passed on by an edge that is cut"),
                };
                at = match of(step, &[K::ScaleEnd]).next() {
                    Some(end) => passed.clamp(number(end, "lowest"), number(end, "highest")),
                    None => passed,
                };
                assert_eq!(number(step, "after"), at);
                place = text(step, "to");
            }
            K::Cycle => {
                assert_eq!((number(step, "value"), text(step, "from")), (at, place));
                place = text(step, "to");
                let members = text(step, "members");
                assert!(
                    members.contains(place) && members.contains(text(step, "from")),
                    "{members}"
                );
            }
            K::OwnLower => assert!(number(step, "own") <= at),
            K::NotRelevantOverridden => assert_eq!(text(step, "asset"), place),
            K::OffScale => assert!(number(step, "value") > number(step, "to")),
            other => panic!("{other:?} on a way"),
        }
    }
    assert_eq!(place, text(node, "asset"));
    assert_eq!(number(node, "value"), at);
    at
}

fn party(node: &Explanation, likelihood: i32) -> (i32, i32) {
    let cells: Vec<&Explanation> = of(
        node,
        &[
            K::CellDecides,
            K::CellDecidesLowered,
            K::Cell,
            K::CellLowered,
        ],
    )
    .collect();
    let consequence = cells.iter().map(|cell| after(cell)).max().unwrap();
    let decides = cells[0];
    assert!(matches!(
        decides.kind,
        K::CellDecides | K::CellDecidesLowered
    ));
    assert_eq!(number(decides, "after"), consequence);
    let source = [K::ValueAsset, K::ValueInherited, K::ValueScenario];
    assert_eq!(value(one(decides, &source)), number(decides, "before"));
    let rule = one(
        node,
        &[K::RuleBand, K::RuleBandOwn, K::RuleMatrix, K::RuleMatrixOwn],
    );
    for stated in [node, rule] {
        assert_eq!(number(stated, "likelihood"), likelihood);
        assert_eq!(number(stated, "consequence"), consequence);
        assert_eq!(number(stated, "number"), likelihood * consequence);
    }
    if matches!(rule.kind, K::RuleBand | K::RuleBandOwn) {
        assert!((number(rule, "from")..=number(rule, "to")).contains(&(likelihood * consequence)));
    }
    assert_eq!(rule.level, node.level);
    (number(node, "rank"), likelihood * consequence)
}

/// Follows a stage, and gives the level that it must state: its id, rank and number.
pub fn stage(node: &Explanation) -> (Option<String>, i32, i32) {
    let likelihood = match one(node, &[K::LikelihoodProduct, K::Factor, K::FactorLowered]) {
        product if product.kind == K::LikelihoodProduct => {
            let [threat, vulnerability] = &product.children[..] else {
                panic!("{product:?}")
            };
            assert_eq!(number(product, "threat"), after(threat));
            assert_eq!(number(product, "vulnerability"), after(vulnerability));
            assert_eq!(
                number(product, "likelihood"),
                after(threat) * after(vulnerability)
            );
            number(product, "likelihood")
        }
        factor => after(factor),
    };
    let parties: Vec<&Explanation> = of(node, &[K::PartyDecides, K::Party]).collect();
    let levels: Vec<(i32, i32)> = parties
        .iter()
        .map(|child| party(child, likelihood))
        .collect();
    assert_eq!(parties[0].kind, K::PartyDecides);
    assert_eq!(levels.iter().max(), Some(&levels[0]));
    assert_eq!(number(node, "number"), levels[0].1);
    if node.kind == K::StageOverridden {
        assert_eq!(number(node, "derived_rank"), levels[0].0);
        assert!(!text(node, "by").is_empty() && !text(node, "reason").is_empty());
        return (node.level.clone(), number(node, "rank"), levels[0].1);
    }
    assert_eq!(number(node, "rank"), levels[0].0);
    (parties[0].level.clone(), levels[0].0, levels[0].1)
}
