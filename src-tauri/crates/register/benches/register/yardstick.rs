//! Bare work in a file with the same cipher and the same pragmas, and nothing of the register.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::{Connection, params};
use uuid::Uuid;

/// The middle of what was measured.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// A file with one table of as many rows as the register has scenarios.
pub struct Bare {
    connection: Connection,
    path: PathBuf,
    keys: Vec<[u8; 16]>,
}

fn key(number: u64) -> [u8; 16] {
    // Time-ordered like the register's own keys.
    *Uuid::from_u64_pair(number, number.wrapping_mul(0x9E37_79B9_7F4A_7C15)).as_bytes()
}

fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let key = "0123456789abcdef".repeat(6);
    connection
        .pragma_update(None, "key", format!("x'{key}'"))
        .unwrap();
    connection
        .pragma_update(None, "journal_mode", "wal")
        .unwrap();
    connection
        .pragma_update(None, "synchronous", "full")
        .unwrap();
    connection
        .pragma_update(None, "cache_size", -64_000)
        .unwrap();
    connection
}

impl Bare {
    pub fn new(path: &Path, rows: u32) -> Self {
        let connection = connect(path);
        connection
            .execute_batch("CREATE TABLE t (id BLOB PRIMARY KEY, number INTEGER, text TEXT) STRICT, WITHOUT ROWID; BEGIN")
            .unwrap();
        let text = "x".repeat(200);
        let keys: Vec<[u8; 16]> = (0..rows.into()).map(key).collect();
        for key in &keys {
            let mut insert = connection
                .prepare_cached("INSERT INTO t VALUES (?1, 1, ?2)")
                .unwrap();
            insert.execute(params![key, text]).unwrap();
        }
        connection.execute_batch("COMMIT").unwrap();
        Self {
            connection,
            path: path.to_owned(),
            keys,
        }
    }

    /// One row, durable.
    pub fn insert(&self, round: usize) -> Duration {
        let key = key(1 << 40 | round as u64);
        let started = Instant::now();
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO t VALUES (?1, 1, ?2)")
            .unwrap();
        insert.execute(params![key, "x".repeat(200)]).unwrap();
        started.elapsed()
    }

    /// One row by its key.
    pub fn read(&self) -> Duration {
        let times = (0..2000).map(|round: usize| {
            let key = &self.keys[round * 7919 % self.keys.len()];
            let started = Instant::now();
            let mut read = self
                .connection
                .prepare_cached("SELECT number, text FROM t WHERE id = ?1")
                .unwrap();
            let row: (i64, String) = read
                .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap();
            assert_eq!(row.0 & !0xff, 0);
            started.elapsed()
        });
        median(times.collect())
    }

    /// Many rows one by one in one durable transaction.
    pub fn update(&self, rows: usize) -> Duration {
        let started = Instant::now();
        self.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        for key in &self.keys[..rows] {
            let mut update = self
                .connection
                .prepare_cached("UPDATE t SET number = (number + 1) % 100 WHERE id = ?1")
                .unwrap();
            update.execute([key]).unwrap();
        }
        self.connection.execute_batch("COMMIT").unwrap();
        started.elapsed()
    }

    /// A connection that has read something.
    pub fn open(&self) -> Duration {
        let times = (0..20).map(|_| {
            let started = Instant::now();
            let connection = connect(&self.path);
            let one: i64 = connection
                .query_row(
                    "SELECT number FROM t WHERE id = ?1",
                    [&self.keys[0]],
                    |row| row.get(0),
                )
                .unwrap();
            assert!(one >= 0);
            started.elapsed()
        });
        median(times.collect())
    }
}
