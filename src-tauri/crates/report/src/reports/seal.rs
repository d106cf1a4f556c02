//! The verification of a report: where in the history it was made, and the hash of what it says.

use std::fmt::Write as _;

use model::Snapshot;
use sha2::{Digest, Sha256};
use text::{Words, number};

use crate::document::{Block, Document, Heading, Phrase, to_text};

/// SHA-256 over the canonical text (`document::to_text`) of a finished report without its
/// verification line and without its last block, which states the hash; in hexadecimal.
pub fn content_hash(document: &Document) -> String {
    let mut content = document.clone();
    content.identity.verification.clear();
    content.blocks.pop();
    hash(&content)
}

fn hash(content: &Document) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(to_text(content).as_bytes()) {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Adds the chapter on verification and the line for every footer.
pub(super) fn seal(mut document: Document, snapshot: &Snapshot, words: &Words) -> Document {
    let say = |key: &str| words.say(key, &[]);
    document.blocks.push(Block::Keep(4));
    document.blocks.push(Block::Heading(Heading {
        level: 1,
        text: say("report-verification"),
        anchor: Some("verification".into()),
    }));
    document
        .blocks
        .push(Block::Paragraph(say("report-verification-how").into()));
    let mut pairs: Vec<(Phrase, Phrase)> = vec![(
        say("report-register").into(),
        snapshot.register.as_str().into(),
    )];
    if let Some(at) = snapshot.as_of {
        let at = number::moment(words.lang(), at.naive_utc());
        let at = words.say("report-seen-on-at", &[("at", at.into())]);
        pairs.push((say("report-seen-on").into(), at.into()));
    }
    let entry = match &snapshot.mark {
        None => {
            pairs.push((say("report-entry").into(), say("report-no-history").into()));
            say("report-no-history")
        }
        Some(mark) => {
            let seq = number::number(words.lang(), mark.seq as f64);
            let at = number::moment(words.lang(), mark.at.naive_utc());
            let entry = words.say(
                "report-entry-made",
                &[("seq", seq.as_str().into()), ("at", at.into())],
            );
            pairs.push((say("report-entry").into(), entry.into()));
            let code = Phrase::new().code(mark.hash.as_str());
            pairs.push((say("report-entry-hash").into(), code));
            words.say("report-entry-short", &[("seq", seq.into())])
        }
    };
    document.blocks.push(Block::Pairs(pairs));
    let hash = hash(&document);
    document.identity.verification = words.say(
        "report-verification-line",
        &[("hash", grouped(&hash).into()), ("entry", entry.into())],
    );
    document.blocks.push(Block::Pairs(vec![(
        say("report-content-hash").into(),
        Phrase::new().code(hash),
    )]));
    document
}

/// The first sixteen digits in groups, for the footer.
fn grouped(hash: &str) -> String {
    let groups: Vec<&str> = (0..4)
        .filter_map(|group| hash.get(group * 4..group * 4 + 4))
        .collect();
    groups.join(" ")
}
