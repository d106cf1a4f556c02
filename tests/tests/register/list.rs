//! Lists: what the stored counts say of their length is what walking them says.

use model::{Assessment, Stage, Unit};
use register::{ScenarioFilter, ScenarioState};

use crate::support::{found, place, today};

#[test]
fn the_length_of_a_list_is_how_many_rows_it_has() {
    let (_folder, path) = place();
    let mut register = found(&path);
    register::generate(&mut register, &today(), 250, 5, &mut |_| {}).unwrap();
    let assessment = register.all::<Assessment>().unwrap().into_keys().next();
    let unit = register.all::<Unit>().unwrap().into_keys().next();
    let levels: Vec<String> = register
        .default_method()
        .unwrap()
        .unwrap()
        .data
        .levels
        .into_iter()
        .map(|level| level.id)
        .collect();
    let mut filters = Vec::new();
    for stage in Stage::ALL {
        for (assessment, unit) in [
            (None, None),
            (assessment, None),
            (None, unit),
            (assessment, unit),
        ] {
            let base = ScenarioFilter {
                stage,
                assessment,
                unit,
                ..ScenarioFilter::default()
            };
            filters.push(base.clone());
            for state in [
                ScenarioState::Answered,
                ScenarioState::Unanswered,
                ScenarioState::NotRelevant,
            ] {
                filters.push(ScenarioFilter {
                    state: Some(state),
                    ..base.clone()
                });
                filters.push(ScenarioFilter {
                    state: Some(state),
                    level: Some(levels[1].clone()),
                    ..base.clone()
                });
            }
            for level in &levels {
                filters.push(ScenarioFilter {
                    level: Some(level.clone()),
                    ..base.clone()
                });
                let party = Some("persons".to_owned());
                filters.push(ScenarioFilter {
                    level: Some(level.clone()),
                    party,
                    ..base.clone()
                });
            }
            filters.push(ScenarioFilter {
                likelihood: Some(2),
                ..base.clone()
            });
            filters.push(ScenarioFilter {
                likelihood: Some(2),
                consequence: Some(3),
                ..base.clone()
            });
            filters.push(ScenarioFilter {
                level: Some("no such level".to_owned()),
                ..base.clone()
            });
            filters.push(ScenarioFilter {
                text: "gs-000001".to_owned(),
                ..base
            });
        }
    }
    let mut shown = 0;
    for filter in filters {
        let whole = register.scenarios(&filter).unwrap();
        assert_eq!(whole.total as usize, whole.rows.len(), "{filter:?}");
        let part = register
            .scenarios(&ScenarioFilter {
                offset: 3,
                limit: 4,
                ..filter.clone()
            })
            .unwrap();
        assert_eq!(part.total, whole.total, "{filter:?}");
        let rest: Vec<_> = whole.rows.into_iter().skip(3).take(4).collect();
        assert_eq!(part.rows, rest, "{filter:?}");
        shown += whole.total;
    }
    assert!(shown > 5000);
}
