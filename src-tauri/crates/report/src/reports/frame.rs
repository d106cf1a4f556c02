//! What reports about the whole register share: their words, the identity of the document, the appendix
//! with what the quality check found, and the seal.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::{
    Finding, FindingKind, Kind, PersonId, Picture, Record, Records, Rules, Snapshot, Stored,
    UnitId, natural_key, quality,
};
use text::{Arg, Words, number, words};

use super::{
    Options,
    block::{heading, paragraph, table},
    language, seal,
};
use crate::document::{Block, Cell, Column, Document, Identity, Phrase, Sheet};

/// A report in the making.
pub(super) struct Frame<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) picture: &'a Picture,
    pub(super) options: &'a Options,
    pub(super) words: &'static Words,
}

impl<'a> Frame<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, picture: &'a Picture, options: &'a Options) -> Self {
        Self {
            snapshot,
            picture,
            options,
            words: words(options.language),
        }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    pub(super) fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words.say(key, args)
    }

    /// "21.11.2026"; a dash where there is none.
    pub(super) fn date(&self, day: Option<NaiveDate>) -> String {
        day.map_or_else(
            || self.say("report-none"),
            |day| number::date(self.options.language, day),
        )
    }

    /// A number as people write it.
    pub(super) fn number(&self, value: impl Into<f64>) -> String {
        number::number(self.options.language, value.into())
    }

    /// A person's name; a dash where there is none.
    pub(super) fn person(&self, id: Option<PersonId>) -> String {
        id.and_then(|id| self.snapshot.people.get(&id))
            .map_or_else(|| self.say("report-none"), |own| own.data.name.clone())
    }

    /// People's names, separated by commas, in the order of their names.
    pub(super) fn people(&self, ids: &[PersonId]) -> String {
        let mut names: Vec<String> = ids.iter().map(|id| self.person(Some(*id))).collect();
        names.sort();
        if names.is_empty() {
            return self.say("report-none");
        }
        names.join(", ")
    }

    /// A unit's name; that it is the whole organisation where there is none.
    pub(super) fn unit(&self, id: Option<UnitId>) -> String {
        id.and_then(|id| self.snapshot.units.get(&id)).map_or_else(
            || self.say("report-everywhere"),
            |own| own.data.name.clone(),
        )
    }

    /// The rules of the register's default method, by which levels are compared and shown.
    pub(super) fn rules(&self) -> Option<&'a Rules> {
        let picture: &'a Picture = self.picture;
        picture.rules.get(&self.snapshot.default_method?)
    }

    /// Whether `unit` is within what the report is narrowed to.
    pub(super) fn within(&self, unit: Option<UnitId>) -> bool {
        let Some(wanted) = self.options.unit else {
            return true;
        };
        let mut at = unit;
        let mut seen = BTreeSet::new();
        while let Some(id) = at.filter(|id| seen.insert(*id)) {
            if id == wanted {
                return true;
            }
            at = self.snapshot.units.get(&id).and_then(|own| own.data.parent);
        }
        false
    }

    /// The finished document: `blocks`, then the appendix with the quality findings that `concerns`
    /// lets through, then the verification. The table of contents and the key facts are the report's
    /// own.
    pub(super) fn finish(
        &self,
        title: String,
        subject: Vec<String>,
        sheet: Sheet,
        mut blocks: Vec<Block>,
        concerns: impl Fn(&Finding) -> bool,
    ) -> Document {
        blocks.extend(self.appendix(concerns));
        let options = self.options;
        let document = Document {
            identity: Identity {
                title,
                language: language(options.language),
                register: self.snapshot.register.clone(),
                author: options.author.clone(),
                date: number::date(options.language, options.today),
                made: options.now.naive_utc(),
                subject,
                verification: String::new(),
            },
            sheet,
            blocks,
        };
        seal::seal(document, self.snapshot, self.words)
    }

    /// What the quality check found, each kind with all the records that it concerns; never hidden,
    /// and said too when there is none.
    fn appendix(&self, concerns: impl Fn(&Finding) -> bool) -> Vec<Block> {
        let mut groups: BTreeMap<FindingKind, Vec<String>> = BTreeMap::new();
        for finding in quality(self.snapshot, self.picture) {
            if concerns(&finding) {
                let reference = finding.reference(self.snapshot).to_owned();
                groups.entry(finding.kind).or_default().push(reference);
            }
        }
        let mut blocks = vec![
            heading(1, self.say("report-findings")),
            paragraph(self.say_with(
                "report-findings-tried",
                &[("count", FindingKind::ALL.len().into())],
            )),
        ];
        if groups.is_empty() {
            blocks.push(paragraph(self.say("report-findings-none")));
            return blocks;
        }
        let rows: Vec<Vec<Cell>> = groups
            .into_iter()
            .map(|(kind, mut found)| {
                let severity = self.words.term("severity", kind.severity().id());
                let name = self.say(&format!("finding-{}", kind.id()));
                let count = found.len();
                found.sort_by_cached_key(|reference| natural_key(reference));
                found.dedup();
                vec![
                    Phrase::new().strong(format!("{severity}: {name}")).into(),
                    self.number(count as f64).into(),
                    found.join(", ").into(),
                ]
            })
            .collect();
        blocks.push(table(
            Phrase::new(),
            vec![
                Column::text(self.say("report-finding"), 5),
                Column::number(self.say("report-count"), 1),
                Column::text(self.say("report-concerns"), 5),
            ],
            rows,
        ));
        blocks
    }
}

/// Whether a finding of the quality check is about records of one of these kinds.
pub(super) fn about(kinds: &[Kind]) -> impl Fn(&Finding) -> bool + '_ {
    move |finding| kinds.contains(&finding.record)
}

/// Records in the order of their references, never of the register's random ids.
pub(super) fn by_reference<R: Record>(records: &Records<R::Id, R>) -> Vec<&Stored<R::Id, R>> {
    let mut rows: Vec<_> = records.values().collect();
    rows.sort_by_cached_key(|stored| natural_key(stored.data.reference()));
    rows
}
