//! Incidents: what happened, as far as it tells how likely a threat is.

use model::{AssetId, Incident, IncidentId, Stored};

use crate::{
    Op, Outcome, Register, Result, Stamp,
    load::{load, one},
    table::id,
};

impl Register {
    /// The incidents on an asset, the newest first.
    pub fn incidents_of(&self, asset: AssetId) -> Result<Vec<Stored<IncidentId, Incident>>> {
        let mut found: Vec<_> = load::<Incident>(
            &self.connection,
            "WHERE id IN (SELECT incident FROM incident_assets WHERE asset = ?1)",
            [id(asset)],
        )?
        .into_values()
        .collect();
        found.sort_by_key(|incident| std::cmp::Reverse(incident.data.occurred));
        Ok(found)
    }

    /// Adds an incident.
    pub fn add_incident(
        &mut self,
        stamp: &Stamp,
        incident: Incident,
    ) -> Result<Outcome<IncidentId>> {
        let op = Op::new("incident-add").with("incident", &incident.name);
        self.write(stamp, op, "", |write| write.insert(incident))
    }

    /// Changes an incident that was read at `revision`.
    pub fn save_incident(
        &mut self,
        stamp: &Stamp,
        key: IncidentId,
        revision: u32,
        incident: Incident,
    ) -> Result<Outcome<()>> {
        let op = Op::new("incident-change").with("incident", &incident.name);
        self.write(stamp, op, "", |write| write.change(key, revision, incident))
    }

    /// Removes an incident that was read at `revision`.
    pub fn remove_incident(
        &mut self,
        stamp: &Stamp,
        key: IncidentId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let name = one::<Incident>(&self.connection, key)?.data.name;
        let op = Op::new("incident-remove").with("incident", name);
        self.write(stamp, op, "", |write| {
            write.remove::<Incident>(key, revision)
        })
    }
}
