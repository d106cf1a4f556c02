# Dependencies between assets, and what is inherited by them

ui-saved-link = The dependency is saved.
ui-removed-link = The dependency with { $name } is deleted. You can undo.
ui-link-add-needs = { $name } needs
ui-link-add-needed_by = { $name } is needed by
ui-link-change-needs = { $name } needs
ui-link-change-needed_by = { $name } is needed by
ui-link-add-needs-short = Add something that it needs
ui-link-add-needed_by-short = Add something that needs it
ui-link-other-needs = The asset that is needed
ui-link-other-needed_by = The asset that needs it
ui-link-change = Edit
ui-link-change-of = Edit the dependency: { $name }
ui-link-remove-of = Delete the dependency: { $name }
ui-link-property = Property
ui-link-how = The need is passed on
ui-link-inherit = as it is
ui-link-lower = lowered
ui-link-raise = raised
ui-link-set = as a fixed level
ui-link-cut = not at all
ui-link-steps = Number of steps
ui-link-level = Level
ui-link-reason-hint = Say why, when the need is not passed on as it is.
ui-link-save = Save dependency

ui-inherited-via = inherited via
ui-ring = Ring of dependencies
ui-ring-text = { $count } assets need each other in a ring and therefore share the highest values ({ $properties }):

ui-ahead-save = Save the change
ui-ahead-ring = The dependency closes a ring. These assets get the same, highest values: { $names }.

problem-adjust-amount = The number of steps must be at least 1 and the level on the scale. Choose another.
problem-adjust-reason = Say why the need is not passed on as it is.
problem-repeated-dependency = That dependency is there already for that property. Edit it instead.

op-dependency-add = Added that { $asset } needs { $needed }
op-dependency-change = Changed how { $asset } needs { $needed }
op-dependency-remove = Deleted that { $asset } needs { $needed }
