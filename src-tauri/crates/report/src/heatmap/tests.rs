use super::*;
use crate::{document::Shape, to_svg};

fn preset(id: &str) -> Method {
    let presets = model::presets().unwrap();
    presets.into_iter().find(|method| method.id == id).unwrap()
}

fn input<'a>(
    method: &'a Method,
    cells: &'a [(u16, u8, u32)],
    movements: &'a [HeatMovement],
) -> HeatInput<'a> {
    HeatInput {
        method,
        stage: Stage::CurrentConfirmed,
        party: None,
        cells,
        movements,
        language: Lang::Da,
    }
}

#[test]
fn every_cell_has_the_level_of_the_methods_rule() {
    for method in model::presets().unwrap() {
        let rules = model::Rules::new(method.clone()).unwrap();
        let input = input(&method, &[], &[]);
        let map = Map::new(&input);
        for likelihood in &map.likelihoods {
            for consequence in map.consequences() {
                assert_eq!(
                    map.rank(*likelihood, consequence),
                    rules.general_rank(*likelihood, consequence),
                    "{} {likelihood} {consequence}",
                    method.id
                );
            }
        }
    }
}

#[test]
fn the_highest_corner_is_up_and_to_the_right() {
    let method = preset("kl-4x4");
    let figure = heat_figure(&input(&method, &[(4, 4, 7), (1, 1, 3)], &[]));
    let place = |wanted: &str| {
        let found = figure.drawing.shapes.iter().find_map(|shape| match shape {
            Shape::Text { at, text, size, .. } if text == wanted && *size > 10.0 => Some(*at),
            _ => None,
        });
        found.unwrap()
    };
    assert!(place("7").x > place("3").x);
    assert!(place("7").y < place("3").y);
}

#[test]
fn words_and_tables_say_what_the_picture_shows() {
    let method = preset("kl-4x4");
    let movements = [
        HeatMovement {
            from: (4, 4),
            to: (2, 3),
            count: 2,
        },
        HeatMovement {
            from: (3, 3),
            to: (3, 3),
            count: 9,
        },
    ];
    let cells = [(2, 3, 2), (3, 3, 9)];
    let input = input(&method, &cells, &movements);
    let figure = heat_figure(&input);
    for part in ["11", "4 × 4", "2 × 3"] {
        assert!(
            figure.alternative.contains(part),
            "{part}: {}",
            figure.alternative
        );
    }
    let arrows = |figure: &Figure| {
        let arrow = |shape: &&Shape| matches!(shape, Shape::Arrow { .. });
        figure.drawing.shapes.iter().filter(arrow).count()
    };
    assert_eq!(arrows(&figure), 1, "who stays has no arrow");
    assert_eq!(movement_table(&input).unwrap().rows.len(), 1);
    let table = heat_table(&input);
    assert_eq!(table.rows.len(), 4);
    // Rows fall from likelihood 4; columns rise from consequence 1.
    let badge = table.rows[2].cells[3].badge.clone().unwrap();
    assert_eq!((badge.sign.as_str(), badge.text.as_str()), ("B", "2"));
    assert!(to_svg(&figure).contains("<desc>"));
    assert!(
        movement_table(&HeatInput {
            movements: &movements[1..],
            ..input
        })
        .is_none()
    );
}

#[test]
fn a_large_scale_stays_on_the_page() {
    let method = preset("monarc");
    let input = input(&method, &[(12, 4, 1)], &[]);
    for figure in [heat_figure(&input), heat_row(&[input, input])] {
        assert!(figure.drawing.width <= 493.0, "{}", figure.drawing.width);
        assert!(figure.drawing.height <= 600.0, "{}", figure.drawing.height);
        for shape in &figure.drawing.shapes {
            if let Shape::Rect {
                at, width, height, ..
            } = shape
            {
                assert!(at.x + width <= figure.drawing.width);
                assert!(at.y + height <= figure.drawing.height);
            }
        }
    }
}

#[test]
fn signs_can_be_read_on_any_colour() {
    assert_eq!(Rgb(0xff, 0xe9, 0xa8).text_on(), Rgb::INK);
    assert_eq!(Rgb(0x80, 0x00, 0x10).text_on(), Rgb::WHITE);
    let mut method = preset("kl-4x4");
    method.levels[0].colour = "rød".to_owned();
    let badge = level_badge(&method, 0, Lang::Da);
    assert_eq!((badge.fill, badge.ink), (Rgb::WHITE, Rgb::INK));
    assert_eq!(
        level_badge(&method, 4, Lang::Da).fill,
        Rgb(0xef, 0x8a, 0x7a)
    );
}
