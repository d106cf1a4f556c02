//! Tables: columns by weight, rows that stay whole, a head on every page.

use super::flow::{Flow, Links, Place};
use super::lanes::{ASIDE, Lane, SIGN, box_width, indent, share_out};
use super::lines::{Line, Span, spans};
use super::page::{Paint, Run, SIDE, Step, Style};
use super::tree::{ElementId, Role, Tree};
use super::{Fault, Stage};
use crate::document::{Align, Badge, Point, Rgb, Row, Stroke, Table, Weight};
use std::borrow::Cow;

/// Free space above and below a cell's text.
const ABOVE: f32 = 3.0;
/// Between two reports of progress.
const ROWS: usize = 64;

/// A cell, broken into lines.
struct SetCell<'d> {
    spans: Vec<Span<'d>>,
    lines: std::vec::IntoIter<Line<'d>>,
    badge: Option<&'d Badge>,
    /// How far the badge moves the words.
    indent: f32,
    opened: Links,
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
    let grid = share_out(flow, table);
    let head = flow.tree.add(element, Role::TableHead);
    let head_row = flow.tree.add(head, Role::TableRow);
    put_head(flow, table, &grid, Some(head_row));
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
        put_row(flow, table, row, &grid, body);
    }
    Ok(())
}

/// The height of the caption, the head and the first row: the least that may stand at the
/// foot of a page.
pub(super) fn start_height<'d>(flow: &mut Flow<'d, '_>, table: &'d Table) -> f32 {
    let grid = share_out(flow, table);
    let mut height = head_height(flow, table, &grid);
    if !table.caption.is_empty() {
        height += Style::CAPTION.leading + 2.0;
    }
    if let Some(row) = table.rows.first() {
        let cells = set_row(flow, row, &grid);
        height += row_height(&cells);
    }
    height.min(flow.full())
}

/// The height of the whole table.
pub(super) fn height<'d>(flow: &mut Flow<'d, '_>, table: &'d Table) -> f32 {
    let grid = share_out(flow, table);
    let mut height = 8.0 + head_height(flow, table, &grid);
    if !table.caption.is_empty() {
        height += Style::CAPTION.leading + 2.0;
    }
    for row in &table.rows {
        let cells = set_row(flow, row, &grid);
        height += row_height(&cells);
    }
    height
}

fn head_height<'d>(flow: &mut Flow<'d, '_>, table: &'d Table, grid: &[Lane]) -> f32 {
    let style = Style::COLUMN;
    let mut most = 1;
    for (column, lane) in table.columns.iter().zip(grid) {
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
fn put_head<'d>(flow: &mut Flow<'d, '_>, table: &'d Table, grid: &[Lane], row: Option<ElementId>) {
    let style = Style::COLUMN;
    let height = head_height(flow, table, grid);
    let top = flow.y;
    for (column, lane) in table.columns.iter().zip(grid) {
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

fn set_row<'d>(flow: &mut Flow<'d, '_>, row: &'d Row, grid: &[Lane]) -> Vec<SetCell<'d>> {
    row.cells
        .iter()
        .zip(grid)
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
            let lines = flow.setter.lines(flow.fonts, &all, Style::CELL.size, width);
            SetCell {
                spans: all,
                lines: lines.into_iter(),
                badge: cell.badge.as_ref(),
                indent: shift,
                opened: Links::new(),
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
    grid: &[Lane],
    body: ElementId,
) {
    let mut cells = set_row(flow, row, grid);
    let height = row_height(&cells);
    if height > flow.room() {
        let whole = flow.full() - head_height(flow, table, grid);
        // A row that no page can hold starts here, if a few of its lines do.
        if height <= whole || flow.room() < 4.0 * Style::CELL.leading {
            flow.next_page();
            put_head(flow, table, grid, None);
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
        put_part(flow, &mut cells, grid, &elements);
        if cells.iter().all(|cell| cell.lines.len() == 0) {
            break;
        }
        flow.next_page();
        put_head(flow, table, grid, None);
    }
}

/// Puts as many lines of the row as the page has room for.
fn put_part<'d>(
    flow: &mut Flow<'d, '_>,
    cells: &mut [SetCell<'d>],
    grid: &[Lane],
    elements: &[ElementId],
) {
    let style = Style::CELL;
    let fits = ((flow.room() - 2.0 * ABOVE) / style.leading + 0.01).floor();
    let fits = (fits.max(1.0)) as usize;
    let top = flow.y + ABOVE;
    let mut most = 1;
    for ((cell, lane), element) in cells.iter_mut().zip(grid).zip(elements) {
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
            flow.put(line, &cell.spans, &mut cell.opened, place);
            flow.y += style.leading;
        }
    }
    flow.y = top + most as f32 * style.leading + ABOVE;
    let (y, measure) = (flow.y, flow.measure());
    flow.page()
        .rule(SIDE, y, measure, Stroke::new(Rgb::RULE, 0.5));
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
