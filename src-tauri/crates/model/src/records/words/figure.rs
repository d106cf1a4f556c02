//! What is counted for an evaluation, by the items of ISO/IEC 27001:2022, clause 9.3.2.

use serde::{Deserialize, Serialize};

words! {
    /// The inputs of a management review, in the order of clause 9.3.2. Words: `input-ID` in
    /// `evaluate.ftl`.
    InputItem {
        /// a) Status på beslutninger fra tidligere gennemgange.
        Decisions = "decisions",
        /// b) Ændringer i eksterne og interne forhold.
        Issues = "issues",
        /// c) Ændringer i interessenters behov og forventninger.
        Expectations = "expectations",
        /// d) 1) Afvigelser og korrigerende handlinger.
        Nonconformities = "nonconformities",
        /// d) 2) Resultater af overvågning og måling.
        Measurements = "measurements",
        /// d) 3) Revisionsresultater.
        Audits = "audits",
        /// d) 4) Opfyldelse af målsætninger.
        Objectives = "objectives",
        /// e) Tilbagemeldinger fra interessenter.
        Feedback = "feedback",
        /// f) Resultater af risikovurdering og status på håndtering.
        Risk = "risk",
        /// g) Muligheder for løbende forbedring.
        Opportunities = "opportunities",
    }
}

words! {
    /// What is counted. Words: `figure-ID` in `evaluate.ftl`.
    InputFigure {
        /// Beslutninger, der er åbne.
        DecisionsOpen = "decisions-open",
        /// Beslutninger, hvis frist er overskredet.
        DecisionsOverdue = "decisions-overdue",
        /// Beslutninger, der er udført.
        DecisionsDone = "decisions-done",
        /// Beslutninger, der er opgivet.
        DecisionsDropped = "decisions-dropped",
        /// Hændelser i perioden.
        Incidents = "incidents",
        /// Leverandører, der er nye eller ændret i perioden.
        SuppliersChanged = "suppliers-changed",
        /// Krav, der er nye eller ændret i perioden.
        RequirementsChanged = "requirements-changed",
        /// Krav, der ikke er opfyldt.
        RequirementsNotMet = "requirements-not-met",
        /// Politikker og instrukser, der er nye eller ændret i perioden.
        PoliciesChanged = "policies-changed",
        /// Afvigelser, der er åbne.
        NonconformitiesOpen = "nonconformities-open",
        /// Afvigelser, der er kommet til i perioden.
        NonconformitiesNew = "nonconformities-new",
        /// Afvigelser, der er lukket i perioden.
        NonconformitiesClosed = "nonconformities-closed",
        /// Konstateringer i perioden, der gentager en tidligere.
        FindingsRepeated = "findings-repeated",
        /// Korrigerende handlinger, der er i gang.
        CorrectiveOpen = "corrective-open",
        /// Korrigerende handlinger, hvis frist er overskredet.
        CorrectiveOverdue = "corrective-overdue",
        /// Korrigerende handlinger, der viste sig uden virkning.
        CorrectiveNotEffective = "corrective-not-effective",
        /// Kontroltest, der er bestået.
        TestsPassed = "tests-passed",
        /// Kontroltest, der ikke er bestået.
        TestsFailed = "tests-failed",
        /// Kontroltest, der er forældet.
        TestsOverdue = "tests-overdue",
        /// Kontroltest, der aldrig er udført.
        TestsNeverRun = "tests-never-run",
        /// Kontroller under deres modenhedsmål.
        MaturityBelow = "maturity-below",
        /// Revisioner, der er rapporteret i perioden.
        AuditsReported = "audits-reported",
        /// Revisioner, der skulle have været holdt.
        AuditsLate = "audits-late",
        /// Revisioner, der er planlagt.
        AuditsPlanned = "audits-planned",
        /// Målsætninger, der er nået.
        ObjectivesMet = "objectives-met",
        /// Målsætninger, der er åbne.
        ObjectivesOpen = "objectives-open",
        /// Målsætninger, hvis frist er overskredet.
        ObjectivesLate = "objectives-late",
        /// Målsætninger, der ikke blev nået.
        ObjectivesNotMet = "objectives-not-met",
        /// Risikoscenarier, der er ubesvarede.
        ScenariosUnanswered = "scenarios-unanswered",
        /// Risikoscenarier over tolerancen.
        AboveTolerance = "above-tolerance",
        /// Risikoscenarier, der står højere, når kun testede foranstaltninger tæller.
        NotConfirmed = "not-confirmed",
        /// Handlinger, der er åbne.
        ActionsOpen = "actions-open",
        /// Handlinger, hvis frist er overskredet.
        ActionsOverdue = "actions-overdue",
        /// Åbne handlinger, der er udsat.
        ActionsPostponed = "actions-postponed",
        /// Handlinger, der er udført i perioden.
        ActionsDone = "actions-done",
        /// Accepter, der gælder.
        AcceptancesValid = "acceptances-valid",
        /// Accepter, der er udløbet eller genåbnet.
        AcceptancesLapsed = "acceptances-lapsed",
        /// Forbedringsmuligheder, der er åbne.
        OpportunitiesOpen = "opportunities-open",
    }
}

impl InputFigure {
    /// The item of clause 9.3.2 that it belongs to.
    pub fn item(self) -> InputItem {
        use InputFigure as F;
        match self {
            F::DecisionsOpen | F::DecisionsOverdue | F::DecisionsDone | F::DecisionsDropped => {
                InputItem::Decisions
            }
            F::Incidents | F::SuppliersChanged => InputItem::Issues,
            F::RequirementsChanged | F::RequirementsNotMet | F::PoliciesChanged => {
                InputItem::Expectations
            }
            F::NonconformitiesOpen
            | F::NonconformitiesNew
            | F::NonconformitiesClosed
            | F::FindingsRepeated
            | F::CorrectiveOpen
            | F::CorrectiveOverdue
            | F::CorrectiveNotEffective => InputItem::Nonconformities,
            F::TestsPassed
            | F::TestsFailed
            | F::TestsOverdue
            | F::TestsNeverRun
            | F::MaturityBelow => InputItem::Measurements,
            F::AuditsReported | F::AuditsLate | F::AuditsPlanned => InputItem::Audits,
            F::ObjectivesMet | F::ObjectivesOpen | F::ObjectivesLate | F::ObjectivesNotMet => {
                InputItem::Objectives
            }
            F::ScenariosUnanswered
            | F::AboveTolerance
            | F::NotConfirmed
            | F::ActionsOpen
            | F::ActionsOverdue
            | F::ActionsPostponed
            | F::ActionsDone
            | F::AcceptancesValid
            | F::AcceptancesLapsed => InputItem::Risk,
            F::OpportunitiesOpen => InputItem::Opportunities,
        }
    }

    /// Whether any of it asks somebody to act.
    pub fn asks(self) -> bool {
        use InputFigure as F;
        matches!(
            self,
            F::DecisionsOverdue
                | F::RequirementsNotMet
                | F::FindingsRepeated
                | F::CorrectiveOverdue
                | F::CorrectiveNotEffective
                | F::TestsFailed
                | F::TestsOverdue
                | F::MaturityBelow
                | F::AuditsLate
                | F::ObjectivesLate
                | F::ObjectivesNotMet
                | F::ScenariosUnanswered
                | F::AboveTolerance
                | F::ActionsOverdue
                | F::AcceptancesLapsed
        )
    }
}
