//! The kinds of difference between two methods; each names the sentence `method-change-KIND`.

kinds! {
    /// What a [`MethodChange`](crate::MethodChange) is about.
    MethodChangeKind {
        /// The method's name.
        Name = "name",
        /// Where the method comes from.
        Source = "source",
        /// The properties that a consequence is valued for.
        Properties = "properties",
        /// A party is gone.
        PartyRemoved = "party-removed",
        /// A category of a party is gone.
        CategoryRemoved = "category-removed",
        /// A party is new.
        PartyAdded = "party-added",
        /// A category of a party is new.
        CategoryAdded = "category-added",
        /// A party has another name.
        PartyName = "party-name",
        /// A category has another name.
        CategoryName = "category-name",
        /// Parties or categories stand in another order.
        PartyOrder = "party-order",
        /// Likelihood is now the product of threat and vulnerability.
        LikelihoodProduct = "likelihood-product",
        /// Likelihood is now answered directly.
        LikelihoodDirect = "likelihood-direct",
        /// A scale begins at another number.
        ScaleStart = "scale-start",
        /// A level of a scale is gone.
        ScaleLevelRemoved = "scale-level-removed",
        /// A level of a scale is new.
        ScaleLevelAdded = "scale-level-added",
        /// A level of a scale has another label.
        ScaleLevelLabel = "scale-level-label",
        /// A level of a scale is described anew.
        ScaleLevelDescription = "scale-level-description",
        /// What a level means for one party or category is described anew.
        ScaleLevelParty = "scale-level-party",
        /// A level has another frequency.
        ScaleLevelFrequency = "scale-level-frequency",
        /// A risk level is gone.
        LevelRemoved = "level-removed",
        /// A risk level is new.
        LevelAdded = "level-added",
        /// A risk level has another label.
        LevelLabel = "level-label",
        /// A risk level has another colour.
        LevelColour = "level-colour",
        /// A risk level has another sign.
        LevelSign = "level-sign",
        /// Something else is owed at a risk level.
        LevelDecision = "level-decision",
        /// A treatment is due sooner or later.
        LevelDays = "level-days",
        /// A treatment has got a term.
        LevelDaysSet = "level-days-set",
        /// A treatment has no term any more.
        LevelDaysRemoved = "level-days-removed",
        /// Risk levels stand in another order.
        LevelOrder = "level-order",
        /// The general rule is now a matrix.
        RuleMatrix = "rule-matrix",
        /// The general rule is now bands.
        RuleBands = "rule-bands",
        /// A cell of the general rule has another level.
        Cell = "cell",
        /// A bound of the general rule has moved.
        Bound = "bound",
        /// A party has got a rule of its own.
        OwnRuleAdded = "own-rule-added",
        /// A party has no rule of its own any more.
        OwnRuleRemoved = "own-rule-removed",
        /// A party's own rule is now a matrix.
        OwnRuleMatrix = "own-rule-matrix",
        /// A party's own rule is now bands.
        OwnRuleBands = "own-rule-bands",
        /// A cell of a party's own rule has another level.
        OwnCell = "own-cell",
        /// A bound of a party's own rule has moved.
        OwnBound = "own-bound",
        /// How several effects count together.
        Combination = "combination",
        /// Effects may reach another lowest level.
        FloorSet = "floor-set",
        /// Effects may reach the scale's lowest level again.
        FloorRemoved = "floor-removed",
    }
}
