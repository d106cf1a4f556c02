//! Measures and what they do to risks: added, changed, removed, and foreseen.

use model::{Effect, EffectId, Measure, MeasureId, Records, Scenario};

use super::{ByHand, by_hand::refuse};
use crate::{
    Foresight, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    load::{load, one},
    table::id,
    tested,
};

/// What tests say of a measure is written on the tests: by hand it is written only where no active test
/// names the measure.
impl ByHand for Measure {
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        let Some(key) = key else { return Ok(self) };
        let Some(tested) = tested::summary(&register.connection, key)? else {
            return Ok(self);
        };
        let code = "by-tests";
        if self.test_result != tested.result {
            return refuse("test_result", code);
        }
        if self.last_tested != tested.last_tested {
            return refuse("last_tested", code);
        }
        if self.test_months != tested.months {
            return refuse("test_months", code);
        }
        Ok(self)
    }
}

impl Register {
    /// Adds a measure.
    pub fn add_measure(&mut self, stamp: &Stamp, measure: Measure) -> Result<Outcome<MeasureId>> {
        let op = Op::new("measure-add").with("measure", &measure.name);
        self.write(stamp, op, "", |write| write.insert(measure))
    }

    /// Changes a measure that was read at `revision`.
    pub fn save_measure(
        &mut self,
        stamp: &Stamp,
        key: MeasureId,
        revision: u32,
        measure: Measure,
    ) -> Result<Outcome<()>> {
        let measure = measure.by_hand(self, Some(key), None)?;
        let op = Op::new("measure-change").with("measure", &measure.name);
        self.write(stamp, op, "", |write| write.change(key, revision, measure))
    }

    /// Removes a measure. One that has effects is refused, unless they are to go with it.
    pub fn remove_measure(
        &mut self,
        stamp: &Stamp,
        key: MeasureId,
        revision: u32,
        with_effects: bool,
    ) -> Result<Outcome<()>> {
        let name = one::<Measure>(&self.connection, key)?.data.name;
        let effects = self.effects_of(key)?;
        let op = if effects.is_empty() {
            Op::new("measure-remove")
        } else if with_effects {
            Op::new("measure-remove-effects").with("count", effects.len().to_string())
        } else {
            return Err(Refusal::InUse.into());
        };
        self.write(stamp, op.with("measure", name), "", |write| {
            without(write, key, revision, effects)
        })
    }

    /// What a changed measure would move; none: what its removal with its effects would move.
    pub fn foresee_measure(
        &mut self,
        stamp: &Stamp,
        key: MeasureId,
        revision: u32,
        measure: Option<Measure>,
    ) -> Result<Foresight> {
        let effects = self.effects_of(key)?;
        self.foresee(stamp, |write| match measure {
            Some(measure) => write.change(key, revision, measure),
            None => without(write, key, revision, effects),
        })
    }

    /// Adds an effect of a measure on a scenario. It needs a reason, and must fit the method.
    pub fn add_effect(&mut self, stamp: &Stamp, effect: Effect) -> Result<Outcome<EffectId>> {
        let op = self.about_effect("effect-add", &effect)?;
        let effect = effect.by_hand(self, None, None)?;
        self.write(stamp, op, "", |write| write.insert(effect))
    }

    /// Changes an effect that was read at `revision`.
    pub fn save_effect(
        &mut self,
        stamp: &Stamp,
        key: EffectId,
        revision: u32,
        effect: Effect,
    ) -> Result<Outcome<()>> {
        let op = self.about_effect("effect-change", &effect)?;
        let effect = effect.by_hand(self, Some(key), None)?;
        self.write(stamp, op, "", |write| write.change(key, revision, effect))
    }

    /// Removes an effect that was read at `revision`.
    pub fn remove_effect(
        &mut self,
        stamp: &Stamp,
        key: EffectId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let effect = one::<Effect>(&self.connection, key)?.data;
        let op = self.about_effect("effect-remove", &effect)?;
        self.write(stamp, op, "", |write| write.remove::<Effect>(key, revision))
    }

    fn effects_of(&self, measure: MeasureId) -> Result<Records<EffectId, Effect>> {
        load(&self.connection, "WHERE measure = ?1", [id(measure)])
    }

    fn about_effect(&self, word: &'static str, effect: &Effect) -> Result<Op> {
        let scenario = one::<Scenario>(&self.connection, effect.scenario)?.data;
        let measure = one::<Measure>(&self.connection, effect.measure)?.data;
        Ok(self.about(word, &scenario)?.with("measure", measure.name))
    }
}

fn without(
    write: &mut Write<'_>,
    key: MeasureId,
    revision: u32,
    effects: Records<EffectId, Effect>,
) -> Result<()> {
    for effect in effects.into_values() {
        write.remove::<Effect>(effect.id, effect.revision)?;
    }
    write.remove::<Measure>(key, revision)
}
