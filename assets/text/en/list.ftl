# Lists of records: headings of what the register works out, and the deeds of a list.

list-column-people = People
list-column-assets = Assets
list-column-duties = Duties
list-column-scenarios = Risk scenarios
list-column-worst = Worst, confirmed
list-column-measures = Measures
list-column-evidence = Evidence
list-column-effects = Effects
list-column-open = Open
list-column-audits = Audits
list-column-unanswered = Unanswered
list-column-findings = Findings
list-column-repeated = Repeated
list-column-correction = How far
list-column-changed_at = Last changed
list-column-changed_by = Changed by

list-suppliers = Suppliers
ui-screen-suppliers = Suppliers
list-all-text = Everything that the register keeps, list by list.
list-search = Search the list
list-count = { $count ->
    [one] One record
   *[other] { $number } records
 }
list-chosen = { $count ->
    [0] None chosen
    [one] One chosen
   *[other] { $number } chosen
 }
list-choose = Choose { $name }
list-choose-all = Choose all
list-nameless = Without a name
list-record = Record
list-column = Column
list-columns = Columns
list-columns-show = Show these
list-columns-usual = The usual ones
list-column-earlier = Move { $column } forward
list-column-later = Move { $column } back
list-filters = Filters
list-filter-add = Filter
list-filter-put = Filter
list-filter-how = How
list-filter-text = Text
list-filter-from = From
list-filter-until = To
list-filter-remove = Remove the filter: { $filter }
list-how-is = is
list-how-contains = contains
list-how-between = from and to
list-how-empty = is empty
list-how-some = is filled in
list-filter-is = { $field }: { $text }
list-filter-within = { $field }: { $text } and below
list-filter-contains = { $field } contains "{ $text }"
list-filter-between = { $field }: { $from } to { $until }
list-filter-empty = { $field } is empty
list-filter-some = { $field } is filled in
list-empty = There are no records here yet
list-empty-text = Add the first one, or import them from a spreadsheet.
list-add = Add
list-added = The record is added.
list-new = New: { $kind }
list-new-text = The rest is filled in on the record's page. The key is made where the field is empty.
list-saved = { $name } is saved.
list-words-hint = Words with commas between
list-take-out = Remove { $name } from { $field }
list-edit = Edit chosen
list-edit-title = { $count ->
    [one] Edit one record
   *[other] Edit { $number } records
 }
list-edit-empties = The field is emptied in the records chosen.
list-edit-look = See what would happen
list-edit-apply = { $count ->
    [one] Change one record
   *[other] Change { $number } records
 }
list-changed = { $count ->
    [one] Changed { $column } of one record. Undo with Ctrl+Z.
   *[other] Changed { $column } of { $number } records. Undo with Ctrl+Z.
 }
list-remove = Delete chosen
list-remove-title = { $count ->
    [one] Delete one record?
   *[other] Delete { $number } records?
 }
list-remove-text = You can undo it, and the history remembers them.
list-remove-apply = { $count ->
    [one] Delete one record
   *[other] Delete { $number } records
 }
list-removed = { $count ->
    [one] Deleted one record. Undo with Ctrl+Z.
   *[other] Deleted { $number } records. Undo with Ctrl+Z.
 }
list-fate-changes = { $count ->
    [0] No records change
    [one] One record changes
   *[other] { $number } records change
 }
list-fate-stays = { $count ->
    [one] One is so already
   *[other] { $number } are so already
 }
list-fate-refused = { $count ->
    [one] One cannot be changed
   *[other] { $number } cannot be changed
 }
list-refused = Records that cannot be changed
list-copy = Copy as table
list-copied = { $count ->
    [one] Copied one row
   *[other] Copied { $number } rows
 }
list-not-copied = It could not be copied. Export the list instead.
list-export = Export
list-exported = The list is saved as { $path }
list-views = Saved lists
list-view-none = None chosen
list-view-save = Save the list
list-view-save-button = Save
list-view-keep = Save the changes
list-view-rename = Rename
list-view-remove = Delete the list
list-view-saved = The list { $name } is saved.
list-view-removed = The list { $name } is deleted.
list-all-columns = All columns, edit many
