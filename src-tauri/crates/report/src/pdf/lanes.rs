//! How wide the columns of a table are.

use super::flow::Flow;
use super::lines::{Manner, spans};
use super::page::{SIDE, Style};
use crate::document::{Align, Badge, Cell, Table, Weight};

/// Free space left and right of a cell's text.
pub(super) const ASIDE: f32 = 4.0;
/// Between a badge and its words.
const BESIDE: f32 = 4.0;
/// How many rows are looked at to find how narrow a column may be.
const SAMPLE: usize = 60;
/// The size of a badge's sign.
pub(super) const SIGN: f32 = 8.0;

/// A column on the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lane {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) align: Align,
}

/// Shares the page's width among the columns: by weight, but so that no column is narrower
/// than its longest word, if that is possible.
pub(super) fn share_out<'d>(flow: &mut Flow<'d, '_>, table: &'d Table) -> Vec<Lane> {
    let measure = flow.measure();
    let total: f32 = table
        .columns
        .iter()
        .map(|c| f32::from(c.weight.max(1)))
        .sum();
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

/// The width of a badge's box.
pub(super) fn box_width(flow: &mut Flow<'_, '_>, badge: &Badge) -> f32 {
    let sign = flow.fonts.width(&badge.sign, Weight::Strong, SIGN);
    (sign + 6.0).max(13.0)
}

/// How far a badge moves the words beside it.
pub(super) fn indent(flow: &mut Flow<'_, '_>, badge: &Badge) -> f32 {
    box_width(flow, badge) + BESIDE
}
