//! Rows of equal width in one piece of memory.

use std::ops::{Index, IndexMut};

/// Rows of `width` values each, one after the other: `grid[row][column]`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid<T> {
    width: usize,
    values: Vec<T>,
}

impl<T: Clone> Grid<T> {
    /// `rows` rows of `width` times `value`.
    pub fn filled(rows: usize, width: usize, value: T) -> Self {
        Self {
            width,
            values: vec![value; rows * width],
        }
    }
}

impl<T> Grid<T> {
    /// The rows of `values`, of which each `width` make one.
    pub fn new(width: usize, values: impl IntoIterator<Item = T>) -> Self {
        Self {
            width,
            values: values.into_iter().collect(),
        }
    }

    /// All values, row after row.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.values.iter()
    }

    /// Every row in turn; none where the width is 0.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[T]> {
        self.values.chunks(self.width.max(1))
    }
}

impl<T> Index<usize> for Grid<T> {
    type Output = [T];

    fn index(&self, row: usize) -> &[T] {
        &self.values[row * self.width..][..self.width]
    }
}

impl<T> IndexMut<usize> for Grid<T> {
    fn index_mut(&mut self, row: usize) -> &mut [T] {
        &mut self.values[row * self.width..][..self.width]
    }
}
