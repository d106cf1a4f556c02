//! Dependencies and effects, which have no reference of their own, and the loops that refuse.

use std::collections::{BTreeMap, HashMap};

use model::{
    Adjust, Answer, AssetId, Cell, Dependency, Edge, Effect, Factor, Kind, MeasureId, Place,
    Problem, Property, Records, ScenarioId, Stored, Unit, UnitId, inherit, presets, table::Sheet,
};
use rusqlite::Connection;
use uuid::Uuid;

use super::{Planned, index::Index, reader::Reader};
use crate::{Result, load::load, table::Table};

/// The most steps that one effect may lower by: no scale has more levels.
const MOST_STEPS: u32 = 10;

/// Reads dependencies; a row is the one between the same two assets for the same property.
pub(super) fn dependencies(
    connection: &Connection,
    sheet: &Sheet,
    index: &Index,
    problems: &mut Vec<Problem>,
) -> Result<Planned<Dependency>> {
    let stored: Records<_, Dependency> = load(connection, "", [])?;
    let known: HashMap<(AssetId, AssetId, Option<Property>), &Stored<_, Dependency>> = stored
        .values()
        .map(|record| {
            (
                (record.data.from, record.data.to, record.data.property),
                record,
            )
        })
        .collect();
    let mut seen = HashMap::new();
    let mut planned = Planned::default();
    for row in &sheet.rows {
        let mut reader = Reader {
            sheet,
            row,
            index,
            problems,
        };
        let from: Option<AssetId> = reader.required("from", Kind::Assets);
        let to: Option<AssetId> = reader.required("to", Kind::Assets);
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        let property = reader.property("property").flatten();
        let before = known.get(&(from, to, property)).copied();
        let mut record = match before {
            Some(stored) => stored.data.clone(),
            None => Dependency {
                from,
                to,
                property,
                adjust: Adjust::Inherit,
                reason: String::new(),
            },
        };
        reader.word("adjust", &mut record.adjust, |word| word.parse().ok());
        reader.text("reason", &mut record.reason);
        if let Err((field, code)) = record.check() {
            reader.problem(field, code);
        }
        if seen.insert((from, to, property), row.number).is_some() {
            let pair = format!("{} → {}", shown(&reader, "from"), shown(&reader, "to"));
            let problem = reader.problem_at("to", "repeated-ref").with("ref", pair);
            reader.problems.push(problem);
            continue;
        }
        let key = before.map_or_else(|| Uuid::now_v7().into(), |stored| stored.id);
        planned.add(key, before, record);
    }
    check_cycles(&planned, &stored, sheet, &seen, problems);
    Ok(planned)
}

fn shown(reader: &Reader<'_>, column: &str) -> String {
    reader.filled(column).unwrap_or_default()
}

/// Refuses rows by which assets would need each other in a ring. Such a ring can be computed,
/// but in a file it is nearly always a slip; `cut` on one side says that it is not.
fn check_cycles(
    planned: &Planned<Dependency>,
    stored: &Records<model::DependencyId, Dependency>,
    sheet: &Sheet,
    rows: &HashMap<(AssetId, AssetId, Option<Property>), u32>,
    problems: &mut Vec<Problem>,
) {
    let mut all: BTreeMap<_, &Dependency> = stored
        .iter()
        .map(|(key, record)| (*key, &record.data))
        .collect();
    all.extend(planned.new.iter().map(|(key, record)| (*key, record)));
    all.extend(
        planned
            .changed
            .iter()
            .map(|(key, _, record)| (*key, record)),
    );
    let mut place: BTreeMap<AssetId, usize> = BTreeMap::new();
    for dependency in all.values() {
        for asset in [dependency.from, dependency.to] {
            let next = place.len();
            place.entry(asset).or_insert(next);
        }
    }
    let edges: Vec<Edge> = all
        .values()
        .map(|dependency| Edge {
            from: place[&dependency.from],
            to: place[&dependency.to],
            property: dependency.property,
            adjust: dependency.adjust,
        })
        .collect();
    // Only the order matters here: one empty cell per property is enough.
    let cells = Property::ALL.map(|property| Cell::new(property, "any"));
    let Some(scale) = presets()
        .ok()
        .and_then(|presets| presets.into_iter().next())
    else {
        return;
    };
    let own = vec![vec![Answer::NotAssessed; cells.len()]; place.len()];
    let cycles = inherit(&cells, &scale.consequence, &own, &edges).cycles;
    for ((from, to, _), row) in rows {
        let in_one = cycles
            .iter()
            .find(|cycle| cycle.contains(&place[from]) && cycle.contains(&place[to]));
        if let Some(cycle) = in_one {
            let heading = |id: &str| {
                let found = sheet
                    .headings
                    .iter()
                    .find(|(heading, _)| heading.id() == id);
                found.map_or_else(|| id.to_owned(), |(_, shown)| shown.clone())
            };
            problems.push(
                Problem::new(
                    Place {
                        file: sheet.file.clone(),
                        sheet: sheet.name.clone(),
                        row: Some(*row),
                        column: heading("to"),
                    },
                    "cycle",
                )
                .with("members", cycle.len()),
            );
        }
    }
}

/// Reads effects; a row is the one of the same measure on the same factor of the same scenario.
pub(super) fn effects(
    connection: &Connection,
    sheet: &Sheet,
    index: &Index,
    problems: &mut Vec<Problem>,
) -> Result<Planned<Effect>> {
    type Key = (
        ScenarioId,
        MeasureId,
        Factor,
        Option<Property>,
        Option<String>,
    );
    let key_of = |effect: &Effect| -> Key {
        (
            effect.scenario,
            effect.measure,
            effect.factor,
            effect.property,
            effect.party.clone(),
        )
    };
    let stored: Records<_, Effect> = load(connection, "", [])?;
    let known: HashMap<Key, &Stored<_, Effect>> = stored
        .values()
        .map(|record| (key_of(&record.data), record))
        .collect();
    let mut seen = HashMap::new();
    let mut planned = Planned::default();
    for row in &sheet.rows {
        let mut reader = Reader {
            sheet,
            row,
            index,
            problems,
        };
        let scenario: Option<ScenarioId> = reader.required("scenario", Kind::Scenarios);
        let measure: Option<MeasureId> = reader.required("measure", Kind::Measures);
        let factor = reader
            .filled("factor")
            .and_then(|word| Factor::from_id(&word));
        let Some(factor) = factor else {
            reader.problem("factor", "missing-value");
            continue;
        };
        let (Some(scenario), Some(measure)) = (scenario, measure) else {
            continue;
        };
        let mut record = Effect {
            scenario,
            measure,
            factor,
            property: reader.property("property").flatten(),
            party: reader.filled("party"),
            steps: 0,
            reason: String::new(),
        };
        let before = known.get(&key_of(&record)).copied();
        if let Some(stored) = before {
            record = stored.data.clone();
        }
        if let Some(Some(steps)) = reader.number("steps", MOST_STEPS) {
            record.steps = steps as u8;
        }
        reader.text("reason", &mut record.reason);
        if let Err((field, code)) = record.check() {
            reader.problem(field, code);
        }
        check_fit(&mut reader, &record);
        if seen.insert(key_of(&record), ()).is_some() {
            let pair = format!(
                "{} · {}",
                shown(&reader, "scenario"),
                shown(&reader, "measure")
            );
            let problem = reader
                .problem_at("measure", "repeated-ref")
                .with("ref", pair);
            reader.problems.push(problem);
            continue;
        }
        let key = before.map_or_else(|| Uuid::now_v7().into(), |stored| stored.id);
        planned.add(key, before, record);
    }
    Ok(planned)
}

/// Whether the scenario's method knows the effect's party and factor.
fn check_fit(reader: &mut Reader<'_>, effect: &Effect) {
    let assessment = reader.index.scenarios.get(&effect.scenario);
    let Some(rules) = assessment.and_then(|assessment| reader.index.rules_of(*assessment)) else {
        return;
    };
    if let Some(party) = &effect.party {
        let known = rules.cells.iter().any(|cell| cell.party == *party)
            || rules.method.parties.iter().any(|own| own.id == *party);
        if !known {
            let problem = reader
                .problem_at("party", "unknown-party")
                .with("party", party);
            reader.problems.push(problem);
        }
    }
    if effect.factor == Factor::Vulnerability && !rules.multiplies() {
        let problem = reader
            .problem_at("factor", "effect-factor-unused")
            .with("factor", effect.factor.id());
        reader.problems.push(Problem {
            note: true,
            ..problem
        });
    }
}

/// Refuses units that would be above themselves.
pub(super) fn check_unit_loops(
    planned: &Planned<Unit>,
    connection: &Connection,
    sheets: &[Sheet],
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let Some(sheet) = sheets.iter().find(|sheet| sheet.table.kind == Kind::Units) else {
        return Ok(());
    };
    let mut parent: BTreeMap<UnitId, Option<UnitId>> = load::<Unit>(connection, "", [])?
        .into_iter()
        .map(|(key, record)| (key, record.data.parent))
        .collect();
    let own: Vec<(UnitId, &Unit)> = planned
        .new
        .iter()
        .map(|(key, unit)| (*key, unit))
        .chain(planned.changed.iter().map(|(key, _, unit)| (*key, unit)))
        .collect();
    parent.extend(own.iter().map(|(key, unit)| (*key, unit.parent)));
    for (key, unit) in own {
        let mut above = unit.parent;
        let mut steps = 0;
        while let Some(next) = above {
            steps += 1;
            if next == key || steps > parent.len() {
                break;
            }
            above = parent.get(&next).copied().flatten();
        }
        if above == Some(key) {
            let at = sheet
                .headings
                .iter()
                .position(|(heading, _)| heading.id() == "ref");
            let row = sheet.rows.iter().find(|row| {
                at.and_then(|at| row.values.get(at))
                    .is_some_and(|value| value.shown() == unit.reference)
            });
            problems.push(
                Problem::new(
                    Place {
                        file: sheet.file.clone(),
                        sheet: sheet.name.clone(),
                        row: row.map(|row| row.number),
                        column: "parent".to_owned(),
                    },
                    "unit-loop",
                )
                .with("ref", &unit.reference),
            );
        }
    }
    Ok(())
}
