//! What a new register holds before anybody writes: the method presets and the catalogue.

use std::{collections::BTreeMap, path::Path};

use model::{Catalogue, Method, presets};

use crate::{Error, Op, Passphrase, Refusal, Register, Result, Stamp};

impl Register {
    /// Makes a new register with the shipped methods and catalogue. `method` names the preset that
    /// it starts with, or is a method of the user's own.
    pub fn found(
        path: &Path,
        passphrase: Option<&Passphrase>,
        name: &str,
        method: Option<Method>,
        stamp: &Stamp,
    ) -> Result<Self> {
        if name.trim().is_empty() {
            return Err(Refusal::Invalid {
                field: "name",
                code: "missing-value",
            }
            .into());
        }
        let mut register = Self::create(path, passphrase)?;
        let seeded = register.seed(name, method, stamp);
        if let Err(error) = seeded {
            drop(register);
            remove(path);
            return Err(error);
        }
        Ok(register)
    }

    fn seed(&mut self, name: &str, own: Option<Method>, stamp: &Stamp) -> Result<()> {
        let shipped = |error: serde_json::Error| Error::Content {
            place: "catalogue",
            detail: error.to_string(),
        };
        let presets = presets().map_err(shipped)?;
        let catalogue = Catalogue::shipped().map_err(shipped)?;
        self.write(stamp, Op::new("found").with("name", name), "", |write| {
            write.set_name(name)?;
            let mut default = None;
            let chosen = own
                .as_ref()
                .map_or(model::DEFAULT_METHOD, |method| method.id.as_str());
            for preset in presets {
                let is_chosen =
                    preset.id == chosen && own.as_ref().is_none_or(|own| *own == preset);
                let key = write.insert(preset)?;
                if is_chosen {
                    default = Some(key);
                }
            }
            let default = match (default, own.clone()) {
                (Some(default), _) => default,
                (None, Some(own)) => write.insert(own)?,
                (None, None) => return Err(Refusal::Missing.into()),
            };
            write.set_default_method(default)?;
            let mut controls = BTreeMap::new();
            let mut vulnerabilities = BTreeMap::new();
            for control in catalogue.controls {
                controls.insert(control.reference.clone(), write.insert(control)?);
            }
            for vulnerability in &catalogue.vulnerabilities {
                let mut record = vulnerability.vulnerability.clone();
                record.controls = keys(&controls, &vulnerability.controls);
                vulnerabilities.insert(record.reference.clone(), write.insert(record)?);
            }
            for threat in &catalogue.threats {
                let mut record = threat.threat.clone();
                record.controls = keys(&controls, &threat.controls);
                record.vulnerabilities = keys(&vulnerabilities, &threat.vulnerabilities);
                write.insert(record)?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// The records that `references` name, in the order of their ids.
pub(crate) fn keys<I: Copy + Ord>(known: &BTreeMap<String, I>, references: &[String]) -> Vec<I> {
    let mut keys: Vec<I> = references
        .iter()
        .filter_map(|reference| known.get(reference).copied())
        .collect();
    keys.sort();
    keys.dedup();
    keys
}

/// Removes a register that could not be finished, with the files that SQLite keeps beside it.
pub(crate) fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let _ = std::fs::remove_file(name);
    }
}
