//! What is wrong with a row that somebody handed in, and where.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Where a problem is. Row and column are counted as the user sees them, from 1.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Place {
    /// The file's name, without its folder.
    pub file: String,
    /// The sheet of the workbook, or empty.
    pub sheet: String,
    /// The row, where there is one.
    pub row: Option<u32>,
    /// The column's heading as it stands in the file, or empty.
    pub column: String,
}

/// One problem: its place, and a sentence to be looked up as `problem-CODE` in the text files.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// Names the sentence, for instance `unknown-ref`.
    pub code: String,
    /// The sentence's parts that come from the file.
    pub args: BTreeMap<String, String>,
    /// A note only: what it concerns is left out, and the import can go on.
    pub note: bool,
}

impl Problem {
    /// A problem that refuses the import.
    pub fn new(place: Place, code: &str) -> Self {
        Self {
            place,
            code: code.to_owned(),
            args: BTreeMap::new(),
            note: false,
        }
    }

    /// A note that does not refuse the import.
    pub fn note(place: Place, code: &str) -> Self {
        Self {
            note: true,
            ..Self::new(place, code)
        }
    }

    /// The same problem with one more part of its sentence, cut to a readable length.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and names read better without a &"
    )]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        let value = value.to_string();
        let short = match value.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &value[..end]),
            None => value,
        };
        self.args.insert(name.to_owned(), short);
        self
    }
}
