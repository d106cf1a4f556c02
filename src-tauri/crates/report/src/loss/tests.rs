use model::{Interval, QuantityInput, ScenarioId, Simulation, Tolerance, TolerancePoint, simulate};

use super::*;
use crate::{document::Shape, to_svg};

/// One event a year of between 10,000 and 1,000,000 kroner.
fn simulated(tolerance: &[(f64, f64)]) -> Simulated {
    let input = QuantityInput {
        scenario: ScenarioId("00000000-0000-0000-0000-000000000000".parse().unwrap()),
        reference: "S-001".into(),
        frequency: Interval {
            low: 1.0,
            high: 1.0,
        },
        loss: Interval {
            low: 1e4,
            high: 1e6,
        },
        reductions: Vec::new(),
    };
    let points = tolerance
        .iter()
        .map(|&(loss, probability)| TolerancePoint { loss, probability });
    let simulation = Simulation {
        years: 2_000,
        tolerance: Tolerance(points.collect()),
        ..Simulation::default()
    };
    simulate(&[input], &simulation, &|_, _| true)
        .unwrap()
        .unwrap()
}

#[test]
fn the_same_figure_comes_out_as_the_same_svg_and_stays_inside_its_frame() {
    let found = simulated(&[(50_000.0, 0.4), (500_000.0, 0.05)]);
    for language in [Lang::Da, Lang::En] {
        let input = LossInput {
            simulated: &found,
            language,
        };
        let figure = loss_figure(&input);
        assert_eq!(
            to_svg(&figure),
            to_svg(&loss_figure(&LossInput {
                simulated: &simulated(&[(50_000.0, 0.4), (500_000.0, 0.05)]),
                language
            }))
        );
        for shape in &figure.drawing.shapes {
            if let Shape::Line { points, .. } = shape {
                for point in points {
                    assert!((0.0..=figure.drawing.width).contains(&point.x));
                    assert!((0.0..=figure.drawing.height).contains(&point.y));
                }
            }
        }
        let words = format!("{} {}", figure.caption, figure.alternative);
        assert!(!words.contains('{'), "{words}");
        for table in [
            loss_table(&input),
            curve_table(&input),
            tolerance_table(&input).unwrap(),
        ] {
            let wide = table.columns.len();
            assert!(table.rows.iter().all(|row| row.cells.len() == wide));
        }
    }
}

#[test]
fn stages_differ_by_dashes_and_numbers() {
    let found = simulated(&[]);
    let input = LossInput {
        simulated: &found,
        language: Lang::Da,
    };
    let drawing = loss_figure(&input).drawing;
    let mut dashes: Vec<i32> = (drawing.shapes.iter())
        .filter_map(|shape| match shape {
            Shape::Line { points, stroke } if points.len() > 4 => Some(stroke.dash as i32),
            _ => None,
        })
        .collect();
    dashes.sort_unstable();
    dashes.dedup();
    assert_eq!(dashes.len(), 4);
    assert_eq!(tolerance_table(&input), None);
}

#[test]
fn what_is_above_the_tolerance_is_marked() {
    let found = simulated(&[(1_000.0, 0.9), (5_000.0, 0.01)]);
    let input = LossInput {
        simulated: &found,
        language: Lang::Da,
    };
    let table = tolerance_table(&input).unwrap();
    let cell =
        |row: usize, column: usize| table.rows[row].cells[column].phrase.0[0].text().to_owned();
    assert!(!cell(0, 2).contains('▲'), "{}", cell(0, 2));
    assert!(cell(1, 2).starts_with("▲ "), "{}", cell(1, 2));
    assert_eq!(tolerance_sentences(&input).len(), 4);
}

#[test]
fn a_probability_is_read_between_two_points() {
    let found = simulated(&[]);
    let stage = &found.whole[1];
    let (one, two) = (stage.curve[10], stage.curve[11]);
    assert_eq!(reached(stage, 1.0), Reached::Share(stage.any));
    let middle = (one.loss * two.loss).sqrt();
    let Reached::Share(share) = reached(stage, middle) else {
        panic!("inside the curve");
    };
    assert!((share - f64::midpoint(one.probability, two.probability)).abs() < 1e-9);
    assert!(matches!(reached(stage, 1e12), Reached::Below(_)));
}

#[test]
fn nothing_lost_is_drawn_too() {
    let nothing = simulate(&[], &Simulation::default(), &|_, _| true)
        .unwrap()
        .unwrap();
    let input = LossInput {
        simulated: &nothing,
        language: Lang::En,
    };
    assert!(!to_svg(&loss_figure(&input)).contains("NaN"));
    assert!(!curve_table(&input).rows.is_empty());
}
