//! An assessment by another method version (method, section 8): the old one stays as it was, and
//! the new one records the map that its answers went by.

use model::{
    Assessment, AssessmentId, Effect, LevelMap, LevelsUsed, Method, MethodId, MovePreview,
    Scenario, preview_move,
};

use super::{
    Start,
    carry::{begun, ordered},
};
use crate::{Op, Outcome, Refusal, Register, Result, Stamp, load::load, table::id};

impl Register {
    /// A first map from the method of `assessment` to `method`, to be looked through.
    pub fn suggested_map(&self, assessment: AssessmentId, method: MethodId) -> Result<LevelMap> {
        let old = self.get::<Assessment>(assessment)?.data.method;
        let old = self.get::<Method>(old)?.data;
        Ok(LevelMap::suggested(&old, &self.get::<Method>(method)?.data))
    }

    /// What moving `assessment` to `method` by `map` would do. Changes nothing.
    pub fn preview_move(
        &self,
        stamp: &Stamp,
        assessment: AssessmentId,
        method: MethodId,
        map: &LevelMap,
    ) -> Result<MovePreview> {
        let snapshot = self.snapshot_of_assessment(assessment)?;
        let new = self.get::<Method>(method)?.data;
        let picture = snapshot.picture(stamp.today);
        Ok(preview_move(&snapshot, &picture, assessment, &new, map).map_err(Refusal::Problems)?)
    }

    /// Makes a new draft by `method` from the assessment `from`: every scenario with its answers as
    /// `map` has them and with its effects, each to be confirmed. Refused with every problem named
    /// where the map leaves an answer without an image.
    pub fn move_assessment(
        &mut self,
        stamp: &Stamp,
        from: AssessmentId,
        method: MethodId,
        map: LevelMap,
        start: &Start,
    ) -> Result<Outcome<AssessmentId>> {
        let earlier = self.get::<Assessment>(from)?.data;
        let old = self.get::<Method>(earlier.method)?.data;
        let new = self.get::<Method>(method)?.data;
        let op = Op::new("assessment-move")
            .with("assessment", start.name.trim())
            .with("earlier", &earlier.name)
            .with("method", format!("{} {}", new.name.da, new.version));
        let draft = Assessment {
            method,
            moved: Some(map.clone()),
            ..begun(stamp, from, earlier, start)
        };
        self.write(stamp, op, "", |write| {
            let scenarios = ordered(write, from)?;
            let mut effects: Vec<Effect> = Vec::new();
            for (origin, _) in &scenarios {
                let of = "WHERE scenario = ?1";
                let found = load::<Effect>(write.connection, of, [id(*origin)])?;
                effects.extend(found.into_values().map(|stored| stored.data));
            }
            let used = LevelsUsed::of(scenarios.iter().map(|(_, data)| data), &effects);
            let problems = map.check(&old, &new, &used);
            if problems.iter().any(|problem| !problem.note) {
                return Err(Refusal::Problems(problems).into());
            }
            let key = write.insert(draft)?;
            for (origin, scenario) in scenarios {
                let copy = write.insert(Scenario {
                    assessment: key,
                    carried_from: Some(origin),
                    carried: true,
                    reference: String::new(),
                    ..scenario.moved(&map, &new)
                })?;
                for effect in effects.iter().filter(|effect| effect.scenario == origin) {
                    if let Some(moved) = effect.moved(&map) {
                        write.insert(Effect {
                            scenario: copy,
                            ..moved
                        })?;
                    }
                }
            }
            Ok(key)
        })
    }
}
