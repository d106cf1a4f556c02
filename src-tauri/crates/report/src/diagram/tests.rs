use model::Property::Availability;
use uuid::Uuid;

use super::*;
use crate::{document::Shape, to_svg};

fn asset(number: u128, name: &str, level: Option<u8>) -> DiagramAsset {
    DiagramAsset {
        id: AssetId(Uuid::from_u128(number)),
        reference: format!("A-{number}"),
        name: name.to_owned(),
        kind: AssetKind::System,
        highest: level
            .map(|level| (Availability, level))
            .into_iter()
            .collect(),
    }
}

fn need(from: u128, to: u128, property: Option<Property>, adjust: &str) -> Dependency {
    Dependency {
        from: AssetId(Uuid::from_u128(from)),
        to: AssetId(Uuid::from_u128(to)),
        property,
        adjust: adjust.parse().unwrap(),
        reason: String::new(),
    }
}

fn drawn() -> Diagram {
    let assets = [
        asset(3, "Server & rack", Some(4)),
        asset(1, "Hjemmepleje", Some(4)),
        asset(
            2,
            "Omsorgsjournal til hjemmepleje, plejehjem og sygepleje i hele kommunen",
            None,
        ),
    ];
    let needs = [
        need(2, 3, Some(Availability), "lower 1"),
        need(2, 3, Some(Property::Integrity), "inherit"),
        need(1, 2, None, "inherit"),
        need(1, 9, None, "inherit"),
    ];
    diagram(&assets, &needs, Lang::Da)
}

#[test]
fn what_needs_stands_above_with_words_on_what_is_changed() {
    let diagram = drawn();
    let names: Vec<&str> = diagram
        .boxes
        .iter()
        .map(|own| own.reference.as_str())
        .collect();
    assert_eq!(names, ["A-1", "A-2", "A-3"]);
    let found: Vec<_> = diagram
        .lines
        .iter()
        .map(|line| (line.from, line.to, line.style, line.label.as_str()))
        .collect();
    let changed = "I · T: sænk 1";
    assert_eq!(
        found,
        [
            (0, 1, LineStyle::Plain, ""),
            (1, 2, LineStyle::Lowered, changed)
        ]
    );
    assert!(diagram.alternative.contains(&format!(
        "Omsorgsjournal til hjemmepleje, plejehjem og sygepleje i hele kommunen har brug for Server & rack ({changed})."
    )));
    let long = &diagram.boxes[1];
    assert_eq!(long.lines.len(), 3);
    assert!(long.lines[2].ends_with('…'), "{:?}", long.lines);
    assert_eq!((long.level, &*long.properties), (None, &[][..]));
    assert_eq!(diagram.boxes[0].properties, [Availability]);
}

#[test]
fn a_long_word_is_broken_and_nothing_is_lost() {
    let word = "Ejendomsadministrationssystemleverandør";
    let lines = wrap::name(word);
    assert!(lines.len() > 1, "{lines:?}");
    let joined: String = lines
        .iter()
        .map(|line| line.trim_end_matches('-'))
        .collect();
    assert_eq!(joined, word);
    assert_eq!(wrap::name("Kort navn"), ["Kort navn"]);
    assert!(wrap::name("").is_empty());
}

#[test]
fn the_paper_says_it_without_colour() {
    let diagram = drawn();
    let single = [AssetId(Uuid::from_u128(3))];
    let figure = diagram_figure(&diagram, &single, 7, 4, Lang::En);
    assert!(figure.caption.contains('7'), "{}", figure.caption);
    assert!(
        figure.alternative.ends_with("Server & rack."),
        "{}",
        figure.alternative
    );
    let frames = figure.drawing.shapes.iter().filter(
        |shape| matches!(shape, Shape::Rect { stroke: Some(stroke), .. } if stroke.width > 1.0),
    );
    // The one that is marked, and the legend's.
    assert_eq!(frames.count(), 2);
    let svg = to_svg(&figure);
    assert!(svg.contains("Server &amp; rack</text>"));
    assert!(svg.contains("stroke-dasharray=\"4\""));
    for shape in &figure.drawing.shapes {
        if let Shape::Text { at, .. } = shape {
            assert!(at.x >= 0.0 && at.x <= figure.drawing.width && at.y <= figure.drawing.height);
        }
    }
}

#[test]
fn words_on_lines_stand_apart_and_on_no_box() {
    let mut assets = vec![asset(99, "Fælles server", Some(4))];
    let mut needs = Vec::new();
    for own in 1..=12 {
        assets.push(asset(own, &format!("System {own}"), Some(3)));
        needs.push(need(own, 99, Some(Availability), "lower 1"));
        needs.push(need(own, own % 12 + 1, None, "raise 1"));
    }
    let diagram = diagram(&assets, &needs, Lang::Da);
    let places: Vec<_> = diagram
        .lines
        .iter()
        .map(|line| (line.label_at, label::size(&line.label)))
        .collect();
    for (at, (one, size)) in places.iter().enumerate() {
        for (other, other_size) in &places[..at] {
            let apart = (one.x - other.x).abs() >= size.0.midpoint(other_size.0)
                || (one.y - other.y).abs() >= size.1.midpoint(other_size.1);
            assert!(apart, "{one:?} {other:?}");
        }
    }
}
