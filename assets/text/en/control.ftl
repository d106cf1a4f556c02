# Controls, control tests and maturity.

ui-screen-controls = Controls
ui-screen-tests = Control tests
ui-screen-maturity = Maturity
ui-rail-measures = Measures

# Frameworks and themes
framework-iso27001-2022 = ISO/IEC 27001:2022, Annex A
control-theme-organizational = Organisational controls
control-theme-people = People controls
control-theme-physical = Physical controls
control-theme-technological = Technological controls
control-theme-none = Without a theme

# Controls
control-sub = { $count ->
    [one] One control
   *[other] { $number } controls
 }
control-framework = Framework
control-framework-all = All frameworks
control-theme = Theme
control-theme-all = All themes
control-state = Test status
control-state-all = Every status
control-search = Search controls
control-new = New control
control-columns = All columns
control-measures = Measures
control-level = Maturity
control-level-target = { $level } (target { $target })
control-level-none = Not rated
control-mappings = Mappings between frameworks
control-empty-text = Change the search or the filters, or add a control.

# A control's page
control-why = What the test status rests on
control-why-none = No test names the control or a measure in place that carries it out. Make a control test.
control-why-excluded = The control is left out in the statement of applicability, so tests do not count: { $reason }
control-why-test = The test
control-why-by-hand = Written on the measure, for no test names it
control-why-way = Counts through
control-why-direct = Named by the test
control-why-measure = Carried out by { $measure }
control-why-mapping = Counts by { $mapping } from { $from }
control-until = Holds until
control-carried = Measures that carry it out
control-carried-none = No measure carries the control out.
control-tests = Control tests
control-tests-none = No test names the control or its measures.
control-test-new = New control test
control-mapped = Mappings to other controls
control-mapped-none = The control is mapped to no other.
control-mapped-counts = Tests from there count here
control-mapped-not = Tests from there do not count here
control-mapping-new = New mapping
control-mapped-same-first = Same as { $other }
control-mapped-same-second = Same as { $other }
control-mapped-covers-first = Covers { $other }
control-mapped-covers-second = Covered by { $other }
control-mapped-part-of-first = Part of { $other }
control-mapped-part-of-second = Has { $other } as a part
control-mapped-overlaps-first = Overlaps { $other }
control-mapped-overlaps-second = Overlaps { $other }
control-ratings = Maturity over time
control-ratings-none = The maturity is not rated.
control-rating-new = New rating of maturity
control-risks = Risks behind the control
control-risks-text = Risk scenarios on which a measure that carries the control out has an effect. The worst first.
control-risks-none = No measure that carries the control out has an effect on a risk scenario.
control-risks-more = { $count ->
    [one] There is one more risk scenario.
   *[other] There are { $number } more risk scenarios.
 }

# Control tests
test-sub = { $count ->
    [one] One control test
   *[other] { $number } control tests
 }
test-search = Search control tests
test-all = All tests
test-latest = Latest
test-due = Next
test-due-late = { $day }, overdue
test-tester = Tester
test-not-active = No longer carried out
test-record = Record result
test-record-of = Record result of { $name }
test-empty-text = A control test says how you find out whether a measure works, and how often.
test-sample = Sample
test-sample-size = Look at least at { $count }{ $all ->
    [none] {""}
   *[other] {" "}of { $all }
 }{ $of ->
    [none] {""}
   *[other] {" "}({ $of })
 }.
test-sample-rule = So many are needed for the sample to show at least one deviation with { $confidence } % confidence where { $tolerable } % or more deviate. They are drawn by chance.
test-sample-none = With demands this high no sample is enough. Say how many there are in all, and look at every one.
test-sample-no-population = It is not said how many there are in all, so the rule reckons with any number.
test-procedure = Procedure
test-result = Result
test-date = Carried out on
test-tested = How many were looked at?
test-deviations = Of these with deviations
test-note = What was seen?
test-note-hint = If the test passes in spite of deviations, or fewer than the sample were looked at, write why.
test-evidence = Evidence
test-evidence-file = Choose a file
test-evidence-link = Link to evidence
test-evidence-remove = Remove { $name }
test-recorded = The result of { $name } is recorded.
test-moves-none = No level moves.
test-runs = Results
test-runs-none = The test has not been carried out yet.
test-standing = Test status
test-whole-number = Write a whole number.
test-of-measures = { $count ->
    [0] No measures
    [one] One measure
   *[other] { $count } measures
 }
test-of-controls = { $count ->
    [0] no controls
    [one] one control
   *[other] { $count } controls
 }
measure-tests-none = No control test names the measure. Its result is written above, or make a control test.
ui-measure-by-tests = Control tests name the measure. The result is written on them and follows here.

# Maturity
maturity-sub = From 1 (by chance) to 5 (improved all the time). The mean of what is rated.
maturity-place = Place
maturity-compare = Compare with
maturity-compare-none = None
maturity-whole = The whole organisation
maturity-area = Area
maturity-controls = Controls
maturity-rated = Rated
maturity-level = Level
maturity-target = Target
maturity-not-rated = not rated
maturity-day = Date
maturity-figure = Maturity by area: { $place }
maturity-figure-alternative = Bars of maturity from 1 to 5, one for each area. A frame shows the target.
maturity-area-none = { $place }, { $area }: none of { $controls } controls is rated.
maturity-area-level = { $place }, { $area }: { $level } of 5, { $rated } of { $controls } controls rated.
maturity-area-target = { $place }, { $area }: { $level } of 5 (target { $target }), { $rated } of { $controls } controls rated.
maturity-table = Maturity by area
maturity-series = Maturity over time: { $place }
maturity-series-alternative = Lines of the mean maturity from 1 to 5.
maturity-series-place = { $place }: from { $before } on { $from } to { $after } on { $until }.
maturity-series-table = Maturity over time
maturity-per-area = By area
maturity-per-control = By control
maturity-over-time = Over time
maturity-new = New rating
maturity-evidence = Evidence
maturity-empty = The maturity is not rated
maturity-empty-text = Rate a control from 1 to 5, and write what shows it.

# Lists
list-column-test_state = Test status
list-column-maturity = Maturity
list-column-latest = Latest
list-column-next = Next

# What is refused
problem-by-tests = Control tests name the measure. Write the result on the test, and it follows here.
problem-not-yet = That day has not come yet. Write the day on which it was seen.
problem-more-than-tested = There cannot be more deviations than were looked at.
problem-deviations-need-note = Write why the test is passed in spite of the deviations.
problem-below-sample = Fewer were looked at than the sample. Write why that is enough.
problem-mapped-to-itself = A control cannot be mapped to itself.
problem-mapped-already = The two controls are mapped already.
problem-rated-already = The control is rated here on that day already. Change that rating, or choose another day.

# The command line
cli-control-way-direct = named by { $test }
cli-control-way-measure = { $test }, carried out by { $measure }
cli-control-way-by-hand = { $measure }, written on the measure
cli-control-mapping = counts by { $mapping } from { $from }
cli-test-done = Recorded the result { $ref }: { $result }
