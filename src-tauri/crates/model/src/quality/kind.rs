//! The kinds of finding; each names the sentences `finding-KIND` (what it is called),
//! `finding-KIND-text` (what is found) and `finding-KIND-do` (what to do).

kinds! {
    /// How grave a finding is.
    Severity {
        /// A figure or a decision cannot be relied on, or a duty is not met.
        Fault = "fault",
        /// Something is missing or will soon be.
        Warning = "warning",
    }
}

kinds! {
    /// What the quality check looks for, the gravest first.
    FindingKind {
        /// Answers are missing, so that the scenario has no level.
        ScenarioUnanswered = "scenario-unanswered",
        /// The level must be treated, and no treatment is decided.
        Untreated = "untreated",
        /// The treatment has neither a date nor a planned measure with one.
        TreatmentWithoutPlan = "treatment-without-plan",
        /// The day by which the treatment was to be done has passed.
        TreatmentLate = "treatment-late",
        /// What must be treated is accepted.
        AcceptedAboveTolerance = "accepted-above-tolerance",
        /// The acceptance's last day has passed.
        AcceptanceExpired = "acceptance-expired",
        /// The scenario is not what was accepted any more.
        AcceptanceReopened = "acceptance-reopened",
        /// Personal data, but nobody has said what it means for the persons.
        PersonsMissing = "persons-missing",
        /// The target is lower than the current level, and nothing is planned.
        TargetWithoutPlan = "target-without-plan",
        /// A person set a level without saying why.
        OverrideWithoutReason = "override-without-reason",
        /// A person set a level that the method does not have.
        OverrideUnknown = "override-unknown",
        /// An effect without a reason.
        EffectWithoutReason = "effect-without-reason",
        /// An effect on a factor that the method does not use.
        EffectFactorUnused = "effect-factor-unused",
        /// A risk without an owner.
        ScenarioWithoutOwner = "scenario-without-owner",
        /// A supplier that processes personal data without an agreement on it (GDPR Article 28(3)).
        ProcessorWithoutAgreement = "processor-without-agreement",
        /// A nonconformity without a corrective action (ISO/IEC 27001, clause 10.2).
        NonconformityWithoutAction = "nonconformity-without-action",
        /// A corrective action that was to be done by now.
        CorrectiveLate = "corrective-late",
        /// A measure in place whose latest test failed.
        MeasureFailed = "measure-failed",
        /// A planned measure whose day has passed.
        MeasureLate = "measure-late",
        /// An audit whose day has passed, and that was not held or not reported.
        AuditLate = "audit-late",
        /// Somebody of an audit audits what they answer for, and nobody said why.
        AuditNotIndependent = "audit-not-independent",
        /// The effect of a corrective action was to be verified by now.
        VerificationLate = "verification-late",
        /// An open finding that was found before, by another audit.
        FindingRepeated = "finding-repeated",
        /// The owner decides at this level, and nothing is decided.
        DecisionMissing = "decision-missing",
        /// Decided to be accepted, but nobody has.
        RetainedNotAccepted = "retained-not-accepted",
        /// An asset in scope without a value that counts.
        ConsequenceMissing = "consequence-missing",
        /// An asset without an owner.
        AssetWithoutOwner = "asset-without-owner",
        /// An asset or a measure that somebody answers for who has left.
        OwnerLeft = "owner-left",
        /// A retired asset that assets in use still need.
        RetiredNeeded = "retired-needed",
        /// A supplier whose agreement has ended.
        AgreementEnded = "agreement-ended",
        /// A supplier whose next check has not been made in time.
        SupplierCheckLate = "supplier-check-late",
        /// A supplier that is to be checked and never was.
        SupplierNeverChecked = "supplier-never-checked",
        /// A unit with assets in use, and nobody to ask.
        UnitWithoutContact = "unit-without-contact",
        /// A measure in place that was never tested.
        MeasureNotTested = "measure-not-tested",
        /// A measure in place whose test is overdue.
        MeasureOverdue = "measure-overdue",
        /// A planned measure without a date.
        MeasureWithoutDate = "measure-without-date",
        /// The assessment was to be looked at again.
        ReviewOverdue = "review-overdue",
        /// Carried from an earlier assessment and not yet confirmed.
        CarriedUnconfirmed = "carried-unconfirmed",
        /// A threat of the catalogue that nobody has considered for a kind of asset in scope.
        ThreatNotConsidered = "threat-not-considered",
        /// An effect that concerns no value that counts.
        EffectWithoutCell = "effect-without-cell",
        /// Properties other than the threat's without a reason.
        PropertiesWithoutReason = "properties-without-reason",
        /// A dependency that does not pass on the need as it is, without a reason.
        AdjustWithoutReason = "adjust-without-reason",
        /// Assets that depend on each other in a ring.
        DependencyCycle = "dependency-cycle",
        /// A level set by a person, with a reason: allowed, and to be known.
        OverrideSet = "override-set",
    }
}

impl FindingKind {
    /// How grave it is.
    pub fn severity(self) -> Severity {
        if self <= FindingKind::MeasureLate {
            Severity::Fault
        } else {
            Severity::Warning
        }
    }
}
