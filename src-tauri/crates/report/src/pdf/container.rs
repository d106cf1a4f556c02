//! The file itself: objects, object streams, cross-reference stream, trailer.
//!
//! lopdf can write object streams too, but it keeps every object of the document in memory
//! twice while it does. A long table has hundreds of thousands of structure elements, so
//! here each object is written as soon as it is known and forgotten.

use super::object;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, Stream, dictionary};
use sha2::{Digest, Sha256};
use std::io::{self, Write as _};

/// How many objects share a stream.
const SHARED: usize = 250;

/// Where an object is.
#[derive(Clone, Copy)]
enum Entry {
    Free,
    /// Its first byte.
    At(usize),
    /// In an object stream, at this place.
    In(u32, u16),
}

/// A PDF file being written.
pub(super) struct Container {
    out: Vec<u8>,
    entries: Vec<Entry>,
    next: u32,
    /// Objects waiting for their stream: number and first byte in `waiting_bytes`.
    waiting: Vec<(u32, usize)>,
    waiting_bytes: Vec<u8>,
}

impl Container {
    /// A file whose objects up to `last` have their numbers already.
    pub(super) fn new(last: u32) -> Self {
        Self {
            out: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(),
            entries: vec![Entry::Free; last as usize + 1],
            next: last + 1,
            waiting: Vec::new(),
            waiting_bytes: Vec::new(),
        }
    }

    /// A number for one more object.
    pub(super) fn number(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        self.entries.push(Entry::Free);
        number
    }

    fn place(&mut self, number: u32, entry: Entry) {
        if let Some(place) = self.entries.get_mut(number as usize) {
            *place = entry;
        }
    }

    /// Writes a stream, compressed unless it has a filter or must stay readable.
    pub(super) fn stream(&mut self, number: u32, stream: &Stream) -> io::Result<()> {
        let plain = !stream.allows_compression || stream.dict.has(b"Filter");
        let mut dict = stream.dict.clone();
        let packed;
        let content: &[u8] = if plain {
            &stream.content
        } else {
            packed = compress(&stream.content)?;
            dict.set("Filter", "FlateDecode");
            &packed
        };
        self.raw_stream(number, dict, content)
    }

    fn raw_stream(&mut self, number: u32, mut dict: Dictionary, content: &[u8]) -> io::Result<()> {
        dict.set("Length", integer(content.len()));
        self.place(number, Entry::At(self.out.len()));
        writeln!(self.out, "{number} 0 obj")?;
        object::write(&mut self.out, &Object::Dictionary(dict))?;
        self.out.extend_from_slice(b"stream\n");
        self.out.extend_from_slice(content);
        self.out.extend_from_slice(b"\nendstream\nendobj\n");
        Ok(())
    }

    /// Puts an object into the next object stream.
    pub(super) fn object(&mut self, number: u32, object: &Object) -> io::Result<()> {
        self.written(number, |out| object::write(out, object))
    }

    /// Puts an object that writes itself into the next object stream.
    pub(super) fn written(
        &mut self,
        number: u32,
        write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>,
    ) -> io::Result<()> {
        self.waiting.push((number, self.waiting_bytes.len()));
        write(&mut self.waiting_bytes)?;
        self.waiting_bytes.push(b'\n');
        if self.waiting.len() >= SHARED {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let stream = self.number();
        let mut content = Vec::with_capacity(self.waiting_bytes.len() + self.waiting.len() * 12);
        let waiting = std::mem::take(&mut self.waiting);
        for (index, (number, start)) in (0_u16..).zip(&waiting) {
            write!(content, "{number} {start} ")?;
            self.place(*number, Entry::In(stream, index));
        }
        let dict = dictionary! {
            "Type" => "ObjStm",
            "N" => integer(waiting.len()),
            "First" => integer(content.len()),
            "Filter" => "FlateDecode",
        };
        content.append(&mut self.waiting_bytes);
        let packed = compress(&content)?;
        self.raw_stream(stream, dict, &packed)
    }

    /// Ends the file. Its identity is the hash of everything in it.
    pub(super) fn finish(mut self, root: u32, info: u32) -> io::Result<Vec<u8>> {
        self.flush()?;
        let number = self.number();
        let start = self.out.len();
        self.place(number, Entry::At(start));
        let table = compress(&cross_references(&self.entries))?;
        let hash: Vec<u8> = Sha256::digest(&self.out).iter().copied().take(16).collect();
        let identity = Object::String(hash, lopdf::StringFormat::Hexadecimal);
        let dict = dictionary! {
            "Type" => "XRef",
            "Size" => i64::from(self.next),
            "Root" => (root, 0_u16),
            "Info" => (info, 0_u16),
            "ID" => vec![identity.clone(), identity],
            "W" => vec![1.into(), 4.into(), 2.into()],
            "Filter" => "FlateDecode",
            "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => 7 },
        };
        self.raw_stream(number, dict, &table)?;
        writeln!(self.out, "startxref\n{start}\n%%EOF")?;
        Ok(self.out)
    }
}

/// The rows of the cross-reference stream, each as its difference from the one above
/// (PNG's "up" predictor), which packs to almost nothing.
fn cross_references(entries: &[Entry]) -> Vec<u8> {
    let mut above = [0_u8; 7];
    let mut out = Vec::with_capacity(entries.len() * 8);
    for entry in entries {
        let (kind, place, last) = match *entry {
            Entry::Free => (0, 0, 65_535),
            Entry::At(at) => (1, u32::try_from(at).unwrap_or(u32::MAX), 0),
            Entry::In(stream, index) => (2, stream, index),
        };
        let mut row = [kind, 0, 0, 0, 0, 0, 0];
        row[1..5].copy_from_slice(&place.to_be_bytes());
        row[5..].copy_from_slice(&last.to_be_bytes());
        out.push(2);
        out.extend(
            row.iter()
                .zip(above)
                .map(|(now, then)| now.wrapping_sub(then)),
        );
        above = row;
    }
    out
}

fn compress(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 3), Compression::new(5));
    encoder.write_all(content)?;
    encoder.finish()
}

/// A count as PDF writes it.
pub(super) fn integer(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cross_references_undo_to_themselves() {
        let rows = cross_references(&[Entry::Free, Entry::At(258), Entry::In(7, 3)]);
        assert_eq!(rows[..8], [2, 0, 0, 0, 0, 0, 255, 255]);
        assert_eq!(rows[8..16], [2, 1, 0, 0, 1, 2, 1, 1]);
        assert_eq!(rows[16..], [2, 1, 0, 0, 255, 5, 0, 3]);
    }
}
