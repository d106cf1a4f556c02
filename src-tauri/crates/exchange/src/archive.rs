//! Packed files: how much is in them, before anything is believed or unpacked into memory.
//!
//! Nothing is ever written: a member's name that points out of the archive does no harm.

use std::{
    fs::File,
    io::{self, BufReader, Read as _, Seek, SeekFrom},
    path::Path,
};

use zip::ZipArchive;

use crate::{Fault, Limits, reading::Reading};

/// The names of the members of the archive at `path`, or none where it is no archive that can be
/// opened.
pub(crate) fn members(path: &Path, limits: &Limits) -> Result<Option<Vec<String>>, Fault> {
    let mut file = File::open(path).map_err(|cause| Fault::io(path, cause))?;
    if count(&mut file).map_err(|cause| Fault::io(path, cause))? > limits.members as u64 {
        return Err(Fault::UnpacksToTooMuch(path.to_owned()));
    }
    Ok(ZipArchive::new(BufReader::new(file))
        .ok()
        .map(|archive| archive.file_names().map(str::to_owned).collect()))
}

/// Refuses an archive that is cut off, locked with a password, or that unpacks to too much. The
/// sizes are counted while unpacking, because the archive may lie about them.
pub(crate) fn check(path: &Path, reading: &mut Reading<'_>) -> Result<(), Fault> {
    let limits = reading.limits;
    let file = File::open(path).map_err(|cause| Fault::io(path, cause))?;
    let packed = file
        .metadata()
        .map_err(|cause| Fault::io(path, cause))?
        .len();
    let most = limits.unpacked_bytes.min(
        packed
            .saturating_mul(limits.unpacked_ratio)
            .max(Limits::RATIO_FROM_BYTES),
    );
    let mut archive =
        ZipArchive::new(BufReader::new(file)).map_err(|cause| Fault::damaged(path, &cause))?;
    let mut unpacked = 0;
    let mut buffer = vec![0; 64 << 10];
    for index in 0..archive.len() {
        if archive
            .by_index_raw(index)
            .is_ok_and(|member| member.encrypted())
        {
            return Err(Fault::Encrypted(path.to_owned()));
        }
        let mut member = archive
            .by_index(index)
            .map_err(|cause| Fault::damaged(path, &cause))?;
        if member.size() > most {
            return Err(Fault::UnpacksToTooMuch(path.to_owned()));
        }
        loop {
            let read = member
                .read(&mut buffer)
                .map_err(|cause| Fault::damaged(path, &cause))?;
            if read == 0 {
                break;
            }
            unpacked += read as u64;
            if unpacked > most {
                return Err(Fault::UnpacksToTooMuch(path.to_owned()));
            }
        }
        reading.go_on()?;
    }
    Ok(())
}

/// How many members the archive says that it has. Asked before its list is read into memory.
fn count(file: &mut File) -> io::Result<u64> {
    // The end record, the longest comment after it, and the 64-bit records before it.
    const TAIL: u64 = 22 + 65_535 + 20 + 56;
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.by_ref().take(TAIL).read_to_end(&mut tail)?;
    file.seek(SeekFrom::Start(0))?;
    let number = |signature: &[u8; 4], at: usize, size: usize| {
        tail.windows(4)
            .enumerate()
            .filter(|(_, window)| window == signature)
            .filter_map(|(start, _)| tail.get(start + at..start + at + size))
            .map(|bytes| {
                bytes
                    .iter()
                    .rev()
                    .fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
            })
            .max()
    };
    let short = number(b"PK\x05\x06", 10, 2).unwrap_or(0);
    let long = number(b"PK\x06\x06", 32, 8);
    Ok(if short == 0xFFFF {
        long.unwrap_or(short)
    } else {
        short
    })
}
