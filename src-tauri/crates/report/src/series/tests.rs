use model::{Better, Plain};

use super::*;
use crate::{document::Shape, to_svg};

fn indicator(unit: IndicatorUnit, better: Better, bounds: [Option<f64>; 2]) -> Indicator {
    Indicator {
        name: "Andel aktiver med ejer".to_owned(),
        measured_in: unit,
        better,
        target: bounds[0],
        threshold: bounds[1],
        ..Indicator::blank()
    }
}

fn points(values: &[(&str, f64)]) -> Vec<SeriesPoint> {
    values
        .iter()
        .map(|(day, value)| SeriesPoint {
            day: day.parse().unwrap(),
            value: *value,
            note: "34/97".to_owned(),
        })
        .collect()
}

/// Every sort of figure stays inside its frame, names its lines apart, and is the same twice.
#[test]
fn whatever_the_values_the_figure_stays_inside_its_frame() {
    let many: Vec<(String, f64)> = (0..40)
        .map(|month| {
            let day = format!("{}-{:02}-01", 2023 + month / 12, 1 + month % 12);
            (day, f64::from(month % 7) * 14.0)
        })
        .collect();
    let many: Vec<(&str, f64)> = many.iter().map(|(day, own)| (day.as_str(), *own)).collect();
    let sets = [
        points(&[("2026-11-22", 83.3)]),
        points(&[("2026-11-21", 0.0), ("2026-11-22", 0.0)]),
        points(&[("2024-01-01", 100.0), ("2026-11-22", 12.5)]),
        points(&[("2024-01-01", -3.0), ("2026-11-22", 1.0e7)]),
        points(&many),
    ];
    let bounds = [
        [None, None],
        [Some(90.0), Some(89.0)],
        [Some(0.0), Some(0.0)],
        [None, Some(1.5)],
    ];
    for set in &sets {
        for bounds in bounds {
            for &unit in IndicatorUnit::ALL {
                for &better in Better::ALL {
                    for language in [Lang::Da, Lang::En] {
                        let indicator = indicator(unit, better, bounds);
                        let input = SeriesInput {
                            indicator: &indicator,
                            points: set,
                            language,
                        };
                        inside(&input);
                    }
                }
            }
        }
    }
}

fn inside(input: &SeriesInput<'_>) {
    let figure = series_figure(input).unwrap();
    assert_eq!(to_svg(&figure), to_svg(&series_figure(input).unwrap()));
    let within = |x: f32, y: f32| {
        assert!((0.0..=figure.drawing.width).contains(&x), "{x}");
        assert!((0.0..=figure.drawing.height).contains(&y), "{y}");
    };
    let mut names = Vec::new();
    let mut lines = 0;
    for shape in &figure.drawing.shapes {
        match shape {
            Shape::Line { points, .. } => {
                lines += 1;
                for point in points {
                    within(point.x, point.y);
                }
            }
            Shape::Text { at, text, .. } => {
                within(at.x, at.y);
                assert!(!text.contains('{'), "{text}");
                if at.x > 395.0 {
                    names.push(at.y);
                }
            }
            Shape::Rect {
                at, width, height, ..
            } => {
                within(at.x, at.y);
                within(at.x + width, at.y + height);
            }
            Shape::Arrow { .. } => {}
        }
    }
    names.sort_by(f32::total_cmp);
    assert!(names.windows(2).all(|pair| pair[1] - pair[0] > 9.0));
    assert!(lines < 70);
    let words = format!("{} {}", figure.caption, figure.alternative);
    assert!(!words.contains('{'), "{words}");
    assert_eq!(series_table(input).rows.len(), input.points.len());
}

#[test]
fn the_table_says_what_the_figure_shows() {
    let indicator = indicator(
        IndicatorUnit::Percent,
        Better::Higher,
        [Some(90.0), Some(50.0)],
    );
    let points = points(&[("2026-08-01", 35.08), ("2026-11-01", 90.0)]);
    let input = SeriesInput {
        indicator: &indicator,
        points: &points,
        language: Lang::Da,
    };
    let table = series_table(&input);
    let words = |row: usize| -> Vec<String> {
        table.rows[row]
            .cells
            .iter()
            .map(|cell| {
                cell.phrase
                    .0
                    .iter()
                    .map(crate::document::Inline::text)
                    .collect()
            })
            .collect()
    };
    assert_eq!(words(0), ["01.11.2026", "90\u{a0}%", "På mål", "34 af 97"]);
    assert_eq!(
        words(1),
        ["01.08.2026", "35,1\u{a0}%", "Ud over grænsen", "34 af 97"]
    );
    let figure = series_figure(&input).unwrap();
    for told in ["35,1\u{a0}%", "90\u{a0}%", "50\u{a0}%", "På mål"] {
        assert!(figure.alternative.contains(told), "{}", figure.alternative);
    }
    // One hollow mark, one full.
    let fills: Vec<bool> = figure
        .drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect {
                fill,
                stroke: Some(_),
                ..
            } => Some(*fill == Some(crate::document::Rgb::WHITE)),
            _ => None,
        })
        .collect();
    assert_eq!(fills, [true, false]);
}

#[test]
fn nothing_recorded_gives_no_figure() {
    let indicator = indicator(IndicatorUnit::Count, Better::Lower, [None, None]);
    let input = SeriesInput {
        indicator: &indicator,
        points: &[],
        language: Lang::En,
    };
    assert_eq!(series_figure(&input), None);
    assert!(series_table(&input).rows.is_empty());
}
