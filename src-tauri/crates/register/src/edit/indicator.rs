//! Rules for indicators, their values and objectives written by hand (ISO/IEC 27004; ISO/IEC 27001,
//! clauses 6.2 and 9.1).

use model::{Belongs, Formula, Indicator, IndicatorValue, Objective};
use rusqlite::params;

use super::ByHand;
use crate::{Refusal, Register, Result, Write, load::load, load::one, table::id};

impl ByHand for Indicator {
    /// A formula whose records belong to no unit has no value for one. A formula does not change once
    /// values are recorded by it: they would not be of the same thing.
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        let manual = self.formula == Formula::Manual;
        if !manual && self.unit.is_some() && self.formula.belongs() == Belongs::Nowhere {
            return refuse("unit", "formula-without-unit");
        }
        let other = before.is_some_and(|before| {
            (before.formula, before.unit, before.measured_in)
                != (self.formula, self.unit, self.measured_in)
        });
        if let Some(key) = key.filter(|_| other) {
            let sql = "SELECT 1 FROM indicator_values WHERE indicator = ?1";
            if register.connection.prepare_cached(sql)?.exists([id(key)])? {
                return refuse("formula", "has-values");
            }
        }
        Ok(self)
    }

    /// Its values go with it.
    fn go(write: &mut Write<'_>, key: Self::Id, revision: u32) -> Result<()> {
        let of = "WHERE indicator = ?1";
        let values = load::<IndicatorValue>(write.connection, of, [id(key)])?;
        for value in values.into_values() {
            write.remove::<IndicatorValue>(value.id, value.revision)?;
        }
        write.remove::<Self>(key, revision)
    }
}

impl ByHand for IndicatorValue {
    /// An indicator has one value a day. What the register finds is not written by hand; what explains
    /// it is.
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        let connection = &register.connection;
        let same = before.is_some_and(|before| {
            (before.indicator, before.date) == (self.indicator, self.date)
                && before.value.to_bits() == self.value.to_bits()
        });
        if same {
            return Ok(self);
        }
        let computed = one::<Indicator>(connection, self.indicator)?.data.formula;
        if computed != Formula::Manual {
            return refuse("value", "value-is-found");
        }
        let sql = "SELECT 1 FROM indicator_values WHERE indicator = ?1 AND date = ?2
            AND id IS NOT ?3";
        let key = crate::table::optional_id(key);
        let taken = params![id(self.indicator), self.date, key];
        if connection.prepare_cached(sql)?.exists(taken)? {
            return refuse("date", "value-of-the-day");
        }
        Ok(self)
    }
}

impl ByHand for Objective {
    /// An indicator without a target of its own needs one here, or nothing can be said of the way.
    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        if self.progress > 100 {
            return refuse("progress", "not-percent");
        }
        if let Some(indicator) = self.indicator {
            let indicator = one::<Indicator>(&register.connection, indicator)?.data;
            if self.target.or(indicator.target).is_none() {
                return refuse("target", "missing-value");
            }
        }
        Ok(self)
    }
}

fn refuse<T>(field: &'static str, code: &'static str) -> Result<T> {
    Err(Refusal::Invalid { field, code }.into())
}
