# The life of an assessment: about it, approval, making scenarios, carrying forward, difference, moving.

# Tabs and form
round-tabs = Parts of the assessment
round-tab-scoring = Scoring
round-tab-about = About
round-tab-difference = Difference
round-kind = Kind
round-participants = Participants
round-participants-none = No participants yet.
round-participant-add = Add a participant
round-participant-remove = Remove { $name } from the participants
round-minutes = Minutes
round-minutes-hint = What you talked about, what you agreed on, and what you left out.
round-review = To be reviewed by
round-saved = { $name } is saved.
round-superseded = A later assessment took the place of this one. It can be read, but not changed.
round-remove = Remove the assessment
round-remove-sure = Remove { $name } and all its scenarios? It can be undone.
round-removed = { $name } is removed.
round-scenario-remove = Remove the scenario
round-scenario-removed = The scenario is removed.

# State and approval
round-state = State
round-approval = Approval
round-approval-none = The assessment is not approved.
round-approved-by = Approved by { $who } on { $when }.
round-submitted-by = Sent for approval by { $who }.
round-reopened-text = The content is no longer what was approved. Send the assessment for approval again when it has been reviewed.
round-submit = Send for approval
round-submitted = { $name } is sent for approval.
round-return = Send back as a draft
round-return-why = What is to be mended?
round-returned = { $name } is sent back as a draft.
round-approve = Approve
round-approve-title = Approve the assessment
round-approve-text = The approval covers the content as it is now. If answers, effects or values change so that a level moves, the approval reopens by itself.
round-approve-name = Name of the approver
round-approve-name-hint = Written by whoever approves. It cannot be { $who }, who sent the assessment for approval.
round-approve-left = { $count ->
    [one] One scenario is carried, but not confirmed.
   *[other] { $number } scenarios are carried, but not confirmed.
 }
round-approved = { $name } is approved.

# Making scenarios
round-generate = Make scenarios
round-generate-text = Værn sets threats of the catalogues against the assets. An asset and a threat that stand together in the assessment already are not made again.
round-generate-go = { $count ->
    [one] Make one scenario
   *[other] Make { $number } scenarios
 }
round-generated = { $count ->
    [one] Made one scenario.
   *[other] Made { $number } scenarios.
 }
round-scope-units = Assets of the unit
round-scope-kinds = Kinds of asset
round-scope-around = Starting from an asset
round-scope-around-hint = The asset and everything that it needs. For a supplier: what it delivers to.
round-scope-around-clear = Remove { $name }
round-scope-all = All assets
round-catalogues = Catalogues
round-catalogue-own = Our own threats
round-breadth = Breadth
round-breadth-narrow = Narrow: only threats that hurt a property in which the asset has the scale's highest value.
round-breadth-medium = Medium: threats that hurt a property in which the asset's value is in the scale's upper half.
round-breadth-all = All: every threat that can hit the asset's kind.
round-plan = { $new ->
    [one] Would make one new scenario
   *[other] Would make { $new } new scenarios
 } for { $assets ->
    [one] one asset
   *[other] { $assets } assets
 }; { $existing ->
    [0] none exist already.
    [one] one exists already.
   *[other] { $existing } exist already.
 }
round-made = { $new ->
    [one] Made one scenario
   *[other] Made { $new } scenarios
 } for { $assets ->
    [one] one asset
   *[other] { $assets } assets
 }; { $existing ->
    [0] none existed already.
    [one] one existed already.
   *[other] { $existing } existed already.
 }

# Carrying forward and confirming
round-carry = Carry forward
round-carry-title = Carry the assessment forward
round-carry-text = A new draft is made with all answers, effects and reasons. Each scenario stands as carried until somebody has confirmed or changed it.
round-carry-go = Make the draft
round-carried = { $name } is carried forward.
round-carried-mark = carried
round-carried-hint = The answers are carried from last time and not yet confirmed. Press B to confirm the row.
round-not-confirmed-only = Only not confirmed
round-not-confirmed = { $count ->
    [one] one not confirmed
   *[other] { $number } not confirmed
 }
round-only-not_confirmed = Carried, not confirmed
round-confirm = Confirm
round-confirm-all = Confirm all shown
round-confirm-all-sure = { $count ->
    [one] Confirm one scenario as it stands?
   *[other] Confirm { $number } scenarios as they stand?
 }
round-confirmed = { $risk } on { $asset } is confirmed.
round-confirmed-all = { $count ->
    [one] One scenario is confirmed.
   *[other] { $number } scenarios are confirmed.
 }
round-key-confirm = confirm
round-grid-confirmed = Everything is confirmed
round-grid-confirmed-text = No carried scenarios are left to be confirmed.

# Difference
report-difference = Difference since last time
difference-before = Before
difference-after = Now
difference-what = What is different
difference-who = Who, when and why
difference-scenario = Scenario
difference-caption = Levels at the stage { $stage }
difference-with = Compare with
difference-none = No earlier assessment
difference-none-text = There is no other assessment to compare with yet.
difference-alone = There is no earlier assessment to compare with.
difference-same = The two assessments are alike.
difference-today = Both assessments are computed from assets and measures as they stand in the register today.
difference-methods-differ = The two assessments do not follow the same method. Levels are compared by their names.
difference-about-new = Scenarios that are in the new assessment only.
difference-about-changed = Scenarios in which an answer, an effect or a decision is another than before.
difference-about-confirmed = Scenarios that were looked through and stand as they did.
difference-about-not-confirmed = Scenarios whose answers are carried, and which nobody has confirmed.
difference-about-closed = Scenarios that are gone or no longer relevant.
difference-show-confirmed = Show those confirmed unchanged too
difference-field-relevant = Relevant
difference-field-likelihood = Likelihood
difference-field-threat_level = Threat
difference-field-vulnerability_level = Vulnerability
difference-field-properties = Properties
difference-field-vulnerabilities = Vulnerabilities
difference-field-treatment = Treatment
difference-field-owner = Owner
difference-field-due = Deadline
difference-field-current_override = Current level set by hand
difference-field-target_override = Target level set by hand
difference-field-quantity = Frequency and loss
difference-field-consequence = Consequence
difference-field-effect = Effect

# Moving to another method
round-move = Move to another method
round-move-title = Move the assessment to another method
round-move-text = A new draft is made by the chosen method. The old assessment stays as it is. Look the translation through: no level is guessed or rounded.
round-move-method = New method
round-move-choose = Choose a method
round-move-from = Now
round-move-to = Becomes
round-move-unmapped = No counterpart
round-move-parties = Parties
round-move-levels = Risk levels set by hand
round-move-drop = Leave likelihood unanswered; it is assessed again.
round-move-counts = Number at the stage { $stage }
round-move-before = Before
round-move-after = After
round-move-unanswered = Unanswered
round-move-changed = { $count ->
    [0] No scenario changes its level.
    [one] One scenario changes its level.
   *[other] { $number } scenarios change their level.
 }
round-move-go = Make the draft
round-moved = { $name } is moved.

# The report on an assessment
report-participants = Participants
report-approval = Approval
report-approval-none = Not approved
report-approval-holds = Approved by { $who } on { $when }. The approval covers this content:
report-approval-reopened = Approved by { $who } on { $when }, but the content has changed since, so the approval is reopened. It covered:
report-approval-superseded = Approved by { $who } on { $when }. A later assessment has taken the place of this one. The approval covered:
