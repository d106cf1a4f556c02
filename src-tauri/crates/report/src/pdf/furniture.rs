//! What every page has around its text: the title on the first, header, footer, numbers.

use super::flow::Flow;
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
            let mut header = flow.artifact(&identity.register, SIDE, 38.0, style);
            let title = flow.fonts.width(&identity.title, style.weight, style.size);
            header.extend(flow.artifact(&identity.title, right - title, 38.0, style));
            flow.pages[number].header = header;
            flow.pages[number].rule(SIDE, 45.0, right - SIDE, hairline);
        }

        let y = height - 33.0;
        let mut footer = flow.artifact(&identity.verification, SIDE, y, style);
        let page = page_of(identity.language, number + 1, total);
        let left = right - flow.fonts.width(&page, style.weight, style.size);
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

/// "side 2 af 9".
fn page_of(language: Language, page: usize, pages: usize) -> String {
    match language {
        Language::Danish => format!("side {page} af {pages}"),
        Language::English => format!("page {page} of {pages}"),
    }
}
