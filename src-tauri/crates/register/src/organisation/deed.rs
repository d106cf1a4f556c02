//! Units and people: added, changed, moved and removed by hand.

use model::{Unit, UnitId};

use crate::{Op, Outcome, Register, Result, Stamp, load::one};

impl Register {
    /// Adds a unit.
    pub fn add_unit(&mut self, stamp: &Stamp, unit: Unit) -> Result<Outcome<UnitId>> {
        let op = Op::new("unit-add").with("unit", &unit.name);
        self.write(stamp, op, "", |write| write.insert(unit))
    }

    /// Changes a unit that was read at `revision`, or moves it under another. Refuses one that would
    /// be above itself.
    pub fn save_unit(
        &mut self,
        stamp: &Stamp,
        key: UnitId,
        revision: u32,
        unit: Unit,
    ) -> Result<Outcome<()>> {
        let before = one::<Unit>(&self.connection, key)?.data;
        let op = match unit.parent.filter(|_| unit.parent != before.parent) {
            Some(parent) => {
                let parent = one::<Unit>(&self.connection, parent)?.data.name;
                Op::new("unit-move").with("parent", parent)
            }
            None => Op::new("unit-change"),
        };
        let op = op.with("unit", &unit.name);
        self.write(stamp, op, "", |write| write.change(key, revision, unit))
    }

    /// Removes a unit that was read at `revision`. Refused where anything is in it or belongs to it,
    /// naming what.
    pub fn remove_unit(
        &mut self,
        stamp: &Stamp,
        key: UnitId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let name = one::<Unit>(&self.connection, key)?.data.name;
        let op = Op::new("unit-remove").with("unit", name);
        self.write(stamp, op, "", |write| write.remove::<Unit>(key, revision))
    }
}
