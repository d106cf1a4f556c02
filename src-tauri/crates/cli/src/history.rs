//! The history: entries, what happened to one record, what is different between two moments, and
//! what was deleted.

use std::path::Path;

use model::Kind;
use register::{ChangedRow, Deed, Entry, FieldChange, Register, TimelineEntry};
use serde_json::{Value as Json, json};
use text::{Words, words};
use uuid::Uuid;

use crate::{
    Done,
    desk::{Desk, moment, shown},
    failure::Failure,
    look::print_json,
    out::line,
};

/// What stands after the sentence of an entry.
fn remarks(say: &Words, reason: &str, undone: bool) -> String {
    let reason = if reason.is_empty() {
        String::new()
    } else {
        format!(" – {reason}")
    };
    let undone = if undone {
        format!(" ({})", say.say("cli-undone", &[]))
    } else {
        String::new()
    };
    reason + &undone
}

/// The entries of the history, newest first.
pub fn log(desk: &Desk, path: &Path, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let page = register.history(None, u32::MAX)?;
    if json {
        return Ok(print_json(&json!(page.rows)));
    }
    let say = words(desk.lang);
    for Entry {
        seq,
        at,
        actor,
        op,
        args,
        reason,
        undone,
        ..
    } in page.rows
    {
        line(format_args!(
            "{seq:>6}  {}  {actor}  {}{}",
            text::number::moment(desk.lang, at.naive_utc()),
            say.operation(&op, &args),
            remarks(say, &reason, undone)
        ));
    }
    Ok(Done::Well)
}

/// What happened to one record, newest first.
pub fn timeline(desk: &Desk, path: &Path, record: &str, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let (kind, key) = named(desk, &register, record)?;
    let timeline = register.timeline(kind, key, None, u32::MAX, desk.lang)?;
    let say = words(desk.lang);
    if json {
        let entries = timeline.entries.iter().map(|entry| {
            json!({
                "seq": entry.seq, "at": entry.at, "actor": entry.actor, "op": entry.op,
                "args": entry.args, "reason": entry.reason, "undone": entry.undone,
                "deed": entry.deed, "text": say.operation(&entry.op, &entry.args),
                "fields": fields(desk, kind, &entry.fields),
            })
        });
        return Ok(print_json(&json!({
            "kind": kind, "ref": timeline.reference, "name": timeline.name,
            "there": timeline.there, "entries": entries.collect::<Vec<_>>(),
        })));
    }
    line(format_args!("{} {}", timeline.reference, timeline.name));
    for entry in &timeline.entries {
        let TimelineEntry {
            seq,
            at,
            actor,
            reason,
            undone,
            ..
        } = entry;
        line(format_args!(
            "{seq:>6}  {}  {actor}  {}{}",
            shown(desk.lang, *at),
            say.operation(&entry.op, &entry.args),
            remarks(say, reason, *undone)
        ));
        if entry.deed == Deed::Removed {
            continue;
        }
        tell(desk, kind, &entry.fields);
    }
    Ok(Done::Well)
}

/// The record that `KIND/REF`, or REF alone, names: also one that was deleted.
fn named(desk: &Desk, register: &Register, text: &str) -> Result<(Kind, Uuid), Failure> {
    let split = text.split_once('/');
    let (kind, reference) = match split.map(|(kind, rest)| (Kind::from_id(kind), rest)) {
        Some((Some(kind), rest)) => (Some(kind), rest),
        _ => (None, text),
    };
    let found = register.records_named(kind, reference)?;
    match found.as_slice() {
        [one] => return Ok(*one),
        [] => {}
        many => {
            let kinds: Vec<String> = many
                .iter()
                .map(|(kind, _)| format!("{}/{reference}", kind.id()))
                .collect();
            return Err(Failure::Use {
                code: "record-of-several-kinds",
                args: vec![("ref", text.to_owned()), ("known", kinds.join(", "))],
            });
        }
    }
    last_deleted(desk, register, kind, reference)?
        .ok_or_else(|| Failure::usage("unknown-record", "ref", text))
}

/// The record with this reference or name that was deleted last.
fn last_deleted(
    desk: &Desk,
    register: &Register,
    kind: Option<Kind>,
    text: &str,
) -> Result<Option<(Kind, Uuid)>, Failure> {
    let page = register.deleted(kind, text, 0, u32::MAX, desk.lang)?;
    let is = |row: &&register::DeletedRow| row.reference == text || row.name == text;
    Ok(page.rows.iter().find(is).map(|row| (row.kind, row.id)))
}

/// What is different between two moments.
pub fn diff(
    desk: &Desk,
    path: &Path,
    from: &str,
    to: Option<&str>,
    kinds: &[String],
    json: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let from = moment(&register, from)?;
    let to = match to {
        Some(to) => moment(&register, to)?,
        // The end of today is still to come.
        None => register.as_of().unwrap_or(desk.stamp().at).max(from),
    };
    if to < from {
        return Err(Failure::Use {
            code: "diff-backwards",
            args: vec![
                ("from", shown(desk.lang, from)),
                ("to", shown(desk.lang, to)),
            ],
        });
    }
    let kinds: Vec<Kind> = kinds
        .iter()
        .map(|kind| Kind::from_id(kind).ok_or_else(|| Failure::usage("unknown-kind", "kind", kind)))
        .collect::<Result<_, _>>()?;
    let chosen = (!kinds.is_empty()).then_some(kinds.as_slice());
    let found = register.changed_between(from, to, chosen, 0, u32::MAX, desk.lang)?;
    let say = words(desk.lang);
    if json {
        let rows = found.rows.iter().map(|row| {
            json!({
                "kind": row.kind, "ref": row.reference, "name": row.name, "deed": row.deed,
                "fields": fields(desk, row.kind, &row.fields),
            })
        });
        return Ok(print_json(&json!({
            "from": from, "to": to, "from_seq": found.from, "to_seq": found.to,
            "counts": found.counts, "total": found.total, "rows": rows.collect::<Vec<_>>(),
        })));
    }
    line(say.say(
        "cli-diff",
        &[
            ("from", shown(desk.lang, from).into()),
            ("to", shown(desk.lang, to).into()),
        ],
    ));
    if found.counts.is_empty() {
        line(say.say("cli-diff-none", &[]));
    }
    for count in &found.counts {
        line(say.say(
            "cli-diff-count",
            &[
                ("kind", say.term("kind", count.kind.id()).into()),
                ("added", count.added.into()),
                ("changed", count.changed.into()),
                ("removed", count.removed.into()),
            ],
        ));
    }
    let mut last = None;
    for row in &found.rows {
        let ChangedRow {
            kind,
            reference,
            name,
            deed,
            ..
        } = row;
        if last != Some(*kind) {
            line(format_args!("\n{}", say.term("kind", kind.id())));
            last = Some(*kind);
        }
        let reference = if reference.is_empty() {
            String::new()
        } else {
            format!("{reference} ")
        };
        let deed_word = say.term("deed", word(*deed));
        line(format_args!("  {reference}{name}: {deed_word}"));
        if *deed == Deed::Changed {
            tell(desk, *kind, &row.fields);
        }
    }
    Ok(Done::Well)
}

fn word(deed: Deed) -> &'static str {
    match deed {
        Deed::Added => "added",
        Deed::Changed => "changed",
        Deed::Removed => "removed",
    }
}

/// Fields with before and after, for programs: the values by which files know them, and the words.
fn fields(desk: &Desk, kind: Kind, fields: &[FieldChange]) -> Json {
    let fields = fields.iter().map(|field| {
        json!({
            "field": field.heading,
            "heading": exchange::field_heading(kind, &field.heading, desk.lang),
            "before": exchange::field_value(kind, &field.heading, &field.before, desk.lang),
            "after": exchange::field_value(kind, &field.heading, &field.after, desk.lang),
        })
    });
    Json::Array(fields.collect())
}

fn tell(desk: &Desk, kind: Kind, fields: &[FieldChange]) {
    for field in fields {
        let value = |value| exchange::field_value(kind, &field.heading, value, desk.lang);
        line(format_args!(
            "        {}: {} → {}",
            exchange::field_heading(kind, &field.heading, desk.lang),
            value(&field.before),
            value(&field.after)
        ));
    }
}

/// The records that were deleted, the last deleted first.
pub fn deleted(desk: &Desk, path: &Path, kind: Option<&str>, json: bool) -> Result<Done, Failure> {
    let kind = kind.map(known).transpose()?;
    let register = desk.open(path)?;
    let rows = register.deleted(kind, "", 0, u32::MAX, desk.lang)?.rows;
    if json {
        return Ok(print_json(&json!(rows)));
    }
    let say = words(desk.lang);
    for row in rows {
        let (kind, at) = (row.kind.id(), shown(desk.lang, row.at));
        line(format_args!(
            "{at}  {}  {kind}  {} {}  {}",
            row.actor,
            row.reference,
            row.name,
            say.operation(&row.op, &row.args)
        ));
    }
    Ok(Done::Well)
}

fn known(kind: &str) -> Result<Kind, Failure> {
    Kind::from_id(kind).ok_or_else(|| Failure::usage("unknown-kind", "kind", kind))
}

/// Puts a deleted record back.
pub fn restore(desk: &Desk, path: &Path, kind: &str, record: &str) -> Result<Done, Failure> {
    let kind = known(kind)?;
    let mut register = desk.open(path)?;
    let key = match last_deleted(desk, &register, Some(kind), record)? {
        Some((_, key)) => key,
        // One that is there is refused by the register, in its words.
        None => match register.records_named(Some(kind), record)?.first() {
            Some((_, key)) => *key,
            None => return Err(Failure::usage("unknown-record", "ref", record)),
        },
    };
    let back = register.restore(&desk.stamp(), kind, key)?.value;
    line(words(desk.lang).say("cli-restored", &[("count", back.into())]));
    Ok(Done::Well)
}
