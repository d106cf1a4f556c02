# What a change would move, before it is saved
ui-foreseen-title = This will happen
ui-foreseen-none = No risk scenario changes level.
ui-foreseen-scenarios = { $count ->
    [one] { $number } risk scenario moves.
   *[other] { $number } risk scenarios move.
 }
ui-foreseen-assets = { $count ->
    [one] { $number } asset gets other values.
   *[other] { $number } assets get other values.
 }
ui-foreseen-rise = { $count ->
    [one] { $number } rises to { $level } ({ $stage }).
   *[other] { $number } rise to { $level } ({ $stage }).
 }
ui-foreseen-moves = How the scenarios move
ui-foreseen-stage = Stage
ui-foreseen-before = Before
ui-foreseen-after = After
ui-foreseen-count = Scenarios
ui-foreseen-up = rises
ui-foreseen-down = falls
ui-foreseen-save = Save
ui-foreseen-measure = The change of { $name } moves risk scenarios. This is how, before anything is saved.

# A measure
ui-change = Edit
ui-measure-new = New measure
ui-measure-add = Add measure
ui-measure-name-hint = For example Two-factor login to all systems.
ui-measure-added = { $name } is added.
ui-measure-saved = { $name } is saved.
ui-measure-removed = { $name } is removed. You can undo it.
ui-measure-remove-text = { $count ->
    [0] { $name } goes from the register. It has no effect on any scenario. You can undo it.
    [one] { $name } goes from the register with its effect on { $number } scenario. You can undo it.
   *[other] { $name } goes from the register with its effects on { $number } scenarios. You can undo it.
 }
ui-measure-facts = Facts about the measure
ui-measure-due = In place by
ui-measure-cost = Cost in kroner
ui-measure-tested = Tested on
ui-measure-months = A passed test holds for months
ui-measure-whole-number = Write a whole number.
ui-measure-controls = Controls it carries out
ui-measure-controls-none = No controls are chosen.
ui-measure-controls-add = Add a control

# What it is worth
ui-worth = What does it buy?
ui-worth-text = So many levels would be lost over all scenarios if it failed. The figure holds beside all other measures.
ui-worth-none = It has no effect on any scenario yet.
ui-worth-levels = { $count ->
    [one] { $number } level
   *[other] { $number } levels
 }
ui-worth-per-cost = Levels per 100,000 kr.
ui-worth-without-with = without → with
ui-worth-without = Without
ui-worth-with = With
ui-worth-not-counted = not counted

# An effect
ui-effect-add = Add effect
ui-effect-change = Edit effect
ui-effect-change-of = Edit the effect: { $what }
ui-effect-save = Save effect
ui-effect-remove = Remove effect
ui-effect-added = The effect is added.
ui-effect-saved = The effect is saved.
ui-effect-removed = The effect is removed. You can undo it.
ui-effect-scenario = Risk scenario
ui-effect-factor = Lowers
ui-effect-steps = Steps
ui-effect-property = Property
ui-effect-reason-hint = Why does it lower the risk this much? The reason is printed in the report.
ui-effect-measure-missing = Choose a measure.
ui-effect-scenario-missing = Choose a risk scenario.

# Suggestions
ui-suggest = Suggestions
ui-suggest-text = From the catalogues. Nothing happens until you choose it.
ui-suggest-measures = Measures that can counter the threat
ui-suggest-measures-none = None of your measures carries out a control against this threat.
ui-suggest-control = Control
ui-suggest-closes = closes { $what }
ui-suggest-has-effect = has an effect here
ui-suggest-effect-of = Add effect of { $name }
ui-suggest-open = { $count ->
    [one] { $number } control against the threat has no measure yet
   *[other] { $number } controls against the threat have no measure yet
 }
ui-suggest-weak-none = No other vulnerabilities fit the threat and the asset.
ui-suggest-weak-add = Add the vulnerability { $name }
ui-suggest-add = Add
ui-suggested = suggested · { $what }
ui-hint-same = { $count ->
    [0] No incidents by this threat on the asset since { $since }.
    [one] { $number } incident by this threat on the asset since { $since }.
   *[other] { $number } incidents by this threat on the asset since { $since }.
 }
ui-hint-others = { $count ->
    [one] { $number } other incident.
   *[other] { $number } other incidents.
 }
ui-hint-level = That is { $rate } a year and corresponds to { $level }.
ui-hint-use = Use { $level }
ui-scenario-due = Treated by
ui-properties-own = Properties that count: { $names }
ui-properties-counting = Properties that count in this scenario
ui-properties-reason = Say why the scenario hurts other properties than the threat.
ui-properties-save = Save properties
ui-properties-clear = Use the threat's properties

# Incidents
ui-incidents = Incidents
ui-incidents-none = No incidents are recorded.
ui-incident = Incident
ui-incident-add = Add incident
ui-incident-day = Happened on
ui-incident-no-threat = Threat not given
ui-incident-saved = { $name } is saved.
ui-incident-removed = { $name } is removed. You can undo it.

# Catalogues and threats
ui-catalogues = Catalogues
ui-catalogue = Catalogue
ui-catalogue-own = Own
ui-catalogue-all = All catalogues
ui-catalogue-open = { $count ->
    [one] { $number } record from the shipped catalogue lacks its links to controls and vulnerabilities, because the register is older than they are.
   *[other] { $number } records from the shipped catalogue lack its links to controls and vulnerabilities, because the register is older than they are.
 }
ui-catalogue-refresh = Bring in the links
ui-catalogue-refreshed = The links are brought in. You can undo it.
ui-threat-new = New threat
ui-threat-add = Add threat
ui-threat-name-da = Name in Danish
ui-threat-name-en = Name in English
ui-threat-description-da = Description in Danish
ui-threat-description-en = Description in English
ui-threat-catalogue-hint = Empty for your own.
ui-threat-kinds = Concerns assets of the kind (none chosen: all)
ui-threat-controls = Controls that counter it
ui-threat-weak = Vulnerabilities it exploits
ui-threat-saved = { $name } is saved.
ui-threat-removed = { $name } is removed. You can undo it.
ui-scenario-field-properties_reason = Reason for the properties
ui-scenario-field-due = Treated by
