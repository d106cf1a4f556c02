//! The consequence of every cell at once (method, sections 4 and 5): loops over all the cells that
//! a method may have become a few instructions each.

use std::hint::select_unpredictable;

use super::{EffectInput, Factor, PerStage, ScenarioInput, Span, stages};
use crate::{Answer, Combination, Method, Rules};

/// Per cell of [`Rules::cells`] one more than its level, or 0 where it does not count.
type Cells = [u8; Method::MOST_CELLS];

/// A scenario's answers about consequence.
pub(super) struct Answers<'a> {
    given: &'a [Answer],
    scale: Span,
    /// A bit for each cell that counts.
    scope: u64,
}

impl<'a> Answers<'a> {
    pub(super) fn new(rules: &Rules, scenario: &ScenarioInput<'a>) -> Self {
        Self {
            given: scenario.consequence,
            scale: rules.consequence,
            scope: rules.in_scope(scenario.properties),
        }
    }

    /// One more than the level at `cell`, or 0 where it does not count.
    fn above(&self, cell: usize) -> u8 {
        // Which answers count cannot be foretold, and a wrong guess costs more than the sum: the answer
        // is copied whole, so that its level can be read before it is known to have one.
        let rest = self.given.get(cell..).unwrap_or_default();
        let answer: [Answer; 1] = rest.first_chunk().copied().unwrap_or_default();
        let (answered, level) = match answer {
            [Answer::Level(level)] => (true, level),
            _ => (false, 0),
        };
        let level = select_unpredictable(answered, level, Span::OFF);
        let counts = u64::from(self.scale.contains(level)) & self.scope >> cell == 1;
        select_unpredictable(counts, level.wrapping_add(1), 0)
    }

    /// The highest of [`Answers::above`] among `cells`.
    pub(super) fn highest(&self, cells: &[u8]) -> u8 {
        let above = |cell: &u8| self.above(usize::from(*cell));
        cells.iter().map(above).fold(0, u8::max)
    }

    /// What effects leave of them at each stage.
    pub(super) fn lowered(&self, rules: &Rules, effects: &[EffectInput]) -> PerStage<Cells> {
        let mut own = [0; Method::MOST_CELLS];
        for (cell, own) in own.iter_mut().enumerate().take(rules.cells.len()) {
            *own = self.above(cell);
        }
        lowered(rules, effects, &own)
    }
}

/// What effects leave of `own` at each stage.
fn lowered(rules: &Rules, effects: &[EffectInput], own: &Cells) -> PerStage<Cells> {
    let mut taken = [[0_u8; Method::MOST_CELLS]; 4];
    for effect in effects {
        if effect.factor == Factor::Consequence {
            let picked = picked(effect.cells);
            for (taken, counts) in taken.iter_mut().zip(stages(effect)) {
                let steps = effect.steps * u8::from(counts);
                match rules.method.combination {
                    Combination::Sum => {
                        for (taken, picked) in taken.iter_mut().zip(picked) {
                            *taken = taken.saturating_add(steps & picked);
                        }
                    }
                    Combination::Strongest => {
                        for (taken, picked) in taken.iter_mut().zip(picked) {
                            *taken = (*taken).max(steps & picked);
                        }
                    }
                }
            }
        }
    }
    let floor = rules.consequence.floor() + 1;
    taken.map(|taken| {
        let mut left = *own;
        for (left, taken) in left.iter_mut().zip(taken) {
            *left = left.saturating_sub(taken).max(floor.min(*left));
        }
        left
    })
}

/// 255 for each cell whose bit is set, else 0.
fn picked(bits: u64) -> Cells {
    let bytes = bits.to_le_bytes();
    std::array::from_fn(|cell| 0_u8.wrapping_sub(bytes[cell / 8] >> (cell % 8) & 1))
}

/// The highest among `places`.
pub(super) fn highest(cells: &Cells, places: &[u8]) -> u8 {
    let all = places.iter();
    all.fold(0, |highest, cell| {
        highest.max(cells[usize::from(*cell) % Method::MOST_CELLS])
    })
}
