//! The deeds about indicators: values recorded, and the ready-made ones added.

use std::collections::BTreeSet;

use model::{
    Formula, Indicator, IndicatorId, IndicatorValue, Plain, READY_INDICATORS, ReadyIndicator,
};

use super::value_of;
use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    load::{load, one},
};

/// What a ready-made indicator is called in the language of whoever adds it: the register knows no
/// words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadyText {
    /// Which one.
    pub formula: Formula,
    /// Its name.
    pub name: String,
    /// What it says.
    pub definition: String,
}

impl Register {
    /// Records today's value of these indicators, or of every one that is still measured and has a
    /// formula. An indicator has one value a day: measured again on the same day, that day's value is
    /// changed, and the history holds both. Where nothing can be said, nothing is recorded. Gives how
    /// many were recorded. One entry of the history (ISO/IEC 27001, clause 9.1).
    ///
    /// Refuses an indicator whose value is written by hand, or that is not measured any more.
    pub fn measure(
        &mut self,
        stamp: &Stamp,
        chosen: Option<&[IndicatorId]>,
    ) -> Result<Outcome<u32>> {
        // What tests are worth depends on the day.
        self.catch_up(stamp)?;
        let indicators = load::<Indicator>(&self.connection, "", [])?;
        let mut asked: Vec<IndicatorId> = Vec::new();
        match chosen {
            None => asked.extend(
                indicators
                    .values()
                    .filter(|own| own.data.active && own.data.formula != Formula::Manual)
                    .map(|own| own.id),
            ),
            Some(chosen) => {
                for key in chosen {
                    let indicator = &indicators.get(key).ok_or(Refusal::Missing)?.data;
                    if indicator.formula == Formula::Manual {
                        return refuse("indicator", "value-by-hand");
                    }
                    if !indicator.active {
                        return refuse("indicator", "not-measured");
                    }
                    asked.push(*key);
                }
            }
        }
        let measured = self.measured(stamp.today)?;
        let found: Vec<_> = asked
            .into_iter()
            .filter_map(|key| Some((key, *measured.get(&key)?)))
            .collect();
        let op = Op::new("indicators-measure").with("count", found.len().to_string());
        self.write(stamp, op, "", |write| {
            for (indicator, found) in &found {
                let note = match found.of {
                    Some(of) => format!("{}/{of}", found.part),
                    None => String::new(),
                };
                let value = IndicatorValue {
                    indicator: *indicator,
                    date: stamp.today,
                    value: found.value,
                    note,
                    ..IndicatorValue::blank()
                };
                match value_of(write.connection, *indicator, stamp.today)? {
                    None => {
                        write.insert(value)?;
                    }
                    Some(key) => {
                        let stored = one::<IndicatorValue>(write.connection, key)?;
                        let reference = stored.data.reference;
                        write.change(
                            key,
                            stored.revision,
                            IndicatorValue { reference, ..value },
                        )?;
                    }
                }
            }
            Ok(found.len() as u32)
        })
    }

    /// Adds ready-made indicators, each held to what it is usually held to
    /// ([`READY_INDICATORS`]). One that the whole organisation is measured by already is passed over.
    /// Gives those that were added. One entry of the history.
    pub fn add_ready_indicators(
        &mut self,
        stamp: &Stamp,
        texts: &[ReadyText],
    ) -> Result<Outcome<Vec<IndicatorId>>> {
        let own: BTreeSet<Formula> = load::<Indicator>(&self.connection, "", [])?
            .into_values()
            .filter(|own| own.data.unit.is_none())
            .map(|own| own.data.formula)
            .collect();
        let wanted: Vec<(&ReadyIndicator, &ReadyText)> = READY_INDICATORS
            .iter()
            .filter(|ready| !own.contains(&ready.formula))
            .filter_map(|ready| {
                let text = texts.iter().find(|text| text.formula == ready.formula)?;
                Some((ready, text))
            })
            .collect();
        let op = Op::new("indicators-add").with("count", wanted.len().to_string());
        self.write(stamp, op, "", |write| {
            wanted
                .into_iter()
                .map(|(ready, text)| {
                    write.insert(Indicator {
                        name: text.name.clone(),
                        definition: text.definition.clone(),
                        formula: ready.formula,
                        measured_in: ready.measured_in,
                        months: ready.months,
                        better: ready.better,
                        target: ready.target,
                        threshold: ready.threshold,
                        ..Indicator::blank()
                    })
                })
                .collect()
        })
    }
}

fn refuse<T>(field: &'static str, code: &'static str) -> Result<T> {
    Err(Refusal::Invalid { field, code }.into())
}
