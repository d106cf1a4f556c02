//! The auditor's check of attached files: every content is what its hash says, and none that ever
//! came into the register has left it.
//!
//! A row that was imported without its content is no damage: its content was never here.

use std::collections::BTreeSet;

use rusqlite::params;

use super::hash_of;
use crate::{Register, Result, verify::Finding};

impl Register {
    pub(crate) fn check_contents(&self, findings: &mut Vec<Finding>) -> Result<()> {
        let mut known = BTreeSet::new();
        let mut statement = self
            .connection
            .prepare("SELECT hash, content FROM blobs ORDER BY hash")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (hash, content): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
            if hash_of(&content) != hash {
                findings.push(
                    Finding::new("content-changed").with("names", self.names_of_content(&hash)?),
                );
            }
            known.insert(hash);
        }
        let mut statement = self.connection.prepare(
            "SELECT seq, json_extract(args, '$.content') FROM history
             WHERE json_extract(args, '$.content') IS NOT NULL ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (seq, hashes): (i64, String) = (row.get(0)?, row.get(1)?);
            for hash in hashes.split(' ') {
                // Each is named once, at the entry that brought it.
                if !known.insert(hash.to_owned()) {
                    continue;
                }
                findings.push(
                    Finding::new("content-missing")
                        .with("names", self.names_of_content(hash)?)
                        .with("seq", seq),
                );
            }
        }
        Ok(())
    }

    /// What files with this content are called; the hash where no record names it any more.
    fn names_of_content(&self, hash: &str) -> Result<String> {
        let mut statement = self.connection.prepare_cached(
            "SELECT ref || ' ' || name FROM attachments WHERE hash = ?1 ORDER BY ref",
        )?;
        let names = statement
            .query_map(params![hash], |row| row.get::<_, String>(0))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(if names.is_empty() {
            hash.to_owned()
        } else {
            names.join(", ")
        })
    }
}
