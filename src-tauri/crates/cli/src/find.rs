//! Search over everything.

use std::path::Path;

use model::Kind;
use register::{Piece, SearchScope};
use serde_json::{Value as Json, json};
use text::{key, words};

use crate::{Done, desk::Desk, failure::Failure, look::print_json, out::line};

/// The records that hold every word of `text`, the best first: kind, reference, name, and a piece of
/// the text where it was found elsewhere than in those.
pub fn find(
    desk: &Desk,
    path: &Path,
    text: &[String],
    kinds: &[String],
    limit: u32,
    json: bool,
) -> Result<Done, Failure> {
    let kinds = kinds
        .iter()
        .map(|kind| Kind::from_id(kind).ok_or_else(|| unknown(kind)))
        .collect::<Result<Vec<Kind>, Failure>>()?;
    let register = desk.open(path)?;
    let hits = register.search(&text.join(" "), &SearchScope { kinds, limit })?;
    let plain = |pieces: &[Piece]| -> String { pieces.iter().map(|one| &*one.text).collect() };
    if json {
        let rows = hits.iter().map(|hit| {
            json!({
                "kind": hit.record.kind,
                "id": hit.record.id,
                "ref": hit.record.reference,
                "name": hit.record.name.get(desk.lang),
                "snippet": plain(&hit.snippet),
                "score": hit.score,
            })
        });
        return Ok(print_json(&rows.collect::<Vec<Json>>().into()));
    }
    let say = words(desk.lang);
    if hits.is_empty() {
        line(say.say("cli-find-none", &[]));
    }
    for hit in &hits {
        let cells = [
            say.say(&key("kind", hit.record.kind.id()), &[]),
            hit.record.reference.clone(),
            hit.record.name.get(desk.lang).to_owned(),
            plain(&hit.snippet),
        ];
        line(cells.map(|cell| cell.replace(['\t', '\n'], " ")).join("\t"));
    }
    Ok(Done::Well)
}

fn unknown(kind: &str) -> Failure {
    Failure::Use {
        code: "find-kind",
        args: vec![("kind", kind.to_owned()), ("kinds", Kind::IDS.join(", "))],
    }
}
