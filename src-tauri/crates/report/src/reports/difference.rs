//! What is different since last time (forskel siden sidst, method, section 9), for the system
//! owner and management: new, changed, not yet confirmed, closed and confirmed scenarios.
//!
//! The snapshot holds the assessment and the one that it is compared with; where it holds no
//! other, the report says that there is none.

use model::{
    Arg as Part, Assessment, AssessmentId, Change, Difference, Method, Picture, ScenarioChange,
    Snapshot, Stage, StageChange,
};
use text::{Arg, Words, number, words};

use super::{
    Fault, Options, ReportKind,
    block::{heading, paragraph, table},
    language, order, seal,
};
use crate::{
    document::{Block, Cell, Column, Document, Identity, Phrase, Sheet},
    heatmap::level_badge,
};

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "difference",
    needs_assessment: true,
    compares: true,
    record: None,
    narrows: false,
    build,
};

/// The stage that the tables show; other stages are named where they moved.
const SHOWN: Stage = Stage::CurrentConfirmed;

fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let later = options.assessment.ok_or(Fault::NoAssessment)?;
    let snapshot = order::by_reference(snapshot);
    let picture = snapshot.picture(options.today);
    let words = words(options.language);
    let after = side(&snapshot, &picture, later)?;
    let earlier = snapshot.assessments.keys().find(|id| **id != later);
    let mut blocks = Vec::new();
    match earlier {
        None => blocks.push(paragraph(words.say("difference-alone", &[]))),
        Some(earlier) => {
            let before = side(&snapshot, &picture, *earlier)?;
            let found = model::difference(&snapshot, &picture, *earlier, later)
                .ok_or(Fault::UnknownAssessment)?;
            let told = Told {
                words,
                before,
                after,
            };
            blocks.extend(told.front(&found));
            for change in Change::ALL {
                blocks.extend(told.chapter(&found, *change));
            }
        }
    }
    let document = Document {
        identity: identity(&after, &snapshot, options, words),
        sheet: Sheet::Landscape,
        blocks,
    };
    Ok(seal::seal(document, &snapshot, words))
}

/// An assessment and its method.
type Side<'a> = (&'a Assessment, &'a Method);

fn side<'a>(
    snapshot: &'a Snapshot,
    picture: &'a Picture,
    id: AssessmentId,
) -> Result<Side<'a>, Fault> {
    let assessment = snapshot
        .assessments
        .get(&id)
        .ok_or(Fault::UnknownAssessment)?;
    let method = assessment.data.method;
    if let Some(rules) = picture.rules.get(&method) {
        return Ok((&assessment.data, &rules.method));
    }
    let faults = snapshot
        .methods
        .get(&method)
        .map(|method| method.data.check());
    Err(Fault::Method(faults.unwrap_or_default()))
}

fn identity(
    (assessment, method): &Side<'_>,
    snapshot: &Snapshot,
    options: &Options,
    words: &Words,
) -> Identity {
    let title = [
        ("report", words.say("report-difference", &[]).into()),
        ("name", Arg::from(&assessment.name)),
    ];
    Identity {
        title: words.say("report-title-of", &title),
        language: language(options.language),
        register: snapshot.register.clone(),
        author: options.author.clone(),
        date: number::date(options.language, options.today),
        made: options.now.naive_utc(),
        subject: vec![format!(
            "{} · {}",
            assessment.reference,
            method.name.get(options.language)
        )],
        verification: String::new(),
    }
}

/// The two sides, and the words to tell them in.
struct Told<'a> {
    words: &'a Words,
    before: Side<'a>,
    after: Side<'a>,
}

impl Told<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// Which two assessments, how many scenarios became what, and what to know beforehand.
    fn front(&self, found: &Difference) -> Vec<Block> {
        let lang = self.words.lang();
        let name = |side: Side<'_>| -> Phrase {
            let (assessment, method) = side;
            let day = assessment.date.map(|day| number::date(lang, day));
            let parts = [
                Some(assessment.reference.clone()),
                Some(assessment.name.clone()),
                day,
                Some(method.name.get(lang).to_owned()),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            parts.join(" · ").into()
        };
        let mut facts: Vec<(Phrase, Phrase)> = vec![
            (self.say("difference-before").into(), name(self.before)),
            (self.say("difference-after").into(), name(self.after)),
        ];
        for change in Change::ALL {
            let count = number::number(lang, found.count(*change) as f64);
            facts.push((self.words.term("change", change.id()).into(), count.into()));
        }
        let mut blocks = vec![Block::Pairs(facts), paragraph(self.say("difference-today"))];
        if !found.same_method {
            blocks.push(paragraph(self.say("difference-methods-differ")));
        }
        blocks
    }

    /// The scenarios that became `change`; nothing where there are none.
    fn chapter(&self, found: &Difference, change: Change) -> Vec<Block> {
        let mut rows: Vec<&ScenarioChange> = found
            .rows
            .iter()
            .filter(|row| row.change == change)
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        rows.sort_by_cached_key(|row| order::key(&row.reference));
        let head = |key: &str, weight: u16| Column::text(self.say(key), weight);
        let stage = self.words.term("stage", SHOWN.id());
        vec![
            Block::Keep(3),
            heading(1, self.words.term("change", change.id())),
            paragraph(self.say(&text::key("difference-about", change.id()))),
            table(
                self.words
                    .say("difference-caption", &[("stage", stage.into())]),
                vec![
                    head("difference-scenario", 34),
                    head("difference-before", 12),
                    head("difference-after", 12),
                    head("difference-what", 34),
                    head("difference-who", 24),
                ],
                rows.into_iter()
                    .map(|row| self.cells(row))
                    .collect::<Vec<_>>(),
            ),
        ]
    }

    fn cells(&self, row: &ScenarioChange) -> Vec<Cell> {
        let lang = self.words.lang();
        let shown = row.stages.iter().find(|stage| stage.stage == SHOWN);
        let level = |method: &Method, id: Option<&String>| {
            let rank = id.and_then(|id| method.rank(id));
            match rank {
                Some(rank) => level_badge(method, rank, lang).into(),
                None => Cell::from(self.say("report-none")),
            }
        };
        let name = format!("{} {}", row.reference, row.asset);
        let who = match row.at {
            Some(at) => {
                let day = number::date(lang, at.date_naive());
                format!("{}, {day}", row.by)
            }
            None => self.say("report-none"),
        };
        let why = match row.why.trim() {
            "" => Phrase::from(who),
            why => Phrase::from(format!("{who}\n{why}")),
        };
        vec![
            Phrase::new()
                .strong(name)
                .plain(format!("\n{}", row.threat.get(lang)))
                .into(),
            level(self.before.1, shown.and_then(|stage| stage.before.as_ref())),
            level(self.after.1, shown.and_then(|stage| stage.after.as_ref())),
            self.what(row).into(),
            why.into(),
        ]
    }

    /// What is different, a line for each.
    fn what(&self, row: &ScenarioChange) -> String {
        let lang = self.words.lang();
        let moved = row.stages.iter().filter(|stage| {
            stage.moved && stage.stage != SHOWN && row.before.is_some() && row.after.is_some()
        });
        let stages = moved.map(|stage| self.movement(stage));
        let fields = row.fields.iter().map(|field| {
            let name = self.say(&text::key("difference-field", field.field));
            let about = field.about.as_ref();
            let about = about.map_or_else(String::new, |about| format!(" ({})", about.get(lang)));
            let (before, after) = (
                self.value(field.before.as_ref()),
                self.value(field.after.as_ref()),
            );
            format!("{name}{about}: {before} → {after}")
        });
        let lines: Vec<String> = stages.chain(fields).collect();
        if lines.is_empty() {
            self.say("report-none")
        } else {
            lines.join("\n")
        }
    }

    fn movement(&self, stage: &StageChange) -> String {
        let lang = self.words.lang();
        let label = |method: &Method, id: &Option<String>| {
            let level = id
                .as_ref()
                .and_then(|id| method.levels.get(usize::from(method.rank(id)?)));
            level.map_or_else(
                || self.say("report-none"),
                |level| level.label.get(lang).to_owned(),
            )
        };
        format!(
            "{}: {} → {}",
            self.words.term("stage", stage.stage.id()),
            label(self.before.1, &stage.before),
            label(self.after.1, &stage.after)
        )
    }

    fn value(&self, part: Option<&Part>) -> String {
        match part {
            None => self.say("report-none"),
            Some(Part::Text(text)) => text.clone(),
            Some(Part::Number(value)) => number::number(self.words.lang(), f64::from(*value)),
            Some(Part::Words(both)) => both.get(self.words.lang()).to_owned(),
            Some(Part::Date(day)) => number::date(self.words.lang(), *day),
        }
    }
}
