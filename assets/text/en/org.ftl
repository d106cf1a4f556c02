# The organisation: units, people and what they answer for; assets that are retired or merged.

error-held = { $name } cannot be deleted, because { $by } refer to it ({ $count } in all). Change or delete those first.
error-held-person = { $name } cannot be deleted, because the person stands on { $by } ({ $count } in all). Hand the duties over to somebody else. Where the person accepted, said or took part in something, enter a last day instead.
error-held-unit = { $name } cannot be deleted, because { $by } belong to it ({ $count } in all). Move or delete those first.
error-still-needed = The asset cannot be retired yet, because { $by } still need it ({ $count } in all), and that was not seen. Look at the preview again.

problem-nothing-chosen = Nothing is chosen. Choose what is to be handed over, or enter a last day.
problem-hand-over-to-self = The receiver is the same person. Choose another.
problem-receiver-left = The receiver has left. Choose another.
problem-merge-with-itself = It is the same record. Choose another.
problem-retired-to-come = The day is in the future. Choose today or an earlier day.

duty-unit-contact = Contact of a unit
duty-asset-owner = Owner of an asset
duty-risk-owner = Risk owner
duty-system-owner = System owner
duty-process-owner = Process owner
duty-asset-contact = Contact of an asset
duty-measure-owner = Answers for a measure
duty-scenario-owner = Owner of a risk scenario
duty-routine-owner = Answers for a task of the yearly wheel
duty-test-tester = Tester of control test
duty-action-owner = Responsible for action
duty-programme-owner = Responsible for audit programme
duty-audit-lead = Lead auditor
duty-finding-owner = Responsible for finding
duty-corrective-action-owner = Responsible for corrective action
duty-indicator-owner = Responsible for indicator
duty-objective-owner = Responsible for objective
duty-decision-owner = Responsible for decision
duty-requirement-owner = Responsible for requirement
duty-policy-owner = Responsible for policy or instruction

cli-unknown-asset-or-person = There is neither an asset nor a person called "{ $ref }". `vaern list FILE assets` and `vaern list FILE people` show those that there are.
cli-no-duties = { $name } answers for nothing.
cli-stays-closed = { $name } stays as it is, because its assessment is superseded.
cli-stays-accepted = The acceptance of { $name } stays in the person's name.
cli-handed-over = Handed over.
cli-to-hand-over = Nothing is changed. Without --dry-run it is handed over.
cli-merged = Merged.
cli-to-merge = Nothing is changed. Without --dry-run they are merged.

org-merge-kept = the first is kept
org-merge-taken = the other is taken
org-merge-filled = filled
org-merge-united = united
org-merge-itself = { $name } goes, because an asset cannot need itself
org-merge-twice = { $name } goes, because it is there already
org-merge-twin = { $keep } and { $gone } are about the same threat in the same assessment. Both stay.
org-reopens-approval = The approval of { $name } is reopened
org-reopens-acceptance = The acceptance of { $name } is reopened

# The window
ui-screen-units = Organisation
ui-units-text = Units in a tree, the people in them, and who answers for what.
ui-units-empty = No units yet
ui-units-empty-text = Add the topmost unit, or import a workbook.
ui-unit-add = Add unit
ui-unit-add-below = Add a unit below this one
ui-unit-change = Change or move the unit
ui-unit-added = The unit { $name } is added.
ui-unit-saved = The unit { $name } is saved.
ui-unit-removed = The unit { $name } is deleted.
ui-unit-top = At the top of the organisation
ui-unit-choose = Choose a unit in the tree.
ui-unit-counts =
    { $people ->
        [one] 1 person
       *[other] { $people } people
    }, { $assets ->
        [one] 1 asset
       *[other] { $assets } assets
    }
ui-unit-above =
    { $count ->
        [one] { $number } risk must be treated
       *[other] { $number } risks must be treated
    }
ui-unit-no-contact = No contact
ui-unit-no-people = No people.
ui-unit-no-assets = No assets.
ui-unit-assets = All assets of the unit
ui-unit-risks = The unit's risks
ui-person-left = Last day: { $day }. The person cannot be chosen any more, but stays where chosen already.
ui-last-day = Last day
ui-last-day-hint = Only for somebody who leaves.
ui-gone = { $name } (left or retired)
ui-duties = Duties
ui-duties-none = { $name } answers for nothing now.
ui-hand-over = Hand over …
ui-hand-over-title = Hand over what { $name } answers for
ui-hand-over-to = To
ui-hand-over-roles = What is handed over
ui-hand-over-moves = This is handed over:
ui-hand-over-kept = { $name } would still answer for this:
ui-hand-over-closed = These risk scenarios stay as they are, because their assessment is superseded:
ui-hand-over-accepted = { $name } accepted these risks. That stays in the person's name:
ui-hand-over-do = Hand over
ui-handed-over = The duties of { $name } are handed over.
ui-preview = Preview
ui-reopens-approvals = The approval of these assessments is reopened, so that they must be approved again:
ui-reopens-acceptances = The acceptance of these risks is reopened, so that they must be accepted again:
ui-more-records = and { $number } more
ui-asset-more = Further details
ui-asset-more-of = { $kind }: further details
ui-tags-hint = Several are set apart by commas.
ui-retired = Retired
ui-retired-since = Retired on { $day }. The asset is in no new risk scenarios, but its history stays.
ui-retire = Retire
ui-retire-anyway = Seen: retire it
ui-retire-title = Retire { $name }
ui-retire-text = The asset stays in the register with its history. It is left out of new risk scenarios and suggestions.
ui-retire-day = Retired on
ui-retire-needed_by = These assets still need it, directly or through others:
ui-retire-supplies = It is the supplier of:
ui-retire-scenarios = Open risk scenarios about it:
ui-retire-measures = Measures that have an effect on those:
ui-retire-routines = Tasks of the yearly wheel about it:
ui-retire-done = { $name } is retired.
ui-bring-back = Bring back into use
ui-brought-back = { $name } is in use again.
ui-merge = Merge …
ui-merge-title = Merge another record into { $name }
ui-merge-text = Whatever refers to the other record will refer to { $name }, and the other is deleted. It is undone in one step.
ui-merge-other = The other record
ui-merge-fields = Where the two differ
ui-merge-keep = This one
ui-merge-gone = The other
ui-merge-how = What happens
ui-merge-choose = Choose for { $field }
ui-merge-moves = This will refer to the one that is kept:
ui-merge-closed =
    { $count ->
        [one] { $number } risk scenario of a superseded assessment moves along.
       *[other] { $number } risk scenarios of superseded assessments move along.
    }
ui-merged = Merged into { $name }.
