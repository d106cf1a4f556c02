# The explanation of a level (method, section 7). The keys are ExplainKind in src-tauri/crates/model.

explain-scenario = { $scenario }: { $threat } against { $asset }. Current, confirmed risk: { $label }. Method: { $method }, version { $version }
explain-scenario-unanswered = { $scenario }: { $threat } against { $asset }. Unanswered: answers are missing, so there is no level
explain-scenario-not-relevant = { $scenario }: { $threat } against { $asset }. Answered as not relevant; earlier answers are kept
explain-properties-of-threat = The threat affects: { $properties }
explain-properties-of-scenario = The scenario itself says what is affected: { $properties }

explain-stage = Stage { $stage }: { $label } ({ $number }), the highest over the parties; here { $party }
explain-stage-overridden = Stage { $stage }: { $label }, set by { $by } instead of the computed { $derived } ({ $number }, { $party }). Reason: { $reason }
explain-override-unknown = { $by } set the level "{ $level }", but the method has no level of that name; so the computed one counts
explain-party-decides = { $party }: { $label } ({ $number }) – decides the level
explain-party = { $party }: { $label } ({ $number })
explain-party-unanswered = { $party }: no consequence counts here

explain-rule-band = Likelihood { $likelihood } × consequence { $consequence } = { $number }, which is in the band { $from }–{ $to }: { $label }
explain-rule-matrix = The matrix cell of likelihood { $likelihood } and consequence { $consequence } (product { $number }): { $label }
explain-rule-band-own = A rule of its own for { $party }: likelihood { $likelihood } × consequence { $consequence } = { $number }, which is in the band { $from }–{ $to }: { $label }
explain-rule-matrix-own = A rule of its own for { $party }: the cell of likelihood { $likelihood } and consequence { $consequence } (product { $number }): { $label }

explain-likelihood-product = Likelihood = threat { $threat } × vulnerability { $vulnerability } = { $likelihood }
explain-factor = The answer on { $factor } is { $before } ({ $before_label })
explain-factor-lowered = The answer on { $factor } is { $before } ({ $before_label }) and becomes { $after } ({ $after_label }) after measures

explain-cell-decides = Highest consequence: { $property }, { $party }: { $before } ({ $before_label })
explain-cell-decides-lowered = Highest consequence: { $property }, { $party }: { $before } ({ $before_label }), after measures { $after } ({ $after_label })
explain-cell = { $property }, { $party }: { $before } ({ $before_label })
explain-cell-lowered = { $property }, { $party }: { $before } ({ $before_label }), after measures { $after } ({ $after_label })

explain-value-scenario = The scenario's own value: { $value }
explain-value-replaced = It takes the place of the value from { $asset }: { $value }
explain-value-asset = Own value of { $asset }: { $value }
explain-value-inherited = { $asset } inherits { $value } from { $origin }
explain-edge = { $from } depends on { $to }: { $before } is passed on { $adjust } and becomes { $after }
explain-edge-property = { $from } depends on { $to }, for { $property } only: { $before } is passed on { $adjust } and becomes { $after }
explain-scale-end = The result is kept on the scale { $lowest }–{ $highest }: { $after }
explain-cycle = { $from } and { $to } are in one cycle of { $count } assets, which share the highest value { $value }: { $members }
explain-not-relevant-overridden = { $asset } is answered as not relevant; the inherited value { $value } goes before
explain-own-lower = Own value of { $asset } is { $own }; the highest counts: { $value }
explain-reason = Reason: { $reason }

explain-effect = { $measure } ({ $state }, { $evidence }): { $steps } steps down, from { $before } to { $after }
explain-effect-weaker = { $measure } ({ $state }, { $evidence }): { $steps } steps are left out, for only the strongest effect ({ $strongest } steps) counts
explain-steps-added = Steps are added: { $steps }
explain-steps-strongest = Only the strongest effect counts: { $steps } steps
explain-floor = The floor is { $floor }: { $before } minus { $steps } stops at { $after }, and { $cut } steps fall away
explain-below-floor = The answer { $before } is below the floor { $floor } already and stays at { $after }; { $steps } steps have no effect
explain-effects-none = Inherent risk counts no measures; { $count } effects are left out
explain-effect-planned = Not counted: { $measure } is only planned ({ $factor }, { $steps } steps)
explain-effect-retired = Not counted: { $measure } is retired ({ $factor }, { $steps } steps)
explain-effect-failed = Not counted: the latest test of { $measure } failed ({ $factor }, { $steps } steps)
explain-effect-overdue = Not counted: the test of { $measure } expired on { $since } ({ $factor }, { $steps } steps)
explain-effect-not-tested = Not counted: { $measure } is not tested ({ $factor }, { $steps } steps)
explain-effect-factor-unused = Not counted: the method does not use { $factor }, which { $measure } lowers ({ $steps } steps)
explain-effect-no-cell = Not counted: { $measure } lowers { $factor } of something that does not count in this scenario ({ $steps } steps)

explain-gaps = Left out of the consequence: { $count }
explain-cell-unanswered = { $property }, { $party }: not assessed
explain-cell-not-relevant = { $property }, { $party }: not relevant
explain-off-scale = The answer { $value } on { $factor } is not on the method's scale { $from }–{ $to } and does not count
explain-missing-factor = There is no answer on { $factor }
explain-missing-consequence = There is no consequence to count with
explain-missing-properties = The threat affects none of the properties that the method values
explain-missing-method = The assessment's method is missing or has faults
