//! Two assessments side by side.

use model::{Assessment, AssessmentId, Difference, Scenario, Snapshot, difference};
use rusqlite::OptionalExtension;

use crate::{Refusal, Register, Result, Stamp, load::one};

impl Register {
    /// Two assessments with their scenarios, what their scenarios were carried from, and all that
    /// their levels depend on. Without an earlier one: that assessment alone.
    pub fn snapshot_of_difference(
        &self,
        earlier: Option<AssessmentId>,
        later: AssessmentId,
    ) -> Result<Snapshot> {
        let _reading = self.reading()?;
        let mut snapshot = self.snapshot_of_assessment(later)?;
        let Some(earlier) = earlier.filter(|earlier| *earlier != later) else {
            return Ok(snapshot);
        };
        let mut open: Vec<_> = snapshot
            .scenarios
            .values()
            .filter_map(|stored| stored.data.carried_from)
            .collect();
        let before = self.snapshot_of_assessment(earlier)?;
        snapshot.assets.extend(before.assets);
        snapshot.dependencies.extend(before.dependencies);
        snapshot.measures.extend(before.measures);
        snapshot.assessments.extend(before.assessments);
        snapshot.scenarios.extend(before.scenarios);
        snapshot.effects.extend(before.effects);
        // The links between the two, where there are rounds in between.
        while let Some(key) = open.pop() {
            if !snapshot.scenarios.contains_key(&key) {
                let stored = one::<Scenario>(&self.connection, key)?;
                open.extend(stored.data.carried_from);
                snapshot.scenarios.insert(key, stored);
            }
        }
        Ok(snapshot)
    }

    /// The assessment that an assessment is compared with where nobody says another: the one that it
    /// was carried from; else the latest before it of the same unit and kind.
    pub fn earlier_assessment(&self, later: AssessmentId) -> Result<Option<AssessmentId>> {
        let stored = self.get::<Assessment>(later)?.data;
        if stored.carried_from.is_some() {
            return Ok(stored.carried_from);
        }
        let before = self.all::<Assessment>()?.into_values().filter(|other| {
            let same = other.data.unit == stored.unit && other.data.kind == stored.kind;
            other.id != later && same && other.data.date < stored.date
        });
        Ok(before
            .max_by(|one, other| {
                (one.data.date, &one.data.reference).cmp(&(other.data.date, &other.data.reference))
            })
            .map(|stored| stored.id))
    }

    /// What is different from one assessment to another on the day of `stamp`.
    pub fn difference(
        &self,
        stamp: &Stamp,
        earlier: AssessmentId,
        later: AssessmentId,
    ) -> Result<Difference> {
        let snapshot = self.snapshot_of_difference(Some(earlier), later)?;
        let picture = snapshot.picture(stamp.today);
        let mut found = difference(&snapshot, &picture, earlier, later).ok_or(Refusal::Missing)?;
        let mut reason = self
            .connection
            .prepare_cached("SELECT reason FROM history WHERE seq = ?1")?;
        for row in &mut found.rows {
            let stored = row.after.and_then(|id| snapshot.scenarios.get(&id));
            if let Some(stored) = stored.filter(|_| row.why.is_empty()) {
                row.why = reason
                    .query_row([stored.revision], |row| row.get(0))
                    .optional()?
                    .unwrap_or_default();
            }
        }
        Ok(found)
    }
}
