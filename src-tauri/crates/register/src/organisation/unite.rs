//! Carrying out a merge: the kept record is written, everything that referred to the other refers to
//! it, and the other is removed. Never decides what the kept one says (`merge`).

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Asset, AssetId, Bilingual, Dependency, Kind, Opinion, PersonId, Record, Scenario, ScenarioId,
};
use rusqlite::params_from_iter;
use uuid::Uuid;

use super::{Merge, MergeDropped};
use crate::{
    Error, Result, Write,
    export::Export,
    load::{load, one},
    refer::referring,
    table::{id, table_of},
};

/// What was done while merging.
#[derive(Default)]
pub(super) struct Done {
    /// How many records of each kind refer to the kept one instead.
    pub moved: BTreeMap<Kind, u32>,
    /// What went because the kept one says it already.
    pub dropped: Vec<MergeDropped>,
}

/// Writes the kept record, points everything at it, and removes the other.
pub(super) fn unite<R: Export>(write: &mut Write<'_>, merge: &Merge, data: R) -> Result<Done> {
    write.reach_closed();
    let mut done = Done::default();
    write.change::<R>(merge.keep.into(), merge.keep_revision, data)?;
    done.dropped = match R::KIND {
        Kind::Assets => drop_dependencies(write, merge.keep.into(), merge.gone.into())?,
        Kind::People => drop_opinions(write, merge.keep.into(), merge.gone.into())?,
        _ => Vec::new(),
    };
    done.moved = write.repoint(R::KIND, merge.gone, merge.keep)?;
    write.remove::<R>(merge.gone.into(), merge.gone_revision)?;
    Ok(done)
}

/// Removes the dependencies that the kept asset would have twice, or on itself.
fn drop_dependencies(
    write: &mut Write<'_>,
    keep: AssetId,
    gone: AssetId,
) -> Result<Vec<MergeDropped>> {
    let of = "WHERE \"from\" = ?1 OR \"to\" = ?1";
    let place = |edge: &Dependency| {
        let end = |asset: AssetId| if asset == gone { keep } else { asset };
        (end(edge.from), end(edge.to), edge.property)
    };
    let mut taken: BTreeSet<_> = load::<Dependency>(write.connection, of, [id(keep)])?
        .into_values()
        .filter(|own| own.data.from != gone && own.data.to != gone)
        .map(|own| place(&own.data))
        .collect();
    let mut dropped = Vec::new();
    for stored in load::<Dependency>(write.connection, of, [id(gone)])?.into_values() {
        let place = place(&stored.data);
        let itself = place.0 == place.1;
        if !itself && taken.insert(place) {
            continue;
        }
        let name = |asset| Ok::<_, Error>(one::<Asset>(write.connection, asset)?.data.name);
        let ends = format!("{} → {}", name(stored.data.from)?, name(stored.data.to)?);
        dropped.push(MergeDropped {
            kind: Kind::Dependencies,
            name: Bilingual::same(ends),
            itself,
        });
        write.remove::<Dependency>(stored.id, stored.revision)?;
    }
    Ok(dropped)
}

/// Removes the opinions that the kept person would have twice.
fn drop_opinions(
    write: &mut Write<'_>,
    keep: PersonId,
    gone: PersonId,
) -> Result<Vec<MergeDropped>> {
    let of = "WHERE person = ?1";
    let ours: BTreeSet<ScenarioId> = load::<Opinion>(write.connection, of, [id(keep)])?
        .values()
        .map(|own| own.data.scenario)
        .collect();
    let mut dropped = Vec::new();
    for stored in load::<Opinion>(write.connection, of, [id(gone)])?.into_values() {
        if ours.contains(&stored.data.scenario) {
            let scenario = one::<Scenario>(write.connection, stored.data.scenario)?.data;
            dropped.push(MergeDropped {
                kind: Kind::Opinions,
                name: Bilingual::same(scenario.reference()),
                itself: false,
            });
            write.remove::<Opinion>(stored.id, stored.revision)?;
        }
    }
    Ok(dropped)
}

impl Write<'_> {
    /// Points everything that refers to the record `gone` of `kind` at `keep`, attachments included;
    /// returns how many records of each kind.
    fn repoint(&mut self, kind: Kind, gone: Uuid, keep: Uuid) -> Result<BTreeMap<Kind, u32>> {
        let mut moved: BTreeMap<Kind, u32> = BTreeMap::new();
        let mut count = |kind, rows: usize| {
            if rows > 0 {
                *moved.entry(kind).or_default() += rows as u32;
            }
        };
        // The columns before a record's own, without its id, which nothing is set to.
        let head = |write: &Self| write.head(keep).into_iter().skip(1);
        let ends = [id(keep), id(gone)];
        for column in referring(self.connection, kind)? {
            let (table, name) = (&column.table, &column.column);
            if column.is_record() {
                let sql = format!(
                    "UPDATE \"{table}\" SET revision = ?1, changed_at = ?2, changed_by = ?3,
                     \"{name}\" = ?4 WHERE \"{name}\" = ?5"
                );
                let values = head(self).chain(ends.clone());
                count(
                    column.kind,
                    self.connection.execute(&sql, params_from_iter(values))?,
                );
                continue;
            }
            let Some(own) = column.own().filter(|own| own != name) else {
                continue;
            };
            let owner = format!(
                "UPDATE \"{}\" SET revision = ?1, changed_at = ?2, changed_by = ?3
                 WHERE id IN (SELECT \"{own}\" FROM \"{table}\" WHERE \"{name}\" = ?4)",
                table_of(column.kind)
            );
            let values = head(self).chain([id(gone)]);
            count(
                column.kind,
                self.connection.execute(&owner, params_from_iter(values))?,
            );
            let pairs =
                format!("UPDATE OR IGNORE \"{table}\" SET \"{name}\" = ?1 WHERE \"{name}\" = ?2");
            self.connection
                .execute(&pairs, params_from_iter(ends.clone()))?;
            let rest = format!("DELETE FROM \"{table}\" WHERE \"{name}\" = ?1");
            self.connection.execute(&rest, [id(gone)])?;
        }
        let attachments = "UPDATE attachments SET revision = ?1, changed_at = ?2, changed_by = ?3,
            record = ?4 WHERE record = ?5";
        let values = head(self).chain(ends);
        count(
            Kind::Attachments,
            self.connection
                .execute(attachments, params_from_iter(values))?,
        );
        Ok(moved)
    }
}
