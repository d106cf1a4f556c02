# Lists of records: headings of what the register works out, and the deeds of a list.

list-column-people = People
list-column-assets = Assets
list-column-duties = Duties
list-column-scenarios = Risk scenarios
list-column-worst = Worst level
list-column-measures = Measures
list-column-evidence = Evidence
list-column-effects = Effects
list-column-open = Open
list-column-changed_at = Last changed
list-column-changed_by = Changed by
