//! The parts that several tables of the statement are made of: a control, why, by which measures, which
//! risks, and the state of its tests with its sign.

use std::collections::BTreeMap;

use model::{CarriedOut, InclusionReason, MeasureState, SoaRisks, SoaRow, SoaSaid, TestState};

use super::super::frame::Frame;
use crate::document::{Badge, Cell, Phrase, Rgb};

/// Rows by framework, in their order.
pub(super) fn included_by_framework(rows: &[SoaRow]) -> Vec<(&str, Vec<&SoaRow>)> {
    let mut found: Vec<(&str, Vec<&SoaRow>)> = Vec::new();
    for row in rows {
        match found.last_mut() {
            Some((framework, own)) if *framework == row.framework => own.push(row),
            _ => found.push((&row.framework, vec![row])),
        }
    }
    found
}

/// Rows by theme, in their order.
pub(super) fn by_theme<'a>(rows: &[&'a SoaRow]) -> Vec<(&'a str, Vec<&'a SoaRow>)> {
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<(&str, Vec<&SoaRow>)> = Vec::new();
    for row in rows {
        let at = *place.entry(&row.theme).or_insert_with(|| {
            found.push((&row.theme, Vec::new()));
            found.len() - 1
        });
        found[at].1.push(row);
    }
    found
}

/// How many are included, left out and not decided; and of the included ones how many are in place,
/// planned and not carried out.
pub(super) fn numbers(rows: &[SoaRow]) -> [usize; 6] {
    let decided = |wanted| rows.iter().filter(|row| row.included() == wanted).count();
    let carried = |wanted| {
        let included = rows.iter().filter(|row| row.included() == Some(true));
        included.filter(|row| row.carried_out == wanted).count()
    };
    [
        decided(Some(true)),
        decided(Some(false)),
        decided(None),
        carried(CarriedOut::InPlace),
        carried(CarriedOut::Planned),
        carried(CarriedOut::None),
    ]
}

/// The sign of a test state and the colour of its box: the sign and the word carry the meaning.
fn sign(state: TestState) -> (&'static str, Rgb) {
    match state {
        TestState::Passed => ("✓", Rgb(0x2e, 0x7d, 0x32)),
        TestState::Failed => ("✗", Rgb(0xb7, 0x1c, 0x1c)),
        TestState::Overdue => ("!", Rgb(0xff, 0xc1, 0x07)),
        TestState::NeverRun => ("○", Rgb(0xe0, 0xe0, 0xe0)),
        TestState::Undefined => ("–", Rgb(0xe0, 0xe0, 0xe0)),
        TestState::NotApplicable => ("·", Rgb::WHITE),
    }
}

impl Frame<'_> {
    /// What people call a framework.
    pub(super) fn framework_name(&self, framework: &str) -> String {
        let key = match framework {
            "" => "soa-framework-own".to_owned(),
            own => format!("soa-framework-{own}"),
        };
        self.known(&key).unwrap_or_else(|| framework.to_owned())
    }

    /// What people call a theme of a framework.
    pub(super) fn theme_name(&self, theme: &str) -> String {
        let key = match theme {
            "" => "soa-theme-other".to_owned(),
            own => format!("soa-theme-{own}"),
        };
        self.known(&key).unwrap_or_else(|| theme.to_owned())
    }

    fn known(&self, key: &str) -> Option<String> {
        let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        (key.chars().all(plain) && self.words.has(key)).then(|| self.say(key))
    }

    /// The state with its sign.
    pub(super) fn state(&self, state: TestState) -> Badge {
        let (sign, fill) = sign(state);
        Badge {
            sign: sign.to_owned(),
            fill,
            ink: fill.text_on(),
            text: self.words.term("test-state", state.id()),
        }
    }

    /// Reference and title.
    pub(super) fn control(&self, row: &SoaRow) -> Cell {
        let name = row.name.get(self.options.language);
        let reference = Phrase::new().strong(row.reference.as_str());
        reference.plain(format!(" {name}")).into()
    }

    /// Reasons, the reason in words and the requirements that name it, a line for each.
    pub(super) fn why(&self, row: &SoaRow) -> Cell {
        let mut lines = Vec::new();
        if let Some(decision) = &row.decision {
            let reasons = self.reasons(&decision.reasons);
            lines.extend((!reasons.is_empty()).then_some(reasons));
            let said = decision.justification.trim();
            lines.extend((!said.is_empty()).then(|| said.to_owned()));
        }
        lines.extend(self.required(row));
        lines.join("\n").into()
    }

    /// The requirements that name it; none: there is none.
    pub(super) fn required(&self, row: &SoaRow) -> Option<String> {
        let requirements = row.requirements.iter();
        let named: Vec<String> = requirements
            .map(|own| format!("{} {}", own.reference, own.name))
            .collect();
        (!named.is_empty())
            .then(|| self.say_with("soa-names-it", &[("requirements", named.join(", ").into())]))
    }

    pub(super) fn reasons(&self, reasons: &[InclusionReason]) -> String {
        let reasons = reasons.iter();
        let names: Vec<String> = reasons
            .map(|reason| self.words.term("reasons", reason.id()))
            .enumerate()
            .map(|(at, name)| if at == 0 { name } else { name.to_lowercase() })
            .collect();
        names.join(", ")
    }

    /// The measures that carry it out, a line for each.
    pub(super) fn measures(&self, row: &SoaRow) -> String {
        let names = row.measures.iter().map(|measure| {
            let name = format!("{} {}", measure.reference, measure.name);
            match measure.state {
                MeasureState::Planned => {
                    self.say_with("soa-measure-planned", &[("measure", name.into())])
                }
                MeasureState::InPlace | MeasureState::Retired => name,
            }
        });
        let names: Vec<String> = names.collect();
        if names.is_empty() {
            return self.say("soa-carried-none");
        }
        names.join("\n")
    }

    /// The risks that its measures treat; where there are none, how many it counters by the catalogue.
    pub(super) fn risks(&self, row: &SoaRow) -> String {
        if row.treated.count > 0 {
            return self.named(&row.treated);
        }
        match row.countered.count {
            0 => self.say("report-none"),
            count => self.say_with("soa-risks-countered", &[("count", count.into())]),
        }
    }

    fn named(&self, risks: &SoaRisks) -> String {
        let shown: Vec<&str> = risks.first.iter().map(|(_, own)| own.as_str()).collect();
        let more = risks.count as usize - shown.len();
        let shown = shown.join(", ");
        if more == 0 {
            return shown;
        }
        self.say_with(
            "soa-risks-more",
            &[("shown", shown.into()), ("count", more.into())],
        )
    }

    /// What was said of a control, a line for each part.
    pub(super) fn said(&self, said: Option<&SoaSaid>) -> String {
        let Some(said) = said else {
            return self.say("report-none");
        };
        let decided = match said.included {
            None => "soa-undecided",
            Some(true) => "soa-included",
            Some(false) => "soa-excluded",
        };
        let parts = [
            self.say(decided),
            self.reasons(&said.reasons),
            said.justification.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }
}
