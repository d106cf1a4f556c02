//! The closed sets of words that stand in records, each with its word in files and in JSON.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every value, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// Every value's word in files and in JSON, in the same order.
            pub const IDS: &'static [&'static str] = &[$($word),*];

            /// The word in files and in JSON.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The value that `id` names.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}

mod figure;
mod formula;
mod later;

pub use figure::*;
pub use formula::*;
pub use later::*;

words! {
    /// The kinds of record; each has a table, a list and a history.
    Kind {
        /// Units of the organisation.
        Units = "units",
        /// People.
        People = "people",
        /// Assets.
        Assets = "assets",
        /// Dependencies between assets.
        Dependencies = "dependencies",
        /// Threats.
        Threats = "threats",
        /// Vulnerabilities.
        Vulnerabilities = "vulnerabilities",
        /// Controls.
        Controls = "controls",
        /// Measures.
        Measures = "measures",
        /// Methods, each in its frozen versions.
        Methods = "methods",
        /// Assessments.
        Assessments = "assessments",
        /// Scenarios.
        Scenarios = "scenarios",
        /// Effects of measures on scenarios.
        Effects = "effects",
        /// Acceptances of scenarios, each bound to what was accepted.
        Acceptances = "acceptances",
        /// What each participant scored a scenario.
        Opinions = "opinions",
        /// Incidents.
        Incidents = "incidents",
        /// Methods that are being edited.
        Drafts = "drafts",
        /// The yearly wheel.
        Routines = "routines",
        /// Files and links that belong to a record.
        Attachments = "attachments",
        /// Moments that were given a name.
        Moments = "moments",
        /// Saved lists.
        Views = "views",
        /// Control tests.
        Tests = "tests",
        /// Test results.
        Runs = "runs",
        /// Mappings of controls.
        Mappings = "mappings",
        /// Maturity.
        Maturity = "maturity",
        /// Applicability.
        Applicability = "applicability",
        /// Approved statements.
        Statements = "statements",
        /// Actions.
        Actions = "actions",
        /// Audit programmes.
        Programmes = "programmes",
        /// Audits.
        Audits = "audits",
        /// Checklist points.
        Checks = "checks",
        /// Findings.
        Findings = "findings",
        /// Corrective actions.
        CorrectiveActions = "corrective-actions",
        /// Indicators.
        Indicators = "indicators",
        /// Measured values.
        Values = "values",
        /// Objectives.
        Objectives = "objectives",
        /// Evaluations.
        Reviews = "reviews",
        /// Decisions.
        Decisions = "decisions",
        /// Requirements.
        Requirements = "requirements",
        /// Policies and instructions.
        Policies = "policies",
        /// Acknowledgements.
        Acknowledgements = "acknowledgements",
    }
}

words! {
    /// What an asset is (aktivtype).
    AssetKind {
        /// Information.
        Information = "information",
        /// Proces eller aktivitet.
        Process = "process",
        /// System.
        System = "system",
        /// Hardware.
        Hardware = "hardware",
        /// Netværk.
        Network = "network",
        /// Lokation.
        Site = "site",
        /// Mennesker.
        People = "people",
        /// Leverandør.
        Supplier = "supplier",
    }
}

words! {
    /// The form that an asset has.
    Medium {
        /// Digital.
        Digital = "digital",
        /// On paper.
        Paper = "paper",
        /// Both.
        Both = "both",
    }
}

words! {
    /// How openly information may be handled (klassifikation).
    Classification {
        /// Offentlig.
        Public = "public",
        /// Intern.
        Internal = "internal",
        /// Fortrolig.
        Confidential = "confidential",
        /// Følsom.
        Sensitive = "sensitive",
    }
}

words! {
    /// What personal data an asset holds (GDPR Articles 4(1), 9 and 10).
    PersonalData {
        /// Ingen.
        None = "none",
        /// Almindelige.
        Ordinary = "ordinary",
        /// Følsomme, strafbare forhold eller CPR-numre.
        Special = "special",
    }
}

words! {
    /// What an assessment is about (vurderingstype).
    AssessmentKind {
        /// Assets of one or more units.
        Asset = "asset",
        /// A process and what it needs.
        Process = "process",
        /// A project or a purchase.
        Project = "project",
        /// A supplier and what it delivers.
        Supplier = "supplier",
        /// A workshop over scenarios.
        Workshop = "workshop",
    }
}

words! {
    /// How far an assessment is.
    AssessmentState {
        /// Kladde: being answered.
        Draft = "draft",
        /// Til gennemsyn: sent for approval.
        InReview = "in review",
        /// Godkendt: the approval holds while the content is what was approved.
        Approved = "approved",
        /// Afløst: a later assessment took its place; nothing in it changes any more.
        Superseded = "superseded",
    }
}

words! {
    /// Whether an approval still covers what stands in the assessment (method, section 6).
    ApprovalStanding {
        /// Gælder: the content is what was approved.
        Holds = "holds",
        /// Genåbnet: the content is another than what was approved.
        Reopened = "reopened",
    }
}

words! {
    /// How many threats are set against each asset when scenarios are made.
    Breadth {
        /// Snæver: threats that hurt a property in which the asset is valued at the scale's top.
        Narrow = "narrow",
        /// Mellem: threats that hurt a property valued in the scale's upper half.
        Medium = "medium",
        /// Alle: every threat that concerns the asset's kind.
        All = "all",
    }
}

words! {
    /// What became of a scenario from one assessment to another (method, section 9).
    Change {
        /// Ny: it is in the later one only.
        New = "new",
        /// Ændret: an answer, an effect or a decision is another.
        Changed = "changed",
        /// Bekræftet uændret.
        Confirmed = "confirmed",
        /// Overført, ikke bekræftet: its answers were copied, and nobody has said that they hold.
        NotConfirmed = "not confirmed",
        /// Lukket: it is in the earlier one only, or is no longer relevant.
        Closed = "closed",
    }
}

words! {
    /// Where a threat comes from (oprindelse).
    Origin {
        /// Nature.
        Natural = "natural",
        /// Technology that fails.
        Technical = "technical",
        /// People by mistake.
        HumanAccidental = "human-accidental",
        /// People on purpose.
        HumanDeliberate = "human-deliberate",
        /// The organisation itself.
        Organisational = "organisational",
    }
}

words! {
    /// Whether a measure works already.
    MeasureState {
        /// Planlagt.
        Planned = "planned",
        /// På plads.
        InPlace = "in place",
        /// Udgået.
        Retired = "retired",
    }
}

words! {
    /// What the latest test of a measure showed.
    TestResult {
        /// Bestået.
        Passed = "passed",
        /// Ikke bestået.
        Failed = "failed",
        /// Ikke testet.
        NotTested = "not tested",
    }
}

words! {
    /// How an acceptance stands on a day (method, section 6).
    Standing {
        /// Gælder: what was accepted is what is there, and the day has not passed.
        Valid = "valid",
        /// Udløbet: its last day has passed.
        Expired = "expired",
        /// Genåbnet: the scenario is not what was accepted any more.
        Changed = "changed",
        /// Afløst: a later acceptance of the same scenario took its place.
        Replaced = "replaced",
    }
}

words! {
    /// What is decided about a risk (håndtering), ISO/IEC 27005 clause 8.
    Treatment {
        /// Reducere.
        Reduce = "reduce",
        /// Undgå.
        Avoid = "avoid",
        /// Dele.
        Share = "share",
        /// Acceptere.
        Retain = "retain",
    }
}

words! {
    /// Where a system runs (drift).
    Hosting {
        /// Egen drift.
        Own = "own",
        /// Hos leverandøren.
        Supplier = "supplier",
        /// I skyen.
        Cloud = "cloud",
        /// Delvist hos os selv.
        Mixed = "mixed",
    }
}

words! {
    /// Where an asset is in its life (livscyklus).
    LifeCycle {
        /// Planlagt.
        Planned = "planned",
        /// I brug.
        InUse = "in use",
        /// Under udfasning.
        PhasingOut = "phasing out",
        /// Ude af brug.
        OutOfUse = "out of use",
    }
}

words! {
    /// How much depends on an asset (kritikalitet).
    Criticality {
        /// Lav.
        Low = "low",
        /// Middel.
        Medium = "medium",
        /// Høj.
        High = "high",
        /// Samfundskritisk.
        Critical = "critical",
    }
}

words! {
    /// What a person answers for (ansvar): each is a column of one kind of record.
    DutyRole {
        /// Kontaktperson for en enhed.
        UnitContact = "unit contact",
        /// Ejer af et aktiv.
        AssetOwner = "asset owner",
        /// Risikoejer.
        RiskOwner = "risk owner",
        /// Systemejer.
        SystemOwner = "system owner",
        /// Procesejer.
        ProcessOwner = "process owner",
        /// Kontaktperson for et aktiv.
        AssetContact = "asset contact",
        /// Ansvarlig for en foranstaltning.
        MeasureOwner = "measure owner",
        /// Ejer af et risikoscenarie.
        ScenarioOwner = "scenario owner",
        /// Ansvarlig for en opgave i årshjulet.
        RoutineOwner = "routine owner",
        /// Tester af en kontroltest.
        TestTester = "test tester",
        /// Ansvarlig for en handling.
        ActionOwner = "action owner",
        /// Ansvarlig for et revisionsprogram.
        ProgrammeOwner = "programme owner",
        /// Ledende revisor.
        AuditLead = "audit lead",
        /// Ansvarlig for en konstatering.
        FindingOwner = "finding owner",
        /// Ansvarlig for en korrigerende handling.
        CorrectiveOwner = "corrective action owner",
        /// Ansvarlig for en indikator.
        IndicatorOwner = "indicator owner",
        /// Ansvarlig for en målsætning.
        ObjectiveOwner = "objective owner",
        /// Ansvarlig for en beslutning.
        DecisionOwner = "decision owner",
        /// Ansvarlig for et krav.
        RequirementOwner = "requirement owner",
        /// Ansvarlig for en politik.
        PolicyOwner = "policy owner",
    }
}
