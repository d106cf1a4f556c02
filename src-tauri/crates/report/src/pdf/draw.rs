//! Pages as printpdf operations, and printpdf's content streams out of them.
//!
//! Every painted thing stands between marks: the structure's content with its number, all
//! else as an artifact. Pages are drawn a few at a time, because printpdf's operations take
//! far more memory than the text in them.

use super::Fault;
use super::fonts::{Face, Fonts};
use super::page::{Page, Paint, Placed, Run, size};
use super::tree::Tree;
use crate::document::{Point, Rgb, Stroke};
use lopdf::Object;
use printpdf::{
    Color, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, PdfWarnMsg, Polygon, PolygonRing, Pt, Rect,
    TextItem, TextMatrix, WindingOrder,
};
use std::collections::BTreeMap;

/// An empty document with the fonts in it.
fn with_fonts(fonts: &[(Face, ParsedFont)]) -> PdfDocument {
    let mut pdf = PdfDocument::new("");
    for (face, font) in fonts {
        pdf.resources
            .fonts
            .map
            .insert(face.resource(), PdfFont::new(font.clone()));
    }
    pdf
}

/// The document without its contents: page tree, fonts, resources. printpdf embeds what
/// the pages use, so the first page shows every character once; its stream is replaced.
pub(super) fn skeleton(
    pages: &[Page<'_>],
    fonts: &Fonts,
    subsets: &[(Face, ParsedFont)],
) -> Result<lopdf::Document, Fault> {
    let mut pdf = with_fonts(subsets);
    let mut specimen = vec![Op::StartTextSection];
    for (face, characters) in fonts.used().filter(|(_, used)| !used.is_empty()) {
        specimen.push(font(face, 1.0));
        specimen.push(show(&characters.iter().collect::<String>()));
    }
    specimen.push(Op::EndTextSection);
    for page in pages {
        pdf.pages.push(paper(page, std::mem::take(&mut specimen)));
    }
    to_lopdf(&pdf)
}

/// The content streams of these pages, in their order.
pub(super) fn contents(
    pages: &[Page<'_>],
    tree: &Tree<'_>,
    subsets: &[(Face, ParsedFont)],
) -> Result<Vec<Vec<u8>>, Fault> {
    let mut pdf = with_fonts(subsets);
    pdf.pages = pages
        .iter()
        .map(|p| paper(p, operations(p, tree)))
        .collect();
    let mut drawn = to_lopdf(&pdf)?;
    drop(pdf);
    let ids: BTreeMap<u32, lopdf::ObjectId> = drawn.get_pages();
    ids.values()
        .map(|id| {
            let content = drawn
                .get_dictionary(*id)
                .and_then(|page| page.get(b"Contents"))
                .and_then(Object::as_reference)
                .ok()
                .and_then(|content| drawn.objects.remove(&content));
            match content {
                Some(Object::Stream(stream)) => Ok(stream.content),
                _ => Err(Fault::Drawing("a page without content".to_owned())),
            }
        })
        .collect()
}

fn to_lopdf(pdf: &PdfDocument) -> Result<lopdf::Document, Fault> {
    let mut warnings: Vec<PdfWarnMsg> = Vec::new();
    let options = PdfSaveOptions {
        optimize: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let document = pdf.to_lopdf_document(&options, &mut warnings);
    // The library reports what it could not draw as warnings; nothing may be lost here.
    match warnings.first() {
        Some(warning) => Err(Fault::Drawing(format!("{warning:?}"))),
        None => Ok(document),
    }
}

fn paper(page: &Page<'_>, ops: Vec<Op>) -> PdfPage {
    let (width, height) = size(page.sheet);
    let sheet = Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(width),
        height: Pt(height),
        mode: None,
        winding_order: None,
    };
    PdfPage {
        media_box: sheet.clone(),
        trim_box: sheet.clone(),
        crop_box: sheet,
        ops,
    }
}

/// What the page is drawn with now, so that nothing is said twice.
#[derive(Default)]
struct State {
    font: Option<(Face, f32)>,
    ink: Option<Rgb>,
    stroke: Option<Stroke>,
}

fn operations(page: &Page<'_>, tree: &Tree<'_>) -> Vec<Op> {
    let height = page.height();
    let mut ops = Vec::with_capacity(page.runs.len() * 4 + page.paints.len() * 3 + 32);
    let mut state = State::default();
    if !page.paints.is_empty() {
        ops.push(begin("Artifact", &[("Type", name("Layout"))]));
        for paint in &page.paints {
            draw_paint(&mut ops, &mut state, paint, height);
        }
        ops.push(Op::EndMarkedContent);
    }
    for figure in &page.figures {
        draw_figure(&mut ops, &mut state, figure, height);
    }
    if !page.runs.is_empty() {
        ops.push(Op::StartTextSection);
        draw_marked(&mut ops, &mut state, page, tree);
        ops.push(Op::EndTextSection);
    }
    for (runs, subtype) in [(&page.header, "Header"), (&page.footer, "Footer")] {
        if runs.is_empty() {
            continue;
        }
        let properties = [("Type", name("Pagination")), ("Subtype", name(subtype))];
        ops.push(begin("Artifact", &properties));
        ops.push(Op::StartTextSection);
        for run in runs {
            draw_run(&mut ops, &mut state, run, height);
        }
        ops.push(Op::EndTextSection);
        ops.push(Op::EndMarkedContent);
    }
    ops
}

/// The page's text: one marked content for each stretch of runs with the same mark.
fn draw_marked(ops: &mut Vec<Op>, state: &mut State, page: &Page<'_>, tree: &Tree<'_>) {
    let height = page.height();
    let mut open: Option<Option<u32>> = None;
    for run in &page.runs {
        if open != Some(run.mark) {
            if open.is_some() {
                ops.push(Op::EndMarkedContent);
            }
            open = Some(run.mark);
            ops.push(match run.mark {
                Some(mark) => {
                    let element = page.marks.get(mark as usize).copied().unwrap_or_default();
                    begin(tree.role(element).name(), &[("MCID", number(mark))])
                }
                None => begin("Artifact", &[("Type", name("Pagination"))]),
            });
        }
        draw_run(ops, state, run, height);
    }
    if open.is_some() {
        ops.push(Op::EndMarkedContent);
    }
}

fn draw_figure(ops: &mut Vec<Op>, state: &mut State, figure: &Placed<'_>, height: f32) {
    ops.push(begin("Figure", &[("MCID", number(figure.mark))]));
    for paint in &figure.paints {
        draw_paint(ops, state, paint, height);
    }
    if !figure.runs.is_empty() {
        ops.push(Op::StartTextSection);
        for run in &figure.runs {
            draw_run(ops, state, run, height);
        }
        ops.push(Op::EndTextSection);
    }
    ops.push(Op::EndMarkedContent);
}

fn draw_run(ops: &mut Vec<Op>, state: &mut State, run: &Run<'_>, height: f32) {
    if run.text.is_empty() {
        return;
    }
    if state.font != Some((run.face, run.size)) {
        state.font = Some((run.face, run.size));
        ops.push(font(run.face, round(run.size)));
    }
    fill(ops, state, run.ink);
    ops.push(Op::SetTextMatrix {
        matrix: TextMatrix::Translate(Pt(round(run.x)), Pt(round(height - run.y))),
    });
    ops.push(show(&run.text));
}

fn draw_paint(ops: &mut Vec<Op>, state: &mut State, paint: &Paint, height: f32) {
    match paint {
        Paint::Box {
            at,
            width,
            height: tall,
            fill: inside,
            stroke,
        } => {
            let mode = match (inside, stroke) {
                (Some(_), Some(_)) => PaintMode::FillStroke,
                (Some(_), None) => PaintMode::Fill,
                (None, Some(_)) => PaintMode::Stroke,
                (None, None) => return,
            };
            if let Some(colour) = inside {
                fill(ops, state, *colour);
            }
            if let Some(stroke) = stroke {
                set_stroke(ops, state, stroke);
            }
            ops.push(Op::DrawRectangle {
                rectangle: Rect {
                    x: Pt(round(at.x)),
                    y: Pt(round(height - at.y - tall)),
                    width: Pt(round(*width)),
                    height: Pt(round(*tall)),
                    mode: Some(mode),
                    winding_order: Some(WindingOrder::NonZero),
                },
            });
        }
        Paint::Path { points, stroke } => {
            set_stroke(ops, state, stroke);
            ops.push(Op::DrawLine {
                line: Line {
                    points: points.iter().map(|p| turned(*p, height)).collect(),
                    is_closed: false,
                },
            });
        }
        Paint::Area {
            points,
            fill: inside,
        } => {
            fill(ops, state, *inside);
            ops.push(Op::DrawPolygon {
                polygon: Polygon {
                    rings: vec![PolygonRing {
                        points: points.iter().map(|p| turned(*p, height)).collect(),
                    }],
                    mode: PaintMode::Fill,
                    winding_order: WindingOrder::NonZero,
                },
            });
        }
    }
}

fn turned(point: Point, height: f32) -> LinePoint {
    LinePoint {
        p: printpdf::Point {
            x: Pt(round(point.x)),
            y: Pt(round(height - point.y)),
        },
        bezier: false,
    }
}

fn fill(ops: &mut Vec<Op>, state: &mut State, colour: Rgb) {
    if state.ink != Some(colour) {
        state.ink = Some(colour);
        ops.push(Op::SetFillColor {
            col: printed(colour),
        });
    }
}

fn set_stroke(ops: &mut Vec<Op>, state: &mut State, stroke: &Stroke) {
    let before = state.stroke.replace(*stroke);
    if before.map(|before| before.ink) != Some(stroke.ink) {
        ops.push(Op::SetOutlineColor {
            col: printed(stroke.ink),
        });
    }
    if before.map(|before| before.width) != Some(stroke.width) {
        ops.push(Op::SetOutlineThickness {
            pt: Pt(round(stroke.width)),
        });
    }
    // Lines are full until one is not.
    let dash = before.map_or(0.0, |before| before.dash);
    if (dash - stroke.dash).abs() > f32::EPSILON {
        let pattern = if stroke.dash > 0.0 {
            vec![round(stroke.dash)]
        } else {
            Vec::new()
        };
        ops.push(Op::SetLineDashPattern {
            dash: LineDashPattern {
                pattern: pattern.into(),
                offset: 0.0,
            },
        });
    }
}

fn printed(Rgb(red, green, blue): Rgb) -> Color {
    // Three decimals keep 256 steps apart.
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(printpdf::Rgb::new(part(red), part(green), part(blue), None))
}

fn font(face: Face, size: f32) -> Op {
    Op::SetFont {
        font: PdfFontHandle::External(face.resource()),
        size: Pt(size),
    }
}

fn show(text: &str) -> Op {
    Op::ShowText {
        items: vec![TextItem::Text(text.to_owned())],
    }
}

fn begin(tag: &str, properties: &[(&str, DictItem)]) -> Op {
    Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict {
            map: properties
                .iter()
                .map(|(key, value)| ((*key).to_owned(), value.clone()))
                .collect(),
        },
    }
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

fn number(number: u32) -> DictItem {
    DictItem::Int(i64::from(number))
}

/// A hundredth of a point is finer than any printer, and short to write.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
