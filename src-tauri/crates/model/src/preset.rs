//! What ships with the product: the method presets and the catalogue, read from `assets/catalogue`.

use serde::Deserialize;

use crate::{AssetKind, Bilingual, Control, Method, Origin, PropertySet, Threat, Vulnerability};

/// The preset that a new register starts with.
pub const DEFAULT_METHOD: &str = "kl-4x4";

/// The framework that the shipped controls stand in.
pub const ANNEX_A: &str = "iso27001-2022";

/// The catalogue that the shipped threats and vulnerabilities stand in.
pub const CATALOGUE: &str = "Værn";

/// The method presets, the default first.
pub fn presets() -> Result<Vec<Method>, serde_json::Error> {
    serde_json::from_str(include_str!("../../../../assets/catalogue/methods.json"))
}

/// A method to begin from scratch with: two scales from 1 to 4 and three levels by bands, without
/// id and name.
pub fn blank_method() -> Result<Method, serde_json::Error> {
    serde_json::from_str(include_str!(
        "../../../../assets/catalogue/method-blank.json"
    ))
}

/// The catalogue that a new register holds.
#[derive(Clone, PartialEq, Debug)]
pub struct Catalogue {
    /// The controls of ISO/IEC 27001:2022 Annex A.
    pub controls: Vec<Control>,
    /// Threats with what else the catalogue says of them.
    pub threats: Vec<CatalogueThreat>,
    /// Vulnerabilities.
    pub vulnerabilities: Vec<CatalogueVulnerability>,
}

/// A threat of the catalogue.
#[derive(Clone, PartialEq, Debug)]
pub struct CatalogueThreat {
    /// The record.
    pub threat: Threat,
    /// The references of the controls that counter it.
    pub controls: Vec<String>,
    /// The references of the vulnerabilities that it exploits.
    pub vulnerabilities: Vec<String>,
}

/// A vulnerability of the catalogue.
#[derive(Clone, PartialEq, Debug)]
pub struct CatalogueVulnerability {
    /// The record.
    pub vulnerability: Vulnerability,
    /// The references of the controls that close it.
    pub controls: Vec<String>,
}

#[derive(Deserialize)]
struct WrittenControl {
    #[serde(rename = "ref")]
    reference: String,
    theme: String,
    title: Bilingual,
    purpose: Bilingual,
    types: Vec<String>,
    properties: Vec<String>,
    concepts: Vec<String>,
    capabilities: Vec<String>,
    domains: Vec<String>,
}

#[derive(Deserialize)]
struct WrittenThreat {
    #[serde(rename = "ref")]
    reference: String,
    name: Bilingual,
    description: Bilingual,
    origin: Origin,
    properties: Vec<String>,
    kinds: Vec<AssetKind>,
    controls: Vec<String>,
    vulnerabilities: Vec<String>,
}

#[derive(Deserialize)]
struct WrittenVulnerability {
    #[serde(rename = "ref")]
    reference: String,
    name: Bilingual,
    description: Bilingual,
    kinds: Vec<AssetKind>,
    controls: Vec<String>,
}

impl From<WrittenControl> for Control {
    fn from(written: WrittenControl) -> Self {
        let groups = [
            ("theme", vec![written.theme]),
            ("type", written.types),
            ("property", written.properties),
            ("concept", written.concepts),
            ("capability", written.capabilities),
            ("domain", written.domains),
        ];
        Control {
            reference: written.reference,
            framework: ANNEX_A.to_owned(),
            name: written.title,
            description: written.purpose,
            attributes: groups
                .into_iter()
                .flat_map(|(group, ids)| ids.into_iter().map(move |id| format!("{group}:{id}")))
                .collect(),
        }
    }
}

impl Catalogue {
    /// The catalogue that ships with the product.
    pub fn shipped() -> Result<Self, serde_json::Error> {
        let controls: Vec<WrittenControl> =
            serde_json::from_str(include_str!("../../../../assets/catalogue/controls.json"))?;
        let threats: Vec<WrittenThreat> =
            serde_json::from_str(include_str!("../../../../assets/catalogue/threats.json"))?;
        let vulnerabilities: Vec<WrittenVulnerability> = serde_json::from_str(include_str!(
            "../../../../assets/catalogue/vulnerabilities.json"
        ))?;
        Ok(Self {
            controls: controls.into_iter().map(Control::from).collect(),
            threats: threats
                .into_iter()
                .map(|written| CatalogueThreat {
                    threat: Threat {
                        reference: written.reference,
                        name: written.name,
                        origin: written.origin,
                        properties: letters(&written.properties),
                        description: written.description,
                        kinds: written.kinds,
                        catalogue: CATALOGUE.to_owned(),
                        controls: Vec::new(),
                        vulnerabilities: Vec::new(),
                    },
                    controls: written.controls,
                    vulnerabilities: written.vulnerabilities,
                })
                .collect(),
            vulnerabilities: vulnerabilities
                .into_iter()
                .map(|written| CatalogueVulnerability {
                    vulnerability: Vulnerability {
                        reference: written.reference,
                        name: written.name,
                        description: written.description,
                        kinds: written.kinds,
                        catalogue: CATALOGUE.to_owned(),
                        controls: Vec::new(),
                    },
                    controls: written.controls,
                })
                .collect(),
        })
    }
}

fn letters(letters: &[String]) -> PropertySet {
    letters
        .iter()
        .filter_map(|letter| letter.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Property;

    #[test]
    fn every_preset_is_without_fault_or_warning() {
        let presets = presets().unwrap();
        let ids: Vec<&str> = presets.iter().map(|method| method.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                DEFAULT_METHOD,
                "standard-4x4",
                "herning-4x4",
                "datatilsynet-4x4",
                "monarc"
            ]
        );
        for method in presets {
            assert_eq!(method.check(), [], "{}", method.id);
            let written = serde_json::to_string(&method).unwrap();
            assert_eq!(serde_json::from_str::<Method>(&written).unwrap(), method);
        }
    }

    #[test]
    fn the_catalogue_is_whole() {
        let catalogue = Catalogue::shipped().unwrap();
        assert_eq!(catalogue.controls.len(), 93);
        assert!(catalogue.threats.len() >= 80);
        assert!(catalogue.vulnerabilities.len() >= 100);
        let controls: BTreeSet<&str> = catalogue
            .controls
            .iter()
            .map(|c| c.reference.as_str())
            .collect();
        for threat in &catalogue.threats {
            assert!(
                threat
                    .controls
                    .iter()
                    .all(|control| controls.contains(control.as_str()))
            );
            assert!(!threat.threat.properties.is_empty());
            assert!(
                threat.threat.name.da != threat.threat.name.en
                    || threat.threat.name.da == "Ransomware"
            );
        }
        let availability = catalogue
            .threats
            .iter()
            .filter(|t| t.threat.properties.contains(Property::Availability));
        assert!(availability.count() > 20);
    }
}
