# Measuring: indicators, their values over time and objectives, on screen and on paper.

indicator-state-beyond = Beyond threshold
indicator-state-between = Target not reached
indicator-state-on_target = On target
indicator-state-unheld = No target
indicator-state-no_value = No value
indicator-trend-better = Better
indicator-trend-worse = Worse
indicator-trend-same = Unchanged
indicator-trend-unknown = –

# The figure
series-title = { $name }, values over time
series-alternative = { $count ->
    [one] { $name }: one value, { $to } on { $last }.
   *[other] { $name }: { $count } values from { $from } on { $first } to { $to } on { $last }.
 }
series-alternative-target = The target is { $value }.
series-alternative-threshold = The threshold is { $value }.
series-alternative-state = The latest value: { $state }.
series-target = Target { $value }
series-threshold = Threshold { $value }
series-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
series-part-of = { $part } of { $of }
series-mean-of = mean of { $part }
series-table = Values in figures
series-day = Day
series-value = Value
series-note = Explanation
series-state = State

# The report
report-measurements = Measurements
report-measurements-facts = Key figures
report-measurements-measured = Indicators in use
report-measurements-states = State
report-measurements-state-count = { $state }: { $count }
report-measurements-worse = Worse than last time
report-measurements-late = Should have been measured
report-measurements-objectives-open = Open objectives
report-measurements-objectives-met = Objectives met
report-measurements-since = { $since } – { $until }
report-measurements-list = All indicators
report-measurements-list-how = The value is what the register finds today; a manual indicator shows its latest value. The trend is the latest recorded value against the one before. The worst stands first.
report-measurements-indicator = Indicator
report-measurements-value = Value
report-measurements-trend = Trend
report-measurements-target = Target
report-measurements-threshold = Threshold
report-measurements-state = State
report-measurements-none = No indicators are in use.
report-measurements-each = Each indicator
report-measurements-found = How it is found
report-measurements-source = Source
report-measurements-owner = Responsible
report-measurements-every = { $count ->
    [0] { $who } · { $unit } · measured once
    [one] { $who } · { $unit } · measured every month
   *[other] { $who } · { $unit } · measured every { $count } months
 }
report-measurements-no-values = No values were recorded in the period.
report-measurements-one-value = Only one value in the period: { $value } on { $day }.
report-measurements-objectives = Objectives
report-measurements-objective = Objective
report-measurements-progress = Progress
report-measurements-due = Due
report-measurements-by-indicator = { $percent } (by { $indicator })
report-measurements-by-hand = { $percent } (estimated)
report-measurements-maturity = Maturity by area

# The screen
ui-screen-measuring = Measuring
ui-measuring-sub = Indicators with target and threshold, measured again and again; objectives with progress.
ui-measuring-parts = Measuring
ui-measuring-percent = { $value }%
ui-measuring-ready = Ready-made indicators
ui-measuring-ready-text = The register finds their values itself. Choose those that you want to follow; target and threshold can be changed afterwards.
ui-measuring-ready-none = You measure by all the ready-made indicators already.
ui-measuring-all = All
ui-measuring-add = { $count ->
    [one] Add 1 indicator
   *[other] Add { $number } indicators
 }
ui-measuring-added = { $count ->
    [one] 1 indicator was added
   *[other] { $number } indicators were added
 }
ui-measuring-now = Measure now
ui-measuring-now-text = The values are recorded for { $day } as one entry of the history.
ui-measuring-again = { $count ->
    [one] 1 indicator was measured today already. The day's value is changed, and the history keeps both.
   *[other] { $number } indicators were measured today already. The day's values are changed, and the history keeps both.
 }
ui-measuring-silent = There is nothing to measure yet for: { $names }.
ui-measuring-record = Record the values
ui-measuring-record-one = Record today's value
ui-measuring-recorded = { $count ->
    [one] 1 value was recorded
   *[other] { $number } values were recorded
 }
ui-measuring-value-now = Value now
ui-measuring-latest = Latest value
ui-measuring-next = Next value
ui-measuring-over-time = Values over time
ui-measuring-no-values = No values were recorded yet.
ui-measuring-none = No indicators yet
ui-measuring-none-text = Begin with the ready-made indicators, whose values the register finds itself, or write your own.
ui-measuring-to-indicators = All indicators as a list
ui-measuring-to-objectives = All objectives as a list
ui-measuring-no-objectives = No objectives yet
ui-measuring-no-objectives-text = An objective says what is to be reached, by when and by whom. With an indicator its progress follows by itself.
ui-measuring-by-hand = estimated
ui-measuring-add-value = Add a value
ui-measuring-save-value = Save the value
ui-measuring-value-added = The value is saved
