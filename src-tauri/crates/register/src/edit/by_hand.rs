//! What nobody writes by hand, though a file may hold it: asked by every deed that writes one record,
//! those with a form of their own and those by columns.

use model::{
    Acceptance, Assessment, AssessmentState, Asset, Attachment, Control, Dependency, Draft, Effect,
    Incident, Method, Moment, Opinion, Person, Routine, Scenario, Threat, Unit, View,
    Vulnerability,
};

use super::misfit;
use crate::{
    Refusal, Register, Result, Write,
    export::Export,
    import::Build,
    load::{load, one},
    round::{open, remove_one},
    table::id,
};

/// A kind of record that people write, and its rules beyond what its table holds.
pub(crate) trait ByHand: Build + Export {
    /// Columns that are set when a record is made, and that no form changes afterwards.
    const FIXED: &'static [&'static str] = &[];
    /// The field that names it, for a kind that is written and removed by deeds of its own only.
    const OWN_DEED: Option<&'static str> = None;

    /// The record as it may be written, new or in the place of `before`; refuses what may not.
    fn by_hand(
        self,
        _register: &Register,
        _key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        own_deed::<Self>()?;
        Ok(self)
    }

    /// Refuses to remove a record that must stay.
    fn may_go(&self, _register: &Register) -> Result<()> {
        own_deed::<Self>()
    }

    /// Removes a record with what belongs to it alone.
    fn go(write: &mut Write<'_>, key: Self::Id, revision: u32) -> Result<()> {
        write.remove::<Self>(key, revision)
    }
}

fn own_deed<R: ByHand>() -> Result<()> {
    match R::OWN_DEED {
        Some(field) => refuse(field, "own-deed"),
        None => Ok(()),
    }
}

pub(super) fn refuse<T>(field: &'static str, code: &'static str) -> Result<T> {
    Err(Refusal::Invalid { field, code }.into())
}

impl ByHand for Person {}
impl ByHand for Threat {}
impl ByHand for Vulnerability {}
impl ByHand for Control {}
impl ByHand for Incident {}
impl ByHand for Routine {}
impl ByHand for View {}

impl ByHand for Unit {
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        if let (Some(key), Some(parent)) = (key, self.parent)
            && register.units_below(key)?.contains(&parent)
        {
            return refuse("parent", "unit-loop");
        }
        Ok(self)
    }
}

impl ByHand for Asset {
    /// Taking an asset out of use asks first who needs it.
    const FIXED: &'static [&'static str] = &["retired"];

    /// Refuses answers that the default method does not have.
    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        let rules = register.rules_for(None)?.1;
        self.consequence.fit(&rules).map_err(misfit)?;
        Ok(self)
    }

    fn go(write: &mut Write<'_>, key: Self::Id, revision: u32) -> Result<()> {
        let links = load::<Dependency>(
            write.connection,
            "WHERE \"from\" = ?1 OR \"to\" = ?1",
            [id(key)],
        )?;
        for link in links.into_values() {
            write.remove::<Dependency>(link.id, link.revision)?;
        }
        write.remove::<Self>(key, revision)
    }
}

impl ByHand for Dependency {
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        register.check_dependency(key, &self)?;
        Ok(self)
    }
}

impl ByHand for Assessment {
    const FIXED: &'static [&'static str] = &["method", "state", "carried_from"];

    /// Its state and its approval have deeds of their own; nothing changes in one that is superseded.
    fn by_hand(
        mut self,
        register: &Register,
        key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        if let Some(key) = key {
            open(&register.connection, key)?;
        }
        self.state = before.map_or(AssessmentState::Draft, |before| before.state);
        self.participants.sort();
        self.participants.dedup();
        self.reference = self.reference.trim().to_owned();
        self.name = self.name.trim().to_owned();
        Ok(self)
    }

    fn may_go(&self, _register: &Register) -> Result<()> {
        crate::round::is_draft(self)
    }

    fn go(write: &mut Write<'_>, key: Self::Id, revision: u32) -> Result<()> {
        let of = "WHERE assessment = ?1";
        for stored in load::<Scenario>(write.connection, of, [id(key)])?.into_values() {
            remove_one(write, stored.id, stored.revision)?;
        }
        write.remove::<Self>(key, revision)
    }
}

impl ByHand for Scenario {
    const FIXED: &'static [&'static str] = &["assessment", "carried_from", "carried"];

    /// Answers must fit the method, and properties of its own need a reason where they are chosen.
    /// Whoever writes it says that its answers hold.
    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        let rules = register.rules_for(Some(self.assessment))?.1;
        self.fits(&rules).map_err(misfit)?;
        let same = before.is_some_and(|before| {
            before.properties == self.properties
                && before.properties_reason == self.properties_reason
        });
        if let Some(own) = self.properties.filter(|_| !same) {
            let threat = one::<Threat>(&register.connection, self.threat)?.data;
            if own != threat.properties && self.properties_reason.trim().is_empty() {
                return refuse("properties_reason", "missing-value");
            }
        }
        Ok(Self {
            carried: false,
            ..self
        })
    }

    fn may_go(&self, register: &Register) -> Result<()> {
        open(&register.connection, self.assessment).map(drop)
    }

    fn go(write: &mut Write<'_>, key: Self::Id, revision: u32) -> Result<()> {
        remove_one(write, key, revision)
    }
}

impl ByHand for Effect {
    const FIXED: &'static [&'static str] = &["scenario", "measure"];

    /// It must fit the method, and needs a reason.
    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        let scenario = one::<Scenario>(&register.connection, self.scenario)?.data;
        let rules = register.rules_for(Some(scenario.assessment))?.1;
        self.fits(&rules).map_err(misfit)?;
        if self.reason.trim().is_empty() {
            return refuse("reason", "missing-value");
        }
        Ok(self)
    }
}

/// An acceptance is bound to what was accepted: it is given and withdrawn on the scenario's page.
impl ByHand for Acceptance {
    const FIXED: &'static [&'static str] = &[
        "scenario", "by", "reason", "accepted", "until", "level", "hash",
    ];
    const OWN_DEED: Option<&'static str> = Some("scenario");
}

impl ByHand for Opinion {
    const FIXED: &'static [&'static str] = &["scenario", "person"];

    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        register.open_for_opinions(self.scenario)?;
        Ok(self)
    }
}

impl ByHand for Attachment {
    const FIXED: &'static [&'static str] = &["kind", "record", "media", "size", "hash"];

    /// A file has a deed of its own, which brings its content.
    fn by_hand(
        self,
        _register: &Register,
        _key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        if before.is_none() && !self.hash.is_empty() {
            return refuse("hash", "own-deed");
        }
        Ok(self)
    }
}

impl ByHand for Moment {
    const FIXED: &'static [&'static str] = &["at"];
}

/// A published version is frozen.
impl ByHand for Method {
    fn by_hand(
        self,
        _register: &Register,
        _key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        Err(Refusal::Frozen.into())
    }

    fn may_go(&self, _register: &Register) -> Result<()> {
        Err(Refusal::Frozen.into())
    }
}

/// A method that is being edited has deeds of its own.
impl ByHand for Draft {
    const OWN_DEED: Option<&'static str> = Some("kind");
}
