//! What every page has around its text: the title on the first, header, footer, numbers.

use super::flow::{Flow, runs};
use super::fonts::Face;
use super::lines::Span;
use super::page::{Paint, Run, SIDE, Style};
use super::tree::{Role, Tree};
use crate::document::{Language, Point, Rgb, Stroke, Weight};
use std::borrow::Cow;

/// The title at the top of the first page.
pub(super) fn title(flow: &mut Flow<'_, '_>) {
    let document = flow.document;
    let identity = &document.identity;
    let measure = flow.measure();
    let y = flow.y;
    flow.page().paints.push(Paint::Box {
        at: Point::new(SIDE, y - 8.0),
        width: 34.0,
        height: 3.5,
        fill: Some(Rgb::ACCENT),
        stroke: None,
    });
    flow.y += 6.0;
    let mut put = |text, role, style: Style| {
        let element = flow.tree.add(Tree::ROOT, role);
        flow.text(&[Span::new(text, style.weight)], element, SIDE, style);
    };
    put(&identity.title, Role::Title, Style::TITLE);
    put(&identity.register, Role::Paragraph, Style::REGISTER);
    for line in &identity.subject {
        put(line, Role::Paragraph, Style::BODY);
    }
    let element = flow.tree.add(Tree::ROOT, Role::Paragraph);
    let spans = [
        Span::new(&identity.author, Weight::Regular),
        Span::new(" · ", Weight::Regular),
        Span::new(&identity.date, Weight::Regular),
    ];
    flow.text(&spans, element, SIDE, Style::LABEL);
    flow.y += 8.0;
    let y = flow.y;
    flow.page()
        .rule(SIDE, y, measure, Stroke::new(Rgb::RULE, 0.5));
    flow.y += 4.0;
}

/// Header, footer and page numbers, once the number of pages is known.
pub(super) fn headers_and_footers(flow: &mut Flow<'_, '_>) {
    let document = flow.document;
    let identity = &document.identity;
    let style = Style::FURNITURE;
    let total = flow.pages.len();
    for number in 0..total {
        let (width, height) = (flow.pages[number].width(), flow.pages[number].height());
        let right = width - SIDE;
        let hairline = Stroke::new(Rgb::RULE, 0.5);

        // The first page has its title instead.
        if number > 0 {
            let half = (right - SIDE) / 2.0 - 10.0;
            let (mut header, _) = first_line(flow, &identity.register, SIDE, half);
            let (title, width) = first_line(flow, &identity.title, 0.0, half);
            header.extend(title.into_iter().map(|mut run| {
                run.x += right - width;
                run
            }));
            flow.pages[number].header = header;
            flow.pages[number].rule(SIDE, 45.0, right - SIDE, hairline);
        }

        let y = height - 33.0;
        let page = page_of(identity.language, number + 1, total);
        let left = right - flow.fonts.width(&page, style.weight, style.size);
        let mut footer = verification(flow, &identity.verification, y, left - SIDE - 14.0);
        // Letters and digits are always in the first face; the width above has booked them.
        footer.push(Run {
            x: left,
            y,
            size: style.size,
            face: Face::Regular,
            ink: style.ink,
            text: Cow::Owned(page),
            mark: None,
        });
        flow.pages[number].footer = footer;
        flow.pages[number].rule(SIDE, height - 45.0, right - SIDE, hairline);
    }
}

/// As much of the text as one line of a header holds, and its width; what is missing is
/// on the first page and in the file's title.
fn first_line<'d>(
    flow: &mut Flow<'d, '_>,
    text: &'d str,
    x: f32,
    width: f32,
) -> (Vec<Run<'d>>, f32) {
    let style = Style::FURNITURE;
    let ellipsis = flow.fonts.width("…", style.weight, style.size);
    let spans = [Span::new(text, style.weight)];
    let mut lines = flow
        .setter
        .lines(flow.fonts, &spans, style.size, width - ellipsis)
        .into_iter();
    let Some(line) = lines.next() else {
        return (Vec::new(), 0.0);
    };
    let mut used = line.width;
    let mut found = runs(line, x, 38.0, style);
    if lines.next().is_some() {
        found.extend(flow.artifact("…", x + used, 38.0, style));
        used += ellipsis;
    }
    (found, used)
}

/// The verification line; it may need more lines than one, and is never shortened.
fn verification<'d>(flow: &mut Flow<'d, '_>, text: &'d str, y: f32, width: f32) -> Vec<Run<'d>> {
    let style = Style::FURNITURE;
    let spans = [Span::new(text, style.weight)];
    let lines = flow.setter.lines(flow.fonts, &spans, style.size, width);
    let mut found = Vec::new();
    let mut y = y;
    for line in lines {
        found.extend(runs(line, SIDE, y, style));
        y += style.leading;
    }
    found
}

/// "side 2 af 9".
fn page_of(language: Language, page: usize, pages: usize) -> String {
    match language {
        Language::Danish => format!("side {page} af {pages}"),
        Language::English => format!("page {page} of {pages}"),
    }
}
