//! Words that exist in both languages of the product.

use serde::{Deserialize, Serialize};

/// A language of the product.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

impl Lang {
    /// The language's ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Da => "da",
            Lang::En => "en",
        }
    }
}

/// One text in Danish and in English. What a user types is the same in both.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Bilingual {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// A text with a wording of its own in each language.
    pub fn new(da: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            da: da.into(),
            en: en.into(),
        }
    }

    /// A user's own text: the same in both languages.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            da: text.clone(),
            en: text,
        }
    }

    /// The wording in `lang`, or the other one where it is missing.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Da => (&self.da, &self.en),
            Lang::En => (&self.en, &self.da),
        };
        if first.is_empty() { second } else { first }
    }

    /// Whether `text` is this text in either language, whatever the case of its letters.
    pub fn is(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.da.to_lowercase() == text || self.en.to_lowercase() == text
    }
}
