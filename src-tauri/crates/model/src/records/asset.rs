//! What is said of one kind of asset only.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{AssetKind, Criticality, Hosting, LifeCycle};

/// The fields of [`Details`], and `supplier`, by the kinds of asset that have them.
const FIELDS: &[(AssetKind, &[&str])] = &[
    (AssetKind::Information, &["data", "place"]),
    (AssetKind::Process, &["criticality", "tolerable_hours"]),
    (
        AssetKind::System,
        &[
            "supplier",
            "hosting",
            "life_cycle",
            "criticality",
            "tolerable_hours",
        ],
    ),
    (
        AssetKind::Hardware,
        &["model", "place", "supplier", "life_cycle"],
    ),
    (AssetKind::Network, &["zone", "supplier", "life_cycle"]),
    (AssetKind::Site, &["place"]),
    (AssetKind::People, &["headcount", "place"]),
    (
        AssetKind::Supplier,
        &[
            "agreement",
            "agreement_until",
            "processor",
            "processing_agreement",
            "sub_processors",
            "check_months",
            "last_check",
            "check_result",
        ],
    ),
];

impl AssetKind {
    /// The fields that only this kind of asset and its like have, in the order of a form.
    pub fn fields(self) -> &'static [&'static str] {
        FIELDS
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or(&[], |(_, fields)| fields)
    }

    /// Whether `field` is one that only other kinds of asset have.
    pub fn lacks(self, field: &str) -> bool {
        let others = FIELDS.iter().any(|(_, fields)| fields.contains(&field));
        others && !self.fields().contains(&field)
    }
}

/// What is said of one kind of asset only (see [`AssetKind::fields`]); empty where nobody has said.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct Details {
    /// Information: the kinds of data.
    pub data: String,
    /// Where it is: an address, a room, an archive.
    pub place: String,
    /// Where it runs.
    pub hosting: Option<Hosting>,
    /// Where it is in its life.
    pub life_cycle: Option<LifeCycle>,
    /// How much depends on it.
    pub criticality: Option<Criticality>,
    /// The longest outage that can be borne, in hours.
    pub tolerable_hours: Option<u32>,
    /// Hardware: make and model.
    pub model: String,
    /// Network: the zone or segment.
    pub zone: String,
    /// People: how many.
    pub headcount: Option<u32>,
    /// Supplier: the contract.
    pub agreement: String,
    /// Supplier: the last day of the contract.
    pub agreement_until: Option<NaiveDate>,
    /// Supplier: whether it processes personal data for the municipality (GDPR Article 28).
    pub processor: Option<bool>,
    /// Supplier: the agreement on that.
    pub processing_agreement: String,
    /// Supplier: the processors that it uses itself.
    pub sub_processors: String,
    /// Supplier: months between two checks; none: it is not to be checked.
    pub check_months: Option<u16>,
    /// Supplier: the day of the latest check.
    pub last_check: Option<NaiveDate>,
    /// Supplier: what the latest check showed.
    pub check_result: String,
}

impl Details {
    /// The day of a supplier's next check; none where it is not to be checked, or never was.
    pub fn next_check(&self) -> Option<NaiveDate> {
        self.last_check?
            .checked_add_months(Months::new(self.check_months?.into()))
    }
}
