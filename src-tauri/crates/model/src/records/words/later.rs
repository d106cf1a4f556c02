//! The closed sets of words of tests, audits, measurements and evaluations, each with its word in files
//! and in JSON.

use serde::{Deserialize, Serialize};

words! {
    /// What a run of a test showed.
    RunResult {
        /// Bestået.
        Passed = "passed",
        /// Ikke bestået.
        Failed = "failed",
    }
}

words! {
    /// What one control is to another.
    MappingRelation {
        /// Samme som.
        Same = "same",
        /// Dækker.
        Covers = "covers",
        /// En del af.
        PartOf = "part of",
        /// Overlapper.
        Overlaps = "overlaps",
    }
}

words! {
    /// Why a control applies.
    InclusionReason {
        /// Lov.
        Law = "law",
        /// Aftale.
        Contract = "contract",
        /// Risiko.
        Risk = "risk",
        /// God skik.
        Practice = "good practice",
    }
}

words! {
    /// How far an action or a decision is.
    ActionState {
        /// Åben.
        Open = "open",
        /// Udført.
        Done = "done",
        /// Opgivet.
        Dropped = "dropped",
    }
}

words! {
    /// How an action stands on a day (handling).
    ActionStanding {
        /// Overskredet: open, and its day has passed.
        Overdue = "overdue",
        /// Venter: open, and an action that must be done before it is open.
        Waiting = "waiting",
        /// Åben.
        Open = "open",
        /// Udført.
        Done = "done",
        /// Opgivet.
        Dropped = "dropped",
    }
}

words! {
    /// What the treatment of a risk lacks (ISO/IEC 27001:2022, clause 6.1.3 e and f).
    PlanGap {
        /// Overskredet: a day that was promised has passed.
        Overdue = "overdue",
        /// Ingen beslutning: the level asks for one, and none is made.
        NoDecision = "no decision",
        /// Ingen ejer.
        NoOwner = "no owner",
        /// Ingen handling: it is to be treated, and nothing is planned that would.
        NoAction = "no action",
        /// Ingen frist: it is to be treated, but by no day.
        NoDeadline = "no deadline",
        /// Rækker ikke: what is left when the plan is carried out must still be treated.
        NotEnough = "not enough",
        /// Ikke accepteret: what is left asks for an acceptance that is valid, and has none.
        NotAccepted = "not accepted",
    }
}

words! {
    /// How far an audit is.
    AuditState {
        /// Planlagt.
        Planned = "planned",
        /// I gang.
        Running = "under way",
        /// Rapporteret.
        Reported = "reported",
        /// Afsluttet.
        Closed = "closed",
    }
}

words! {
    /// Where a point of a checklist comes from.
    CheckSource {
        /// Eget spørgsmål.
        Own = "own",
        /// Kontrol.
        Control = "control",
        /// Krav.
        Requirement = "requirement",
        /// Tidligere konstatering.
        Finding = "finding",
        /// Høj risiko.
        Risk = "risk",
    }
}

words! {
    /// What was found at a point of a checklist.
    CheckAnswer {
        /// Overholdt.
        Conforms = "conforms",
        /// Delvist overholdt.
        Partly = "partly",
        /// Ikke overholdt.
        Not = "does not conform",
        /// Ikke relevant.
        NotApplicable = "not applicable",
    }
}

words! {
    /// How serious a finding is.
    FindingGrade {
        /// Væsentlig afvigelse.
        Major = "major",
        /// Mindre afvigelse.
        Minor = "minor",
        /// Observation.
        Observation = "observation",
        /// Forbedringsmulighed.
        Opportunity = "opportunity",
    }
}

words! {
    /// Whether a finding is open.
    FindingState {
        /// Åben.
        Open = "open",
        /// Lukket.
        Closed = "closed",
    }
}

words! {
    /// What the verification of a corrective action showed.
    Effectiveness {
        /// Virksom.
        Effective = "effective",
        /// Ikke virksom.
        Not = "not effective",
    }
}

words! {
    /// What an indicator is counted in.
    IndicatorUnit {
        /// Procent.
        Percent = "percent",
        /// Antal.
        Count = "count",
        /// Dage.
        Days = "days",
        /// Kroner.
        Kroner = "kroner",
        /// Niveau.
        Level = "level",
    }
}

words! {
    /// Which way is good for an indicator.
    Better {
        /// Højere.
        Higher = "higher",
        /// Lavere.
        Lower = "lower",
    }
}

words! {
    /// How an objective stands.
    ObjectiveState {
        /// Åben.
        Open = "open",
        /// Nået.
        Met = "met",
        /// Ikke nået.
        NotMet = "not met",
        /// Opgivet.
        Dropped = "dropped",
    }
}

words! {
    /// What an evaluation is.
    ReviewKind {
        /// Ledelsens gennemgang.
        Management = "management review",
        /// Evaluering af ISMS.
        Isms = "evaluation of the ISMS",
        /// Evaluering af enhed.
        Unit = "evaluation of a unit",
    }
}

words! {
    /// How the level of security is judged.
    ReviewVerdict {
        /// Tilfredsstillende.
        Satisfactory = "satisfactory",
        /// Skal forbedres.
        Improve = "to be improved",
        /// Utilfredsstillende.
        Unsatisfactory = "unsatisfactory",
    }
}

words! {
    /// How far an evaluation is.
    ReviewState {
        /// Planlagt.
        Planned = "planned",
        /// Holdt.
        Held = "held",
        /// Godkendt.
        Approved = "approved",
    }
}

words! {
    /// Where a requirement comes from.
    RequirementKind {
        /// Lov.
        Law = "law",
        /// Aftale.
        Contract = "contract",
        /// Andet.
        Other = "other",
    }
}

words! {
    /// Whether a requirement is met.
    MetState {
        /// Ikke vurderet.
        NotAssessed = "not assessed",
        /// Opfyldt.
        Met = "met",
        /// Delvist opfyldt.
        Partly = "partly",
        /// Ikke opfyldt.
        Not = "not met",
    }
}

words! {
    /// What a rule for the staff is.
    PolicyKind {
        /// Politik.
        Policy = "policy",
        /// Regel.
        Rule = "rule",
        /// Instruks.
        Instruction = "instruction",
    }
}

words! {
    /// Whether a rule is in force.
    PolicyState {
        /// Kladde.
        Draft = "draft",
        /// Gældende.
        InForce = "in force",
        /// Udgået.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// What the tests of a control say (the statement of applicability).
    TestState {
        /// Ikke relevant.
        NotApplicable = "not applicable",
        /// Ingen test defineret.
        Undefined = "no test defined",
        /// Aldrig udført.
        NeverRun = "never run",
        /// Forældet.
        Overdue = "overdue",
        /// Ikke bestået.
        Failed = "failed",
        /// Bestået.
        Passed = "passed",
    }
}

worded! {
    RunResult,
    MappingRelation,
    InclusionReason,
    ActionState,
    AuditState,
    CheckSource,
    CheckAnswer,
    FindingGrade,
    FindingState,
    Effectiveness,
    IndicatorUnit,
    Better,
    ObjectiveState,
    ReviewKind,
    ReviewVerdict,
    ReviewState,
    RequirementKind,
    MetState,
    PolicyKind,
    PolicyState,
}
