//! The ready-made indicators: how each is found, and what it is usually held to.

use serde::{Deserialize, Serialize};

use super::{Better, IndicatorUnit};

words! {
    /// How the value of an indicator is found (ISO/IEC 27004): by hand, or from the register. Words:
    /// `formula-ID` in `indicator.ftl`, with its definition under `.text`.
    Formula {
        /// Manuel.
        Manual = "manual",
        /// Andel høje risici under håndtering.
        TopRisksTreated = "top-risks-treated",
        /// Risici over tolerancen.
        RisksAboveTolerance = "risks-above-tolerance",
        /// Andel besvarede risikoscenarier.
        ScenariosAnswered = "scenarios-answered",
        /// Risici, hvor beviset mangler.
        ConfirmedGap = "confirmed-gap",
        /// Andel aktiver med ejer.
        AssetsWithOwner = "assets-with-owner",
        /// Andel aktiver i en vurdering.
        AssetsAssessed = "assets-assessed",
        /// Overskredne handlinger.
        ActionsOverdue = "actions-overdue",
        /// Andel handlinger udført til tiden.
        ActionsOnTime = "actions-on-time",
        /// Andel udsatte handlinger.
        ActionsPostponed = "actions-postponed",
        /// Andel foranstaltninger på plads.
        MeasuresInPlace = "measures-in-place",
        /// Andel bekræftede foranstaltninger.
        MeasuresConfirmed = "measures-confirmed",
        /// Andel kontroller med test.
        TestCoverage = "test-coverage",
        /// Andel beståede test.
        TestsPassed = "tests-passed",
        /// Forældede test.
        TestsOverdue = "tests-overdue",
        /// Gennemsnitlig modenhed.
        ControlsMaturity = "controls-maturity",
        /// Andel kontroller på modenhedsmål.
        MaturityOnTarget = "maturity-on-target",
        /// Åbne konstateringer.
        FindingsOpen = "findings-open",
        /// Tid til at lukke konstateringer.
        FindingsCloseDays = "findings-close-days",
        /// Andel gentagne konstateringer.
        FindingsRepeated = "findings-repeated",
        /// Andel virksomme korrigerende handlinger.
        CorrectiveEffective = "corrective-effective",
        /// Accepter, der ikke gælder mere.
        AcceptancesExpired = "acceptances-expired",
        /// Andel kvitterede regler.
        StaffAcknowledged = "staff-acknowledged",
        /// Andel opfyldte krav.
        RequirementsMet = "requirements-met",
        /// Andel leverandører med tilsyn.
        SuppliersChecked = "suppliers-checked",
        /// Hændelser det seneste år.
        IncidentsYear = "incidents-year",
        /// Ansvar hos fratrådte.
        DutiesOfLeavers = "duties-of-leavers",
    }
}

/// What a ready-made indicator is usually held to.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ReadyIndicator {
    /// How it is found.
    pub formula: Formula,
    /// What it is counted in.
    pub measured_in: IndicatorUnit,
    /// Which way is good.
    pub better: Better,
    /// The value that is aimed at.
    pub target: Option<f64>,
    /// The value beyond which somebody must act.
    pub threshold: Option<f64>,
    /// Months from one value to the next.
    pub months: u32,
}

/// Every indicator that the register finds itself.
pub const READY_INDICATORS: &[ReadyIndicator] = &[
    ready(
        Formula::TopRisksTreated,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(90.0),
        Some(70.0),
        3,
    ),
    ready(
        Formula::RisksAboveTolerance,
        IndicatorUnit::Count,
        Better::Lower,
        Some(0.0),
        Some(10.0),
        3,
    ),
    ready(
        Formula::ScenariosAnswered,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(95.0),
        Some(80.0),
        6,
    ),
    ready(
        Formula::ConfirmedGap,
        IndicatorUnit::Percent,
        Better::Lower,
        Some(5.0),
        Some(20.0),
        3,
    ),
    ready(
        Formula::AssetsWithOwner,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(100.0),
        Some(90.0),
        6,
    ),
    ready(
        Formula::AssetsAssessed,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(90.0),
        Some(70.0),
        6,
    ),
    ready(
        Formula::ActionsOverdue,
        IndicatorUnit::Count,
        Better::Lower,
        Some(0.0),
        Some(5.0),
        1,
    ),
    ready(
        Formula::ActionsOnTime,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(90.0),
        Some(70.0),
        3,
    ),
    ready(
        Formula::ActionsPostponed,
        IndicatorUnit::Percent,
        Better::Lower,
        Some(10.0),
        Some(30.0),
        3,
    ),
    ready(
        Formula::MeasuresInPlace,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(80.0),
        Some(60.0),
        6,
    ),
    ready(
        Formula::MeasuresConfirmed,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(90.0),
        Some(70.0),
        3,
    ),
    ready(
        Formula::TestCoverage,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(80.0),
        Some(50.0),
        3,
    ),
    ready(
        Formula::TestsPassed,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(90.0),
        Some(75.0),
        3,
    ),
    ready(
        Formula::TestsOverdue,
        IndicatorUnit::Count,
        Better::Lower,
        Some(0.0),
        Some(5.0),
        1,
    ),
    ready(
        Formula::ControlsMaturity,
        IndicatorUnit::Level,
        Better::Higher,
        Some(3.0),
        Some(2.0),
        6,
    ),
    ready(
        Formula::MaturityOnTarget,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(80.0),
        Some(50.0),
        6,
    ),
    ready(
        Formula::FindingsOpen,
        IndicatorUnit::Count,
        Better::Lower,
        Some(0.0),
        Some(10.0),
        3,
    ),
    ready(
        Formula::FindingsCloseDays,
        IndicatorUnit::Days,
        Better::Lower,
        Some(60.0),
        Some(120.0),
        6,
    ),
    ready(
        Formula::FindingsRepeated,
        IndicatorUnit::Percent,
        Better::Lower,
        Some(0.0),
        Some(20.0),
        12,
    ),
    ready(
        Formula::CorrectiveEffective,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(90.0),
        Some(70.0),
        6,
    ),
    ready(
        Formula::AcceptancesExpired,
        IndicatorUnit::Count,
        Better::Lower,
        Some(0.0),
        Some(3.0),
        1,
    ),
    ready(
        Formula::StaffAcknowledged,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(95.0),
        Some(80.0),
        3,
    ),
    ready(
        Formula::RequirementsMet,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(100.0),
        Some(80.0),
        6,
    ),
    ready(
        Formula::SuppliersChecked,
        IndicatorUnit::Percent,
        Better::Higher,
        Some(100.0),
        Some(80.0),
        6,
    ),
    ready(
        Formula::IncidentsYear,
        IndicatorUnit::Count,
        Better::Lower,
        None,
        None,
        3,
    ),
    ready(
        Formula::DutiesOfLeavers,
        IndicatorUnit::Count,
        Better::Lower,
        Some(0.0),
        Some(1.0),
        1,
    ),
];

const fn ready(
    formula: Formula,
    measured_in: IndicatorUnit,
    better: Better,
    target: Option<f64>,
    threshold: Option<f64>,
    months: u32,
) -> ReadyIndicator {
    ReadyIndicator {
        formula,
        measured_in,
        better,
        target,
        threshold,
        months,
    }
}

worded!(Formula);
