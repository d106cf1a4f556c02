//! Records whose columns are the same everywhere: in the program, in files and in the register. Such a
//! kind is written once, with [`plain!`]; its exchange table, its reading and its writing come from that.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Record;
use crate::{
    Kind,
    table::{Content, Table},
};

/// What one column of a record holds.
#[derive(Clone, PartialEq, Debug)]
pub enum Datum {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A whole number.
    Number(u32),
    /// A number.
    Amount(f64),
    /// A day.
    Day(NaiveDate),
    /// Yes or no.
    YesNo(bool),
    /// One of a closed set of words, as it stands in files.
    Word(String),
    /// Some of a closed set of words.
    Words(Vec<String>),
    /// Another record.
    Id(Uuid),
    /// Other records.
    Ids(Vec<Uuid>),
}

/// A type that a column of a plain record may have.
pub trait Field: Sized {
    /// What may stand in the column.
    const CONTENT: Content;
    /// The value of a new record.
    fn blank() -> Self;
    /// What it holds.
    fn get(&self) -> Datum;
    /// Takes a value; false where it cannot be that.
    fn put(&mut self, datum: Datum) -> bool;
}

/// A kind of record whose columns are the same everywhere.
pub trait Plain: Record {
    /// Its exchange table: the reference, its own columns, then those that name several records.
    const TABLE: Table;
    /// The columns of its own table in the register: the reference, then its own.
    const COLUMNS: &'static [&'static str];
    /// A new record.
    fn blank() -> Self;
    /// What a column holds.
    fn get(&self, column: &str) -> Datum;
    /// Sets a column; false where it cannot hold that.
    fn put(&mut self, column: &str, datum: Datum) -> bool;
}

/// Whose records an id names.
pub trait Keyed {
    /// Their kind.
    const KIND: Kind;
}

/// Writes a plain record: its columns in order, each `must` (a new record needs it) or `may`, with its
/// value in a new record where that is not the type's own; then, under `linked`, the columns that name
/// several records. The reference comes first by itself.
macro_rules! plain {
    (@need must) => { true };
    (@need may) => { false };
    (@title named $r:ident) => { Bilingual::same(&$r.name) };
    (@title nameless $r:ident) => {{ let _ = $r; Bilingual::default() }};
    (@blank $type:ty) => { <$type as $crate::Field>::blank() };
    (@blank $type:ty, $value:expr) => { $value };
    (
        $(#[$doc:meta])*
        $name:ident($id:ident, $kind:ident, $title:ident) {
            $($(#[$fdoc:meta])* $need:ident $field:ident: $type:ty $(= $value:expr)?,)*
        }
        linked { $($(#[$ldoc:meta])* $lneed:ident $link:ident: $ltype:ty,)* }
    ) => {
        fields! {
            $(#[$doc])*
            $name {
                /// The user's short key.
                reference: String,
                $($(#[$fdoc])* $field: $type,)*
                $($(#[$ldoc])* $link: $ltype,)*
            }
        }
        record!($name, $id, $kind, |r| &r.reference, plain!(@title $title r));
        impl $crate::Plain for $name {
            const TABLE: $crate::table::Table = $crate::table::Table {
                kind: Kind::$kind,
                columns: &[
                    $crate::table::Column { id: "ref", content: $crate::table::Content::Key, required: true },
                    $($crate::table::Column {
                        id: stringify!($field),
                        content: <$type as $crate::Field>::CONTENT,
                        required: plain!(@need $need),
                    },)*
                    $($crate::table::Column {
                        id: stringify!($link),
                        content: <$ltype as $crate::Field>::CONTENT,
                        required: plain!(@need $lneed),
                    },)*
                ],
                consequence: false,
            };
            const COLUMNS: &'static [&'static str] = &["ref", $(stringify!($field)),*];
            fn blank() -> Self {
                Self {
                    reference: String::new(),
                    $($field: plain!(@blank $type $(, $value)?),)*
                    $($link: plain!(@blank $ltype),)*
                }
            }
            fn get(&self, column: &str) -> $crate::Datum {
                match column {
                    "ref" => $crate::Datum::Text(self.reference.clone()),
                    $(stringify!($field) => $crate::Field::get(&self.$field),)*
                    $(stringify!($link) => $crate::Field::get(&self.$link),)*
                    _ => $crate::Datum::Nothing,
                }
            }
            fn put(&mut self, column: &str, datum: $crate::Datum) -> bool {
                match column {
                    "ref" => $crate::Field::put(&mut self.reference, datum),
                    $(stringify!($field) => $crate::Field::put(&mut self.$field, datum),)*
                    $(stringify!($link) => $crate::Field::put(&mut self.$link, datum),)*
                    _ => false,
                }
            }
        }
    };
}

macro_rules! field {
    ($type:ty, $content:expr, $blank:expr, $datum:ident) => {
        impl Field for $type {
            const CONTENT: Content = $content;
            fn blank() -> Self {
                $blank
            }
            fn get(&self) -> Datum {
                Datum::$datum(self.clone())
            }
            fn put(&mut self, datum: Datum) -> bool {
                match datum {
                    Datum::$datum(value) => *self = value,
                    // What a record must have stays where nothing is said.
                    Datum::Nothing => {}
                    _ => return false,
                }
                true
            }
        }
        impl Field for Option<$type> {
            const CONTENT: Content = $content;
            fn blank() -> Self {
                None
            }
            fn get(&self) -> Datum {
                self.clone().map_or(Datum::Nothing, Datum::$datum)
            }
            fn put(&mut self, datum: Datum) -> bool {
                match datum {
                    Datum::$datum(value) => *self = Some(value),
                    Datum::Nothing => *self = None,
                    _ => return false,
                }
                true
            }
        }
    };
}

field!(String, Content::Text, String::new(), Text);
field!(u32, Content::Number, 0, Number);
field!(f64, Content::Amount, 0.0, Amount);
field!(NaiveDate, Content::Date, NaiveDate::default(), Day);
field!(bool, Content::YesNo, false, YesNo);

impl<I: Keyed + From<Uuid> + Into<Uuid> + Copy> Field for Vec<I> {
    const CONTENT: Content = Content::Refs(I::KIND);
    fn blank() -> Self {
        Vec::new()
    }
    fn get(&self) -> Datum {
        Datum::Ids(self.iter().map(|id| (*id).into()).collect())
    }
    fn put(&mut self, datum: Datum) -> bool {
        match datum {
            Datum::Ids(ids) => *self = ids.into_iter().map(I::from).collect(),
            Datum::Nothing => self.clear(),
            _ => return false,
        }
        true
    }
}

/// Makes ids fields: of a record that must be named, and of one that may be.
macro_rules! keyed {
    ($id:ident, $kind:ident) => {
        impl $crate::Keyed for $id {
            const KIND: Kind = Kind::$kind;
        }
        impl $crate::Field for $id {
            const CONTENT: $crate::table::Content = $crate::table::Content::Ref(Kind::$kind);
            fn blank() -> Self {
                Self(uuid::Uuid::nil())
            }
            fn get(&self) -> $crate::Datum {
                $crate::Datum::Id(self.0)
            }
            fn put(&mut self, datum: $crate::Datum) -> bool {
                match datum {
                    $crate::Datum::Id(id) => self.0 = id,
                    $crate::Datum::Nothing => {}
                    _ => return false,
                }
                true
            }
        }
        impl $crate::Field for Option<$id> {
            const CONTENT: $crate::table::Content = $crate::table::Content::Ref(Kind::$kind);
            fn blank() -> Self {
                None
            }
            fn get(&self) -> $crate::Datum {
                self.map_or($crate::Datum::Nothing, |id| $crate::Datum::Id(id.0))
            }
            fn put(&mut self, datum: $crate::Datum) -> bool {
                match datum {
                    $crate::Datum::Id(id) => *self = Some($id(id)),
                    $crate::Datum::Nothing => *self = None,
                    _ => return false,
                }
                true
            }
        }
    };
}

/// Makes fields of closed sets of words: one that must be said, and one that may be.
macro_rules! worded {
    ($($word:ident),* $(,)?) => {$(
        impl $crate::Field for $word {
            const CONTENT: $crate::table::Content = $crate::table::Content::Choice($word::IDS);
            fn blank() -> Self {
                $word::ALL[0]
            }
            fn get(&self) -> $crate::Datum {
                $crate::Datum::Word(self.id().to_owned())
            }
            fn put(&mut self, datum: $crate::Datum) -> bool {
                match datum {
                    $crate::Datum::Word(word) => match $word::from_id(&word) {
                        Some(word) => *self = word,
                        None => return false,
                    },
                    $crate::Datum::Nothing => {}
                    _ => return false,
                }
                true
            }
        }
        impl $crate::Field for Option<$word> {
            const CONTENT: $crate::table::Content = $crate::table::Content::Choice($word::IDS);
            fn blank() -> Self {
                None
            }
            fn get(&self) -> $crate::Datum {
                self.map_or($crate::Datum::Nothing, |word| $crate::Datum::Word(word.id().to_owned()))
            }
            fn put(&mut self, datum: $crate::Datum) -> bool {
                match datum {
                    $crate::Datum::Word(word) => *self = $word::from_id(&word),
                    $crate::Datum::Nothing => *self = None,
                    _ => return false,
                }
                true
            }
        }
    )*};
}

impl Field for Vec<super::InclusionReason> {
    const CONTENT: Content = Content::Choices(super::InclusionReason::IDS);
    fn blank() -> Self {
        Vec::new()
    }
    fn get(&self) -> Datum {
        Datum::Words(self.iter().map(|word| word.id().to_owned()).collect())
    }
    fn put(&mut self, datum: Datum) -> bool {
        match datum {
            Datum::Words(words) => {
                *self = words
                    .iter()
                    .filter_map(|word| super::InclusionReason::from_id(word))
                    .collect();
                self.sort();
                self.dedup();
            }
            Datum::Nothing => self.clear(),
            _ => return false,
        }
        true
    }
}
