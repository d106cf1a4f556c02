//! How much is read before a file is refused.

/// The limits on what a file may hold. Everybody uses [`Limits::default`]; tests use less.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The largest file, and the largest sum of the files of a folder, in bytes.
    pub file_bytes: u64,
    /// The most that a packed file may unpack to, in bytes, as counted while unpacking: what the
    /// file itself says of its sizes is not believed.
    pub unpacked_bytes: u64,
    /// How many times larger than the file its unpacked content may be.
    pub unpacked_ratio: u64,
    /// The most members of a packed file.
    pub members: usize,
    /// The most rows in all tables together, headings not counted.
    pub rows: u32,
    /// The most characters in one cell of a workbook, which is the most that Excel can hold.
    pub cell_characters: usize,
    /// The most characters in one cell of a CSV file.
    pub csv_cell_characters: usize,
    /// The most problems that are listed; the rest are counted.
    pub problems: usize,
}

impl Limits {
    /// 512 MiB.
    pub const FILE_BYTES: u64 = 512 << 20;
    /// 2 GiB: a million rows of thirty cells unpack to less.
    pub const UNPACKED_BYTES: u64 = 2 << 30;
    /// Real workbooks with very even content reach about 60; a bomb reaches 1,000.
    pub const UNPACKED_RATIO: u64 = 250;
    /// Below this many bytes the ratio is not looked at: small files of even content may exceed it.
    pub const RATIO_FROM_BYTES: u64 = 16 << 20;
    /// A workbook has a handful of members per sheet.
    pub const MEMBERS: usize = 10_000;
    /// A million.
    pub const ROWS: u32 = 1_000_000;
    /// What Excel can hold in one cell.
    pub const CELL_CHARACTERS: usize = 32_767;
    /// A million: a long document, and more than any column here takes.
    pub const CSV_CELL_CHARACTERS: usize = 1_000_000;
    /// A person reads no more than this.
    pub const PROBLEMS: usize = 1_000;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: Self::FILE_BYTES,
            unpacked_bytes: Self::UNPACKED_BYTES,
            unpacked_ratio: Self::UNPACKED_RATIO,
            members: Self::MEMBERS,
            rows: Self::ROWS,
            cell_characters: Self::CELL_CHARACTERS,
            csv_cell_characters: Self::CSV_CELL_CHARACTERS,
            problems: Self::PROBLEMS,
        }
    }
}
