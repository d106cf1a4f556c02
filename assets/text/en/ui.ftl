# The window's sentences. The domain's words stand in term.ftl.

# Everywhere
ui-loading = Loading …
ui-close = Close
ui-cancel = Cancel
ui-open = Open
ui-more = Show more
ui-show-all = Show all
ui-remove = Delete
ui-skip = Skip to the content
ui-menu = Menu
ui-trail = Trail
ui-name = Name
ui-nameless = Without a name
ui-ref = Key
ui-ref-hint = Your own short key. Leave it empty and Værn chooses one.
ui-description = Description
ui-owner = Owner
ui-unit = Unit
ui-date = Date
ui-deadline = Due
ui-state = State
ui-reason = Reason
ui-note = Note
ui-field = Field
ui-file = File
ui-version = Version
ui-none-chosen = Not chosen
ui-none-found = Nothing found
ui-none-found-text = Try fewer or other words.
ui-field-missing = This field must be filled in.
ui-changed = last changed { $when } by { $who }
ui-picker-hint = Type a part of the name
ui-error-other = That did not work ({ $code }). Try again. If it goes on, close the register and open it again.
ui-undo = Undo
ui-redo = Redo
ui-undo-that = Undo: { $what }
ui-redo-that = Redo: { $what }
ui-status-undone = Undone.
ui-status-redone = Done again.
ui-status-opened = { $name } is open.

# Frame
ui-rail = Steps of the method
ui-screen-list = All lists
ui-rail-map = Map
ui-rail-assess = Assess
ui-rail-paper = Paper and trail
ui-screen-overview = Overview
ui-screen-assets = Register
ui-screen-threats = Threats
ui-screen-measures = Measures
ui-screen-assessments = Risk assessment
ui-screen-reports = Reports
ui-screen-history = History
ui-screen-import = Import
ui-screen-settings = Settings
ui-method = Method
ui-method-of = method { $name }, version { $version }
ui-method-version = { $name }, version { $version }
ui-example-mark = example
ui-read-only-mark = read only
ui-encrypted = Encrypted
ui-not-encrypted = Not encrypted
ui-language = Language
ui-language-da = Danish
ui-language-en = English
ui-theme = Appearance
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark

# First start
ui-start-title = Welcome to Værn
ui-start-sub = A register is one file on your own computer. Nothing leaves the house.
ui-start-open = Open a register
ui-start-open-hint = Choose a file that ends in .vaern.
ui-start-create = Create a register
ui-start-create-hint = Start afresh with your own method. It takes a minute.
ui-start-example = Look at the example
ui-start-example-hint = Nordby Kommune: an invented municipality with assets, assessments and measures. Try anything; there is nothing to break.
ui-start-recent = Recently used
ui-start-promise = Værn { $version } · no server, no account, no network
ui-create-title = Create a register
ui-create-sub = The language and your name can be changed later under Settings.
ui-create-name = The register’s name
ui-create-name-hint = For example the name of the municipality.
ui-create-author = Your name
ui-create-author-hint = It stands in the history beside every change that you make.
ui-create-method = Method
ui-create-method-hint = The method is the scales, and the rule for when a risk is high. If in doubt, choose the first.
ui-create-passphrase-text = With a passphrase the file is encrypted. Write the passphrase down and keep it somewhere safe: if you lose it, nobody can open the register again, and neither can we. Leave the fields empty if the file is not to be encrypted.
ui-create-passphrase = Passphrase
ui-create-again = Passphrase again
ui-create-differs = The two passphrases are not the same.
ui-create-go = Create
ui-passphrase-title = The register is encrypted
ui-passphrase-text = Type the passphrase for { $path }.
ui-passphrase = Passphrase
ui-passphrase-wrong = The passphrase does not fit. Check capital and small letters and try again.

# Filters
ui-filter-assessment = Risk assessment
ui-filter-all-assessments = All assessments
ui-filter-unit = Unit
ui-filter-all-units = All units
ui-filter-all-kinds = All kinds
ui-search-assets = Search assets
ui-search-threats = Search threats
ui-search-measures = Search measures
ui-search-scenarios = Search scenarios
ui-stage = Stage
ui-party = Party
ui-party-all = All parties
ui-property = Property

# Overview
ui-overview-title = How safe are we?
ui-overview-empty = There are no risks here yet
ui-overview-empty-text = The overview appears when you have registered assets and answered the first scenarios of a risk assessment.
ui-overview-empty-assess = Go to risk assessment
ui-tally-above = { $count ->
    [one] { $number } above tolerance
   *[other] { $number } above tolerance
 }
ui-tally-claimed = { $count ->
    [one] { $number } lower on paper than confirmed
   *[other] { $number } lower on paper than confirmed
 }
ui-tally-answered = { $count ->
    [one] { $number } scenario answered
   *[other] { $number } scenarios answered
 }
ui-tally-unanswered = { $count ->
    [one] { $number } lacks an answer
   *[other] { $number } lack an answer
 }
ui-tally-not-relevant = { $count ->
    [one] { $number } not relevant
   *[other] { $number } not relevant
 }
ui-heat-title = Heat map
ui-heat-label = Number of risks by likelihood and consequence. Stage: { $stage }
ui-heat-likelihood = Likelihood
ui-heat-cell = { $count ->
    [0] no risks, { $level }
    [one] risk, { $level }
   *[other] risks, { $level }
 }
ui-heat-foot = A number opens the list behind it.
ui-heat-other-methods = { $count ->
    [one] 1 scenario has another method and is not shown here.
   *[other] { $count } scenarios have another method and are not shown here.
 }
ui-legend = Legend
ui-moves-arrows = Show movement from inherent risk
ui-moves-count = { $count ->
    [0] No risks have moved.
    [one] { $number } risk has moved from inherent to { $stage }.
   *[other] { $number } risks have moved from inherent to { $stage }.
 }
ui-moves-table = The movement as a table
ui-moves-from = From
ui-moves-to = To
ui-moves-risks = Risks
ui-moves-spot = likelihood { $likelihood }, consequence { $consequence }
ui-worst-title = The highest risks
ui-worst-none = No risks are answered in this selection.
ui-risk = Risk
ui-risks = Risks
ui-now = Now
ui-due-title = Due
ui-due-none = Nothing is due.
ui-due-what = What
ui-due-who = Who
ui-due-when = When
ui-due-late = { $days ->
    [0] today
    [one] 1 day late
   *[other] { $days } days late
 }
ui-due-in = { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
 }
ui-units-none = There are no units yet.
ui-above-tolerance = Above tolerance

# Lists of scenarios
ui-scenarios-sub = { $count ->
    [one] { $number } scenario · stage: { $stage }
   *[other] { $number } scenarios · stage: { $stage }
 }
ui-scenarios-none = No scenarios match
ui-scenarios-none-text = Take a filter away, or search for something else.
ui-only-above_tolerance = Above tolerance
ui-only-claimed_not_confirmed = Claimed, not confirmed
ui-state-answered = Answered
ui-state-unanswered = Lacking an answer
ui-state-not_relevant = Not relevant
ui-mark-likelihood = Likelihood { $value }
ui-mark-consequence = Consequence { $value }
ui-mark-asset = One asset
ui-mark-remove = Remove the filter { $what }
ui-threat = Threat
ui-asset = Asset
ui-assessment = Assessment
ui-short-inherent = Inherent
ui-short-current_claimed = Now
ui-short-current_confirmed = Now
ui-short-target = Target
ui-no-level = no level

# Assets
ui-assets-sub = { $count ->
    [one] { $number } asset
   *[other] { $number } assets
 }
ui-assets-empty = The register is empty
ui-assets-empty-text = Begin with what citizens would miss first: specialist systems, records, networks, suppliers. You can also import a list from Excel.
ui-assets-none = No assets match
ui-assets-none-text = Choose all kinds and units, or search for something else.
ui-kind = Kind
ui-medium = Form
ui-classification = Classification
ui-personal-data = Personal data
ui-asset-new = New asset
ui-asset-new-text = Only the name is needed. The rest can wait.
ui-asset-add = Add asset
ui-asset-facts = Facts about the asset
ui-asset-sub = { $ref } · { $kind } · last changed { $when } by { $who }
ui-asset-risks = { $count ->
    [one] { $number } scenario
   *[other] { $number } scenarios
 }
ui-asset-risks-of = { $count ->
    [one] 1 scenario for { $name }
   *[other] { $count } scenarios for { $name }
 }
ui-threat-risks-of = { $count ->
    [one] 1 scenario with { $name }
   *[other] { $count } scenarios with { $name }
 }
ui-asset-values = Consequence if it goes wrong
ui-asset-values-text = How bad is it for each party if the property is broken? What other assets need is inherited.
ui-values-keys = Press a digit for the level, N for not relevant and U for not assessed.
ui-inherited-over = (overrides not relevant)
ui-inherited-value = inherited
ui-asset-needs = Needs
ui-asset-needs-none = Nothing is registered.
ui-asset-needed-by = Needed by
ui-asset-needed-by-none = Nobody is registered.
ui-all-properties = All properties
ui-saved-asset = { $name } is saved.
ui-added-asset = { $name } is added.
ui-removed-asset = { $name } is deleted. You can undo.
ui-remove-title = Delete { $name }?
ui-remove-text = The asset leaves the register. You can undo, and the history remembers it.
ui-stale-title = Changed meanwhile
ui-stale-text = { $who } saved { $when }, after you opened the page. Choose what shall stand.
ui-stale-mine = Your version
ui-stale-theirs = The saved one
ui-stale-keep-mine = Save my version
ui-stale-keep-theirs = Keep the saved one
ui-stale-kept = The saved version is kept.

# Threats and measures
ui-threats-sub = { $count ->
    [one] { $number } threat in the catalogue
   *[other] { $number } threats in the catalogue
 }
ui-origin = Origin
ui-hits = Hits
ui-measures-sub = { $count ->
    [one] { $number } measure
   *[other] { $number } measures
 }
ui-measures-empty-text = There are no measures yet. They can be imported from Excel.
ui-measure = Measure
ui-test = Latest test
ui-effect = Effect

# Risk assessments
ui-assessments-sub = Choose an assessment to score its scenarios.
ui-assessments-empty = No risk assessments yet
ui-assessments-empty-text = A risk assessment gathers the scenarios that you want to decide on together, for example a specialist system or a department.
ui-assessment-new = New risk assessment
ui-assessment-name-hint = For example Care system 2026.
ui-added-assessment = { $name } is created.
ui-answered = Answered
ui-answered-of = { $answered } of { $total }
ui-highest = Highest · { $stage }
ui-assessment-answered = { $answered } of { $total } scenarios answered

# Scoring
ui-grid-label = Scoring of { $name }
ui-grid-empty = No scenarios yet
ui-grid-empty-text = A scenario is one asset and one threat. Add them here, or import them from Excel.
ui-grid-done = Everything is answered
ui-grid-done-text = No scenario of this assessment lacks an answer.
ui-scenario-new = New scenario
ui-scenario-new-text = Choose the asset that it is about, and what may hit it.
ui-scenario-add = Add scenario
ui-added-scenario = The scenario is added.
ui-unanswered = unanswered
ui-unanswered-only = Unanswered only
ui-scored = { $risk }, { $asset }: { $what } { $answer }. Saved.
ui-outside = The scale goes from { $min } to { $max }.
ui-column-asset = Asset
ui-column-asset-full = Asset
ui-column-threat = Threat
ui-column-threat-full = Threat
ui-column-likelihood = L
ui-column-likelihood-full = Likelihood
ui-column-threat_level = T
ui-column-threat_level-full = Threat level
ui-column-vulnerability_level = Vul.
ui-column-vulnerability_level-full = Vulnerability
ui-column-party = { $name }.
ui-column-inherent = Inherent
ui-column-inherent-full = Inherent risk
ui-column-now = Now
ui-column-now-full = Current risk: confirmed, and with a dashed edge what is only claimed
ui-column-target = Target
ui-column-target-full = Risk when the plan is carried out
ui-column-owner = Owner
ui-column-owner-full = Owner
ui-scale-none = Go to a column of numbers to answer. The scale’s words appear here.
ui-not-answered-yet = Not answered yet.
ui-answered-not-relevant = Answered as not relevant. Press N again to take it back.
ui-keys = Keys
ui-key-level = sets the level
ui-key-not-relevant = not relevant
ui-key-unanswered = unanswered
ui-key-move = move
ui-key-open = open
ui-key-undo = undo
ui-key-why = why
ui-key-back = back
ui-why = Why?
ui-why-none = Choose a scenario to see how its level came about.

# One scenario
ui-levels = Levels
ui-level = Level
ui-stage-table = Level for each party at each stage
ui-overridden = set by hand
ui-ledger = Measures before and after
ui-ledger-none = No measures act on this risk.
ui-counts-in = Counts in
ui-counts-nowhere = Counts nowhere
ui-before = Before
ui-after = After
ui-before-after = Target: before → after
ui-answers = Answers and decision
ui-relevant = The scenario is relevant here
ui-treatment = Treatment
ui-from-asset = { $value } (asset)
ui-scenario-not-relevant = The scenario is answered as not relevant. The earlier answers are kept.
ui-scenario-unanswered = Answers are missing, so the risk has no level yet. It is counted as unanswered, not as low.
ui-saved-scenario = Scenario { $ref } is saved.
ui-weak-none = No vulnerabilities are chosen.
ui-weak-add = Add a vulnerability
ui-weak-remove = Remove { $name }
ui-overrides = Level set by hand
ui-overrides-text = The derived level stays beside it, and the reason goes into the report.
ui-current_override = Set the current level by hand
ui-target_override = Set the target by hand
ui-override-by = Set by { $who }.
ui-override-reason = Say why the level should differ from the derived one.
ui-override-set = Set level
ui-override-clear = Use the derived one
ui-scenario-field-reference = Key
ui-scenario-field-assessment = Risk assessment
ui-scenario-field-asset = Asset
ui-scenario-field-threat = Threat
ui-scenario-field-vulnerabilities = Vulnerabilities
ui-scenario-field-likelihood = Likelihood
ui-scenario-field-threat_level = Threat level
ui-scenario-field-vulnerability_level = Vulnerability
ui-scenario-field-properties = Properties
ui-scenario-field-consequence = Consequence
ui-scenario-field-relevant = Relevant
ui-scenario-field-treatment = Treatment
ui-scenario-field-owner = Owner
ui-scenario-field-note = Note
ui-scenario-field-current_override = Current level set by hand
ui-scenario-field-target_override = Target set by hand

# Reports
ui-reports-sub = This is how it will look. The saved PDF has page numbers, bookmarks and a checksum.
ui-report = Report
ui-report-language = Language of the report
ui-report-save = Save as PDF
ui-report-save-as = Save as …
ui-print = Print
ui-report-making = Making the report …
ui-report-saved = The report is saved: { $path }
ui-report-not-saved = The report was not saved.
ui-report-no-assessment = The report is about a risk assessment
ui-report-no-assessment-text = First create a risk assessment and answer its scenarios.
ui-report-unreadable = The report cannot be shown here, but it can be saved as PDF.

# History
ui-history-sub = { $count ->
    [one] { $number } entry. The check finds an entry that was changed, removed or moved.
   *[other] { $number } entries. The check finds an entry that was changed, removed or moved.
 }
ui-history-number = No.
ui-history-when = When
ui-history-who = Who
ui-history-what = What
ui-history-changes = Changes
ui-history-undone = undone
ui-history-shown = { $shown } of { $total } are shown.
ui-verify = Verify the history
ui-verify-busy = Verifying the history …
ui-verify-good = { $count ->
    [one] The history is unbroken: { $number } entry was checked.
   *[other] The history is unbroken: { $number } entries were checked.
 }
ui-verify-good-text = The chain of checksums holds, and every level was computed again.
ui-verify-head = Latest checksum: { $hash }
ui-verify-bad = { $findings ->
    [one] 1 thing does not add up ({ $number } entries checked).
   *[other] { $findings } things do not add up ({ $number } entries checked).
 }

# Import
ui-import-sub = Import lists from Excel or CSV. You first see what would happen.
ui-import-text = Choose a file. Værn shows what is new, changed and unchanged, and what must be corrected. Nothing is saved until you say so, and the whole import can be undone at once.
ui-import-formats = Excel workbook (.xlsx) or CSV. Save the template to see its sheets and columns.
ui-import-choose = Choose file
ui-template = Save template
ui-template-saved = The template is saved: { $path }
ui-import-file = File: { $path }
ui-import-reading = Reading the file …
ui-import-read = The file is read. Nothing is saved yet.
ui-import-counts = What would happen
ui-import-counts-done = What happened
ui-import-table = Table
ui-import-new = New
ui-import-changed = Changed
ui-import-unchanged = Unchanged
ui-import-apply = Import
ui-import-again = Read the file again
ui-import-applied = The file is imported. You can undo all of it at once. See:
ui-import-done = The file is imported.
ui-import-nothing = The file changes nothing: all of it is in the register already.
ui-import-faults = { $count ->
    [one] One thing must be corrected in the file before it can be imported.
   *[other] { $number } things must be corrected in the file before it can be imported.
 }
ui-import-faults-title = To be corrected
ui-import-notes-title = Good to know
ui-problem-where = Where
ui-problem-what = What

# Settings
ui-settings-window = The window
ui-settings-register = The register
ui-author = Your name
ui-author-hint = It stands beside the changes that you make from now on.
ui-author-saved = Your name is now { $name }.
ui-protection = Protection
ui-close-register = Close the register
