//! A document as a tagged PDF: the only place that knows printpdf and lopdf.
//!
//! Four steps: `flow` lays the blocks out on pages and builds the structure tree beside
//! them, `draw` has printpdf draw the pages, `structure` and `metadata` add what makes the
//! file accessible and archivable, `container` writes it. The same document gives the same
//! bytes: there is no clock and no chance in here.
//!
//! The files are tagged and built to PDF/UA-1 and PDF/A-2a; nobody has certified them.

mod blocks;
mod colour;
mod container;
mod contents;
mod draw;
mod figures;
mod flow;
mod fonts;
mod furniture;
mod keep;
mod lanes;
mod lines;
mod metadata;
mod object;
mod page;
mod structure;
mod tables;
mod tree;

#[cfg(test)]
mod tests;

use crate::document::Document;
use container::Container;
use fonts::{Face, Fonts};
use lopdf::{Dictionary, Object, Stream, dictionary};
use page::Layout;
use printpdf::ParsedFont;
use std::ops::ControlFlow;
use structure::Numbers;

/// How many pages are drawn at once.
const BATCH: usize = 32;

/// A finished file.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file's contents.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What could not be printed as it was given.
    pub warnings: Vec<Warning>,
}

/// Something that was printed otherwise than it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No font has this character; □ was printed.
    MissingGlyph {
        /// The character.
        character: char,
    },
    /// No heading has this anchor; the link was printed as ordinary text.
    UnknownAnchor {
        /// The anchor.
        anchor: String,
    },
    /// A figure has no alternative text.
    NoAlternative {
        /// Its caption.
        caption: String,
    },
}

/// How far the work is. Each stage counts for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: usize,
    /// Out of how much.
    pub total: usize,
}

/// The stages of the work, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Laying out; counts blocks, and within a long table its rows.
    Layout,
    /// Drawing; counts pages.
    Drawing,
    /// Writing the structure and the file; counts 0 and 1.
    Writing,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The caller stopped the work.
    #[error("stopped")]
    Cancelled,
    /// A font that comes with the program cannot be read.
    #[error("the font {0} cannot be read")]
    Font(&'static str),
    /// The drawing library did not draw everything.
    #[error("the page cannot be drawn: {0}")]
    Drawing(String),
    /// A row has more cells than its table has columns.
    #[error("row {row} has {cells} cells for {columns} columns")]
    Row {
        /// The row, from 0.
        row: usize,
        /// Its cells.
        cells: usize,
        /// The table's columns.
        columns: usize,
    },
    /// The file cannot be written.
    #[error("the file cannot be written: {0}")]
    Io(#[from] std::io::Error),
    /// The drawing library's own document is not as expected.
    #[error("the document cannot be assembled: {0}")]
    Assembly(#[from] lopdf::Error),
}

/// Makes the file. `progress` is told how far the work is and may stop it, which gives
/// [`Fault::Cancelled`].
pub fn to_pdf(
    document: &Document,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Pdf, Fault> {
    let mut fonts = Fonts::load()?;
    let layout = flow::lay_out(document, &mut fonts, progress)?;
    let subsets = fonts.subsets()?;
    let skeleton = draw::skeleton(&layout.pages, &fonts, &subsets)?;
    let bytes = assemble(document, &layout, skeleton, &subsets, progress)?;
    Ok(Pdf {
        bytes,
        pages: layout.pages.len(),
        warnings: layout.warnings,
    })
}

fn report(
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    stage: Stage,
    done: usize,
    total: usize,
) -> Result<(), Fault> {
    match progress(Progress { stage, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Fault::Cancelled),
    }
}

/// Writes printpdf's document with our pages, structure and metadata in it.
fn assemble(
    document: &Document,
    layout: &Layout<'_>,
    mut skeleton: lopdf::Document,
    subsets: &[(Face, ParsedFont)],
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<u8>, Fault> {
    let pages: Vec<u32> = skeleton.get_pages().values().map(|id| id.0).collect();
    let mut file = Container::new(skeleton.max_id);
    let elements = reserve(&mut file, layout.tree.elements.len());
    let areas = reserve(&mut file, layout.areas.len());
    let numbers = Numbers {
        pages,
        elements,
        areas,
        root: file.number(),
    };

    let total = layout.pages.len();
    let mut contents = numbers.pages.iter();
    for (batch, drawn) in layout.pages.chunks(BATCH).enumerate() {
        report(progress, Stage::Drawing, batch * BATCH, total)?;
        for content in draw::contents(drawn, &layout.tree, subsets)? {
            if let Some(page) = contents.next() {
                let id = take_contents(&mut skeleton, *page)?;
                file.stream(id, &Stream::new(Dictionary::new(), content))?;
            }
        }
    }

    report(progress, Stage::Writing, 0, 1)?;
    structure::write_tree(&mut file, layout, &numbers)?;
    report(progress, Stage::Writing, 0, 1)?;
    let links = structure::write_areas(&mut file, layout, &numbers)?;
    for (index, page) in (0_u32..).zip(&numbers.pages) {
        let page = skeleton.get_object_mut((*page, 0))?.as_dict_mut()?;
        page.set("StructParents", i64::from(index));
        page.set("Tabs", "S");
        match links.get(&index) {
            Some(areas) => page.set("Annots", areas.clone()),
            None => {
                page.remove(b"Annots");
            }
        }
    }
    let outline = structure::write_outline(&mut file, layout, &numbers)?;

    let identity = &document.identity;
    let profile = file.number();
    let mut icc = Stream::new(dictionary! { "N" => 3 }, colour::srgb_profile());
    icc.allows_compression = true;
    file.stream(profile, &icc)?;
    let metadata = file.number();
    file.stream(metadata, &metadata::xmp(identity))?;
    let information = file.number();
    file.object(information, &metadata::information(identity).into())?;

    let root = skeleton.trailer.get(b"Root")?.as_reference()?;
    let old_information = skeleton.trailer.get(b"Info")?.as_reference()?;
    skeleton.objects.remove(&old_information);
    let catalogue = skeleton.get_object_mut(root)?.as_dict_mut()?;
    complete(
        catalogue,
        identity.language.tag(),
        &numbers,
        profile,
        metadata,
    );
    if let Some(outline) = outline {
        catalogue.set("Outlines", (outline, 0_u16));
        catalogue.set("PageMode", "UseOutlines");
    }
    for (id, object) in &skeleton.objects {
        match object {
            Object::Stream(stream) => file.stream(id.0, stream)?,
            _ => file.object(id.0, object)?,
        }
    }
    let bytes = file.finish(root.0, information)?;
    report(progress, Stage::Writing, 1, 1)?;
    Ok(bytes)
}

/// Numbers for so many objects in a row; the first of them.
fn reserve(file: &mut Container, count: usize) -> u32 {
    let first = file.number();
    for _ in 0..count {
        file.number();
    }
    first
}

/// Takes the empty content stream out of a page; its number is used again.
fn take_contents(skeleton: &mut lopdf::Document, page: u32) -> Result<u32, Fault> {
    let contents = skeleton
        .get_dictionary((page, 0))?
        .get(b"Contents")?
        .as_reference()?;
    skeleton.objects.remove(&contents);
    Ok(contents.0)
}

/// What PDF/UA and PDF/A want to find in the catalogue.
fn complete(
    catalogue: &mut Dictionary,
    language: &str,
    numbers: &Numbers,
    profile: u32,
    metadata: u32,
) {
    catalogue.set("Lang", Object::string_literal(language));
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("StructTreeRoot", (numbers.root, 0_u16));
    catalogue.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalogue.set("Metadata", (metadata, 0_u16));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2-1"),
        "Info" => Object::string_literal("sRGB IEC61966-2-1"),
        "DestOutputProfile" => (profile, 0_u16),
    };
    catalogue.set("OutputIntents", vec![Object::Dictionary(intent)]);
}
