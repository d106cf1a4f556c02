//! How far effects lower a level: to the floor at most (method, section 5).

use crate::Scale;

/// The numbers of a scale, and how far effects may go on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Span {
    lowest: u8,
    highest: u8,
    floor: u8,
}

impl Span {
    /// A level that stands on no scale.
    pub(super) const OFF: u8 = u8::MAX;

    /// The numbers of `scale`; without a floor the lowest of them is the floor.
    pub(crate) fn new(scale: &Scale, floor: Option<u8>) -> Self {
        let floor = floor.unwrap_or(scale.min).max(scale.min);
        Self {
            lowest: scale.min,
            highest: scale.max(),
            floor,
        }
    }

    pub(super) fn floor(self) -> u8 {
        self.floor
    }

    pub(crate) fn contains(self, level: u8) -> bool {
        level.wrapping_sub(self.lowest) <= self.highest - self.lowest
    }

    /// Lowers `level` by `steps`, down to the floor at most. What stands below the floor stays.
    pub(crate) fn lower(self, level: u8, steps: u8) -> u8 {
        level.saturating_sub(steps).max(self.floor.min(level))
    }
}

/// Lowers `level` by `steps` on `scale`, down to the floor at most.
pub(crate) fn lower(level: u8, steps: u8, scale: &Scale, floor: Option<u8>) -> u8 {
    Span::new(scale, floor).lower(level, steps)
}
