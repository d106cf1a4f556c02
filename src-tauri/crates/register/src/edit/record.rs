//! Records of any kind by their columns (`model::table`): added, changed, many at once, removed. Each
//! is one transaction, one entry in the history and one undo, and can be foreseen: carried out and
//! rolled back.

use model::{Kind, Problem, table::Value};
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use super::ByHand;
use crate::{
    Error, Foresight, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    import::{Columns, problem},
    load::one,
    refer::{Referring, referring},
    table::{Table, id, needed, with_kind},
};

/// What would become of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It would be another, or gone.
    Changes,
    /// It is already what it would become.
    Stays,
    /// It is refused.
    Refused,
}

/// What would become of one record.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RecordFate {
    /// The record.
    pub id: Uuid,
    /// Its reference, where it has one, and what it is called in Danish.
    pub name: String,
    /// What would become of it.
    pub fate: Fate,
    /// Why it is refused.
    pub problem: Option<Problem>,
}

/// What a deed about several records would do.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RecordForesight {
    /// Each record, in the order in which they were named.
    pub rows: Vec<RecordFate>,
    /// What it would move besides.
    pub foresight: Foresight,
}

/// Records, each with the revision that it was read at.
type Read<'a> = &'a [(Uuid, u32)];

impl Register {
    /// Adds a record of `kind` with these values, as they stand in files; references may be ids too.
    /// Refuses, with [`Refusal::Problems`], what an import would refuse, and what the kind's own form
    /// would. Gives its id.
    pub fn add_record(
        &mut self,
        stamp: &Stamp,
        kind: Kind,
        values: &[(String, Value)],
    ) -> Result<Outcome<Uuid>> {
        let columns = self.columns(kind, values)?;
        with_kind!(kind, R => self.add_of::<R>(stamp, &columns))
    }

    fn add_of<R: ByHand>(&mut self, stamp: &Stamp, columns: &Columns) -> Result<Outcome<Uuid>> {
        let record = columns.made::<R>(None).map_err(Refusal::Problems)?;
        let record = record.by_hand(self, None, None)?;
        let op = Op::new("record-add").with("kind", R::KIND.id());
        self.write(stamp, op, "", |write| {
            let key = write.insert(record)?;
            write.say("record", called::<R>(write.connection, key)?);
            Ok(key.into())
        })
    }

    /// Gives each of these records the values. Refuses all of them where one is refused: a single one
    /// for its own reason, several with one problem each that names the record. Gives how many
    /// became others.
    pub fn change_records(
        &mut self,
        stamp: &Stamp,
        kind: Kind,
        records: Read<'_>,
        values: &[(String, Value)],
    ) -> Result<Outcome<u32>> {
        let mut columns = self.columns(kind, values)?;
        with_kind!(kind, R => self.change_of::<R>(stamp, &mut columns, records))
    }

    fn change_of<R: ByHand>(
        &mut self,
        stamp: &Stamp,
        columns: &mut Columns,
        records: Read<'_>,
    ) -> Result<Outcome<u32>> {
        let made = each(records, |key, revision| {
            self.changed::<R>(columns, key.into(), revision)
        })?;
        let changes = self.agreed::<R, _>(records, made)?;
        let count = changes.iter().flatten().count();
        let op = match records {
            [_] => Op::new("record-change"),
            _ => Op::new("records-change").with("count", count.to_string()),
        };
        let names: Vec<&str> = columns.names().collect();
        let op = op
            .with("kind", R::KIND.id())
            .with("columns", names.join(", "));
        self.write(stamp, op, "", |write| {
            for ((key, revision), record) in records.iter().zip(changes) {
                if let Some(record) = record {
                    write.change::<R>((*key).into(), *revision, record)?;
                }
            }
            if let [(key, _)] = records {
                write.say("record", called::<R>(write.connection, (*key).into())?);
            }
            Ok(count as u32)
        })
    }

    /// What [`Register::change_records`] would do to each record, and what that would move.
    pub fn foresee_change(
        &mut self,
        stamp: &Stamp,
        kind: Kind,
        records: Read<'_>,
        values: &[(String, Value)],
    ) -> Result<RecordForesight> {
        let mut columns = self.columns(kind, values)?;
        with_kind!(kind, R => {
            let made = each(records, |key, revision| {
                self.changed::<R>(&mut columns, key.into(), revision)
            })?;
            self.foresee_each::<R, _>(stamp, records, made, |write, (key, revision), record| {
                match record {
                    Some(record) => {
                        write.change::<R>(key.into(), revision, record)?;
                        Ok(Fate::Changes)
                    }
                    None => Ok(Fate::Stays),
                }
            })
        })
    }

    /// Removes these records, each with what belongs to it alone. Refuses all of them where one is
    /// refused, as [`Register::change_records`] does, or is still in use.
    pub fn remove_records(
        &mut self,
        stamp: &Stamp,
        kind: Kind,
        records: Read<'_>,
    ) -> Result<Outcome<()>> {
        with_kind!(kind, R => self.remove_of::<R>(stamp, records))
    }

    fn remove_of<R: ByHand>(&mut self, stamp: &Stamp, records: Read<'_>) -> Result<Outcome<()>> {
        let going = each(records, |key, revision| {
            self.going::<R>(key.into(), revision)
        })?;
        self.agreed::<R, _>(records, going)?;
        let op = match records {
            [(key, _)] => Op::new("record-remove")
                .with("record", called::<R>(&self.connection, (*key).into())?),
            _ => Op::new("records-remove").with("count", records.len().to_string()),
        };
        let op = op.with("kind", R::KIND.id());
        self.write(stamp, op, "", |write| {
            records
                .iter()
                .try_for_each(|(key, revision)| go::<R>(write, (*key).into(), *revision))
        })
    }

    /// What [`Register::remove_records`] would do to each record, and what that would move.
    pub fn foresee_removal(
        &mut self,
        stamp: &Stamp,
        kind: Kind,
        records: Read<'_>,
    ) -> Result<RecordForesight> {
        with_kind!(kind, R => {
            let going = each(records, |key, revision| self.going::<R>(key.into(), revision))?;
            self.foresee_each::<R, _>(stamp, records, going, |write, (key, revision), ()| {
                go::<R>(write, key.into(), revision)?;
                Ok(Fate::Changes)
            })
        })
    }

    fn columns(&self, kind: Kind, values: &[(String, Value)]) -> Result<Columns> {
        Columns::new(&self.connection, &self.methods, kind, values)
    }

    /// What the columns make of a record; none where it is that already.
    fn changed<R: ByHand>(
        &self,
        columns: &mut Columns,
        key: R::Id,
        revision: u32,
    ) -> Result<Option<R>> {
        let stored = one::<R>(&self.connection, key)?;
        stands(stored.revision, revision)?;
        if let Some(field) = R::FIXED
            .iter()
            .find(|fixed| columns.names().any(|name| name == **fixed))
        {
            let code = "fixed-column";
            return Err(Refusal::Invalid { field, code }.into());
        }
        columns.know_scenario_of::<R>(&self.connection, key)?;
        let made = columns
            .made(Some(stored.data.clone()))
            .map_err(Refusal::Problems)?;
        if made == stored.data {
            return Ok(None);
        }
        made.by_hand(self, Some(key), Some(&stored.data)).map(Some)
    }

    fn going<R: ByHand>(&self, key: R::Id, revision: u32) -> Result<()> {
        let stored = one::<R>(&self.connection, key)?;
        stands(stored.revision, revision)?;
        stored.data.may_go(self)
    }

    /// All that was made, or why not: of a single record its own refusal, of several a list.
    fn agreed<R: Table, T>(
        &self,
        records: Read<'_>,
        made: Vec<Result<T, Refusal>>,
    ) -> Result<Vec<T>> {
        if let [_] = records {
            return Ok(made.into_iter().collect::<Result<_, Refusal>>()?);
        }
        let mut agreed = Vec::with_capacity(made.len());
        let mut problems = Vec::new();
        for ((key, _), made) in records.iter().zip(made) {
            match made {
                Ok(made) => agreed.push(made),
                Err(refusal) => {
                    let mut problem = told(R::KIND, refusal);
                    problem.place.file = called::<R>(&self.connection, (*key).into())?;
                    problems.push(problem);
                }
            }
        }
        if problems.is_empty() {
            Ok(agreed)
        } else {
            Err(Refusal::Problems(problems).into())
        }
    }

    /// Carries out what was made of each record, says what became of each, and rolls back.
    fn foresee_each<R: Table, T: Clone>(
        &mut self,
        stamp: &Stamp,
        records: Read<'_>,
        made: Vec<Result<T, Refusal>>,
        carry_out: impl Fn(&mut Write<'_>, (Uuid, u32), T) -> Result<Fate>,
    ) -> Result<RecordForesight> {
        let mut rows = Vec::with_capacity(records.len());
        for (key, _) in records {
            rows.push(RecordFate {
                id: *key,
                name: called::<R>(&self.connection, (*key).into())?,
                fate: Fate::Stays,
                problem: None,
            });
        }
        let refuse = |row: &mut RecordFate, refusal: Refusal| {
            row.fate = Fate::Refused;
            row.problem = Some(told(R::KIND, refusal));
        };
        for (row, made) in rows.iter_mut().zip(&made) {
            if let Err(refusal) = made {
                refuse(row, refusal.clone());
            }
        }
        // What is refused is left out, and the rest tried again: one in use must not hold up others.
        let foresight = loop {
            let mut in_use = Vec::new();
            let foreseen = self.foresee(stamp, |write| {
                let open = records.iter().zip(&made).zip(&mut rows);
                for ((record, made), row) in open.filter(|(_, row)| row.fate != Fate::Refused) {
                    let Ok(made) = made else { continue };
                    match carry_out(write, *record, made.clone()) {
                        Ok(fate) => row.fate = fate,
                        Err(Error::Refused(refusal)) => refuse(row, refusal),
                        Err(fault) => return Err(fault),
                    }
                }
                for (at, row) in rows.iter().enumerate() {
                    if row.fate == Fate::Changes
                        && let Some(used) = still_used::<R>(write.connection, row.id)?
                    {
                        in_use.push((at, used));
                    }
                }
                // Nothing of this try is wanted.
                if in_use.is_empty() {
                    Ok(())
                } else {
                    Err(Refusal::InUse.into())
                }
            });
            match foreseen {
                Ok(foresight) => break foresight,
                // Who it is can be told again, now that all is as it was.
                Err(_) if !in_use.is_empty() => {
                    for (at, Used { kind, by, count }) in in_use {
                        let by = with_kind!(kind, T => called::<T>(&self.connection, by.into())?);
                        let told = problem(R::KIND, "", "used-by");
                        rows[at].fate = Fate::Refused;
                        rows[at].problem = Some(told.with("by", by).with("count", count));
                    }
                }
                // What only the whole is refused for concerns each record that would change.
                Err(Error::Refused(refusal)) => {
                    for row in rows.iter_mut().filter(|row| row.fate == Fate::Changes) {
                        refuse(row, refusal.clone());
                    }
                    break Foresight::default();
                }
                Err(fault) => return Err(fault),
            }
        };
        Ok(RecordForesight { rows, foresight })
    }
}

/// Does something with each record: a refusal belongs to the record, a fault ends it.
fn each<T>(
    records: Read<'_>,
    mut deed: impl FnMut(Uuid, u32) -> Result<T>,
) -> Result<Vec<Result<T, Refusal>>> {
    records
        .iter()
        .map(|(key, revision)| match deed(*key, *revision) {
            Ok(done) => Ok(Ok(done)),
            Err(Error::Refused(refusal)) => Ok(Err(refusal)),
            Err(fault) => Err(fault),
        })
        .collect()
}

fn stands(own: u32, read: u32) -> Result<()> {
    if own == read {
        Ok(())
    } else {
        Err(Refusal::Stale { revision: own }.into())
    }
}

/// Removes a record with what belongs to it alone, its attachments among that.
fn go<R: ByHand>(write: &mut Write<'_>, key: R::Id, revision: u32) -> Result<()> {
    write.remove_attachments(key.into())?;
    R::go(write, key, revision)
}

/// The first record that refers to another, and how many do.
struct Used {
    kind: Kind,
    by: Uuid,
    count: u32,
}

/// Who still refers to a record that is gone; none where it is there, or nobody does.
fn still_used<R: Table>(connection: &Connection, key: Uuid) -> Result<Option<Used>> {
    let sql = format!("SELECT 1 FROM {} WHERE id = ?1", R::NAME);
    if connection.prepare_cached(&sql)?.exists([id(key)])? {
        return Ok(None);
    }
    let mut used: Option<Used> = None;
    for Referring {
        table,
        column,
        kind,
    } in referring(connection, R::KIND)?
    {
        let own = with_kind!(kind, T => T::LINKS.iter().find(|link| link.table == table));
        let own = own.map_or("id", |link| link.own);
        // The names stand in the schema, none in anything that was typed.
        let sql = format!("SELECT \"{own}\" FROM \"{table}\" WHERE \"{column}\" = ?1");
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id(key)])?;
        while let Some(row) = rows.next()? {
            let by = needed(row, 0)?;
            used.get_or_insert(Used { kind, by, count: 0 }).count += 1;
        }
    }
    Ok(used)
}

/// What a record is called in the history: its reference, where it has one, and its name in Danish,
/// the register's language.
pub(crate) fn called<R: Table>(connection: &Connection, key: R::Id) -> Result<String> {
    let [da, _] = R::TITLE;
    let sql = format!(
        "SELECT trim({} || ' ' || ifnull({da}, '')) FROM {} t WHERE t.id = ?1",
        R::REFERENCE,
        R::NAME
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([id(key)])?;
    Ok(match rows.next()? {
        Some(row) => row.get(0)?,
        None => String::new(),
    })
}

/// The same of a record whose kind is known only now.
pub(crate) fn called_by_kind(connection: &Connection, kind: Kind, key: Uuid) -> Result<String> {
    with_kind!(kind, R => called::<R>(connection, key.into()))
}

/// A refusal as a problem of one record.
fn told(kind: Kind, refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Problems(problems) => match problems.into_iter().next() {
            Some(first) => first,
            None => problem(kind, "", "missing-value"),
        },
        Refusal::Invalid { field, code } => problem(kind, field, code).with("column", field),
        Refusal::Taken { reference } => problem(kind, "ref", "taken").with("ref", reference),
        refusal => refusal
            .parts()
            .into_iter()
            .fold(problem(kind, "", refusal.code()), |told, (name, part)| {
                told.with(name, part)
            }),
    }
}
