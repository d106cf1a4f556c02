//! Answers: a place on a scale, or one of the two answers that are never a number.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What a threat may hurt, and a consequence is valued for (egenskab).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum Property {
    /// Fortrolighed.
    Confidentiality,
    /// Integritet.
    Integrity,
    /// Tilgængelighed.
    Availability,
    /// Autenticitet.
    Authenticity,
}

impl Property {
    /// All four, in the order in which they are shown.
    pub const ALL: [Property; 4] = [
        Property::Confidentiality,
        Property::Integrity,
        Property::Availability,
        Property::Authenticity,
    ];

    /// The name in files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Property::Confidentiality => "confidentiality",
            Property::Integrity => "integrity",
            Property::Availability => "availability",
            Property::Authenticity => "authenticity",
        }
    }

    /// The letter in tables: C, I, A or U.
    pub fn letter(self) -> char {
        match self {
            Property::Confidentiality => 'C',
            Property::Integrity => 'I',
            Property::Availability => 'A',
            Property::Authenticity => 'U',
        }
    }
}

impl FromStr for Property {
    type Err = ParseCellError;

    /// Reads the id or the letter, in any case.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_ascii_lowercase();
        Property::ALL
            .into_iter()
            .find(|property| {
                property.id() == text
                    || (text.len() == 1 && text.starts_with(property.letter().to_ascii_lowercase()))
            })
            .ok_or(ParseCellError)
    }
}

/// A set of properties, written as letters: `"CI"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PropertySet(u8);

#[cfg(feature = "bindings")]
impl specta::Type for PropertySet {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        String::definition(types)
    }
}

impl PropertySet {
    /// How many sets there are.
    pub(crate) const COUNT: usize = 1 << Property::ALL.len();

    /// All properties.
    pub(crate) const ALL: Self = Self(Self::COUNT as u8 - 1);

    /// The properties that are not in `other`.
    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The properties that are in either.
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set's number, from 0 to below [`PropertySet::COUNT`].
    pub(crate) fn number(self) -> usize {
        usize::from(self.0) % Self::COUNT
    }

    /// The set with the number `number`.
    pub(crate) fn numbered(number: usize) -> Self {
        Self((number % Self::COUNT) as u8)
    }

    /// The set of one.
    pub fn of(property: Property) -> Self {
        Self(1 << property as u8)
    }

    /// Whether `property` is in the set.
    pub fn contains(self, property: Property) -> bool {
        self.0 & Self::of(property).0 != 0
    }

    /// Whether no property is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The properties of the set in the order of [`Property::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Property> {
        Property::ALL
            .into_iter()
            .filter(move |property| self.contains(*property))
    }
}

impl FromIterator<Property> for PropertySet {
    fn from_iter<I: IntoIterator<Item = Property>>(properties: I) -> Self {
        Self(
            properties
                .into_iter()
                .fold(0, |bits, property| bits | Self::of(property).0),
        )
    }
}

impl fmt::Display for PropertySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter()
            .try_for_each(|property| write!(f, "{}", property.letter()))
    }
}

impl fmt::Debug for PropertySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for PropertySet {
    type Err = ParseCellError;

    /// Reads letters with or without commas and spaces: `CIA`, `C, A`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | '/'))
            .map(|c| c.to_string().parse::<Property>())
            .collect()
    }
}

impl Serialize for PropertySet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PropertySet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

/// One pair of property and party (or a party's category) of a consequence table.
///
/// Written `confidentiality.persons` in files and in JSON.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Cell {
    /// What is hurt.
    pub property: Property,
    /// Whom it hits: the id of a party, or of a category under one.
    pub party: String,
}

impl Cell {
    /// The cell of `property` and `party`.
    pub fn new(property: Property, party: impl Into<String>) -> Self {
        Self {
            property,
            party: party.into(),
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.property.id(), self.party)
    }
}

/// The text names no property, or no pair of property and party.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a property, or not a pair of property and party")]
pub struct ParseCellError;

impl FromStr for Cell {
    type Err = ParseCellError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (property, party) = text.split_once('.').ok_or(ParseCellError)?;
        if party.is_empty() {
            return Err(ParseCellError);
        }
        Ok(Self::new(property.parse()?, party))
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(feature = "bindings")]
impl specta::Type for Cell {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        String::definition(types)
    }
}

/// What was answered about one value. Written as a number, `"not_relevant"` or null.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Answer {
    /// Nobody has answered yet: never the same as low.
    #[default]
    NotAssessed,
    /// Answered: the question does not apply here.
    NotRelevant,
    /// A place on the scale.
    Level(u8),
}

impl Answer {
    /// The place on the scale, where the answer is one.
    pub fn level(self) -> Option<u8> {
        match self {
            Answer::Level(level) => Some(level),
            Answer::NotAssessed | Answer::NotRelevant => None,
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Answer::NotAssessed => serializer.serialize_none(),
            Answer::NotRelevant => serializer.serialize_str("not_relevant"),
            Answer::Level(level) => serializer.serialize_u8(*level),
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "Answer")]
enum Written {
    Level(u8),
    Word(NotRelevantWord),
    Null(()),
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
enum NotRelevantWord {
    #[serde(rename = "not_relevant")]
    NotRelevant,
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Option::<Written>::deserialize(deserializer)? {
            Some(Written::Level(level)) => Answer::Level(level),
            Some(Written::Word(NotRelevantWord::NotRelevant)) => Answer::NotRelevant,
            Some(Written::Null(())) | None => Answer::NotAssessed,
        })
    }
}

#[cfg(feature = "bindings")]
impl specta::Type for Answer {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        Written::definition(types)
    }
}

/// Answers per cell. A cell that is not there is *not assessed*.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(transparent)]
pub struct Values(pub BTreeMap<Cell, Answer>);

impl Values {
    /// The answer for `cell`.
    pub fn get(&self, cell: &Cell) -> Answer {
        self.0.get(cell).copied().unwrap_or_default()
    }

    /// Sets the answer for `cell`; *not assessed* removes it.
    pub fn set(&mut self, cell: Cell, answer: Answer) {
        if answer == Answer::NotAssessed {
            self.0.remove(&cell);
        } else {
            self.0.insert(cell, answer);
        }
    }
}

impl FromIterator<(Cell, Answer)> for Values {
    fn from_iter<I: IntoIterator<Item = (Cell, Answer)>>(cells: I) -> Self {
        let mut values = Self::default();
        for (cell, answer) in cells {
            values.set(cell, answer);
        }
        values
    }
}
