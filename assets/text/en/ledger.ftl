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
