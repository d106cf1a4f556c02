//! The records of a register.
//!
//! A record holds what a user may write. What the register itself gives (id, revision,
//! who and when) stands around it in [`Stored`] and is never writable by a caller.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Adjust, AssetId, Bilingual, DependencyId, PersonId, Property, UnitId, Values};

mod asset;
#[macro_use]
mod plain;
mod words;

pub use assessment::*;
pub use asset::*;
pub use audit::*;
pub use desk::*;
pub use evaluate::*;
pub use evidence::*;
pub use plain::{Datum, Field, Keyed, Plain};
pub use risk::*;
pub use routine::*;
pub use rule::*;
pub use treat::*;
pub use verdict::*;
pub use words::*;

/// A record as it stands in the register.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Stored<I, R> {
    /// The register's own key.
    pub id: I,
    /// The number of the history entry that wrote it: never used twice, also not after an undo.
    /// A change must name the revision that it was made on.
    pub revision: u32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Who changed it last.
    pub changed_by: String,
    /// What the user wrote.
    pub data: R,
}

/// What every kind of record has in common.
pub trait Record: Clone + PartialEq {
    /// Its typed id.
    type Id: Copy
        + Eq
        + Ord
        + std::hash::Hash
        + std::fmt::Debug
        + From<uuid::Uuid>
        + Into<uuid::Uuid>;
    /// Its kind.
    const KIND: Kind;
    /// The user's own short key. A record of a kind without one has an empty one.
    fn reference(&self) -> &str;
    /// What a person calls it, in both languages.
    fn title(&self) -> Bilingual;
}

macro_rules! record {
    ($record:ty, $id:ident, $kind:ident, |$self:ident| $reference:expr, $title:expr) => {
        impl From<uuid::Uuid> for $id {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$id> for uuid::Uuid {
            fn from(id: $id) -> Self {
                id.0
            }
        }
        keyed!($id, $kind);
        impl Record for $record {
            type Id = $id;
            const KIND: Kind = Kind::$kind;
            fn reference(&self) -> &str {
                let $self = self;
                $reference
            }
            fn title(&self) -> Bilingual {
                let $self = self;
                $title
            }
        }
    };
}

macro_rules! fields {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    };
}

mod assessment;
mod audit;
mod desk;
mod evaluate;
mod evidence;
mod risk;
mod routine;
mod rule;
mod treat;
mod verdict;

fields! {
    /// A unit of the organisation (forvaltning, afdeling), in a tree.
    Unit {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: String,
        /// The unit that it is a part of.
        parent: Option<UnitId>,
        /// Whom to ask.
        contact: Option<PersonId>,
    }
}
record!(
    Unit,
    UnitId,
    Units,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// A person with a role or a duty.
    Person {
        /// The user's short key.
        reference: String,
        /// The person's name.
        name: String,
        /// The address at work.
        email: String,
        /// What the person is here: system owner, security officer, …
        role: String,
        /// Where the person works.
        unit: Option<UnitId>,
        /// The telephone at work.
        phone: String,
        /// The last day of someone who left.
        left: Option<NaiveDate>,
    }
}
impl Person {
    /// A person of whom only the name is known.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            reference: String::new(),
            name: name.into(),
            email: String::new(),
            role: String::new(),
            unit: None,
            phone: String::new(),
            left: None,
        }
    }
}
record!(
    Person,
    PersonId,
    People,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// An asset (aktiv).
    Asset {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: String,
        /// What it is.
        kind: AssetKind,
        /// What it is for.
        description: String,
        /// Digital, on paper or both.
        medium: Medium,
        /// How openly it may be handled.
        classification: Option<Classification>,
        /// What personal data it holds; none means that nobody has said.
        personal_data: Option<PersonalData>,
        /// Who answers for it.
        owner: Option<PersonId>,
        /// Where it belongs.
        unit: Option<UnitId>,
        /// Its own consequence values; what it inherits comes on top (method, section 3).
        consequence: Values,
        /// Words to find it by.
        tags: Vec<String>,
        /// Since which day it is not used any more.
        retired: Option<NaiveDate>,
        /// Who answers for the risks on it; none: the owner.
        risk_owner: Option<PersonId>,
        /// Who answers for the system.
        system_owner: Option<PersonId>,
        /// Who answers for the process.
        process_owner: Option<PersonId>,
        /// Whom to ask.
        contact: Option<PersonId>,
        /// The asset that is its supplier.
        supplier: Option<AssetId>,
        /// What is said of its kind only.
        details: Details,
    }
}
impl Asset {
    /// A digital asset of which nothing more is known.
    pub fn new(name: impl Into<String>, kind: AssetKind) -> Self {
        Self {
            reference: String::new(),
            name: name.into(),
            kind,
            description: String::new(),
            medium: Medium::Digital,
            classification: None,
            personal_data: None,
            owner: None,
            unit: None,
            consequence: Values::default(),
            tags: Vec::new(),
            retired: None,
            risk_owner: None,
            system_owner: None,
            process_owner: None,
            contact: None,
            supplier: None,
            details: Details::default(),
        }
    }
}
record!(
    Asset,
    AssetId,
    Assets,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// "From needs to": what `from` needs, `to` must deliver (method, section 3).
    Dependency {
        /// The asset that needs.
        from: AssetId,
        /// The asset that delivers.
        to: AssetId,
        /// The property that it is about; none means all.
        property: Option<Property>,
        /// How the need is passed on.
        adjust: Adjust,
        /// Why it is not passed on as it is.
        reason: String,
    }
}
record!(
    Dependency,
    DependencyId,
    Dependencies,
    |_r| "",
    Bilingual::default()
);
