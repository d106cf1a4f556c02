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
report-contents = Contents
report-risk-assessment = Risk assessment
report-register = Register
report-verification = Verification
report-verification-how = The history is a chain in which each entry carries the checksum of the one before, so that a later change can be seen. The report was made from the register as it stood at the entry below. The report's own checksum (SHA-256) covers its whole text except the verification line in the footer and the checksum itself; the same register, date, language and author give the same checksum.
report-entry = History entry
report-entry-made = no. { $seq }, { $at } UTC
report-entry-short = history no. { $seq }
report-entry-hash = The entry's checksum
report-no-history = no history
report-content-hash = The report's checksum
report-verification-line = Content { $hash } · { $entry }
report-total = Total
report-none = –
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
report-level = Level
report-unanswered = Unanswered
report-not-relevant = Not relevant
report-levels-caption = Number of scenarios at each level
report-decisions-caption = What the level asks for (number of scenarios)
report-decision = Decision rule
report-parties-caption = Highest level of each party, and how many scenarios have it
report-party = Party
report-times = ({ $count })

# Risk assessment: heat map
report-heat = Heat map
report-heat-how = Each number counts scenarios. A scenario stands at the likelihood and the highest consequence that gave its level at the stage. The letter is the level's sign, so that the map can be read without colours.
report-heat-overridden = Scenarios whose level was set by a person stand here where they were computed.
