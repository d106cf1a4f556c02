//! The fonts: which face has a character, how wide it is, and the part of each face that
//! a document needs.
//!
//! Four faces of the Noto family stand in for one another. A character that none of them
//! has is drawn as □ and remembered, never lost silently.

use super::Fault;
use crate::document::Weight;
use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use allsorts::tag;
use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// One of the four faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    Regular,
    Bold,
    Math,
    Symbols,
}

impl Face {
    pub(super) const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Math, Self::Symbols];

    /// The name of the font resource on every page; F1 to F14 mean something else to printpdf.
    pub(super) fn resource(self) -> FontId {
        FontId(
            match self {
                Self::Regular => "NR",
                Self::Bold => "NB",
                Self::Math => "NM",
                Self::Symbols => "NS",
            }
            .to_owned(),
        )
    }

    fn postscript_name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
            Self::Math => "NotoSansMath-Regular",
            Self::Symbols => "NotoSansSymbols2-Regular",
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../assets/fonts/NotoSans-Regular.ttf"
            )),
            Self::Bold => include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../assets/fonts/NotoSans-Bold.ttf"
            )),
            Self::Math => include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../assets/fonts/NotoSansMath-Regular.ttf"
            )),
            Self::Symbols => include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../assets/fonts/NotoSansSymbols2-Regular.ttf"
            )),
        }
    }
}

/// How one character is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    pub(super) face: Face,
    /// Its width in ems.
    pub(super) advance: f32,
    /// The character that the content stream names. Characters that share a glyph are all
    /// written as the first of them, so that copied text does not depend on what else is
    /// in the document. `'\0'`: nothing is drawn.
    pub(super) shown: char,
}

/// Characters below this are looked up in a dense table.
const DENSE: usize = 0x3000;
/// Drawn in place of a character that no face has.
const FALLBACK: char = '\u{25a1}';

pub(super) struct Fonts {
    faces: [ParsedFont; 4],
    /// By weight, then by character.
    known: [Vec<Option<Glyph>>; 2],
    used: [BTreeSet<char>; 4],
    missing: BTreeSet<char>,
    fallback: Glyph,
}

impl Fonts {
    pub(super) fn load() -> Result<Self, Fault> {
        let read = |face: Face| {
            ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())
                .ok_or(Fault::Font(face.postscript_name()))
        };
        let mut fonts = Self {
            faces: [
                read(Face::Regular)?,
                read(Face::Bold)?,
                read(Face::Math)?,
                read(Face::Symbols)?,
            ],
            known: [vec![None; DENSE], vec![None; DENSE]],
            used: Default::default(),
            missing: BTreeSet::new(),
            fallback: Glyph {
                face: Face::Symbols,
                advance: 0.6,
                shown: FALLBACK,
            },
        };
        if let Some(glyph) = fonts.find(FALLBACK, Weight::Regular) {
            fonts.fallback = glyph;
        }
        Ok(fonts)
    }

    /// How to draw a character; from now on its glyph belongs to the document.
    pub(super) fn glyph(&mut self, character: char, weight: Weight) -> Glyph {
        let slot = character as usize;
        if let Some(Some(glyph)) = self.known[weight as usize].get(slot) {
            return *glyph;
        }
        let glyph = if is_invisible(character) {
            Glyph {
                face: Face::Regular,
                advance: 0.0,
                shown: '\0',
            }
        } else {
            let glyph = self.find(plain(character), weight).unwrap_or_else(|| {
                self.missing.insert(character);
                self.fallback
            });
            self.used[glyph.face as usize].insert(glyph.shown);
            glyph
        };
        if let Some(known) = self.known[weight as usize].get_mut(slot) {
            *known = Some(glyph);
        }
        glyph
    }

    fn find(&self, character: char, weight: Weight) -> Option<Glyph> {
        let first = match weight {
            Weight::Regular => Face::Regular,
            Weight::Strong => Face::Bold,
        };
        [first, Face::Math, Face::Symbols]
            .into_iter()
            .find_map(|face| {
                let font = &self.faces[face as usize];
                let id = font.lookup_glyph_index(u32::from(character))?;
                let units = f32::from(font.units_per_em.max(1));
                Some(Glyph {
                    face,
                    advance: f32::from(font.get_glyph_width(id)?) / units,
                    shown: first_character(font, id).unwrap_or(character),
                })
            })
    }

    /// The width of one line of text in points.
    pub(super) fn width(&mut self, text: &str, weight: Weight, size: f32) -> f32 {
        let ems: f32 = text.chars().map(|c| self.glyph(c, weight).advance).sum();
        ems * size
    }

    /// Characters that no face has.
    pub(super) fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// The characters of the document by the face that draws them.
    pub(super) fn used(&self) -> impl Iterator<Item = (Face, &BTreeSet<char>)> {
        Face::ALL.into_iter().zip(&self.used)
    }

    /// The part of each used face that the document needs, as a font of its own.
    pub(super) fn subsets(&self) -> Result<Vec<(Face, ParsedFont)>, Fault> {
        self.used()
            .filter(|(_, characters)| !characters.is_empty())
            .map(|(face, characters)| {
                let font = reduce(face, &self.faces[face as usize], characters)
                    .ok_or(Fault::Font(face.postscript_name()))?;
                Ok((face, font))
            })
            .collect()
    }
}

/// The font with only these characters in it, and glyph 0.
fn reduce(face: Face, font: &ParsedFont, characters: &BTreeSet<char>) -> Option<ParsedFont> {
    let mut by_glyph: BTreeMap<u16, char> = BTreeMap::new();
    for &character in characters {
        by_glyph.insert(font.lookup_glyph_index(u32::from(character))?, character);
    }
    by_glyph.remove(&0);
    let kept: Vec<u16> = std::iter::once(0).chain(by_glyph.keys().copied()).collect();

    let file = ReadScope::new(face.bytes()).read::<FontData<'_>>().ok()?;
    let provider = file.table_provider(0).ok()?;
    let tables = SubsetProfile::Custom(vec![tag::CMAP, tag::HEAD, tag::HHEA, tag::HMTX, tag::MAXP]);
    let bytes = subset(&provider, &kept, &tables, CmapTarget::Unicode).ok()?;

    let mut reduced = font.clone();
    reduced.codepoint_to_glyph.clear();
    reduced.glyph_widths.clear();
    // The new number of a glyph is its place in `kept`.
    for (new, old) in (0_u16..).zip(&kept) {
        if let Some(character) = by_glyph.get(old) {
            reduced.set_codepoint_mapping(u32::from(*character), new);
        }
        reduced.set_glyph_width(new, font.get_glyph_width(*old)?);
    }
    reduced.font_name = Some(format!("{}+{}", subset_tag(&bytes), face.postscript_name()));
    reduced.original_bytes = bytes;
    Some(reduced)
}

/// Six capital letters that name this very subset (ISO 32000-1, 9.6.4).
fn subset_tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// The lowest character that the font draws with this glyph.
fn first_character(font: &ParsedFont, glyph: u16) -> Option<char> {
    font.codepoint_to_glyph
        .iter()
        .find(|(_, id)| **id == glyph)
        .and_then(|(code, _)| char::from_u32(*code))
}

/// Spaces of all kinds are drawn as the ordinary one.
fn plain(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{2007}' | '\u{202f}' => ' ',
        _ => character,
    }
}

/// Marks that steer a text and are never seen.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reports_print_has_a_glyph() {
        let mut fonts = Fonts::load().unwrap();
        for character in "æøåÆØÅéüöñß€§–—…•·×−≤≥≠→↑↓←↔✓✗▲▼●○■□⚠½²³“”„»«’†‰".chars()
        {
            fonts.glyph(character, Weight::Regular);
            fonts.glyph(character, Weight::Strong);
        }
        assert_eq!(fonts.missing(), &BTreeSet::new());
        fonts.glyph('漢', Weight::Regular);
        assert_eq!(fonts.missing(), &BTreeSet::from(['漢']));
    }

    #[test]
    fn a_subset_holds_its_characters_and_little_else() {
        let mut fonts = Fonts::load().unwrap();
        for character in "Værn ❯".chars() {
            fonts.glyph(character, Weight::Regular);
        }
        let subsets = fonts.subsets().unwrap();
        let (face, font) = &subsets[0];
        assert_eq!(*face, Face::Regular);
        assert!(font.original_bytes.len() < 4_000);
        assert_eq!(font.codepoint_to_glyph.len(), 5);
    }
}
