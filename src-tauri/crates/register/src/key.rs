//! The key of a register, and the mark by which its file is recognised.
//!
//! Every register is encrypted by SQLCipher, so that every page is authenticated and a damaged
//! one is found. A register without a passphrase uses the key published here: it protects
//! against damage, not against readers. The first 16 bytes of a file are SQLCipher's salt; we
//! choose them, and so a register is recognised before any key is tried (decision 0003).

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// The salt of every register without a passphrase.
pub(crate) const OPEN_MARK: &[u8; 16] = b"Vaern register 1";
/// How the salt of a register with a passphrase begins; ten random bytes follow.
pub(crate) const SECRET_MARK: &[u8; 6] = b"VaernE";
/// The published key of registers without a passphrase.
const OPEN_KEY: &[u8; 32] = b"Vaern: no passphrase, no secrets";

/// A passphrase; wiped from memory when it is dropped, and never printed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes `text` as it is, but for line ends at its end.
    pub fn new(text: String) -> Self {
        let text = Zeroizing::new(text);
        Self(Zeroizing::new(
            text.trim_end_matches(['\r', '\n']).to_owned(),
        ))
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// The key that a register was opened with; wiped from memory when it is dropped, and never printed.
#[derive(Clone)]
pub(crate) struct Key(Zeroizing<String>);

impl Key {
    /// The key of a register with this salt.
    pub(crate) fn new(passphrase: Option<&Passphrase>, salt: &[u8; 16]) -> Result<Self> {
        Ok(Self(pragma(passphrase, salt)?))
    }

    /// As the database wants it.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// A fresh salt for a register with or without a passphrase.
pub(crate) fn fresh_salt(secret: bool) -> [u8; 16] {
    if !secret {
        return *OPEN_MARK;
    }
    let mut salt = [0; 16];
    salt[..6].copy_from_slice(SECRET_MARK);
    // The last bytes of a version 4 UUID are random from the operating system.
    salt[6..].copy_from_slice(&uuid::Uuid::new_v4().as_bytes()[..10]);
    // Version and variant bits of the UUID lie in bytes 6 and 8: replaced from a second one.
    let second = uuid::Uuid::new_v4();
    salt[12] = second.as_bytes()[0];
    salt[14] = second.as_bytes()[1];
    salt
}

/// The value of `PRAGMA key` for a register with this salt.
fn pragma(passphrase: Option<&Passphrase>, salt: &[u8; 16]) -> Result<Zeroizing<String>> {
    let mut key = Zeroizing::new([0; 32]);
    match passphrase {
        None => key.copy_from_slice(OPEN_KEY),
        Some(passphrase) => {
            // RFC 9106's second recommended choice: 64 MiB, three passes, four lanes.
            let params =
                Params::new(64 * 1024, 3, 4, Some(32)).map_err(|error| Error::Content {
                    place: "key",
                    detail: error.to_string(),
                })?;
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(passphrase.0.as_bytes(), salt, key.as_mut_slice())
                .map_err(|error| Error::Content {
                    place: "key",
                    detail: error.to_string(),
                })?;
        }
    }
    let mut text = Zeroizing::new(String::with_capacity(100));
    text.push_str("x'");
    for byte in key.iter().chain(salt) {
        for nibble in [byte >> 4, byte & 15] {
            text.push(char::from_digit(nibble.into(), 16).unwrap_or('0'));
        }
    }
    text.push('\'');
    Ok(text)
}
