//! Standard output. A reader that goes away (`vaern list … | head`) ends the command quietly.

use std::{
    fmt::Display,
    io::{ErrorKind, Write, stdout},
    process::exit,
};

/// Writes a line.
pub fn line(text: impl Display) {
    text_as_it_is(format_args!("{text}\n"));
}

/// Writes text without a line end.
pub fn text_as_it_is(text: impl Display) {
    if let Err(error) = write!(stdout(), "{text}") {
        exit(if error.kind() == ErrorKind::BrokenPipe {
            0
        } else {
            2
        });
    }
}
