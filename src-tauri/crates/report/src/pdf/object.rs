//! PDF objects as bytes (ISO 32000-1, 7.3). lopdf keeps its own writer to itself.

use lopdf::Object;
use std::io::{self, Write as _};

/// Writes one object. Strings are written as hexadecimal digits: they need no escapes.
pub(super) fn write(out: &mut Vec<u8>, object: &Object) -> io::Result<()> {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => write!(out, "{value}")?,
        Object::Integer(value) => write!(out, "{value}")?,
        Object::Real(value) => write!(out, "{value}")?,
        Object::Name(name) => write_name(out, name)?,
        Object::String(bytes, _) => {
            out.push(b'<');
            for byte in bytes {
                write!(out, "{byte:02X}")?;
            }
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write(out, item)?;
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => {
            out.extend_from_slice(b"<<");
            for (key, value) in dictionary {
                write_name(out, key)?;
                out.push(b' ');
                write(out, value)?;
            }
            out.extend_from_slice(b">>");
        }
        Object::Reference((number, generation)) => write!(out, "{number} {generation} R")?,
        // A stream stands alone, never inside another object.
        Object::Stream(_) => return Err(io::Error::from(io::ErrorKind::InvalidInput)),
    }
    Ok(())
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) -> io::Result<()> {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            write!(out, "#{byte:02X}")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn objects_become_bytes() {
        let object = dictionary! {
            "A B" => vec![1.into(), Object::Real(0.5), Object::Null, (7, 0_u16).into()],
            "S" => Object::string_literal("a)"),
        };
        let mut out = Vec::new();
        write(&mut out, &object.into()).unwrap();
        assert_eq!(out, b"<</A#20B [1 0.5 null 7 0 R]/S <6129>>>");
    }
}
