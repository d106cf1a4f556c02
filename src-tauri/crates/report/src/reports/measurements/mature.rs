//! How mature the controls are, by area and over time; left out where nobody rated any.

use std::collections::BTreeSet;

use model::{AreaMaturity, ControlId, MaturityPoint, UnitId, areas_on, maturity_series};

use super::Measuring;
use crate::{
    document::Block,
    maturity::{
        MaturityInput, MaturityPlace, maturity_figure, maturity_series_figure,
        maturity_series_table, maturity_table,
    },
    reports::block::heading,
};

/// What was rated in one place.
struct Rated {
    areas: Vec<AreaMaturity>,
    series: Vec<MaturityPoint>,
}

impl Measuring<'_> {
    /// The chapter: of the unit that the report is narrowed to, beside the whole organisation.
    pub(super) fn maturity(&self) -> Vec<Block> {
        let frame = self.frame;
        let unit = frame.options.unit;
        let own = self.rated(unit);
        if own.series.is_empty() {
            return Vec::new();
        }
        let whole = unit.map(|_| self.rated(None));
        // A framework that nobody rated in any place says nothing.
        let places = || [Some(&own), whole.as_ref()].into_iter().flatten();
        let frameworks: BTreeSet<&str> = places()
            .flat_map(|place| &place.areas)
            .filter(|area| area.level.of > 0)
            .map(|area| area.area.framework.as_str())
            .collect();
        let shown = |place: &Rated| -> Vec<AreaMaturity> {
            let all = place.areas.iter().cloned();
            all.filter(|area| frameworks.contains(area.area.framework.as_str()))
                .collect()
        };
        let (areas, other_areas) = (shown(&own), whole.as_ref().map(shown));
        let (name, other_name) = (frame.unit(unit), frame.unit(None));
        let input = MaturityInput {
            place: MaturityPlace {
                name: &name,
                areas: &areas,
                series: &own.series,
            },
            other: whole
                .as_ref()
                .zip(other_areas.as_ref())
                .map(|(whole, areas)| MaturityPlace {
                    name: &other_name,
                    areas,
                    series: &whole.series,
                }),
            language: frame.options.language,
        };
        let mut blocks = vec![
            Block::Keep(2),
            heading(1, frame.say("report-measurements-maturity")),
            Block::Figure(maturity_figure(&input)),
            Block::Table(maturity_table(&input)),
        ];
        if let Some(figure) = maturity_series_figure(&input) {
            blocks.push(Block::Figure(figure));
            blocks.push(Block::Table(maturity_series_table(&input)));
        }
        blocks
    }

    fn rated(&self, unit: Option<UnitId>) -> Rated {
        let snapshot = self.frame.snapshot;
        let (ratings, today) = (&snapshot.assurance.maturity, self.frame.options.today);
        let controls: BTreeSet<ControlId> = snapshot.controls.keys().copied().collect();
        Rated {
            areas: areas_on(&snapshot.controls, ratings, unit, today),
            series: maturity_series(&controls, ratings, unit, today),
        }
    }
}
