//! What keeps the work going: the yearly wheel, papers that belong to a record, days to look back
//! at, lists that were saved.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Kind, Record};
use crate::{AssetId, AttachmentId, Bilingual, MomentId, PersonId, RoutineId, UnitId, ViewId};

fields! {
    /// Something that is done again and again (årshjul), or once.
    Routine {
        /// The user's short key.
        reference: String,
        /// What is to be done.
        name: String,
        /// How it is done.
        description: String,
        /// Who does it.
        owner: Option<PersonId>,
        /// Where.
        unit: Option<UnitId>,
        /// The asset that it is about.
        asset: Option<AssetId>,
        /// The day that it is due next.
        due: NaiveDate,
        /// Months from one time to the next; 0: once.
        months: u16,
        /// The day that it was done last.
        last_done: Option<NaiveDate>,
        /// What came of it last.
        outcome: String,
    }
}
record!(
    Routine,
    RoutineId,
    Routines,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

/// Any record that has a reference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RecordKey {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: uuid::Uuid,
}

fields! {
    /// A file or a link that belongs to a record.
    Attachment {
        /// The user's short key.
        reference: String,
        /// The file's name, or what the link is called.
        name: String,
        /// The record that it belongs to.
        of: RecordKey,
        /// The file's media type; empty for a link.
        media: String,
        /// The file's size in bytes.
        size: u32,
        /// The SHA-256 of the file's content, in hexadecimal; empty for a link.
        hash: String,
        /// The address of a document outside; empty for a file.
        url: String,
        /// What it shows.
        note: String,
    }
}
record!(
    Attachment,
    AttachmentId,
    Attachments,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// A moment of the register that was given a name, to look back at.
    Moment {
        /// The user's short key.
        reference: String,
        /// Its name, as "board meeting 2026-06".
        name: String,
        /// Which moment.
        at: DateTime<Utc>,
        /// What it was for.
        note: String,
    }
}
record!(
    Moment,
    MomentId,
    Moments,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// A list with its filters, order and columns, saved under a name.
    View {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: String,
        /// The kind of record that it lists.
        list: Kind,
        /// Filters, order and columns as an address holds them: `criticality=high&sort=name`.
        query: String,
    }
}
record!(
    View,
    ViewId,
    Views,
    |r| &r.reference,
    Bilingual::same(&r.name)
);
