//! Closed sets of words.

use clap::ValueEnum;
use model::{Lang, Stage};

/// A language of the product.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    /// Dansk.
    Da,
    /// English.
    En,
}

/// The language that was asked for, else that of the environment.
pub fn language(asked: Option<Language>) -> Lang {
    match asked {
        Some(Language::Da) => Lang::Da,
        Some(Language::En) => Lang::En,
        None => {
            let danish = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
                .is_some_and(|value| value.starts_with("da"));
            if danish { Lang::Da } else { Lang::En }
        }
    }
}

/// The stage of a heat map; current is current confirmed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StageWord {
    /// No measure counted.
    Inherent,
    /// Measures in place whose latest test passed and is not overdue.
    Current,
    /// All measures in place.
    Claimed,
    /// Everything in place or planned.
    Target,
}

impl From<StageWord> for Stage {
    fn from(word: StageWord) -> Self {
        match word {
            StageWord::Inherent => Stage::Inherent,
            StageWord::Current => Stage::CurrentConfirmed,
            StageWord::Claimed => Stage::CurrentClaimed,
            StageWord::Target => Stage::Target,
        }
    }
}
