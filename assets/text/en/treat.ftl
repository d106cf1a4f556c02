# Treatment: actions, the plan, the budget, and the reports about them.

action-standing-overdue = Overdue
action-standing-waiting = Waiting
action-standing-open = Open
action-standing-done = Done
action-standing-dropped = Dropped

plan-gap-overdue = Overdue
plan-gap-no-decision = No decision
plan-gap-no-owner = No owner
plan-gap-no-action = No action
plan-gap-no-deadline = No deadline
plan-gap-not-enough = Not enough
plan-gap-not-accepted = Not accepted

# What the register refuses
error-waits = The action cannot be closed as done before what comes before it is done: { $by }.
problem-same-reason = Give a new reason: the action was put off for the same one last time.
problem-put-off-by-deed = A deadline moves to a later day only with a reason: use Postpone.
problem-close-by-deed = Use Close or Open again: it must be said when the action was closed and what came of it.
problem-not-later = Choose a day after the deadline that stands.
problem-closed-already = The action is closed already.
problem-open-already = The action is open already.
problem-action-loop = The action would wait for itself. Correct what it comes after.

# Reports
report-management = Management overview
report-risk-register = Risk register
report-treatment-plan = Risk treatment plan
treat-kroner = DKK { $amount }
treat-percent = { $percent }%
treat-no-risks = There are no risk scenarios here.
treat-levels-now = Current, confirmed
treat-risk = Risk
treat-now = Now, confirmed
treat-target = Target
treat-decision = Decision
treat-what = What is done
treat-due = Deadline
treat-cost = Cost, DKK
treat-missing = Missing
treat-in-plan = Risks in the plan
treat-must = Must be treated
treat-met = How far we are
treat-met-counts = { $treated } being treated with a deadline, { $accepted } accepted, { $open } open
treat-nothing-missing = Nothing
treat-cost-planned = What is planned costs
treat-cost-and = { $count ->
    [one] { $cost } and one measure without a cost
   *[other] { $cost } and { $count } measures without a cost
}
treat-acceptable = Acceptable without treatment
treat-each = Treatment of each risk
treat-each-how = What must be treated comes first, and the highest level at the stage current, confirmed. Target is the level once the planned measures are in place.
treat-none = No level asks for treatment, and nothing is decided or planned.
treat-line-planned = { $name } (planned{ $due })
treat-line-in-place = { $name } (in place)
treat-line-action = { $name } ({ $standing }, { $progress }%)
treat-accepted = { $by } until { $until }: { $standing }
treat-actions = Actions
treat-actions-none = There are no actions.
treat-actions-counts = { $overdue } overdue, { $open } open, { $waiting } waiting for others. { $done } done since { $since }.
treat-action = Action
treat-standing = State
treat-progress = Progress
treat-note = Remark
treat-postponed = { $count ->
    [one] put off once from { $first }
   *[other] put off { $count } times from { $first }
}
treat-postponed-why = Put off: { $reason }
treat-brings = Puts { $name } in place
treat-waits = Waiting for { $names }
treat-closed = { $day }: { $outcome }
treat-residual = Accepted risks
treat-residual-none = No risk in the plan is accepted.
treat-residual-how = Acceptances that have expired or were reopened come first: they must be decided anew.
treat-accepted-level = Accepted level
treat-accepted-by = By
treat-accepted-on = On
treat-accepted-until = Until
treat-accepted-stands = Stands as
treat-reason = Reason
budget-title = What the money buys
budget-how = Planned measures, those that lower most levels per krone first. A level is one step down for one risk scenario at the stage target, compared with the plan without the measure.
budget-measure = Measure
budget-lowers = Levels
budget-scenarios = Scenarios
budget-rate = Levels per DKK 100,000
budget-cost-so-far = Cost so far, DKK
budget-levels-so-far = Levels so far
budget-levels = { $count ->
    [one] { $count } level
   *[other] { $count } levels
}
budget-unpriced = { $count ->
    [one] Without a cost: { $names }.
   *[other] { $count } without a cost: { $names }.
}
budget-loose = { $count ->
    [one] An action that costs and belongs to no measure: { $names }.
   *[other] { $count } actions that cost and belong to no measure: { $names }.
}

# The risk register
risk-register-all = Risk scenarios
risk-register-table = All risk scenarios
risk-register-how = The highest level at the stage current, confirmed comes first. The sign is the level's, the number is likelihood × consequence. Unanswered scenarios have no level and are never counted as low.

# The overview for management
management-headline = { $count ->
    [one] The highest level now (current, confirmed) is { $level } ({ $sign }). One risk has it.
   *[other] The highest level now (current, confirmed) is { $level } ({ $sign }). { $count } risks have it.
}
management-risks = Risks
management-above = Must be treated
management-undecided = No decision
management-overdue = Risks overdue
management-late-actions = Actions overdue
management-accepted = Accepted
management-reopened = Accept anew
management-other-methods = { $count ->
    [one] One risk is assessed by another method and is not on the map.
   *[other] { $count } risks are assessed by other methods and are not on the map.
}
management-heat = Appendix: the heat map in numbers
management-top = { $count ->
    [one] The highest risk
   *[other] The { $count } highest risks
}
management-since = Since last time:
management-since-none = no assessment was carried forward from an earlier one.
management-since-counts = new { $new } · higher { $higher } · lower { $lower } · unchanged { $same } · closed { $closed }.
management-since-higher = Higher: { $names }.
management-late = Overdue:
management-accepted-until = Accepted until:
management-accepted-none = no risk is accepted.
management-accept-anew = To be accepted anew:
management-more = { $count } more

# The command line
cli-plan = { $rows } risks in the plan; { $acceptable } are acceptable without treatment, { $unanswered } are unanswered.
cli-budget = Measure, cost in DKK, levels, levels per DKK 100,000. In all DKK { $cost }.

# The screen
ui-screen-treatment = Treatment
ui-treat-sub = What is decided about each risk, what is done, and what is missing
ui-treat-tab-plan = Treatment plan
ui-treat-tab-actions = Actions
ui-treat-tab-budget = Budget
ui-treat-tab-acceptances = Acceptances
ui-treat-counts = { $total ->
    [one] { $total } risk.
   *[other] { $total } risks.
} { $acceptable } are acceptable without treatment, and { $unanswered } are unanswered.
ui-treat-most = The first { $shown } are shown: narrow the list to see the rest.
ui-treat-none-text = No risk fits what is chosen.
ui-treat-in-place = { $count ->
    [one] One measure in place
   *[other] { $count } measures in place
}
ui-treat-missing-all = All, also those that lack nothing
ui-treat-standing-all = All
ui-treat-actions-text = Add an action here, or on the page of a measure or a risk.
ui-budget-empty = Nothing is planned
ui-budget-empty-text = Planned measures stand here with what they lower and what they cost.
ui-budget-sum = What is planned costs in all
ui-budget-unpriced = Without a cost
ui-budget-loose = Actions that cost and belong to no measure
ui-action-add = Add action
ui-action-deeds = What can be done
ui-action-deed-of = { $deed }: { $name }
ui-action-postpone = Postpone
ui-action-postpone-done = { $name } is postponed.
ui-action-progress = Progress
ui-action-progress-done = The progress of { $name } is saved.
ui-action-close = Close
ui-action-close-done = { $name } is closed.
ui-action-reopen = Open again
ui-action-reopen-done = { $name } is open again.
ui-action-stands = { $count ->
    [0] The deadline is { $due }.
    [one] The deadline is { $due }. The action was put off once before.
   *[other] The deadline is { $due }. The action was put off { $count } times before.
}
ui-action-new-due = New deadline
ui-action-percent = How far is it, in percent?
ui-action-closed-as = Closed as
ui-action-closed-on = Day
ui-action-waits = It cannot be closed as done before this is done: { $names }.
ui-action-measure = Put { $name } in place too
ui-action-outcome = What came of it?
ui-action-outcome-hint = Say what was done and where it can be seen. If it is dropped, say why.
