//! Dependencies between assets (method, section 3): made, changed and removed by hand, and what
//! that would move. Never refuses a ring: the ring is named, and its members share their maximum.

use std::collections::{BTreeMap, BTreeSet};

use model::{Adjust, Asset, AssetId, Dependency, DependencyId, Property};
use rusqlite::Connection;

use super::ByHand;
use crate::{
    Foresight, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    load::{load, one},
    table::id,
};

/// A dependency that stands in the register already, and the revision that it was read at.
type Place = (DependencyId, u32);

impl Register {
    /// Adds a dependency. Refuses one from an asset to itself, a second one for the same ends and
    /// property, an adjustment that changes nothing or leaves the scale, and one without a reason.
    pub fn add_dependency(
        &mut self,
        stamp: &Stamp,
        data: Dependency,
    ) -> Result<Outcome<DependencyId>> {
        self.check_dependency(None, &data)?;
        let op = self.between("dependency-add", &data)?;
        self.write(stamp, op, "", |write| write.insert(data))
    }

    /// Changes a dependency that was read at `revision`; refuses what `add_dependency` refuses.
    pub fn save_dependency(
        &mut self,
        stamp: &Stamp,
        key: DependencyId,
        revision: u32,
        data: Dependency,
    ) -> Result<Outcome<()>> {
        self.check_dependency(Some(key), &data)?;
        let op = self.between("dependency-change", &data)?;
        self.write(stamp, op, "", |write| write.change(key, revision, data))
    }

    /// Removes a dependency that was read at `revision`.
    pub fn remove_dependency(
        &mut self,
        stamp: &Stamp,
        key: DependencyId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let data = one::<Dependency>(&self.connection, key)?.data;
        let op = self.between("dependency-remove", &data)?;
        self.write(stamp, op, "", |write| {
            write.remove::<Dependency>(key, revision)
        })
    }

    /// What saving an asset would move; refuses what saving it would refuse.
    pub fn foresee_asset(
        &mut self,
        stamp: &Stamp,
        key: AssetId,
        revision: u32,
        asset: Asset,
    ) -> Result<Foresight> {
        let asset = asset.by_hand(self, Some(key), None)?;
        self.foresee(stamp, |write| write.change(key, revision, asset))
    }

    /// What a dependency would move, added or (with its `place`) changed, and the assets that would
    /// then need each other in a ring through it; refuses what the deed would refuse.
    pub fn foresee_dependency(
        &mut self,
        stamp: &Stamp,
        place: Option<Place>,
        data: Dependency,
    ) -> Result<(Foresight, Vec<AssetId>)> {
        self.check_dependency(place.map(|(key, _)| key), &data)?;
        let (from, to) = (data.from, data.to);
        let mut members = Vec::new();
        let foresight = self.foresee(stamp, |write: &mut Write<'_>| {
            match place {
                Some((key, revision)) => write.change(key, revision, data)?,
                None => drop(write.insert(data)?),
            }
            members = ring(write.connection, from, to)?;
            Ok(())
        })?;
        Ok((foresight, members))
    }

    /// What the removal of a dependency would move.
    pub fn foresee_dependency_removal(
        &mut self,
        stamp: &Stamp,
        key: DependencyId,
        revision: u32,
    ) -> Result<Foresight> {
        self.foresee(stamp, |write| write.remove::<Dependency>(key, revision))
    }

    /// A sentence about the two ends of a dependency.
    fn between(&self, word: &'static str, data: &Dependency) -> Result<Op> {
        let name = |asset| Ok::<_, crate::Error>(one::<Asset>(&self.connection, asset)?.data.name);
        Ok(Op::new(word)
            .with("asset", name(data.from)?)
            .with("needed", name(data.to)?))
    }

    /// What the table refuses for everybody is refused by the write itself; this is what nobody
    /// enters by hand, though older files may hold it.
    pub(super) fn check_dependency(
        &self,
        key: Option<DependencyId>,
        data: &Dependency,
    ) -> Result<()> {
        let refuse = |field, code| Err(Refusal::Invalid { field, code }.into());
        if data.from == data.to {
            return refuse("to", "self-dependency");
        }
        let scale = self.rules_for(None)?.1.method.consequence;
        let fits = match data.adjust {
            Adjust::Inherit | Adjust::Cut => true,
            Adjust::Lower(steps) | Adjust::Raise(steps) => {
                (1..=scale.max() - scale.min).contains(&steps)
            }
            Adjust::Set(level) => scale.contains(level),
        };
        if !fits {
            return refuse("adjust", "adjust-amount");
        }
        if data.adjust != Adjust::Inherit && data.reason.trim().is_empty() {
            return refuse("reason", "adjust-reason");
        }
        let twins = load::<Dependency>(
            &self.connection,
            "WHERE \"from\" = ?1 AND \"to\" = ?2",
            [id(data.from), id(data.to)],
        )?;
        let twin = twins
            .values()
            .any(|other| Some(other.id) != key && other.data.property == data.property);
        if twin {
            return refuse("to", "repeated-dependency");
        }
        Ok(())
    }
}

/// Along the dependencies or against them.
#[derive(Clone, Copy)]
enum Way {
    Down,
    Up,
}

/// The assets that need each other in a ring through the dependency of `from` on `to`, in the
/// order of their ids; none: it closes no ring. A ring is one for a property (method, section 3).
fn ring(connection: &Connection, from: AssetId, to: AssetId) -> Result<Vec<AssetId>> {
    let mut members = BTreeSet::new();
    for property in Property::ALL {
        if !next(connection, from, property, Way::Down)?.contains(&to) {
            continue;
        }
        let below = reach(connection, to, property, Way::Down)?;
        if below.contains(&from) {
            let above = reach(connection, from, property, Way::Up)?;
            members.extend(below.intersection(&above));
        }
    }
    Ok(members.into_iter().collect())
}

/// The asset and all that its need for `property` is passed on to, or came by.
fn reach(
    connection: &Connection,
    asset: AssetId,
    property: Property,
    way: Way,
) -> Result<BTreeSet<AssetId>> {
    let mut seen = BTreeSet::from([asset]);
    let mut open = vec![asset];
    while let Some(asset) = open.pop() {
        let found = next(connection, asset, property, way)?;
        open.extend(found.into_iter().filter(|other| seen.insert(*other)));
    }
    Ok(seen)
}

/// The assets one dependency away that pass `property` on. One that names the property takes the
/// place of the pair's general one, and one that is cut passes nothing on.
fn next(
    connection: &Connection,
    asset: AssetId,
    property: Property,
    way: Way,
) -> Result<Vec<AssetId>> {
    let end = match way {
        Way::Down => "WHERE \"from\" = ?1",
        Way::Up => "WHERE \"to\" = ?1",
    };
    let mut pairs: BTreeMap<AssetId, Dependency> = BTreeMap::new();
    for stored in load::<Dependency>(connection, end, [id(asset)])?.into_values() {
        let edge = stored.data;
        if edge.property.is_some_and(|own| own != property) {
            continue;
        }
        let other = match way {
            Way::Down => edge.to,
            Way::Up => edge.from,
        };
        if edge.property.is_some() || !pairs.contains_key(&other) {
            pairs.insert(other, edge);
        }
    }
    pairs.retain(|_, edge| edge.adjust != Adjust::Cut);
    Ok(pairs.into_keys().collect())
}
