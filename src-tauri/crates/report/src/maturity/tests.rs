use super::*;
use crate::{document::Shape, to_svg};

fn area(framework: &str, theme: &str, level: Option<f64>, target: Option<f64>) -> AreaMaturity {
    AreaMaturity {
        area: Area {
            framework: framework.into(),
            theme: theme.into(),
        },
        controls: 37,
        level: Mean {
            level,
            of: if level.is_some() { 12 } else { 0 },
        },
        target: Mean {
            level: target,
            of: u32::from(target.is_some()),
        },
    }
}

fn point(day: &str, level: f64) -> MaturityPoint {
    MaturityPoint {
        day: day.parse().unwrap(),
        level: Mean {
            level: Some(level),
            of: 3,
        },
    }
}

fn inside(figure: &Figure) {
    let (wide, high) = (figure.drawing.width, figure.drawing.height);
    let within = |x: f32, y: f32| {
        assert!(
            (0.0..=wide).contains(&x) && (0.0..=high).contains(&y),
            "{x} {y}"
        );
    };
    for shape in &figure.drawing.shapes {
        match shape {
            Shape::Rect {
                at, width, height, ..
            } => {
                within(at.x, at.y);
                within(at.x + width, at.y + height);
            }
            Shape::Line { points, .. } => points.iter().for_each(|point| within(point.x, point.y)),
            Shape::Text { at, .. } => within(at.x, at.y),
            Shape::Arrow { .. } => {}
        }
    }
}

#[test]
fn figures_and_tables_say_the_same_in_both_languages() {
    let areas = [
        area(model::ANNEX_A, "organizational", Some(2.4), Some(3.5)),
        area(model::ANNEX_A, "people", Some(5.0), None),
        area("NIS2", "", None, None),
    ];
    let others = [
        area(model::ANNEX_A, "organizational", Some(1.0), Some(5.0)),
        area(model::ANNEX_A, "people", None, None),
        area("NIS2", "", Some(3.1), None),
    ];
    let series = [point("2024-03-01", 1.5), point("2026-02-01", 2.4)];
    for (language, level, theme) in [
        (Lang::Da, "2,4", "Organisatoriske"),
        (Lang::En, "2.4", "Organisational"),
    ] {
        let place = MaturityPlace {
            name: "Nordby",
            areas: &areas,
            series: &series,
        };
        let other = MaturityPlace {
            name: "Teknik",
            areas: &others,
            series: &series[..1],
        };
        for other in [None, Some(other)] {
            let input = MaturityInput {
                place,
                other,
                language,
            };
            let bars = maturity_figure(&input);
            let lines = maturity_series_figure(&input).unwrap();
            inside(&bars);
            inside(&lines);
            assert_eq!(to_svg(&bars), to_svg(&maturity_figure(&input)));
            for words in [
                &bars.caption,
                &bars.alternative,
                &lines.caption,
                &lines.alternative,
            ] {
                assert!(
                    !words.contains('{') && !words.contains("maturity-"),
                    "{words}"
                );
            }
            assert!(bars.alternative.contains(level) && bars.alternative.contains(theme));
            assert_eq!(bars.alternative.contains("Teknik"), other.is_some());
            let table = maturity_table(&input);
            assert_eq!(table.rows.len(), 3);
            assert_eq!(maturity_series_table(&input).rows.len(), 2);
        }
    }
}

#[test]
fn without_ratings_there_is_no_line_and_one_day_is_a_point() {
    let areas = [area("NIS2", "", None, None)];
    let input = |series| MaturityInput {
        place: MaturityPlace {
            name: "Nordby",
            areas: &areas,
            series,
        },
        other: None,
        language: Lang::Da,
    };
    assert_eq!(maturity_series_figure(&input(&[])), None);
    let one = [point("2026-02-01", 3.0)];
    inside(&maturity_series_figure(&input(&one)).unwrap());
    assert_eq!(maturity_series_table(&input(&[])).rows.len(), 0);
}
