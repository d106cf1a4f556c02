//! The figures of the statement, by framework and theme.

use serde::{Deserialize, Serialize};

use super::SoaRow;

/// The figures of one theme of a framework.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaSum {
    /// The framework.
    pub framework: String,
    /// The theme.
    pub theme: String,
    /// Its controls.
    pub total: u32,
    /// Those that apply.
    pub included: u32,
    /// Those that are left out.
    pub excluded: u32,
    /// Those that nobody has decided about.
    pub undecided: u32,
    /// Of those that apply: in place, planned, not carried out.
    pub carried_out: [u32; 3],
    /// Of those that apply: how many stand in each state, in the order of [`TestState::ALL`].
    pub states: [u32; 6],
}

/// The figures of `rows` by framework and theme, in their order.
pub fn soa_sums(rows: &[SoaRow]) -> Vec<SoaSum> {
    let mut sums: Vec<SoaSum> = Vec::new();
    for row in rows {
        let own = |sum: &SoaSum| sum.framework == row.framework && sum.theme == row.theme;
        let at = sums.iter().position(own).unwrap_or_else(|| {
            sums.push(SoaSum {
                framework: row.framework.clone(),
                theme: row.theme.clone(),
                total: 0,
                included: 0,
                excluded: 0,
                undecided: 0,
                carried_out: [0; 3],
                states: [0; 6],
            });
            sums.len() - 1
        });
        let sum = &mut sums[at];
        sum.total += 1;
        match row.included() {
            None => sum.undecided += 1,
            Some(false) => sum.excluded += 1,
            Some(true) => {
                sum.included += 1;
                sum.carried_out[row.carried_out as usize] += 1;
                sum.states[row.state as usize] += 1;
            }
        }
    }
    sums
}
