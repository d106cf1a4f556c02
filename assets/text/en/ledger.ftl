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
