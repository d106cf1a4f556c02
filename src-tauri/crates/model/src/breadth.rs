//! Which threats are set against an asset when scenarios are made from a catalogue.

use crate::{Answer, Asset, Breadth, Scale, Threat, Values};

impl Breadth {
    /// Whether a scenario is made of `asset` and `threat`. `effective` holds the asset's effective
    /// values on `scale`. A threat that does not concern the asset's kind never takes part, nor does a
    /// retired asset.
    pub fn takes(self, asset: &Asset, effective: &Values, threat: &Threat, scale: &Scale) -> bool {
        if !threat.concerns(asset.kind) || asset.retired.is_some() {
            return false;
        }
        let least = match self {
            Breadth::All => return true,
            Breadth::Medium => upper_half(scale),
            Breadth::Narrow => scale.max(),
        };
        effective.0.iter().any(|(cell, answer)| {
            let high = matches!(answer, Answer::Level(level) if *level >= least);
            high && threat.properties.contains(cell.property)
        })
    }
}

/// The lowest level of a scale's upper half; the middle of an odd scale is not in it.
pub(crate) fn upper_half(scale: &Scale) -> u8 {
    let half = scale.levels.len() / 2;
    scale.max().saturating_add(1).saturating_sub(half as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AssetKind, Bilingual, Origin, presets};

    #[test]
    fn a_broader_choice_takes_everything_that_a_narrower_one_does() {
        let method = presets().unwrap().remove(0);
        let scale = &method.consequence;
        let asset = Asset::new("Journal", AssetKind::System);
        let threat = |properties: &str| {
            let name = Bilingual::same("T");
            Threat::new(name, Origin::Technical, properties.parse().unwrap())
        };
        let values = |level: u8| -> Values {
            let cell = "availability.persons".parse().unwrap();
            [(cell, Answer::Level(level))].into_iter().collect()
        };
        let takes = |breadth: Breadth, level: u8, properties: &str| {
            breadth.takes(&asset, &values(level), &threat(properties), scale)
        };
        let at = |level: u8| Breadth::ALL.iter().map(|b| takes(*b, level, "A")).collect();
        let found: Vec<Vec<bool>> = (1..=4).map(at).collect();
        assert_eq!(found[0], [false, false, true]);
        assert_eq!(found[1], [false, false, true]);
        assert_eq!(found[2], [false, true, true]);
        assert_eq!(found[3], [true, true, true]);
        assert!(!takes(Breadth::Narrow, 4, "C"), "another property is hurt");
        let retired = Asset {
            retired: chrono::NaiveDate::from_ymd_opt(2026, 6, 1),
            ..asset.clone()
        };
        assert!(!Breadth::All.takes(&retired, &values(4), &threat("A"), scale));
        let elsewhere = Threat {
            kinds: vec![AssetKind::Site],
            ..threat("A")
        };
        assert!(!Breadth::All.takes(&asset, &values(4), &elsewhere, scale));
    }
}
