# What is wrong with something that was handed in, and what to do: problem-CODE.

place-file = { $name }
place-sheet = sheet { $name }
place-row = row { $number }
place-column = column { $name }

# The file as a whole
problem-file-not-found = The file is not there. Check its name and folder.
problem-file-unreadable = The file cannot be read or written: { $cause }. Close it in other programs, and check that you have access.
problem-unknown-format = The file is not in a format that Værn can read. Save it as an Excel workbook (.xlsx) or as CSV.
problem-old-workbook = The file is in an older or binary Excel format. Open it in Excel and save it as an Excel workbook (.xlsx).
problem-encrypted-workbook = The workbook is locked with a password. Open it in Excel, remove the password, and save it again.
problem-damaged-file = The file is damaged or was not fully downloaded. Download or save it again.
problem-file-too-large = The file is larger than { $most } MiB. Split it into several files.
problem-unpacks-to-too-much = The file unpacks to far more than an ordinary workbook does, and is therefore not read. Copy its content into a new workbook and save that.
problem-too-many-rows = The file has more than { $most } rows. Split it into several files.
problem-cancelled = The reading was stopped. Nothing has changed.
problem-file-not-written = The file could not be written. Try again with another name or folder.
problem-sheet-too-long = The table has more rows than Excel can hold on a sheet ({ $most }). Export it as CSV instead.
problem-cell-does-not-fit = The text is longer than { $most } characters, which Excel cannot hold in a cell. Export it as CSV instead.
problem-not-utf8 = The file is not saved as UTF-8, so æ, ø and å would come out wrong. Save it from Excel as "CSV UTF-8".
problem-more-problems = There { $count ->
    [one] is one more problem that is
   *[other] are { $count } more problems that are
 } not shown. Mend those that are shown, and read the file again.

# Sheets and columns
problem-no-known-sheet = No sheet or file has a name that Værn knows. Found: { $sheets }. Name them as in the template, for example Assets or Risk scenarios.
problem-unknown-sheet = Værn does not know the sheet { $sheet }. It has not been read.
problem-repeated-sheet = { $sheet } is a table that has been read already. Put its rows in one place.
problem-unknown-column = Værn does not know the column { $column }. It has not been read.
problem-column-without-heading = Column { $column } has no heading. It has not been read.
problem-repeated-column = The column { $column } stands twice. Delete one of them.
problem-missing-column = The column { $column } is missing. Add it.
problem-example-row = The template's example has been skipped.
problem-row-too-wide = The row has more cells than there are headings. Put quotation marks around text that contains the separator.

# Cells
problem-formula-cell = The cell holds a formula. Copy the column and paste it as values.
problem-error-cell = The cell shows the error { $value }. Mend it, or empty the cell.
problem-cell-too-long = The text is longer than { $most } characters. Shorten it.
problem-control-character = The text contains invisible control characters. Type it again.
problem-bad-choice = "{ $value }" is not one of the words that may stand here: { $allowed }.
problem-bad-date = "{ $value }" is not a date. Write it as 21.11.2026 (day first) or 2026-11-21.
problem-bad-number = "{ $value }" is not a whole number from 0. Write the number only.
problem-bad-amount = "{ $value }" is not a number from 0. Write the number only; decimals are welcome.
problem-bad-reductions = "{ $value }" cannot be read. Write the measure's key and two percentages, for example M-1 60/20.
problem-until-before-accepted = The acceptance ends before it begins. Choose a later day.
problem-to-before-from = The end is before the beginning.
problem-bad-yes-no = "{ $value }" is neither yes nor no.
problem-bad-properties = "{ $value }" cannot be read as properties. Write the letters C (confidentiality), I (integrity), A (availability) and U (authenticity), for example CI, or whole words.
problem-bad-property = "{ $value }" is not a property. Write confidentiality, integrity, availability or authenticity.
problem-bad-adjust = "{ $value }" is not an adjustment. Write inherit, lower 1, raise 1, set 2 or cut.
problem-bad-level = "{ $value }" is not a level. Write the level's number or name, or "not relevant".

# Records
problem-wrong-state = That cannot be done as the assessment stands now. Look at its state, and try again from there.
problem-not-a-draft = Only a draft that was never approved can be removed.
problem-missing-value = Something must stand here.
problem-unknown-ref = There is no record with the key or name "{ $ref }" ({ $table }). Add it, or correct the reference.
problem-ambiguous-name = Several records are called "{ $ref }" ({ $table }). Use the key instead of the name.
problem-repeated-ref = The key "{ $ref }" is used more than once. Give each record its own.
problem-level-off-scale = Level { $level } is not on the scale, which goes from { $from } to { $to }.
problem-level-unknown = "{ $level }" is not a level of the scale. Write the level's number or name.
problem-unknown-method = The register has no method with the id "{ $method }". Choose one that is there, or import the method first.
problem-unknown-party = The method has no party with the id "{ $party }". Choose one of its parties, or leave the field empty.
problem-self-dependency = An asset cannot depend on itself. Choose two different assets.
problem-unit-loop = A unit cannot belong under itself, not through other units either. Choose another parent unit.
problem-cycle = The assets would depend on each other in a ring: { $members }. Delete one of the dependencies, or write “cut” in its adjustment column if the ring is right.
problem-steps-zero = An effect must lower at least one step. Write a number from 1, or delete the effect.
problem-effect-factor-unused = The method does not use the factor { $factor }. Choose another factor.
problem-text-too-long = The text is too long. At most { $most } characters may stand here.
problem-in-use = The record cannot be deleted, because other records refer to it. Change or delete those first.

# A method
problem-method-unreadable = The method cannot be read. Check the file against the description of method files.
problem-draft-exists = There is a draft of the method already. Publish or discard it first.
problem-method-faults = The method has faults. Put them right before it is used.
problem-scale-size = A scale must have from 2 to 10 levels. Here are { $count }.
problem-scale-start = A scale must begin at 0 or 1, not at { $level }.
problem-floor-off-scale = The floor { $level } is not on the scale.
problem-id-empty = An id is missing.
problem-id-repeated = The id "{ $id }" is used more than once.
problem-party-count = A method must have from 1 to { $most } parties. Here are { $count }.
problem-cell-count = A method may have at most { $most } cells (properties times parties). Here are { $count }.
problem-no-property = The method must value at least one property.
problem-category-nested = A category cannot have categories of its own. Move them up under the party.
problem-colour-unreadable = The colour of the level "{ $level }" cannot be read. Write it as #2e7d32.
problem-sign-missing = The level "{ $level }" lacks a sign that can be read without colour.
problem-band-count = There must be one upper bound for each risk level. Here are { $count }.
problem-bands-overlap = The bound of the level "{ $level }" must be higher than that of the level below.
problem-bands-gap = The products from { $from } to { $to } have no level. Raise the highest bound.
problem-cell-without-level = The matrix lacks a level at likelihood { $likelihood } and consequence { $consequence }.
problem-cell-unknown-level = The matrix has the level "{ $level }" at likelihood { $likelihood } and consequence { $consequence }, but the method has no level with that id.
problem-matrix-too-large = The matrix has more rows or columns than the scales.
problem-level-unused = The level "{ $level }" can never be reached. Use it in the matrix or the bounds, or delete it.
problem-level-falls = The level falls at likelihood { $likelihood } and consequence { $consequence }, although one of them rises. Check that this is meant.

# Quantification
problem-frequency-range = Write how many times a year it happens: from 0.000001 to 1,000.
problem-loss-range = Write what one event costs: from 1 krone to 1,000 billion kroner.
problem-interval-order = The low number must not be higher than the high one.
problem-interval-wide = The high number may be at most 10,000 times the low one. Make the interval narrower.
problem-reduction-range = A measure can take off from 0 to 99 per cent.
problem-reduction-repeated = The same measure stands twice. Delete one of the two.
problem-reduction-all = Together the measures may take off at most 99.99 per cent of the frequency and 99.99 per cent of the loss. Lower the percentages.
problem-tolerance-points = The tolerance may have at most 20 points. Delete some of them.
problem-tolerance-range = Write a loss above 0 and of at most 1 million billion kroner, and a probability from 0 to 100 per cent.
problem-tolerance-order = The losses must rise from point to point, and the probability must not rise on the way.
problem-years-range = From 1,000 to 1,000,000 years can be simulated.

problem-name-missing = { $count ->
    [one] One name is missing
   *[other] { $count } names are missing
 } in both languages. Write it, so that a reader can see what was chosen.
problem-sign-repeated = The level "{ $level }" has the same sign, { $sign }, as a lower level. Choose another, so that they can be told apart without colour.
problem-colour-hard-to-read-on = Neither dark nor light text stands out on the colour of the level "{ $level }". Choose a lighter or darker colour.
problem-colours-alike = The colours of the levels "{ $level }" and "{ $other }" cannot be told apart by everybody. Choose colours that are farther apart, in lightness too.

# An assessment that moves to another method
problem-move-level-unmapped = Level { $level } ({ $scale }) is in use but has no counterpart in the new method. Choose one.
problem-move-level-off-scale = Level { $level } ({ $scale }) is set to { $to }, which is not on the new scale. Choose a level that is.
problem-move-likelihood-source = One method asks for likelihood directly, the other for threat and vulnerability. That cannot be translated level by level. Say so if likelihood is to be left unanswered, and assess it again.
problem-move-likelihood-dropped = Likelihood will be unanswered in every scenario and must be assessed again.
problem-move-effects-unused = { $count ->
    [one] One effect lowers
   *[other] { $count } effects lower
 } the vulnerability, which the new method does not use. They do not count until they are changed.
problem-move-party-unmapped = The party "{ $party }" is in use but has no counterpart in the new method. Choose one.
problem-move-party-unknown = The party "{ $party }" is set to "{ $to }", which is not valued in the new method. Choose a party or category that is.
problem-move-party-twice = The party "{ $party }" is set to "{ $to }", which another party is set to as well. Two values cannot become one. Choose one for each.
problem-move-risk-level-unmapped = The risk level "{ $level }" was set by hand in a scenario but has no counterpart in the new method. Choose one.
problem-move-risk-level-unknown = The risk level "{ $level }" is set to "{ $to }", which the new method does not have. Choose one that it has.
problem-move-property-missing = The new method does not value { $property }. The scenarios' own consequences for it do not come along.
problem-move-inherited-lost = { $count ->
    [one] One scenario loses
   *[other] { $count } scenarios lose
 } a consequence that comes from the asset, because the new method lacks the party, the property or the level. Assess the consequence in the scenario.
problem-move-inherited-as-is = { $count ->
    [one] One scenario uses
   *[other] { $count } scenarios use
 } consequences of assets. They stand on the default method's scale, which is another than the new method's, and are taken with the same number. Check that the numbers mean the same.
problem-comma-in-tag = A tag cannot hold a comma.
problem-too-many-months = There can be at most 120 months between two times.
problem-not-percent = Write a percentage from 0 to 100.
problem-value-by-hand = The indicator's value is written by whoever is responsible. Add a value instead.
problem-not-measured = The indicator is not measured any more.
problem-formula-without-unit = The formula is about the whole organisation and cannot be measured for a unit.
problem-has-values = The indicator has values. Its formula, unit and what it is counted in cannot change, since they would be about something else. Make a new indicator.
problem-value-is-found = The register finds the indicator's value itself. Choose Measure now.
problem-value-of-the-day = The indicator already has a value on that day. Correct it instead.
problem-not-maturity = Maturity is a number from 1 to 5.
problem-file-or-link = An attachment is either a file or a link: give one of them.
problem-bad-address = The address must begin with https:// or http:// and hold no spaces.
problem-bad-moment = Write the moment as 2026-06-15T10:00:00Z.

# Records changed by their columns
problem-stale = The record was changed meanwhile. Load it again.
problem-missing = The record is no longer there.
problem-used-by = It cannot be deleted, because { $by } refers to it (in all { $count }).
problem-held = It cannot be deleted, because { $by } refers to it (in all { $count }).
problem-held-person = The person cannot be deleted, being named on { $by } (in all { $count }). Hand over the duties first.
problem-held-unit = The unit cannot be deleted, because { $by } belongs to it (in all { $count }).
problem-taken = The key { $ref } is taken. Choose another.
problem-frozen = A published method cannot be changed.
problem-superseded = A later assessment has taken the place of this one. Nothing in it can be changed.
problem-own-approval = Nobody approves what they sent for approval themselves.
problem-own-deed = That is done elsewhere: acceptances on the risk scenario's page, files under attachments, methods in the method editor.
problem-fixed-column = The field is filled in when the record is made, and cannot be changed afterwards.
problem-no-column = The list does not have that column.
problem-no-table = Records of that kind have no table.
problem-bad-filter = The filter does not fit the column.

# Evaluations and their decisions
problem-as-of-late = The inputs cannot be gathered as of a day after the one on which the evaluation is held.
problem-not-earlier = The evaluation before must lie before this one.
problem-next-not-later = The next one must lie after this one.
problem-day-ahead = The day has not come yet.
problem-approved-review = The evaluation is approved, and nothing in it can be changed. Its decisions can still be followed up.
problem-review-state = That cannot be done as the evaluation stands now. Look at its state, and try again from there.
problem-own-review = Whoever wrote the evaluation cannot approve it. Ask somebody else.
