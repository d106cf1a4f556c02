//! Days that were given a name, to look back at.

use model::{Moment, MomentId};

use crate::{Op, Outcome, Register, Result, Stamp, load::one};

impl Register {
    /// Gives a moment a name.
    pub fn add_moment(&mut self, stamp: &Stamp, moment: Moment) -> Result<Outcome<MomentId>> {
        let op = Op::new("moment-add").with("moment", &moment.name);
        self.write(stamp, op, "", |write| write.insert(moment))
    }

    /// Removes a named moment that was read at `revision`; the history stays.
    pub fn remove_moment(
        &mut self,
        stamp: &Stamp,
        key: MomentId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let name = one::<Moment>(&self.connection, key)?.data.name;
        let op = Op::new("moment-remove").with("moment", name);
        self.write(stamp, op, "", |write| write.remove::<Moment>(key, revision))
    }
}
