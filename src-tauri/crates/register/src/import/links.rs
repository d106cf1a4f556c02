//! Dependencies and effects, which have no reference of their own, and the loops that refuse.

use std::collections::{BTreeMap, HashMap, HashSet};

use model::{
    Adjust, Answer, AssetId, Cell, Dependency, DependencyId, Edge, Effect, Factor, Grid, Kind,
    MeasureId, Place, Problem, Property, Records, Scale, ScaleLevel, ScenarioId, Stored, Unit,
    UnitId, inherit, table::Sheet,
};
use rusqlite::Connection;
use uuid::Uuid;

use super::{Planned, build::Build, index::Index, reader::Reader};
use crate::{Result, load::load, table::Table};

/// Reads dependencies; a row is the one between the same two assets for the same property.
pub(super) fn dependencies(
    connection: &Connection,
    sheet: &Sheet,
    index: &Index,
    problems: &mut Vec<Problem>,
    planned: &mut Planned<Dependency>,
) -> Result<()> {
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
    let mut seen = HashSet::new();
    let mut rows = Vec::with_capacity(sheet.rows.len());
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
        let base = match before {
            Some(stored) => stored.data.clone(),
            None => Dependency {
                from,
                to,
                property,
                adjust: Adjust::Inherit,
                reason: String::new(),
            },
        };
        let record = Dependency::build(&mut reader, base);
        if let Err((field, code)) = record.check() {
            reader.problem(field, code);
        }
        if !seen.insert((from, to, property)) {
            let pair = format!("{} → {}", shown(&reader, "from"), shown(&reader, "to"));
            let problem = reader.problem_at("to", "repeated-ref").with("ref", pair);
            reader.problems.push(problem);
            continue;
        }
        let key = before.map_or_else(|| Uuid::now_v7().into(), |stored| stored.id);
        rows.push((key, reader.problem_at("to", "cycle").place));
        planned.add(key, before, record);
    }
    check_cycles(planned, &stored, &rows, index, problems);
    Ok(())
}

fn shown(reader: &Reader<'_>, column: &str) -> String {
    reader.filled(column).unwrap_or_default()
}

/// Refuses rows by which assets would need each other in a ring. Such a ring can be computed,
/// but in a file it is nearly always a slip; `cut` on one side says that it is not. A ring that
/// the register has already does not stand in the way.
fn check_cycles(
    planned: &Planned<Dependency>,
    stored: &Records<DependencyId, Dependency>,
    rows: &[(DependencyId, Place)],
    index: &Index,
    problems: &mut Vec<Problem>,
) {
    let mut all: BTreeMap<DependencyId, &Dependency> = stored
        .iter()
        .map(|(key, record)| (*key, &record.data))
        .collect();
    let written = planned
        .new
        .iter()
        .map(|(key, record)| (*key, record))
        .chain(
            planned
                .changed
                .iter()
                .map(|(key, _, record)| (*key, record)),
        );
    let written: BTreeMap<DependencyId, &Dependency> = written.collect();
    all.extend(&written);
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
    let scale = Scale {
        min: 1,
        levels: vec![ScaleLevel::default(); 2],
    };
    let own = Grid::filled(place.len(), cells.len(), Answer::NotAssessed);
    let cycles = inherit(&cells, &scale, &own, &edges).cycles;
    if cycles.is_empty() {
        return;
    }
    let references = index.references(Kind::Assets);
    let at: BTreeMap<usize, AssetId> = place.iter().map(|(asset, at)| (*at, *asset)).collect();
    for (key, whereabouts) in rows {
        let Some(dependency) = written.get(key) else {
            continue;
        };
        let ends = [place[&dependency.from], place[&dependency.to]];
        let Some(cycle) = cycles
            .iter()
            .find(|cycle| ends.iter().all(|end| cycle.contains(end)))
        else {
            continue;
        };
        let members: Vec<&str> = cycle
            .iter()
            .filter_map(|member| references.get(&at.get(member)?.0).copied())
            .collect();
        let problem = Problem::new(whereabouts.clone(), "cycle");
        problems.push(problem.with("members", members.join(", ")));
    }
}

/// Reads effects; a row is the one of the same measure on the same factor of the same scenario.
pub(super) fn effects(
    connection: &Connection,
    sheet: &Sheet,
    index: &Index,
    problems: &mut Vec<Problem>,
    planned: &mut Planned<Effect>,
) -> Result<()> {
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
    let mut seen = HashSet::new();
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
        let faults = reader.problems.len();
        let record = Effect::build(&mut reader, record);
        // Steps that cannot be read are told once.
        if faults == reader.problems.len()
            && let Err((field, code)) = record.check()
        {
            reader.problem(field, code);
        }
        check_fit(&mut reader, &record);
        if !seen.insert(key_of(&record)) {
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
    Ok(())
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
    connection: &Connection,
    sheet: &Sheet,
    index: &Index,
    planned: &Planned<Unit>,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let mut parent: BTreeMap<UnitId, Option<UnitId>> = load::<Unit>(connection, "", [])?
        .into_iter()
        .map(|(key, record)| (key, record.data.parent))
        .collect();
    let new = planned.new.iter().map(|(key, unit)| (*key, unit.parent));
    let changed = planned
        .changed
        .iter()
        .map(|(key, _, unit)| (*key, unit.parent));
    parent.extend(new.chain(changed));
    for (row, claim) in sheet.rows.iter().zip(index.claimed(sheet)) {
        let Some(key) = claim.map(|claim| UnitId(claim.id)) else {
            continue;
        };
        let above = |unit: &UnitId| parent.get(unit).copied().flatten();
        let chain = std::iter::successors(above(&key), above).take(parent.len());
        if chain.into_iter().any(|unit| unit == key) {
            let reader = Reader {
                sheet,
                row,
                index,
                problems,
            };
            let shown = reader.filled("ref").unwrap_or_default();
            let problem = reader.problem_at("parent", "unit-loop").with("ref", shown);
            reader.problems.push(problem);
        }
    }
    Ok(())
}
