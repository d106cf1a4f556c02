# past.ftl: the register as it was, what is different, what was deleted.

past-tabs = Parts of the history
past-tab-entries = Entries
past-tab-days = Earlier days
past-tab-difference = Differences
past-tab-deleted = Deleted
past-timeline = History
past-entry = entry { $number }
past-before = before:{" "}
past-after = after:{" "}
past-emptied = emptied

past-banner-label = The day shown
past-banner = The register as it was on { $at }
past-banner-read-only = Nothing can be changed here.
past-other-day = Another day
past-today = Back to today
past-busy = Going back …
past-back = This is the register as it is today.

past-days-sub = See everything as it was: screens, heat map and reports.
past-look-label = Show the register at the end of
past-look = Look back
past-look-text = All screens and reports show that day until you go back to today. Nothing can be changed meanwhile.
past-day = Day
past-day-hint = Empty: now. The day counts with all that was done on it.
past-named = Named day
past-named-choose = or a named day …
past-name-day = Name a day
past-name-hint = For example: Board meeting June 2026.
past-named-done = { $name } has been kept.
past-unnamed = { $name } is no longer a named day. The history is as it was.
past-note = Note
past-actions = What you can do
past-since = What is different since
past-none = No day has a name yet
past-none-text = Give a day a name when you have shown the register to the board or the auditor. Then you find it again.

past-difference-sub = What was added, changed and deleted between two days.
past-from = From the end of
past-to = To the end of
past-kind = Kind
past-all-kinds = All kinds
past-same = Nothing is different
past-same-text = The register held the same on both days. Choose other days.
past-counts = How many records of each kind are different
past-rows = The records that are different
past-record = Record
past-what = What happened
past-fields = Before and after
past-added = Added
past-changed = Changed
past-removed = Deleted

past-deleted-sub = Nothing is lost: what was deleted can be put back.
past-deleted-search = Search in what was deleted
past-nothing-deleted = Nothing found
past-nothing-deleted-text = No deleted record fits what you have chosen.
past-restore = Put back
past-restored = { $name } has been put back.
past-save = Keep
