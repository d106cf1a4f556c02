//! The kinds of node of an explanation; each names the sentence `explain-KIND`.

kinds! {
    /// What a node of an [`Explanation`](crate::Explanation) says.
    ExplainKind {
        /// The root: a scenario with its four stages.
        Scenario = "scenario",
        /// The root: something is missing, which the children name.
        ScenarioUnanswered = "scenario-unanswered",
        /// The root: answered *not relevant*.
        ScenarioNotRelevant = "scenario-not-relevant",
        /// The properties that count are those of the threat.
        PropertiesOfThreat = "properties-of-threat",
        /// The properties that count are the scenario's own.
        PropertiesOfScenario = "properties-of-scenario",
        /// A stage with its derived level.
        Stage = "stage",
        /// A stage whose level a person set; the derived one stands beside it.
        StageOverridden = "stage-overridden",
        /// An override that names no level of the method and is left out.
        OverrideUnknown = "override-unknown",
        /// The party whose level is the highest.
        PartyDecides = "party-decides",
        /// Another party.
        Party = "party",
        /// A party for which no consequence counts.
        PartyUnanswered = "party-unanswered",
        /// The level by bands.
        RuleBand = "rule-band",
        /// The level by the matrix.
        RuleMatrix = "rule-matrix",
        /// The level by bands of a rule that the party has for itself.
        RuleBandOwn = "rule-band-own",
        /// The level by a matrix that the party has for itself.
        RuleMatrixOwn = "rule-matrix-own",
        /// Likelihood as the product of threat and vulnerability.
        LikelihoodProduct = "likelihood-product",
        /// Likelihood, threat or vulnerability as it was answered.
        Factor = "factor",
        /// Likelihood, threat or vulnerability, lowered by effects.
        FactorLowered = "factor-lowered",
        /// The cell with the party's highest consequence.
        CellDecides = "cell-decides",
        /// The same, lowered by effects.
        CellDecidesLowered = "cell-decides-lowered",
        /// Another cell of the party.
        Cell = "cell",
        /// The same, lowered by effects.
        CellLowered = "cell-lowered",
        /// The value is the scenario's own.
        ValueScenario = "value-scenario",
        /// What the asset's value would have been.
        ValueReplaced = "value-replaced",
        /// The value is an asset's own.
        ValueAsset = "value-asset",
        /// The value was inherited; the children are the way, from its origin to the asset.
        ValueInherited = "value-inherited",
        /// One dependency of the way.
        Edge = "edge",
        /// One dependency of the way that is about one property alone.
        EdgeProperty = "edge-property",
        /// A dependency's result that was kept on the scale.
        ScaleEnd = "scale-end",
        /// A cycle on the way, whose members share their maximum.
        Cycle = "cycle",
        /// An asset answered *not relevant*, which the inherited value overrides.
        NotRelevantOverridden = "not-relevant-overridden",
        /// The asset's own value is lower than the inherited one.
        OwnLower = "own-lower",
        /// Why.
        Reason = "reason",
        /// An effect that counts.
        Effect = "effect",
        /// An effect that would count, if another on the same factor were not stronger.
        EffectWeaker = "effect-weaker",
        /// All steps added.
        StepsAdded = "steps-added",
        /// The strongest effect's steps.
        StepsStrongest = "steps-strongest",
        /// The floor stopped the effects.
        Floor = "floor",
        /// The answer stands below the floor already and stays.
        BelowFloor = "below-floor",
        /// At *inherent* no effect counts.
        EffectsNone = "effects-none",
        /// Not counted: the measure is planned.
        EffectPlanned = "effect-planned",
        /// Not counted: the measure is retired.
        EffectRetired = "effect-retired",
        /// Not counted: the latest test failed.
        EffectFailed = "effect-failed",
        /// Not counted: the test is overdue.
        EffectOverdue = "effect-overdue",
        /// Not counted: the measure was never tested.
        EffectNotTested = "effect-not-tested",
        /// Not counted: the method does not use the factor.
        EffectFactorUnused = "effect-factor-unused",
        /// Not counted: it concerns no cell that counts.
        EffectNoCell = "effect-no-cell",
        /// Cells that count for nothing yet.
        Gaps = "gaps",
        /// A cell that nobody has answered.
        CellUnanswered = "cell-unanswered",
        /// A cell answered *not relevant*.
        CellNotRelevant = "cell-not-relevant",
        /// An answer that is not on the method's scale, and counts as none.
        OffScale = "off-scale",
        /// A factor that nobody has answered.
        MissingFactor = "missing-factor",
        /// No cell has a consequence.
        MissingConsequence = "missing-consequence",
        /// The threat affects no property of the method.
        MissingProperties = "missing-properties",
        /// The assessment has no method without faults.
        MissingMethod = "missing-method",
    }
}
