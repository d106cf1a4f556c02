//! Methods ready for computing, read once while a register is open. A published version is frozen
//! (see [`Write::change`](crate::Write::change)), so that what was read stays true; `verify` reads
//! them anew and compares.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use model::{Method, MethodId, Problem, Rules};
use rusqlite::Connection;

use crate::{Result, load::one};

/// A method ready for computing, or its faults.
pub(crate) type Ready = Arc<std::result::Result<Rules, Vec<Problem>>>;

/// The methods that were asked for.
#[derive(Debug, Default)]
pub(crate) struct Methods(RefCell<BTreeMap<MethodId, Ready>>);

impl Methods {
    /// The method `key`, read from the register where it was not asked for before.
    pub(crate) fn ready(&self, connection: &Connection, key: MethodId) -> Result<Ready> {
        if let Some(known) = self.0.borrow().get(&key) {
            return Ok(Arc::clone(known));
        }
        let ready: Ready = Arc::new(Rules::new(one::<Method>(connection, key)?.data));
        self.0.borrow_mut().insert(key, Arc::clone(&ready));
        Ok(ready)
    }
}
