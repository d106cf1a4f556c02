//! What a person answers for, handing it over, and merging two records.

use std::path::Path;

use chrono::NaiveDate;
use model::{Asset, Kind, Person, PersonId};
use register::{
    Duties, DutyRow, HandOver, Merge, MergeHow, MergePreview, RecordName, Register, Reopened,
};
use serde_json::{Value as Json, json};
use text::{Arg, Words, words};

use crate::{Done, desk::Desk, failure::Failure, look::print_json, out::line, round::Earnest};

/// What a person answers for now.
pub fn duties(desk: &Desk, path: &Path, person: &str, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let key = someone(&register, person)?;
    let name = register.get::<Person>(key)?.data.name;
    let duties = register.duties(key)?;
    if json {
        let rows: Vec<Json> = duties.rows.iter().map(duty).collect();
        return Ok(print_json(&Json::Array(rows)));
    }
    let say = words(desk.lang);
    if duties.rows.is_empty() {
        line(say.say("cli-no-duties", &[("name", name.into())]));
    }
    for row in &duties.rows {
        line(format_args!(
            "{}\t{}",
            say.term("duty", row.role.id()),
            called(desk, &row.record)
        ));
    }
    Ok(Done::Well)
}

/// Hands everything that a person answers for over to another, or says what that would do.
pub fn hand_over(
    desk: &Desk,
    path: &Path,
    ends: [&str; 2],
    left: Option<NaiveDate>,
    earnest: Earnest,
    json: bool,
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let [from, to] = [someone(&register, ends[0])?, someone(&register, ends[1])?];
    let Duties { rows, .. } = register.duties(from)?;
    let what = HandOver {
        from,
        to: Some(to),
        chosen: rows.iter().map(DutyRow::key).collect(),
        left,
    };
    let seen = register.foresee_hand_over(&desk.stamp(), &what)?;
    if earnest == Earnest::Make {
        register.hand_over(&desk.stamp(), &what, "")?;
    }
    if json {
        return Ok(print_json(&json!({
            "done": earnest == Earnest::Make,
            "moved": rows.iter().map(duty).collect::<Vec<_>>(),
            "left": left,
            "closed": references(&seen.closed),
            "accepted": references(&seen.accepted),
            "reopened": reopened(&seen.reopened),
        })));
    }
    let say = words(desk.lang);
    for moved in &seen.moved {
        let role = say.term("duty", moved.role.id());
        line(format_args!("{role}\t{}", moved.count));
    }
    tell(desk, "cli-stays-closed", &seen.closed);
    tell(desk, "cli-stays-accepted", &seen.accepted);
    tell_reopened(desk, &seen.reopened);
    line(say.say(settled(earnest, "cli-handed-over", "cli-to-hand-over"), &[]));
    Ok(Done::Well)
}

/// Merges two assets, or else two people, or says what that would do.
pub fn merge(
    desk: &Desk,
    path: &Path,
    ends: [&str; 2],
    earnest: Earnest,
    json: bool,
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let kind = if register.find::<Asset>(ends[0])?.is_some() {
        Kind::Assets
    } else {
        Kind::People
    };
    let place = |name: &str| match kind {
        Kind::Assets => {
            let unknown = || Failure::usage("unknown-asset", "ref", name);
            let stored =
                register.get::<Asset>(register.find::<Asset>(name)?.ok_or_else(unknown)?)?;
            Ok((stored.id.0, stored.revision))
        }
        _ => {
            let unknown = || Failure::usage("unknown-asset-or-person", "ref", name);
            let stored =
                register.get::<Person>(register.find::<Person>(name)?.ok_or_else(unknown)?)?;
            Ok::<_, Failure>((stored.id.0, stored.revision))
        }
    };
    let ((keep, keep_revision), (gone, gone_revision)) = (place(ends[0])?, place(ends[1])?);
    let what = Merge {
        keep,
        keep_revision,
        gone,
        gone_revision,
        taken: Vec::new(),
    };
    let seen = match kind {
        Kind::Assets => register.foresee_merge_assets(&desk.stamp(), &what)?,
        _ => register.foresee_merge_people(&desk.stamp(), &what)?,
    };
    match (earnest, kind) {
        (Earnest::Count, _) => {}
        (Earnest::Make, Kind::Assets) => drop(register.merge_assets(&desk.stamp(), &what, "")?),
        (Earnest::Make, _) => drop(register.merge_people(&desk.stamp(), &what, "")?),
    }
    if json {
        return Ok(print_json(&json!({
            "done": earnest == Earnest::Make,
            "kind": kind,
            "fields": seen.fields,
            "moved": seen.moved,
            "dropped": seen.dropped,
            "twins": seen.twins.iter().map(|twin| {
                json!({ "keep": twin.keep_reference, "gone": twin.gone_reference })
            }).collect::<Vec<_>>(),
            "closed": seen.closed,
            "reopened": reopened(&seen.reopened),
            "foresight": seen.foresight,
        })));
    }
    tell_merge(desk, kind, &seen);
    let key = settled(earnest, "cli-merged", "cli-to-merge");
    line(words(desk.lang).say(key, &[]));
    Ok(Done::Well)
}

fn tell_merge(desk: &Desk, kind: Kind, seen: &MergePreview) {
    let say = words(desk.lang);
    for field in &seen.fields {
        let shown = |value: &str| exchange::in_words(kind, &field.column, value, desk.lang);
        let ((name, keep), (_, gone)) = (shown(&field.keep), shown(&field.gone));
        let key = match field.how {
            MergeHow::Kept => "org-merge-kept",
            MergeHow::Taken => "org-merge-taken",
            MergeHow::Filled => "org-merge-filled",
            MergeHow::United => "org-merge-united",
        };
        line(format_args!(
            "{name}\t{keep}\t{gone}\t{}",
            say.say(key, &[])
        ));
    }
    for moved in &seen.moved {
        let kind = say.term("kind", moved.kind.id());
        line(format_args!("{kind}\t{}", moved.count));
    }
    for gone in &seen.dropped {
        let key = if gone.itself {
            "org-merge-itself"
        } else {
            "org-merge-twice"
        };
        line(say.say(key, &[("name", gone.name.get(desk.lang).into())]));
    }
    for twin in &seen.twins {
        let args: [(&str, Arg); 2] = [
            ("keep", (&twin.keep_reference).into()),
            ("gone", (&twin.gone_reference).into()),
        ];
        line(say.say("org-merge-twin", &args));
    }
    tell_reopened(desk, &seen.reopened);
}

/// The sentence of what was done, or only foreseen.
fn settled(earnest: Earnest, done: &'static str, foreseen: &'static str) -> &'static str {
    match earnest {
        Earnest::Make => done,
        Earnest::Count => foreseen,
    }
}

fn someone(register: &Register, name: &str) -> Result<PersonId, Failure> {
    register
        .find::<Person>(name)?
        .ok_or_else(|| Failure::usage("unknown-person", "ref", name))
}

fn called(desk: &Desk, record: &RecordName) -> String {
    format!("{} {}", record.reference, record.name.get(desk.lang))
}

fn tell(desk: &Desk, key: &str, records: &[RecordName]) {
    let say: &Words = words(desk.lang);
    for record in records {
        line(say.say(key, &[("name", called(desk, record).into())]));
    }
}

fn tell_reopened(desk: &Desk, reopened: &Reopened) {
    tell(desk, "org-reopens-approval", &reopened.approvals);
    tell(desk, "org-reopens-acceptance", &reopened.acceptances);
}

fn duty(row: &DutyRow) -> Json {
    json!({
        "role": row.role,
        "kind": row.record.kind,
        "ref": row.record.reference,
        "name": row.record.name.da,
    })
}

fn references(records: &[RecordName]) -> Vec<&str> {
    records.iter().map(|own| own.reference.as_str()).collect()
}

fn reopened(reopened: &Reopened) -> Json {
    json!({
        "approvals": references(&reopened.approvals),
        "acceptances": references(&reopened.acceptances),
    })
}
