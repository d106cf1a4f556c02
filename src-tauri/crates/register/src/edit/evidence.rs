//! Rules for tests, their results, mappings and maturity written by hand, and the deed of recording a
//! test's result.

use model::{
    Attachment, ControlMapping, ControlTest, Kind, Maturity, RecordKey, RunResult, TestRun,
    TestRunId, sample_size,
};
use rusqlite::params;

use super::{ByHand, by_hand::refuse};
use crate::{
    Op, Outcome, Register, Result, Stamp,
    attachment::{of_file, of_link},
    load::one,
    table::{id, optional_id},
};

/// What shows a test's result: a file that was read, or a link to a document outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Proof {
    /// A file: its name and its content.
    File(String, Vec<u8>),
    /// A link: its name, which may be empty, and its address.
    Link(String, String),
}

impl Register {
    /// Records what a test showed, with its evidence, as one entry of the history (ISO/IEC 27001:2022,
    /// clause 9.1). The levels of the risks that the test's measures work on follow at once. Refuses a
    /// day to come, what [`TestRun`]'s rules refuse, and files that may not be attached.
    pub fn test_done(
        &mut self,
        stamp: &Stamp,
        run: TestRun,
        proofs: &[Proof],
    ) -> Result<Outcome<TestRunId>> {
        let run = run.by_hand(self, None, None)?;
        let test = one::<ControlTest>(&self.connection, run.test)?.data;
        let word = match run.result {
            RunResult::Passed => "test-passed",
            RunResult::Failed => "test-failed",
        };
        let op = Op::new(word).with("test", test.name);
        self.write(stamp, op, "", |write| {
            let key = write.insert(run)?;
            let of = RecordKey {
                kind: Kind::Runs,
                id: key.into(),
            };
            for proof in proofs {
                let attachment: Attachment = match proof {
                    Proof::File(name, content) => {
                        write.store(content)?;
                        of_file(of, name, "", content)?
                    }
                    Proof::Link(name, url) => of_link(of, name, url, ""),
                };
                write.insert(attachment)?;
            }
            Ok(key)
        })
    }
}

impl ByHand for ControlTest {}

impl ByHand for TestRun {
    /// A test that passed on fewer than its sample says why that was enough (ISO 19011:2018, A.6.3).
    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        let test = one::<ControlTest>(&register.connection, self.test)?.data;
        let sample = test
            .population
            .and_then(|all| sample_size(Some(all), test.tolerable, test.confidence));
        if self.result == RunResult::Passed
            && self.note.trim().is_empty()
            && let (Some(sample), Some(tested)) = (sample, self.tested)
            && tested < sample
        {
            return refuse("note", "below-sample");
        }
        Ok(self)
    }
}

impl ByHand for ControlMapping {
    /// Two controls are mapped once, whichever is named first.
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        let mut known = register.connection.prepare_cached(
            "SELECT 1 FROM mappings WHERE id IS NOT ?1
             AND (control = ?2 AND other = ?3 OR control = ?3 AND other = ?2)",
        )?;
        if known.exists(params![optional_id(key), id(self.control), id(self.other)])? {
            return refuse("other", "mapped-already");
        }
        Ok(self)
    }
}

impl ByHand for Maturity {
    /// A control is rated once a day in a place.
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        let mut known = register.connection.prepare_cached(
            "SELECT 1 FROM maturity WHERE id IS NOT ?1 AND control = ?2 AND unit IS ?3 AND date = ?4",
        )?;
        let place = params![
            optional_id(key),
            id(self.control),
            optional_id(self.unit),
            self.date
        ];
        if known.exists(place)? {
            return refuse("date", "rated-already");
        }
        Ok(self)
    }
}
