//! Catalogues of threats: the municipality's own threats, and the links of the shipped catalogue,
//! which registers made before there were links can bring in.

use std::collections::BTreeMap;

use model::{
    Catalogue, Control, Lang, Record, Stored, Threat, ThreatId, Vulnerability, VulnerabilityId,
};
use serde::Serialize;

use crate::{
    Error, Op, Outcome, Register, Result, Stamp,
    load::{load, one},
    seed::keys,
    table::Table,
};

/// A catalogue and what the register holds of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CatalogueRow {
    /// Its name; empty for what is the municipality's own.
    pub name: String,
    /// How many threats come from it.
    pub threats: u32,
    /// How many vulnerabilities come from it.
    pub vulnerabilities: u32,
}

/// The records that the shipped catalogue's links are to be brought into, as they will be.
struct Plan {
    vulnerabilities: Vec<Stored<VulnerabilityId, Vulnerability>>,
    threats: Vec<Stored<ThreatId, Threat>>,
}

impl Register {
    /// The catalogues side by side, and how many records the shipped one has links for that they
    /// do not have yet.
    pub fn catalogues(&self) -> Result<(Vec<CatalogueRow>, u32)> {
        let mut rows: BTreeMap<String, CatalogueRow> = BTreeMap::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT catalogue, count(*), 0 FROM threats GROUP BY catalogue
             UNION ALL SELECT catalogue, 0, count(*) FROM vulnerabilities GROUP BY catalogue",
        )?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let name: String = row.get(0)?;
            let entry = rows.entry(name.clone()).or_insert(CatalogueRow {
                name,
                threats: 0,
                vulnerabilities: 0,
            });
            entry.threats += row.get::<_, u32>(1)?;
            entry.vulnerabilities += row.get::<_, u32>(2)?;
        }
        let plan = self.plan()?;
        let open = plan.vulnerabilities.len() + plan.threats.len();
        Ok((rows.into_values().collect(), open as u32))
    }

    /// Brings the shipped catalogue's links, kinds and name into threats and vulnerabilities that
    /// came from it before it had them: those of the same reference, whose names are still the
    /// shipped ones and that belong to no catalogue. What they have already stays. Gives how many
    /// were changed.
    pub fn refresh_catalogue(&mut self, stamp: &Stamp) -> Result<Outcome<u32>> {
        let plan = self.plan()?;
        self.write(stamp, Op::new("catalogue-refresh"), "", |write| {
            let count = plan.vulnerabilities.len() + plan.threats.len();
            for record in plan.vulnerabilities {
                write.change(record.id, record.revision, record.data)?;
            }
            for record in plan.threats {
                write.change(record.id, record.revision, record.data)?;
            }
            Ok(count as u32)
        })
    }

    fn plan(&self) -> Result<Plan> {
        let shipped = Catalogue::shipped().map_err(|error| Error::Content {
            place: "catalogue",
            detail: error.to_string(),
        })?;
        let controls = self.by_reference::<Control>()?;
        let vulnerabilities = self.by_reference::<Vulnerability>()?;
        let (control_ids, vulnerability_ids) = (ids(&controls), ids(&vulnerabilities));
        let mut plan = Plan {
            vulnerabilities: Vec::new(),
            threats: Vec::new(),
        };
        for entry in shipped.vulnerabilities {
            let own = vulnerabilities.get(&entry.vulnerability.reference);
            let Some(mut own) = own.cloned() else {
                continue;
            };
            if !own.data.catalogue.is_empty() || own.data.name != entry.vulnerability.name {
                continue;
            }
            own.data.catalogue = entry.vulnerability.catalogue;
            if own.data.kinds.is_empty() {
                own.data.kinds = entry.vulnerability.kinds;
            }
            join(&mut own.data.controls, keys(&control_ids, &entry.controls));
            plan.vulnerabilities.push(own);
        }
        let threats = self.by_reference::<Threat>()?;
        for entry in shipped.threats {
            let own = threats.get(&entry.threat.reference);
            let Some(mut own) = own.cloned() else {
                continue;
            };
            if !own.data.catalogue.is_empty() || own.data.name != entry.threat.name {
                continue;
            }
            own.data.catalogue = entry.threat.catalogue;
            if own.data.kinds.is_empty() {
                own.data.kinds = entry.threat.kinds;
            }
            join(&mut own.data.controls, keys(&control_ids, &entry.controls));
            join(
                &mut own.data.vulnerabilities,
                keys(&vulnerability_ids, &entry.vulnerabilities),
            );
            plan.threats.push(own);
        }
        Ok(plan)
    }

    fn by_reference<R: Table>(&self) -> Result<BTreeMap<String, Stored<R::Id, R>>> {
        Ok(load::<R>(&self.connection, "", [])?
            .into_values()
            .map(|own| (own.data.reference().to_owned(), own))
            .collect())
    }

    /// Adds a threat.
    pub fn add_threat(&mut self, stamp: &Stamp, threat: Threat) -> Result<Outcome<ThreatId>> {
        let op = Op::new("threat-add").with("threat", threat.name.get(Lang::Da));
        self.write(stamp, op, "", |write| write.insert(threat))
    }

    /// Changes a threat that was read at `revision`.
    pub fn save_threat(
        &mut self,
        stamp: &Stamp,
        key: ThreatId,
        revision: u32,
        threat: Threat,
    ) -> Result<Outcome<()>> {
        let op = Op::new("threat-change").with("threat", threat.name.get(Lang::Da));
        self.write(stamp, op, "", |write| write.change(key, revision, threat))
    }

    /// Removes a threat. Refused where a scenario or an incident is about it.
    pub fn remove_threat(
        &mut self,
        stamp: &Stamp,
        key: ThreatId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let threat = one::<Threat>(&self.connection, key)?.data;
        let op = Op::new("threat-remove").with("threat", threat.name.get(Lang::Da));
        self.write(stamp, op, "", |write| write.remove::<Threat>(key, revision))
    }
}

fn ids<R: Record>(records: &BTreeMap<String, Stored<R::Id, R>>) -> BTreeMap<String, R::Id> {
    let pairs = records
        .iter()
        .map(|(reference, own)| (reference.clone(), own.id));
    pairs.collect()
}

/// Adds `more` to `own`, each once, in the order of the ids.
fn join<I: Copy + Ord>(own: &mut Vec<I>, more: Vec<I>) {
    own.extend(more);
    own.sort();
    own.dedup();
}
