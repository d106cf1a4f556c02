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
audit-report-effect = Effect
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
