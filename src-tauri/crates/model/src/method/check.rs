//! Refuses a method that cannot give every scenario its level, naming every fault at once.

use std::collections::BTreeSet;

use super::{
    LevelRule, LikelihoodSource, Method, Scale,
    contrast::{alike, channels, contrast, text_on},
};
use crate::{Bilingual, Lang, Place, Problem};

impl Method {
    /// Every fault, and as notes every warning (method, section 2). A method without faults
    /// gives a level to every pair of likelihood and consequence.
    pub fn check(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let sizes_ok = self.check_scales(&mut found);
        self.check_ids(&mut found);
        self.check_looks(&mut found);
        if sizes_ok && !self.levels.is_empty() {
            let mut used = self.check_rule(&self.rule, "", &mut found);
            for party in &self.parties {
                if let Some(rule) = &party.rule {
                    used.extend(self.check_rule(rule, &party.id, &mut found));
                }
            }
            for (rank, level) in self.levels.iter().enumerate() {
                if !used.contains(&(rank as u8)) {
                    found.push(fault("levels", "level-unused").with("level", &level.id));
                }
            }
        }
        found
    }

    fn check_scales(&self, found: &mut Vec<Problem>) -> bool {
        let mut scales: Vec<(&str, &Scale, Option<u8>)> =
            vec![("consequence", &self.consequence, self.floor.consequence)];
        match &self.likelihood_source {
            LikelihoodSource::Direct { likelihood } => {
                scales.push(("likelihood", likelihood, self.floor.likelihood));
            }
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => {
                scales.push(("threat", threat, self.floor.likelihood));
                scales.push(("vulnerability", vulnerability, self.floor.vulnerability));
            }
        }
        let before = found.len();
        for (name, scale, floor) in scales {
            if !(2..=10).contains(&scale.levels.len()) {
                found.push(fault(name, "scale-size").with("count", scale.levels.len()));
            } else if scale.min > 1 {
                found.push(fault(name, "scale-start").with("level", scale.min));
            } else if let Some(floor) = floor.filter(|floor| !scale.contains(*floor)) {
                found.push(fault("floor", "floor-off-scale").with("level", floor));
            }
        }
        if !(2..=10).contains(&self.levels.len()) {
            found.push(fault("levels", "scale-size").with("count", self.levels.len()));
        }
        found.len() == before
    }

    fn check_ids(&self, found: &mut Vec<Problem>) {
        let mut repeated = |place: &str, ids: Vec<&str>| {
            let mut seen = BTreeSet::new();
            for id in ids {
                if id.is_empty() {
                    found.push(fault(place, "id-empty"));
                } else if !seen.insert(id) {
                    found.push(fault(place, "id-repeated").with("id", id));
                }
            }
        };
        repeated("id", vec![&self.id]);
        repeated(
            "levels",
            self.levels.iter().map(|level| level.id.as_str()).collect(),
        );
        let mut parties: Vec<&str> = self.parties.iter().map(|party| party.id.as_str()).collect();
        parties.extend(
            self.parties
                .iter()
                .flat_map(|p| p.categories.iter().map(|c| c.id.as_str())),
        );
        repeated("parties", parties);
        if self.parties.is_empty() || self.parties.len() > Self::MOST_PARTIES {
            found.push(
                fault("parties", "party-count")
                    .with("count", self.parties.len())
                    .with("most", Self::MOST_PARTIES),
            );
        }
        let cells = self.cells().len();
        if cells > Self::MOST_CELLS {
            found.push(
                fault("parties", "cell-count")
                    .with("count", cells)
                    .with("most", Self::MOST_CELLS),
            );
        }
        for category in self.parties.iter().flat_map(|party| &party.categories) {
            if !category.categories.is_empty() || category.rule.is_some() {
                found.push(fault("parties", "category-nested").with("id", &category.id));
            }
        }
        if self.properties.is_empty() {
            found.push(fault("properties", "no-property"));
        }
        for level in &self.levels {
            if channels(&level.colour).is_none() {
                found.push(fault("levels", "colour-unreadable").with("level", &level.id));
            }
            if level.sign.trim().is_empty() {
                found.push(fault("levels", "sign-missing").with("level", &level.id));
            }
        }
    }

    /// Notes about what a reader sees. None is a fault: the level stays right, its label always
    /// stands beside its sign, and a register whose method was made before must still open.
    fn check_looks(&self, found: &mut Vec<Problem>) {
        for (place, count) in [
            (
                "parties",
                unnamed(self.parties.iter().map(|party| &party.name)),
            ),
            (
                "parties",
                unnamed(
                    self.parties
                        .iter()
                        .flat_map(|party| party.categories.iter().map(|c| &c.name)),
                ),
            ),
            (
                "levels",
                unnamed(self.levels.iter().map(|level| &level.label)),
            ),
        ] {
            if count > 0 {
                found.push(note(place, "name-missing").with("count", count));
            }
        }
        for (scale, levels) in self.scales() {
            let count = unnamed(levels.levels.iter().map(|level| &level.label));
            if count > 0 {
                found.push(note(scale.id(), "name-missing").with("count", count));
            }
        }
        let mut signs = BTreeSet::new();
        for level in &self.levels {
            let sign = level.sign.trim();
            if !sign.is_empty() && !signs.insert(sign) {
                found.push(
                    note("levels", "sign-repeated")
                        .with("level", &level.id)
                        .with("sign", sign),
                );
            }
            if let Some(fill) = channels(&level.colour)
                && contrast(text_on(fill), fill) < 4.5
            {
                found.push(note("levels", "colour-hard-to-read-on").with("level", &level.id));
            }
        }
        for pair in self.levels.windows(2) {
            if let (Some(one), Some(other)) = (channels(&pair[0].colour), channels(&pair[1].colour))
                && alike(one, other)
            {
                found.push(
                    note("levels", "colours-alike")
                        .with("level", &pair[0].id)
                        .with("other", &pair[1].id),
                );
            }
        }
    }

    /// Checks one rule; returns the ranks that it can give.
    fn check_rule(&self, rule: &LevelRule, party: &str, found: &mut Vec<Problem>) -> BTreeSet<u8> {
        let likelihoods = self.likelihoods();
        let consequences: Vec<u8> = (self.consequence.min..=self.consequence.max()).collect();
        let before = found.len();
        let place = |code: &str| fault("rule", code).with("party", party);
        match rule {
            LevelRule::Bands { upper } => {
                if upper.len() != self.levels.len() {
                    found.push(place("band-count").with("count", upper.len()));
                }
                for (pair, level) in upper.windows(2).zip(self.levels.iter().skip(1)) {
                    if pair[1] <= pair[0] {
                        found.push(place("bands-overlap").with("level", &level.id));
                    }
                }
                let highest =
                    likelihoods.last().copied().unwrap_or(0) * u16::from(self.consequence.max());
                let last = upper.last().copied().unwrap_or(0);
                if last < highest {
                    found.push(
                        place("bands-gap")
                            .with("from", last + 1)
                            .with("to", highest),
                    );
                }
            }
            LevelRule::Matrix { matrix } => {
                for (row, consequence) in consequences.iter().enumerate() {
                    for (column, likelihood) in likelihoods.iter().enumerate() {
                        let cell = matrix.get(row).and_then(|cells| cells.get(column));
                        let code = match cell {
                            None => "cell-without-level",
                            Some(id) if id.is_empty() => "cell-without-level",
                            Some(id) if self.rank(id).is_none() => "cell-unknown-level",
                            Some(_) => continue,
                        };
                        found.push(
                            place(code)
                                .with("likelihood", likelihood)
                                .with("consequence", consequence)
                                .with("level", cell.map_or("", String::as_str)),
                        );
                    }
                }
                if matrix.len() > consequences.len()
                    || matrix.iter().any(|row| row.len() > likelihoods.len())
                {
                    found.push(place("matrix-too-large"));
                }
            }
        }
        if found.len() > before {
            return (0..self.levels.len() as u8).collect();
        }
        let rank = |column: usize, row: usize| rule.rank(self, likelihoods[column], (column, row));
        let mut used = BTreeSet::new();
        for (row, consequence) in consequences.iter().enumerate() {
            for (column, likelihood) in likelihoods.iter().enumerate() {
                let here = rank(column, row);
                used.insert(here);
                let falls = (column > 0 && rank(column - 1, row) > here)
                    || (row > 0 && rank(column, row - 1) > here);
                if falls {
                    found.push(
                        Problem {
                            note: true,
                            ..place("level-falls")
                        }
                        .with("likelihood", likelihood)
                        .with("consequence", consequence),
                    );
                }
            }
        }
        used
    }
}

/// How many of the names are empty in both languages.
fn unnamed<'a>(names: impl Iterator<Item = &'a Bilingual>) -> usize {
    names
        .filter(|name| name.get(Lang::Da).trim().is_empty())
        .count()
}

fn note(column: &str, code: &str) -> Problem {
    Problem {
        note: true,
        ..fault(column, code)
    }
}

fn fault(column: &str, code: &str) -> Problem {
    Problem::new(
        Place {
            column: column.to_owned(),
            ..Place::default()
        },
        code,
    )
}
