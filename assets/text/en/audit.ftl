# Auditing: programme and coverage, audit, checklist, findings, corrective actions.

# Questions of a checklist that is generated
audit-ask-control = { $ref } { $name }. Purpose: { $about } Is it in place, does it work, and can it be shown?
audit-ask-bare-control = { $ref } { $name }. Is it in place, does it work, and can it be shown?
audit-ask-requirement = { $ref } { $name }: How is the requirement met, and can it be shown?
audit-ask-finding = { $ref } { $name }: The finding is still open. How far is the correction, and what is missing?
audit-ask-closed-finding = { $ref } { $name }: The finding is closed. Is the corrective action still effective?
audit-ask-risk = { $ref } { $name } ({ $about }): The risk must be treated. Do the measures in place work, and are the planned ones under way?

# What is refused
problem-audit-begun = The audit was begun. This can only be done while it is planned.
problem-audit-not-running = This can only be done while the audit is under way. Begin it first.
problem-audit-not-reported = Only an audit that is reported can be closed.
problem-audit-reported = The audit is reported. The checklist cannot be changed any more.
problem-audit-closed = The audit is closed and cannot be changed any more.
problem-not-independent = { $person } answers for something that is audited: { $record }. Choose somebody else, or say why the audit is held so nevertheless.
problem-checks-unanswered = { $count ->
    [one] One point of the checklist is unanswered: { $by }.
   *[other] { $count } points of the checklist are unanswered: { $by }.
 }
problem-findings-open = { $count ->
    [one] One nonconformity is still open: { $by }.
   *[other] { $count } nonconformities are still open: { $by }.
 }
problem-ends-before-start = The last day lies before the first.
problem-closed-before-found = It cannot have been closed before it was found.
problem-verified-before-done = The effect can be verified only when the action is done.
problem-not-done-yet = The action is not done yet. Write first when it was done.
problem-own-work = Who answers for the action cannot verify it. Let somebody else do it.
problem-finding-closed = The finding is closed.
problem-finding-no-action = A nonconformity can be closed only when there is a corrective action.
problem-finding-no-cause = The nonconformity can be closed only when the cause is written on each corrective action.
problem-finding-not-verified = The finding can be closed only when the effect of each corrective action is verified.
problem-finding-not-effective = The correction did not work. The finding can be closed only when a new corrective action is done and works.
problem-repeats-later = A finding can only repeat an earlier one.
problem-point-of-another = The checklist point belongs to another audit.

# Coverage
audit-sign-held = Held
audit-sign-planned = Planned
audit-sign-no = Not covered
audit-processes = Processes

# The command line
cli-unknown-audit = There is no audit "{ $ref }". `vaern list FILE audits` shows those that there are.
cli-unknown-programme = There is no audit programme "{ $ref }". `vaern list FILE programmes` shows those that there are.
cli-no-programme = There is no audit programme yet.
cli-checklist-made = { $count ->
    [0] The checklist is complete: nothing was added.
    [one] Added one point to the checklist.
   *[other] Added { $count } points to the checklist.
 }
cli-checklist-would = { $count ->
    [0] The checklist is complete: nothing would be added.
    [one] One point would be added to the checklist.
   *[other] { $count } points would be added to the checklist.
 }
cli-coverage-programme = { $name }, { $from }–{ $until }
cli-coverage-kind = { $kind }: { $held } of { $total } held ({ $share }), another { $planned } planned
cli-coverage-year = { $year }, { $kind }: { $held } held, { $planned } planned
cli-coverage-none = Everything is covered by an audit.
cli-coverage-uncovered = Not covered ({ $kind }): { $names }

# How far a corrective action is
correction-open = Not done
correction-overdue = Overdue
correction-done = Done, effect to be verified later
correction-to-verify = Done, effect to be verified
correction-effective = Effective
correction-not-effective = Not effective
audit-works-there = Works in the unit

# Reports
report-audit = Audit report
report-audit-programme = Audit programme
audit-report-audit = Audit
audit-report-programme = Programme
audit-report-period = Period
audit-report-lead = Lead auditor
audit-report-auditor = Auditor
audit-report-team = Other auditors
audit-report-state = State
audit-report-status = State
audit-report-reported = Reported
audit-report-summary = Summary
audit-report-no-conclusion = The audit is not concluded yet.
audit-report-answers = The checklist has { $points } points: { $conforms } conform, { $partly } conform partly, { $not } do not conform, { $none } are not applicable, and { $open } are unanswered.
audit-report-by-grade = Findings by grade
audit-report-grade = Grade
audit-report-open = Open
audit-report-repeated = Repeated
audit-report-no-findings = The audit gave no findings.
audit-report-basis = Basis
audit-report-no-basis = Objective, scope and criteria are not described.
audit-report-objective = Objective
audit-report-scope = Scope
audit-report-criteria = Criteria
audit-report-method = Method
audit-report-units = Units
audit-report-assets = Processes and systems
audit-report-controls = Controls
audit-report-auditors = Auditors and their independence
audit-report-independent = None of the auditors answers for anything that was audited.
audit-report-not-independent = Below is what the auditors answer for themselves of what was audited.
audit-report-person = Auditor
audit-report-role = Role
audit-report-record = For
audit-report-reason = Reason
audit-report-findings = Findings
audit-report-grade-count = { $grade } ({ $count })
audit-report-criterion = Criterion
audit-report-observed = What was seen
audit-report-requirement = Requirement
audit-report-control = Control
audit-report-risk = Risk
audit-report-level = { $level }, { $stage }
audit-report-measure = Measure
audit-report-unit = Unit
audit-report-owner = Owner
audit-report-repeats = Repeats
audit-report-closed-on = Closed { $day }
audit-report-no-correction = No corrective action is agreed yet.
audit-report-correction = Corrective action: { $name }
audit-report-containment = Done at once
audit-report-whys = Why did it happen?
audit-report-cause = Root cause
audit-report-due = Deadline
audit-report-done = Done
audit-report-effect = State and effect
audit-report-verified = Verified { $day } by { $who }.
audit-report-verify-on = To be verified { $day }.
audit-report-checklist = Checklist
audit-report-no-checklist = The audit has no checklist.
audit-report-number = No.
audit-report-question = Question
audit-report-answer = Answer
audit-report-seen = Evidence
audit-report-unanswered = Unanswered
audit-report-evidence = Attachments
audit-report-no-evidence = No files or links are attached.
audit-report-evidence-how = The hash (SHA-256) shows whether a file is the one that was seen: the same file always gives the same hash.
audit-report-attachment = No.
audit-report-file = Name
audit-report-belongs = Belongs to
audit-report-hash = Hash or address
audit-report-signatures = Signatures
audit-report-signs-as = As
audit-report-name = Name
audit-report-date = Date
audit-report-signature = Signature
audit-report-approval = Approval
audit-report-approved = Approved { $day } by { $who }
audit-report-not-approved = Not approved
audit-report-review = Next review
audit-report-audits = Audits
audit-report-audits-count = { $count ->
    [0] The programme has no audits yet.
    [one] The programme has one audit, and { $held ->
        [0] it is not held yet
       *[other] it was held
    }.
   *[other] The programme has { $count } audits, of which { $held } were held.
 }
audit-report-no-audits = There are no audits in the programme yet.
audit-report-what = What
audit-report-covered-in-all = Coverage of the whole programme
audit-report-covered-by-year = Coverage year by year: audited, and in brackets planned
audit-report-only-planned = Only planned
audit-report-share = Share held
audit-report-held-planned = { $held } ({ $planned })
audit-report-grades-how = Findings: major nonconformities / minor nonconformities / observations / opportunities
audit-report-coverage = Coverage
audit-report-coverage-how = H: held, an audit of the year is reported. P: planned or under way. A unit is covered where the audit names that very unit. Controls that the statement of applicability leaves out are not counted.
audit-report-all-covered = Everything is covered by an audit, held or planned.
audit-report-not-covered = { $count ->
    [one] One is covered by no audit: { $names }.
   *[other] { $count } are covered by no audit: { $names }.
 }
audit-report-last = Last
audit-report-next = Next

# The window
ui-rail-audit = Audit and evaluation
audit-tabs = Parts of the audit
audit-tab-plan = Plan
audit-tab-checklist = Checklist
audit-tab-findings = Findings
audit-report-open-link = Audit report
audit-programme-report-link = Report on the programme
audit-start = Begin the audit
audit-start-text = The auditors answer for something that is audited. Choose other auditors, or write why the audit is held so nevertheless.
audit-start-reason = Reason
audit-started = The audit { $name } has begun.
audit-report = Report the audit
audit-report-conclusion = Conclusion
audit-report-conclusion-hint = What the audit showed: what is in place, and what is missing.
audit-reported = The audit { $name } is reported.
audit-close = Close the audit
audit-closed = The audit { $name } is closed.
audit-independence = Independence
audit-independent = None of the auditors answers for anything that is audited.
audit-conflicts = The auditors answer for this themselves
audit-generate = Generate checklist
audit-generate-title = Generate checklist
audit-generate-text = { $count ->
    [0] The checklist has all points that the audit's controls, requirements, earlier findings and high risks give.
    [one] One point is added. What is answered does not change.
   *[other] { $count } points are added. What is answered does not change.
 }
audit-generate-do = Add the points
audit-generated = { $count ->
    [one] One point was added to the checklist.
   *[other] { $count } points were added to the checklist.
 }
audit-checklist-empty = No points yet
audit-checklist-empty-text = First choose units, processes and controls in the plan. Then generate the checklist: it gets points from the controls, the requirements, earlier findings and high risks.
audit-progress = { $answered } of { $points } answered
audit-progress-counts = { $conforms } conform, { $partly } partly, { $not } do not conform, { $none } not applicable
audit-not-running = Answers can be given when the audit has begun.
audit-answers-locked = The audit is reported. The answers cannot be changed any more.
audit-answered = { $ref }: { $answer }
audit-unanswered = { $ref } is unanswered again.
audit-unanswered-cell = Unanswered
audit-evidence-title = { $ref }: evidence
audit-evidence-hint = What was seen, where, and who told it. Files can be attached to the audit.
audit-evidence-save = Save evidence
audit-evidence-saved = The evidence for { $ref } is saved.
audit-finding-new = New finding
audit-finding-name = What was found, in a few words
audit-finding-grade = Grade
audit-finding-description = What was seen, and what should have been
audit-finding-add = Add the finding
audit-finding-added = The finding { $name } is added.
audit-findings-count = { $count ->
    [one] One finding
   *[other] { $count } findings
 }
audit-key-answers = answers
audit-key-evidence = evidence
audit-key-finding = new finding
audit-question = Question
audit-answer = Answer
audit-evidence = Evidence
audit-source = Source
audit-findings-sub = Open ones first, the gravest on top.
audit-findings-empty = No findings
audit-findings-empty-text = Findings are made from an audit's checklist, or added in the list.
audit-findings-of-audit-empty-text = Press F on a point of the checklist to make a finding.
audit-findings-open-only = Open ones only
audit-findings-all = All
audit-grade = Grade
audit-found = Found
audit-correction = Correction
audit-correction-none = None
audit-repeats = Repeats { $ref }
audit-may-repeat = Resembles { $ref }
audit-offer = The finding resembles an earlier one of another audit:
audit-offer-take = Say that it repeats { $ref }
audit-offer-taken = The finding repeats { $ref }.
audit-repeats-note = Repeats { $ref } { $name }. Find out why the first correction did not last.
audit-corrections = Corrective actions
audit-corrections-none = There is no corrective action yet.
audit-correction-new = New corrective action
audit-correction-change = Change the corrective action
audit-correction-name = What is done so that it does not happen again
audit-correction-containment = What was done at once
audit-why-1 = Why did it happen?
audit-why-2 = Why was that so?
audit-why-3 = Why that?
audit-why-4 = And why that?
audit-why-5 = What lies behind it?
audit-whys = Five times why
audit-whys-hint = Ask of each answer why it is so, until the cause is something that the municipality can change. All five are not always needed.
audit-cause = Root cause
audit-cause-hint = The last answer, which you will do something about.
audit-owner = Owner
audit-due = Deadline
audit-correction-save = Save the action
audit-correction-saved = The corrective action { $name } is saved.
audit-correction-done = Mark as done
audit-correction-is-done = { $name } is done. Its effect is verified { $day }.
audit-done-day = Done on
audit-verify-day = Effect verified on
audit-verify-day-hint = Empty: { $days } days after the action was done.
audit-verify = Verify the effect
audit-verify-text = Verified by somebody other than { $who }, and only when enough time has passed to see whether it works.
audit-verify-result = Does it work?
audit-verify-by = Verified by
audit-verify-by-hint = Empty: whoever writes.
audit-verify-note = What it is built on
audit-verify-save = Save the result
audit-verified = The result for { $name } is saved.
audit-verified-line = { $result }, verified { $day } by { $who }
audit-verify-line = Effect to be verified { $day }
audit-due-line = Deadline { $day }
audit-done-line = Done { $day }
audit-open-finding = The finding
audit-finding-close = Close the finding
audit-finding-closed = The finding { $name } is closed.
audit-coverage = Coverage
audit-coverage-kind = What is covered
audit-coverage-show = Show
audit-coverage-all = All
audit-coverage-missing = Only what is not covered
audit-coverage-text = H is held, P is planned or under way. Controls that the statement of applicability leaves out are not counted.
audit-coverage-counts = Coverage in all
audit-coverage-share = { $held } of { $total } held ({ $share }), { $planned } only planned
audit-coverage-in-year = { $held } held, { $planned } planned
audit-audits = Audits of the programme
audit-audits-none = The programme has no audits yet.
audit-audit-add = New audit in the programme
audit-last = Last
audit-next = Next
audit-period = Period
