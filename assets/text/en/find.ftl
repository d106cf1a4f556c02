# Search and command palette.

find-title = Search and go to
find-open = Search or go to …
find-hint = Type part of a word, a reference or what you want to do
find-results = Found
find-recent = Recently opened
find-screens = Go to
find-actions = Do
find-none = Nothing found. Try fewer or other words.
find-count = { $count ->
    [one] One choice
   *[other] { $number } choices
}
find-part = { $screen }: { $part }
find-language = Switch the language to Danish
find-theme = Appearance: { $theme }
find-report = Report: { $report }
find-print = Print a report
find-import = Import a spreadsheet or CSV
find-past = See the register as it was on an earlier day
find-key-move = choose
find-key-open = open
find-key-close = close
ui-key-find = search and go to
