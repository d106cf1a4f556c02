//! Does the sums of an explanation again, line by line.

use crate::sheet::Line;

fn one<'a>(line: &'a Line, kinds: &'a [&str]) -> &'a Line {
    let mut found = line.of(kinds);
    let first = found
        .next()
        .unwrap_or_else(|| panic!("no {kinds:?} below {line:?}"));
    assert!(
        found.next().is_none(),
        "more than one {kinds:?} below {line:?}"
    );
    first
}

/// A factor or a cell after its effects.
fn after(line: &Line) -> u32 {
    let before = line.number("before");
    let steps: u32 = line
        .of(&["effect"])
        .map(|effect| effect.number("steps"))
        .sum();
    for total in line.of(&["steps-added", "steps-strongest"]) {
        assert_eq!(total.number("steps"), steps);
    }
    for weaker in line.of(&["effect-weaker"]) {
        assert_eq!(weaker.number("strongest"), steps);
        assert!(weaker.number("steps") <= steps);
    }
    let mut at = before;
    for effect in line.of(&["effect"]) {
        assert_eq!(effect.number("before"), at);
        at = effect.number("after");
    }
    let after = match line.of(&["floor", "below-floor"]).next() {
        None => before - steps,
        Some(floor) if floor.kind == "floor" => {
            let least = floor.number("floor");
            assert_eq!(least + steps, before + floor.number("cut"));
            least
        }
        Some(_) => before,
    };
    assert_eq!(at, after, "{line:?}");
    if line.kind.ends_with("-lowered") {
        assert_eq!(line.number("after"), after);
    }
    after
}

/// A value, by the way that it came.
pub fn value(line: &Line) -> u32 {
    let mut at = line.number("value");
    if line.kind != "value-inherited" {
        return at;
    }
    let (origin, way) = line.below.split_first().unwrap();
    assert_eq!(origin.kind, "value-asset");
    assert_eq!(origin.value("asset"), line.value("origin"));
    let stated = at;
    let mut place = origin.value("asset");
    at = origin.number("value");
    for step in way {
        match step.kind.as_str() {
            "edge" | "edge-property" => {
                assert_eq!((step.number("before"), step.value("from")), (at, place));
                at = passed(step, at);
                assert_eq!(step.number("after"), at);
                place = step.value("to");
            }
            "cycle" => {
                assert_eq!((step.number("value"), step.value("from")), (at, place));
                place = step.value("to");
                assert!(step.value("members").contains(&place));
            }
            "own-lower" => assert!(step.number("own") <= at),
            "not-relevant-overridden" => assert_eq!(step.number("value"), at),
            "off-scale" => assert!(step.number("value") > step.number("to")),
            other => panic!("{other} on a way"),
        }
    }
    assert_eq!((place, at), (line.value("asset"), stated));
    at
}

/// What a dependency makes of `at`.
fn passed(step: &Line, at: u32) -> u32 {
    let words = step.value("adjust");
    let by = || {
        words
            .split(' ')
            .next_back()
            .unwrap()
            .parse::<i64>()
            .unwrap()
    };
    let exact = match words.split(' ').next().unwrap() {
        "unchanged" => i64::from(at),
        "lowered" => i64::from(at) - by(),
        "raised" => i64::from(at) + by(),
        "set" => by(),
        other => panic!("{other} passes nothing on"),
    };
    let kept = match step.of(&["scale-end"]).next() {
        None => exact,
        Some(end) => exact.clamp(end.number("lowest").into(), end.number("highest").into()),
    };
    u32::try_from(kept).unwrap()
}

/// The level of a party, its place in the legend and its number.
fn party(line: &Line, likelihood: u32, legend: &[&str]) -> (usize, u32, String) {
    let cells: Vec<&Line> = line
        .of(&[
            "cell-decides",
            "cell-decides-lowered",
            "cell",
            "cell-lowered",
        ])
        .collect();
    let consequence = cells.iter().map(|cell| after(cell)).max().unwrap();
    assert!(cells[0].kind.starts_with("cell-decides"));
    assert_eq!(after(cells[0]), consequence);
    let source = one(
        cells[0],
        &["value-asset", "value-inherited", "value-scenario"],
    );
    assert_eq!(value(source), cells[0].number("before"));
    let rule = one(
        line,
        &[
            "rule-band",
            "rule-band-own",
            "rule-matrix",
            "rule-matrix-own",
        ],
    );
    let product = likelihood * consequence;
    assert_eq!(rule.number("likelihood"), likelihood);
    assert_eq!(rule.number("consequence"), consequence);
    assert_eq!(rule.number("number"), product);
    assert_eq!(line.number("number"), product);
    if rule.kind.starts_with("rule-band") {
        assert!((rule.number("from")..=rule.number("to")).contains(&product));
    }
    let label = rule.value("label");
    assert_eq!(label, line.value("label"));
    let place = legend.iter().position(|level| *level == label).unwrap();
    (place, product, label)
}

/// Per stage the level that counts, and the number of the derived one.
pub fn stages(root: &Line, legend: &[&str]) -> Vec<(String, u32)> {
    root.of(&["stage", "stage-overridden"])
        .map(|line| {
            let source = one(line, &["likelihood-product", "factor", "factor-lowered"]);
            let likelihood = if source.kind == "likelihood-product" {
                let [threat, vulnerability] = &source.below[..] else {
                    panic!("{source:?}")
                };
                assert_eq!(source.number("threat"), after(threat));
                assert_eq!(source.number("vulnerability"), after(vulnerability));
                let product = after(threat) * after(vulnerability);
                assert_eq!(source.number("likelihood"), product);
                product
            } else {
                after(source)
            };
            let parties: Vec<&Line> = line.of(&["party-decides", "party"]).collect();
            let levels: Vec<(usize, u32, String)> = parties
                .iter()
                .map(|line| party(line, likelihood, legend))
                .collect();
            let highest = levels.iter().max().unwrap();
            assert_eq!(parties[0].kind, "party-decides");
            assert_eq!(&levels[0], highest);
            assert_eq!(line.number("number"), highest.1);
            if line.kind == "stage" {
                assert_eq!(line.value("label"), highest.2);
            } else {
                assert_eq!(line.value("derived"), highest.2);
            }
            (line.value("label"), highest.1)
        })
        .collect()
}
