//! Tables: columns by weight, rows that stay whole, a head on every page.

use super::flow::{Flow, Links, Place};
use super::lines::{Line, Manner, Span, spans};
use super::page::{Paint, Run, SIDE, Step, Style};
use super::tree::{ElementId, Role, Tree};
use super::{Fault, Stage};
use crate::document::{Align, Badge, Cell, Point, Rgb, Row, Stroke, Table, Weight};
use std::borrow::Cow;

/// Free space left and right of a cell's text.
const ASIDE: f32 = 4.0;
/// Free space above and below a cell's text.
const ABOVE: f32 = 3.0;
/// Between a badge and its words.
const BESIDE: f32 = 4.0;
/// How many rows are looked at to find how narrow a column may be.
const SAMPLE: usize = 60;
/// Between two reports of progress.
const ROWS: usize = 64;

/// A column on the page.
#[derive(Clone, Copy, Debug)]
struct Lane {
    x: f32,
    width: f32,
    align: Align,
}

/// A cell, broken into lines.
struct SetCell<'d> {
    spans: Vec<Span<'d>>,
    lines: std::vec::IntoIter<Line<'d>>,
    badge: Option<&'d Badge>,
    /// How far the badge moves the words.
    indent: f32,
    links: Links,
}

/// Puts the whole table.
pub(super) fn put<'d>(flow: &mut Flow<'d, '_>, table: &'d Table) -> Step {
    if table.columns.is_empty() {
        return Ok(());
    }
    flow.space(8.0);
    let start = start_height(flow, table);
    flow.ensure(start);
    let element = flow.tree.add(Tree::ROOT, Role::Table);
    if !table.caption.is_empty() {
        let caption = flow.tree.add(element, Role::Caption);
        let spans = spans(&table.caption, Weight::Strong);
        flow.text(&spans, caption, SIDE, Style::CAPTION);
        flow.y += 2.0;
    }
    let lanes = lanes(flow, table);
    let head = flow.tree.add(element, Role::TableHead);
    let head_row = flow.tree.add(head, Role::TableRow);
    put_head(flow, table, &lanes, Some(head_row));
    if table.rows.is_empty() {
        return Ok(());
    }
    let body = flow.tree.add(element, Role::TableBody);
    for (number, row) in table.rows.iter().enumerate() {
        if number % ROWS == 0 {
            flow.report(Stage::Layout, number, table.rows.len())?;
        }
        if row.cells.len() > table.columns.len() {
            return Err(Fault::Row {
                row: number,
                cells: row.cells.len(),
                columns: table.columns.len(),
            });
        }
        put_row(flow, table, row, &lanes, body);
    }
    Ok(())
}

/// The height of the caption, the head and the first row: the least that may stand at the
/// foot of a page.
pub(super) fn start_height<'d>(flow: &mut Flow<'d, '_>, table: &'d Table) -> f32 {
    let lanes = lanes(flow, table);
    let mut height = head_height(flow, table, &lanes);
    if !table.caption.is_empty() {
        height += Style::CAPTION.leading + 2.0;
    }
    if let Some(row) = table.rows.first() {
        let cells = set_row(flow, row, &lanes);
        height += row_height(&cells);
    }
    height.min(flow.full())
}

/// Shares the page's width among the columns: by weight, but so that no column is narrower
/// than its longest word, if that is possible.
fn lanes<'d>(flow: &mut Flow<'d, '_>, table: &'d Table) -> Vec<Lane> {
    let measure = flow.measure();
    let total: f32 = table.columns.iter().map(|c| f32::from(c.weight.max(1))).sum();
    let mut widths: Vec<f32> = table
        .columns
        .iter()
        .map(|column| measure * f32::from(column.weight.max(1)) / total)
        .collect();
    let least = least_widths(flow, table);
    if least.iter().sum::<f32>() <= measure {
        let lacking: f32 = least
            .iter()
            .zip(&widths)
            .map(|(least, width)| (least - width).max(0.0))
            .sum();
        let spare: f32 = least
            .iter()
            .zip(&widths)
            .map(|(least, width)| (width - least).max(0.0))
            .sum();
        for (width, least) in widths.iter_mut().zip(&least) {
            if *width < *least {
                *width = *least;
            } else if spare > 0.0 {
                *width -= (*width - least) * (lacking / spare).min(1.0);
            }
        }
    }
    let mut x = SIDE;
    widths
        .iter()
        .zip(&table.columns)
        .map(|(width, column)| {
            let lane = Lane {
                x,
                width: *width,
                align: column.align,
            };
            x += width;
            lane
        })
        .collect()
}

fn least_widths<'d>(flow: &mut Flow<'d, '_>, table: &'d Table) -> Vec<f32> {
    let measure = flow.measure();
    table
        .columns
        .iter()
        .enumerate()
        .map(|(number, column)| {
            let mut least: f32 = 0.0;
            for word in column.head.split_whitespace() {
                let style = Style::COLUMN;
                least = least.max(flow.fonts.width(word, style.weight, style.size));
            }
            for cell in table
                .rows
                .iter()
                .take(SAMPLE)
                .filter_map(|row| row.cells.get(number))
            {
                least = least.max(least_width(flow, cell));
            }
            // One monstrous word must not take the page from all others.
            (least + 2.0 * ASIDE + 0.1).min(measure * 0.4)
        })
        .collect()
}

fn least_width<'d>(flow: &mut Flow<'d, '_>, cell: &'d Cell) -> f32 {
    let indent = cell.badge.as_ref().map_or(0.0, |badge| indent(flow, badge));
    let words = cell.badge.iter().flat_map(|badge| badge.text.split(' '));
    let style = Style::CELL;
    let mut least: f32 = 0.0;
    for word in words {
        least = least.max(flow.fonts.width(word, style.weight, style.size));
    }
    for span in spans(&cell.phrase, style.weight) {
        // Hashes and the like may be broken; they are made for eyes that compare.
        if span.manner == Manner::Code {
            continue;
        }
        for word in span.text.split_whitespace() {
            least = least.max(flow.fonts.width(word, span.weight, style.size));
        }
    }
    least + indent
}

fn head_height<'d>(flow: &mut Flow<'d, '_>, table: &'d Table, lanes: &[Lane]) -> f32 {
    let style = Style::COLUMN;
    let mut most = 1;
    for (column, lane) in table.columns.iter().zip(lanes) {
        let spans = [Span::new(&column.head, style.weight)];
        let width = lane.width - 2.0 * ASIDE;
        most = most.max(
            flow.setter
                .lines(flow.fonts, &spans, style.size, width)
                .len(),
        );
    }
    most as f32 * style.leading + 2.0 * ABOVE
}

/// Puts the head; without an element it is a repetition and an artifact.
fn put_head<'d>(
    flow: &mut Flow<'d, '_>,
    table: &'d Table,
    lanes: &[Lane],
    row: Option<ElementId>,
) {
    let style = Style::COLUMN;
    let height = head_height(flow, table, lanes);
    let top = flow.y;
    for (column, lane) in table.columns.iter().zip(lanes) {
        let element = row.map(|row| flow.tree.add(row, Role::ColumnHead));
        let spans = [Span::new(&column.head, style.weight)];
        let width = lane.width - 2.0 * ASIDE;
        let lines = flow.setter.lines(flow.fonts, &spans, style.size, width);
        // Short heads stand on the rule, beside the last line of long ones.
        let own = lines.len() as f32 * style.leading;
        flow.y = top + height - ABOVE - own;
        for line in lines {
            let place = Place {
                element,
                x: lane.x + ASIDE,
                width,
                align: lane.align,
                style,
            };
            flow.put(line, &spans, &mut Links::new(), place);
            flow.y += style.leading;
        }
    }
    flow.y = top + height;
    let (y, measure) = (flow.y, flow.measure());
    flow.page()
        .rule(SIDE, y, measure, Stroke::new(Rgb::INK, 0.8));
}

fn set_row<'d>(
    flow: &mut Flow<'d, '_>,
    row: &'d Row,
    lanes: &[Lane],
) -> Vec<SetCell<'d>> {
    row.cells
        .iter()
        .zip(lanes)
        .map(|(cell, lane)| {
            let weight = Style::CELL.weight;
            let mut all = Vec::with_capacity(cell.phrase.0.len() + 2);
            let mut shift = 0.0;
            if let Some(badge) = &cell.badge {
                shift = indent(flow, badge);
                if !badge.text.is_empty() {
                    all.push(Span::new(&badge.text, weight));
                    if !cell.phrase.is_empty() {
                        all.push(Span::new(" ", weight));
                    }
                }
            }
            all.extend(spans(&cell.phrase, weight));
            let width = lane.width - 2.0 * ASIDE - shift;
            let lines = flow
                .setter
                .lines(flow.fonts, &all, Style::CELL.size, width);
            SetCell {
                spans: all,
                lines: lines.into_iter(),
                badge: cell.badge.as_ref(),
                indent: shift,
                links: Links::new(),
            }
        })
        .collect()
}

fn row_height(cells: &[SetCell<'_>]) -> f32 {
    let most = cells.iter().map(|cell| cell.lines.len()).max();
    most.unwrap_or(1).max(1) as f32 * Style::CELL.leading + 2.0 * ABOVE
}

fn put_row<'d>(
    flow: &mut Flow<'d, '_>,
    table: &'d Table,
    row: &'d Row,
    lanes: &[Lane],
    body: ElementId,
) {
    let mut cells = set_row(flow, row, lanes);
    let height = row_height(&cells);
    if height > flow.room() {
        let whole = flow.full() - head_height(flow, table, lanes);
        // A row that no page can hold starts here, if a few of its lines do.
        if height <= whole || flow.room() < 4.0 * Style::CELL.leading {
            flow.next_page();
            put_head(flow, table, lanes, None);
        }
    }
    let element = flow.tree.add(body, Role::TableRow);
    let elements: Vec<ElementId> = (0..table.columns.len())
        .map(|number| {
            let role = if table.row_head == Some(number) {
                Role::RowHead
            } else {
                Role::Data
            };
            flow.tree.add(element, role)
        })
        .collect();
    loop {
        put_part(flow, &mut cells, lanes, &elements);
        if cells.iter().all(|cell| cell.lines.len() == 0) {
            break;
        }
        flow.next_page();
        put_head(flow, table, lanes, None);
    }
}

/// Puts as many lines of the row as the page has room for.
fn put_part<'d>(
    flow: &mut Flow<'d, '_>,
    cells: &mut [SetCell<'d>],
    lanes: &[Lane],
    elements: &[ElementId],
) {
    let style = Style::CELL;
    let fits = ((flow.room() - 2.0 * ABOVE) / style.leading + 0.01).floor();
    let fits = (fits.max(1.0)) as usize;
    let top = flow.y + ABOVE;
    let mut most = 1;
    for ((cell, lane), element) in cells.iter_mut().zip(lanes).zip(elements) {
        flow.y = top;
        if let Some(badge) = cell.badge.take() {
            put_badge(flow, badge, lane, cell, *element);
        }
        let count = fits.min(cell.lines.len());
        most = most.max(count);
        for line in cell.lines.by_ref().take(count) {
            let place = Place {
                element: Some(*element),
                x: lane.x + ASIDE + cell.indent,
                width: lane.width - 2.0 * ASIDE - cell.indent,
                align: lane.align,
                style,
            };
            flow.put(line, &cell.spans, &mut cell.links, place);
            flow.y += style.leading;
        }
    }
    flow.y = top + most as f32 * style.leading + ABOVE;
    let (y, measure) = (flow.y, flow.measure());
    flow.page()
        .rule(SIDE, y, measure, Stroke::new(Rgb::RULE, 0.5));
}

const SIGN: f32 = 8.0;

/// The width of a badge's box.
fn box_width(flow: &mut Flow<'_, '_>, badge: &Badge) -> f32 {
    let sign = flow.fonts.width(&badge.sign, Weight::Strong, SIGN);
    (sign + 6.0).max(13.0)
}

fn indent(flow: &mut Flow<'_, '_>, badge: &Badge) -> f32 {
    box_width(flow, badge) + BESIDE
}

fn put_badge<'d>(
    flow: &mut Flow<'d, '_>,
    badge: &'d Badge,
    lane: &Lane,
    cell: &SetCell<'d>,
    element: ElementId,
) {
    let width = box_width(flow, badge);
    let sign = flow.fonts.width(&badge.sign, Weight::Strong, SIGN);
    // Alone, a badge is aligned like its column; with words it stands before them.
    let free = lane.width - 2.0 * ASIDE - width;
    let shift = match lane.align {
        _ if cell.lines.len() > 0 => 0.0,
        Align::Start => 0.0,
        Align::Middle => free / 2.0,
        Align::End => free,
    };
    let x = lane.x + ASIDE + shift;
    let top = flow.y;
    flow.page().paints.push(Paint::Box {
        at: Point::new(x, top),
        width,
        height: Style::CELL.leading - 0.5,
        fill: Some(badge.fill),
        stroke: None,
    });
    let style = Style {
        size: SIGN,
        leading: Style::CELL.leading - 0.5,
        weight: Weight::Strong,
        ink: badge.ink,
    };
    flow.word(&badge.sign, element, x + (width - sign) / 2.0, style);
    if cell.lines.len() > 0 {
        // An unseen space, so that a voice keeps the sign and the words apart.
        let mark = flow.mark(element);
        let space = flow.fonts.glyph(' ', Weight::Strong);
        let y = top + style.ascent();
        flow.page().runs.push(Run {
            x: x + width,
            y,
            size: SIGN,
            face: space.face,
            ink: badge.ink,
            text: Cow::Borrowed(" "),
            mark: Some(mark),
        });
    }
}
