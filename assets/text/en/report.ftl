# The reports' own sentences. The domain's words are in term.ftl, the explanation in explain.ftl.

# The heat map
heat-title = Heat map, stage { $stage }
heat-title-party = Heat map, stage { $stage }, { $party } only
heat-arrows = { $drawn ->
    [one] The arrow shows { $drawn } of { $count } movements from inherent
   *[other] The arrows show { $drawn } of { $count } movements from inherent
}; the number on an arrow counts scenarios
heat-corner = Likelihood / consequence
heat-likelihood-product = Threat × vulnerability
heat-movements = Movements (likelihood × consequence)
heat-count = Scenarios
heat-alternative = { $count ->
    [0] Heat map, stage { $stage }: no scenarios.
    [one] Heat map, stage { $stage }: { $count } scenario. Consequence across, likelihood upwards.
   *[other] Heat map, stage { $stage }: { $count } scenarios. Consequence across, likelihood upwards.
}
heat-alternative-cell = Likelihood { $likelihood }, consequence { $consequence } ({ $level }): { $count }.
heat-alternative-move = From { $from } to { $to }: { $count }.

# All reports
report-title-of = { $report }: { $name }
report-contents = Contents
report-risk-assessment = Risk assessment
report-register = Register
report-verification = Verification
report-verification-how = The history is a chain in which each entry carries the checksum of the one before, so that a later change can be seen. The report was made from the register as it stood at the entry below. The report's own checksum (SHA-256) covers its whole text except the verification line in the footer and the checksum itself; the same register, date, language and author give the same checksum.
report-seen-on = The register as it was on
report-seen-on-at = { $at } UTC
report-entry = History entry
report-entry-made = no. { $seq }, { $at } UTC
report-entry-short = history no. { $seq }
report-entry-hash = The entry's checksum
report-no-history = no history
report-content-hash = The report's checksum
report-verification-line = Content { $hash } · { $entry }
report-total = Total
report-none = –
report-everywhere = The whole organisation
report-count = Count
report-no-owner = No owner

# Risk assessment: front
report-assessment = Assessment
report-unit = Unit
report-contact = Contact
report-as-of = Assessed as of
report-tests-as-of = Tests of measures as of
report-method = Method
report-method-version = { $method }, version { $version }
report-scope = Scope
report-scope-counts = { $scenarios ->
    [one] { $scenarios } risk scenario
   *[other] { $scenarios } risk scenarios
} on { $assets ->
    [one] { $assets } asset
   *[other] { $assets } assets
}

# Risk assessment: summary
report-summary = Summary
report-headline = The highest level at the stage current, confirmed is { $level } ({ $sign }).
report-headline-count = { $count ->
    [one] One scenario has it:
   *[other] { $count } scenarios have it:
}
report-headline-none = No scenario has a level, so there is no highest level to state at the stage current, confirmed.
report-counts = { $total ->
    [one] The assessment has { $total } scenario.
   *[other] The assessment has { $total } scenarios.
} { $answered } have a level, { $unanswered } are unanswered, and { $not_relevant } are answered as not relevant. An unanswered scenario has no level and is never counted as low.
report-credit = { $count ->
    [0] No scenario is higher at the stage current, confirmed than at current, claimed: all measures that are in place and make a difference have a valid passed test.
    [one] One scenario is higher at the stage current, confirmed than at current, claimed, because a test is missing, failed or overdue:
   *[other] { $count } scenarios are higher at the stage current, confirmed than at current, claimed, because a test is missing, failed or overdue:
}
report-overridden = { $count ->
    [one] In one scenario a level was set by a person instead of the computed one; both are shown:
   *[other] In { $count } scenarios a level was set by a person instead of the computed one; both are shown:
}
report-owed = At the stage current, confirmed { $treat ->
        [one] { $treat } scenario
       *[other] { $treat } scenarios
    } must be treated, and { $decide } wait for the owner to decide. At the stage target, when the planned measures are in place, it is { $treat_target } and { $decide_target }.
report-level = Level
report-unanswered = Unanswered
report-not-relevant = Not relevant
report-levels-caption = Number of scenarios at each level
report-decision = Decision rule
report-parties-caption = Highest level of each party, and how many scenarios have it
report-party = Party
report-times = ({ $count })

# Risk assessment: heat map
report-heat = Heat map
report-heat-how = Each number counts scenarios. A scenario stands at the likelihood and the highest consequence that gave its level at the stage. The letter is the level's sign, so that the map can be read without colours.
report-heat-overridden = Scenarios whose level was set by a person stand here where they were computed.

# Risk assessment: method
report-method-chapter = The method
report-method-intro = { $method }. Source: { $source }.
report-levels = Levels
report-source-direct = Likelihood is assessed directly on the scale below.
report-source-product = Likelihood is threat times vulnerability; both are assessed on the scales below.
report-rule-bands = The level is found from the product of likelihood and consequence: the bounds that the product lies within give the level.
report-rule-matrix = The level is looked up in a matrix of likelihood and consequence, which the colours of the heat map show. The same product may therefore have several levels.
report-rule-highest = Each party has its own level by its own highest consequence among the properties that the threat affects. The scenario's level is the highest of the parties'.
report-numbers = Likelihood × consequence
report-due = Time limit for treatment
report-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
report-own-rule = A rule of its own for { $party }
report-likelihood-scale = Scale of likelihood
report-threat-scale = Scale of threat
report-vulnerability-scale = Scale of vulnerability
report-consequence-scale = Scale of consequence
report-meaning = Meaning
report-frequency = Times a year
report-stages = Stages and effects
report-effects = The effect of a measure lowers likelihood, consequence or vulnerability in one scenario by whole steps, and each effect has a reason.
report-effects-sum = Several effects on the same thing are added.
report-effects-strongest = Of several effects on the same thing only the largest counts.
report-floor-lowest = Effects stop at the lowest step of the scale.
report-floor = Effects stop at the method's floor: { $floors }.

# Risk assessment: assets
report-assets = Assets in scope
report-assets-how = Consequence for each property and party. A single number is the asset's own value; “2 → 4” means own value 2 and effective value 4, inherited from an asset that depends on this one. At the right is the path from the asset that has the value itself; changes on the way stand after a comma. The highest value applies. A dash means that nobody has assessed the value.
report-asset = Asset
report-property = Property
report-inherited-by = Inherited by the path
report-answer-not-relevant = not rel.
report-answer-not-assessed = –
report-cycle-step = same cycle

# Risk assessment: scenarios
report-scenarios = Risk scenarios
report-scenarios-none = No scenario has a level.
report-scenarios-how = The highest level at the stage current, confirmed comes first. The letter is the level's sign, and the number after a level is likelihood × consequence. “Target without” is the computed level at the stage target if the measure is taken out; “Target with” is the level with all of them.
report-scenario-group = { $stage }: { $level } ({ $sign })
report-overview = Overview
report-scenario = No.
report-threat = Threat
report-vulnerabilities = Vulnerabilities
report-properties = Affects
report-asset-and-threat = Asset and threat
report-scenario-title = { $scenario } · { $threat } · { $asset }
report-as-inherent = As inherent.
report-set = set
report-highest = The scenario
report-set-by = set by { $by }; computed: { $level } ({ $number })
report-no-measures = No measure has an effect on the scenario.
report-measure = Measure and reason
report-state-and-test = State and test
report-state-evidence = { $state }, { $evidence }
report-effect = Effect
report-effect-only = only { $what }
report-counted-at = Counts at stage
report-counted-nowhere = none
report-stage-short-inherent = inherent
report-stage-short-current_claimed = claimed
report-stage-short-current_confirmed = confirmed
report-stage-short-target = target
report-target-without = Target without
report-target-with = Target with
report-treatment = Treatment
report-not-decided = not decided
report-owner = Owner
report-note = Remark

# Risk assessment: unanswered and not relevant
report-gaps = Without a level
report-unanswered-title = Unanswered scenarios
report-unanswered-none = All relevant scenarios have a level.
report-not-relevant-title = Scenarios that are not relevant
report-not-relevant-none = No scenario is answered as not relevant.
report-missing = What is missing

# Risk assessment: findings
report-findings = Appendix: quality check
report-findings-how = { $count } rules were tried on the assessment. Every finding is shown here.
report-findings-tried = { $count } rules were tried on the register. Every finding that concerns what is reported is shown here.
report-findings-none = There are no findings.
report-finding = Finding
report-concerns = Concerns

# Risk assessment: risk in kroner
report-kroner = Risk in kroner
report-kroner-how = { $count ->
    [one] 1 of the assessment's { $of } scenarios is
   *[other] { $count } of the assessment's { $of } scenarios are
 } also estimated in kroner: how often it happens and what it costs, each as an interval that holds the right figure with 90 per cent certainty. The expected loss is computed directly. The rest was found by simulating { $years } years (seed { $seed }; the same seed gives the same figures). Amounts have three significant digits.
report-kroner-refused = The estimates in kroner cannot be computed, because at least one of them lies outside what can be computed with. Correct it on the scenario's page.
report-kroner-no-tolerance = No tolerance in kroner is decided.
report-kroner-risk = Threat · asset
report-kroner-scenarios = Expected loss a year by scenario
report-kroner-measures = What the measures are worth
report-kroner-note = The figures in kroner change no level. A measure's value is the difference in expected loss with and without it while all the others are in place; values can therefore not be added up. The cost is paid once. Scenarios are taken to be independent of each other.

# Risk assessment: participants who disagree
report-dissent = Dissent:
report-dissent-answer = { $question } { $answer }, decided { $decided }
