# The statement of applicability: report, screen and command.

report-soa = Statement of applicability
soa-title = Statement of applicability
soa-subject = ISO/IEC 27001:2022, clause 6.1.3 d

soa-framework-iso27001-2022 = ISO/IEC 27001:2022, Annex A
soa-framework-own = Own controls
soa-theme-organizational = Organisational controls
soa-theme-people = People controls
soa-theme-physical = Physical controls
soa-theme-technological = Technological controls
soa-theme-other = Other controls

soa-carried-in_place = In place
soa-carried-planned = Planned
soa-carried-none = Not carried out

soa-included = Included
soa-excluded = Excluded
soa-undecided = Not decided

# Report: key facts
soa-status = Status
soa-status-never = Draft. The document was never approved.
soa-status-holds = Approved, and the approval holds: nothing is decided otherwise since.
soa-status-reopened = Draft. { $count ->
    [one] One decision is not the one that was approved last
   *[other] { $count } decisions are not those that were approved last
}; see “Difference to what was approved”.
soa-status-broken = The approved content does not have its hash, or cannot be read. The approval cannot be relied on.
soa-approved = Last approved
soa-approved-by = { $day } by { $who }: { $reference } { $name }
soa-approval-note = Remark
soa-approved-hash = Approved hash
soa-covers = Covers
soa-tests-as-of = Tests as of
soa-decisions = Decisions
soa-decisions-counts = { $included } included, { $excluded } excluded, { $undecided } not decided; { $total } controls in all
soa-carried = How the included ones are carried out
soa-carried-counts = { $in_place } in place, { $planned } planned, { $none } without a measure

# Report: how it is read
soa-how = How to read this document
soa-how-text = Each control is included with a reason, excluded with a justification, or not decided. A control that nobody has decided about never counts as included. “Carried out by” names the measures that carry the control out. “Test state” is derived from the control's tests on the day of the report and says whether it is shown that the control works; it is no part of what is approved. Risks are the current risk scenarios that the measures have an effect on, the highest level first; otherwise how many scenarios the control counters according to the catalogue.
soa-state = Test state
soa-state-meaning = Meaning
soa-state-about-passed = The latest test was passed and still holds.
soa-state-about-failed = The latest test was not passed.
soa-state-about-overdue = A test was passed, but the next one is overdue.
soa-state-about-never-run = A test is described, but was never carried out.
soa-state-about-no-test-defined = It is not described how the control is tested. That says nothing about whether it works.
soa-state-about-not-applicable = The control is excluded.

# Report: tables
soa-summary = Summary
soa-summary-decided = Decisions and how they are carried out, by theme
soa-summary-states = Test state of the included ones, by theme
soa-theme = Theme
soa-controls = Controls
soa-control = Control
soa-why = Why
soa-carried-by = Carried out by
soa-risks = Risks
soa-risks-more = { $shown } and { $count } more
soa-risks-countered = { $count ->
    [one] { $count } scenario by the catalogue
   *[other] { $count } scenarios by the catalogue
}
soa-names-it = Requirements: { $requirements }
soa-measure-planned = { $measure } (planned)
soa-excluded-title = Excluded controls
soa-excluded-none = No control is excluded.
soa-excluded-why = Justification for the exclusion
soa-excluded-against = Speaks against excluding it
soa-undecided-title = Controls without a decision
soa-undecided-text = Nobody has decided about these controls. The document can be approved only when they are included or excluded.
soa-speaks-for = Speaks for including it
soa-risks-count = { $count ->
    [one] { $count } risk
   *[other] { $count } risks
}
soa-framework-nothing = No control of this framework is included.
soa-no-controls = The register has no controls.

# Difference to what was approved
soa-difference = Difference to what was approved
soa-difference-none = Nothing is decided otherwise than in the document that was approved on { $day }.
soa-fate = What happened
soa-fate-added = New decision
soa-fate-changed = Changed
soa-fate-removed = Withdrawn
soa-fate-undecided = New control, not decided
soa-before = Approved
soa-after = Now

# Screen
ui-screen-soa = SoA
ui-soa-sub = Which controls apply to you, and why (ISO/IEC 27001, clause 6.1.3 d)
ui-soa-report = Show the statement
ui-soa-show = Show
ui-soa-all = All
ui-soa-state-any = All test states
ui-soa-framework = Framework
ui-soa-search = Search controls
ui-soa-sums = { $included } included · { $excluded } excluded · { $undecided } not decided
ui-soa-decide-one = Decide about { $control }
ui-soa-decide-many = { $count ->
    [one] Decide about one control
   *[other] Decide about { $count } controls
}
ui-soa-decision = Decision
ui-soa-withdraw = Not decided
ui-soa-reasons = Reasons
ui-soa-reasons-hint = Choose at least one.
ui-soa-justification = Reason in words
ui-soa-justification-hint = Must be written where the control is excluded.
ui-soa-justification-needed = Write why the control is excluded.
ui-soa-reasons-needed = Choose at least one reason.
ui-soa-choose = Choose { $control }
ui-soa-choose-all = Choose all that are shown
ui-soa-keys = Press Y to include, N to exclude, space to mark.
ui-soa-decided = The decision is saved.
ui-soa-decided-many = { $count ->
    [one] One decision is saved.
   *[other] { $count } decisions are saved.
}
ui-soa-start = Suggest from the register
ui-soa-start-title = Suggestions from the register
ui-soa-start-text = The register knows of requirements, risks and measures that speak for these controls. Untick those that you do not agree with. Nothing is included before you press the button.
ui-soa-start-none = There is nothing to suggest: the register knows no requirement, risk or measure for the controls that are not decided.
ui-soa-start-take = { $count ->
    [one] Include one control
   *[other] Include { $count } controls
}
ui-soa-because = Because of
ui-soa-approval = Approval
ui-soa-never = The document was never approved.
ui-soa-holds = The approval holds: nothing is decided otherwise since.
ui-soa-reopened = { $count ->
    [one] Reopened: one decision is not the one that was approved.
   *[other] Reopened: { $count } decisions are not those that were approved.
}
ui-soa-broken = The approved content does not have its hash. The approval does not hold.
ui-soa-approved = { $name }, approved { $day } by { $who }
ui-soa-approve = Approve …
ui-soa-approve-title = Approve the statement of applicability
ui-soa-approve-text = The approval binds the decisions as they are now to a hash. When one of them changes, the document is reopened. The test state is no part of it.
ui-soa-approve-undecided = { $count ->
    [one] One control is not decided. The document cannot be approved yet.
   *[other] { $count } controls are not decided. The document cannot be approved yet.
}
ui-soa-approve-name = Title
ui-soa-approve-by = Approved by
ui-soa-approve-by-hint = Not { $who }, who changed a decision last.
ui-soa-approve-now = Approve
ui-soa-approve-done = The statement of applicability is approved.
ui-soa-difference = Show the difference
ui-soa-empty = No controls
ui-soa-empty-text = The register has no controls. Import a catalogue first.

error-undecided = The document cannot be approved yet. Decide first about { $by } ({ $count } in all).

# Command
cli-soa-none = The register has no controls.
cli-soa-approved = Approved { $reference } { $name }. Hash { $hash }
cli-unknown-framework = The register has no controls of the framework { $name }.
