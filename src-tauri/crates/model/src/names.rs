//! What the closed sets of the vocabulary are called (method, section 1), in both languages.
//!
//! Here, so that an explanation and a report row carry their own words.

use crate::{
    Adjust, AssetKind, Bilingual, Combination, DecisionRule, Evidence, Factor, MeasureState,
    Property, PropertySet, Stage, Treatment, table::ScaleOf,
};

macro_rules! names {
    ($($set:ident { $($variant:ident: $da:literal, $en:literal;)* })*) => {$(
        impl $set {
            /// What the user reads, in lower case.
            pub fn name(self) -> Bilingual {
                match self { $($set::$variant => Bilingual::new($da, $en)),* }
            }
        }
    )*};
}

names! {
    Property {
        Confidentiality: "fortrolighed", "confidentiality";
        Integrity: "integritet", "integrity";
        Availability: "tilgængelighed", "availability";
        Authenticity: "autenticitet", "authenticity";
    }
    Stage {
        Inherent: "iboende", "inherent";
        CurrentClaimed: "nuværende, påstået", "current, claimed";
        CurrentConfirmed: "nuværende, bekræftet", "current, confirmed";
        Target: "mål", "target";
    }
    Factor {
        Likelihood: "sandsynlighed", "likelihood";
        Consequence: "konsekvens", "consequence";
        Vulnerability: "sårbarhed", "vulnerability";
    }
    Evidence {
        Passed: "test bestået", "test passed";
        Overdue: "test forældet", "test overdue";
        Failed: "test ikke bestået", "test failed";
        NotTested: "ikke testet", "not tested";
    }
    MeasureState {
        Planned: "planlagt", "planned";
        InPlace: "på plads", "in place";
        Retired: "udgået", "retired";
    }
    Treatment {
        Reduce: "reducere", "reduce";
        Avoid: "undgå", "avoid";
        Share: "dele", "share";
        Retain: "acceptere", "retain";
    }
    Combination {
        Sum: "trinene lægges sammen", "steps are added";
        Strongest: "kun den stærkeste tæller", "only the strongest counts";
    }
    ScaleOf {
        Likelihood: "sandsynlighed", "likelihood";
        Threat: "trussel", "threat";
        Vulnerability: "sårbarhed", "vulnerability";
        Consequence: "konsekvens", "consequence";
    }
    DecisionRule {
        Acceptable: "kan accepteres", "acceptable";
        OwnerDecides: "ejeren beslutter", "the owner decides";
        MustBeTreated: "skal håndteres", "must be treated";
    }
    AssetKind {
        Information: "information", "information";
        Process: "proces", "process";
        System: "system", "system";
        Hardware: "hardware", "hardware";
        Network: "netværk", "network";
        Site: "lokation", "site";
        People: "mennesker", "people";
        Supplier: "leverandør", "supplier";
    }
}

impl PropertySet {
    /// The names of its properties, separated by commas.
    pub fn name(self) -> Bilingual {
        let names: Vec<Bilingual> = self.iter().map(Property::name).collect();
        let join =
            |pick: fn(&Bilingual) -> &str| names.iter().map(pick).collect::<Vec<_>>().join(", ");
        Bilingual::new(join(|name| &name.da), join(|name| &name.en))
    }
}

impl Adjust {
    /// What becomes of a need, as the end of a sentence.
    pub fn name(self) -> Bilingual {
        match self {
            Adjust::Inherit => Bilingual::new("uændret", "unchanged"),
            Adjust::Lower(n) => Bilingual::new(format!("sænket {n}"), format!("lowered by {n}")),
            Adjust::Raise(n) => Bilingual::new(format!("hævet {n}"), format!("raised by {n}")),
            Adjust::Set(n) => Bilingual::new(format!("sat til {n}"), format!("set to {n}")),
            Adjust::Cut => Bilingual::new("slet ikke", "not at all"),
        }
    }
}
