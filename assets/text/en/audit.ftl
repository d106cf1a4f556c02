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
