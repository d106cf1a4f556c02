# What differs between two versions of a method: method-change-KIND, where KIND is
# MethodChangeKind in src-tauri/crates/model.

method-change-name = The name has changed from "{ $from }" to "{ $to }"
method-change-source = The source has changed from "{ $from }" to "{ $to }"
method-change-properties = The properties that are valued have changed from { $from } to { $to }
method-change-party-removed = The party { $name } is gone
method-change-category-removed = The category { $name } under { $party } is gone
method-change-party-added = The party { $name } is new
method-change-category-added = The category { $name } under { $party } is new
method-change-party-name = The party { $from } is now called { $to }
method-change-category-name = The category { $from } under { $party } is now called { $to }
method-change-party-order = Parties or categories stand in another order
method-change-likelihood-product = Likelihood is now threat × vulnerability and is no longer answered directly
method-change-likelihood-direct = Likelihood is now answered directly and is no longer threat × vulnerability
method-change-scale-start = The scale of { $scale } begins at { $to } instead of { $from }
method-change-scale-level-removed = The scale of { $scale }: level { $level }, { $label }, is gone
method-change-scale-level-added = The scale of { $scale }: level { $level }, { $label }, is new
method-change-scale-level-label = The scale of { $scale }: level { $level } is now called { $to }, before { $from }
method-change-scale-level-description = The scale of { $scale }: the description of level { $level }, { $label }, has changed
method-change-scale-level-party = The scale of { $scale }: the description of level { $level }, { $label }, for { $party } has changed
method-change-scale-level-frequency = The scale of { $scale }: the frequency of level { $level }, { $label }, has changed
method-change-level-removed = The risk level { $level } is gone
method-change-level-added = The risk level { $level } is new
method-change-level-label = The risk level { $from } is now called { $to }
method-change-level-colour = The risk level { $level } has the colour { $to } instead of { $from }
method-change-level-sign = The risk level { $level } has the sign { $to } instead of { $from }
method-change-level-decision = The decision rule of { $level } has changed: { $to }, before { $from }
method-change-level-days = The time limit at { $level } is { $to ->
    [one] one day
   *[other] { $to } days
 }, before { $from ->
    [one] one day
   *[other] { $from } days
 }
method-change-level-days-set = At { $level } there is now a time limit of { $to ->
    [one] one day
   *[other] { $to } days
 }
method-change-level-days-removed = At { $level } there is no time limit any more
method-change-level-order = The risk levels stand in another order
method-change-rule-matrix = The level is now found in a matrix and no longer by bounds
method-change-rule-bands = The level is now found by bounds and no longer in a matrix
method-change-cell = Likelihood { $likelihood } and consequence { $consequence }: { $to }, before { $from }
method-change-bound = The upper bound of { $level } is { $to }, before { $from }
method-change-own-rule-added = { $party } now has a rule of its own
method-change-own-rule-removed = { $party } no longer has a rule of its own
method-change-own-rule-matrix = The rule for { $party } is now a matrix and no longer bounds
method-change-own-rule-bands = The rule for { $party } is now bounds and no longer a matrix
method-change-own-cell = { $party }, likelihood { $likelihood } and consequence { $consequence }: { $to }, before { $from }
method-change-own-bound = { $party }: the upper bound of { $level } is { $to }, before { $from }
method-change-combination = Several effects on one factor: { $to }, before { $from }
method-change-floor-set = Measures can now lower { $factor } to level { $level } at most
method-change-floor-removed = Measures can now lower { $factor } all the way to the scale's lowest level
