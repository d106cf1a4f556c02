# The organisation: units, people and what they answer for; assets that are retired or merged.

error-held = { $name } cannot be deleted, because { $by } refer to it ({ $count } in all). Change or delete those first.
error-held-person = { $name } cannot be deleted, because the person stands on { $by } ({ $count } in all). Hand the duties over to somebody else. Where the person accepted, said or took part in something, enter a last day instead.
error-held-unit = { $name } cannot be deleted, because { $by } belong to it ({ $count } in all). Move or delete those first.
error-still-needed = The asset cannot be retired yet, because { $by } still need it ({ $count } in all), and that was not seen. Look at the preview again.

problem-nothing-chosen = Nothing is chosen. Choose what is to be handed over, or enter a last day.
problem-hand-over-to-self = The receiver is the same person. Choose another.
problem-receiver-left = The receiver has left. Choose another.
problem-merge-with-itself = It is the same record. Choose another.
problem-day-to-come = The day is in the future. Choose today or an earlier day.

duty-unit-contact = Contact of a unit
duty-asset-owner = Owner of an asset
duty-risk-owner = Risk owner
duty-system-owner = System owner
duty-process-owner = Process owner
duty-asset-contact = Contact of an asset
duty-measure-owner = Answers for a measure
duty-scenario-owner = Owner of a risk scenario
duty-routine-owner = Answers for a task of the yearly wheel

cli-unknown-person = There is no person called "{ $ref }". `vaern list FILE people` shows those that there are.
cli-unknown-record = There is neither an asset nor a person called "{ $ref }". `vaern list FILE assets` and `vaern list FILE people` show those that there are.
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
