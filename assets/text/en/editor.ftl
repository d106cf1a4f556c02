# The method editor in the window.

ui-screen-methods = Methods
ui-methods-sub = Scales, risk levels and the rule for when a risk is high
ui-editor-in-da = { $label } (Danish)
ui-editor-in-en = { $label } (English)
ui-saved = Saved.

# The list
ui-editor-drafts = Drafts
ui-editor-versions = Published versions
ui-editor-version = Version
ui-editor-source = Source
ui-editor-used = Risk assessments
ui-editor-default = The register's method
ui-editor-becomes = Becomes version
ui-editor-faults = Faults
ui-editor-changed-at = Last changed
ui-editor-new = New method
ui-editor-import = Open a method file
ui-editor-export = Save as a file
ui-editor-exported = The method is saved: { $path }
ui-editor-next = New version
ui-editor-next-of = New version of { $name }
ui-editor-export-of = Save { $name } as a file
ui-editor-begun = The draft is begun.
ui-editor-from = Begin with
ui-editor-blank = An empty method
ui-editor-begin = Begin the draft
ui-editor-compare = Compare two versions
ui-editor-compare-old = The one
ui-editor-compare-new = The other
ui-editor-draft-of = { $name }, draft of version { $version }
ui-editor-differences = { $count ->
    [0] There are no differences.
    [one] There is one difference.
   *[other] There are { $count } differences.
 }

# The draft
ui-editor-sub = Draft, becomes version { $version } · last changed { $when } by { $who }
ui-editor-parts = Parts of the method
ui-editor-part-text = Name and source
ui-editor-part-scales = Scales
ui-editor-part-parties = Parties and categories
ui-editor-part-levels = Risk levels
ui-editor-part-rule = Rule
ui-editor-part-effects = What measures can do
ui-editor-up = Move { $name } up
ui-editor-down = Move { $name } down
ui-editor-remove = Delete { $name }

# Scales
ui-editor-source-kind = Likelihood
ui-editor-direct = Answered directly
ui-editor-product = Threat × vulnerability
ui-editor-source-text = If you switch, the matrices are emptied, because their columns then stand for other numbers. You can undo it.
ui-editor-scale = Scale: { $scale }
ui-editor-begins = Begins at
ui-editor-level-add = Add a level
ui-editor-label = Label
ui-editor-description = Description
ui-editor-by-party = Description for each party
ui-editor-often-from = Times a year, from
ui-editor-often-to = Times a year, to

# Parties
ui-editor-properties = Properties that are valued
ui-editor-parties = Parties that a consequence can hit
ui-editor-party-add = Add a party
ui-editor-categories = Categories
ui-editor-categories-none = None: the party is valued as a whole.
ui-editor-category = Category
ui-editor-category-add = Add a category under { $party }

# Risk levels
ui-editor-sign = Sign
ui-editor-sign-missing = Write one or two characters that can be read without colour.
ui-editor-colour = Colour
ui-editor-colour-pick = Choose the colour of { $name }
ui-editor-colour-bad = The colour cannot be read. Write it as #2e7d32.
ui-editor-contrast = Contrast { $ratio }:1
ui-editor-contrast-low = Contrast { $ratio }:1 is too little; it must be 4.5:1
ui-editor-decision = Decision rule
ui-editor-days = Time limit in days

# Rule
ui-editor-rule = Rule for all
ui-editor-rule-of = Rule for { $party }
ui-editor-rule-kind = Form of the rule
ui-editor-matrix = Matrix
ui-editor-bands = Bounds
ui-editor-bands-text = The level is found from likelihood times consequence. Write the highest product that still has the level.
ui-editor-bound = Upper bound of { $level }
ui-editor-brush = Paint with
ui-editor-paint-keys = Drag with the mouse, or go with the arrow keys and press the level's number or sign. Space paints with the last level again.
ui-editor-cell = { $level }, likelihood { $likelihood }, consequence { $consequence }
ui-editor-fill = Fill the matrix from bounds
ui-editor-fill-text = All cells are painted anew by likelihood times consequence. Afterwards you can correct them one by one.
ui-editor-fill-go = Fill the matrix
ui-editor-own-rules = Parties with a stricter rule
ui-editor-own-rules-text = A party may have a rule of its own. It begins as a copy of the rule for all.

# Effects
ui-editor-combination = Several effects on one factor
ui-editor-combination-hint = When several measures lower the same factor in a scenario
ui-editor-floor = { $factor } can be lowered to, at most
ui-editor-floor-lowest = The scale's lowest level

# Faults and warnings
ui-editor-findings = Faults and warnings
ui-editor-findings-none = The method has no faults.
ui-editor-findings-count = { $faults ->
    [0] No faults
    [one] One fault
   *[other] { $faults } faults
 }, { $notes ->
    [0] no warnings
    [one] one warning
   *[other] { $notes } warnings
 }
ui-editor-fault = Fault
ui-editor-note = Warning

# Preview on an assessment
ui-editor-preview = Try it on a risk assessment
ui-editor-preview-of = Risk assessment
ui-editor-preview-stage = Stage
ui-editor-preview-waits = The method has faults. Put them right first, and Værn shows what the method would say.
ui-editor-level = Level
ui-editor-before = Now
ui-editor-after = With the draft
ui-editor-changed = { $count ->
    [0] No scenario changes level.
    [one] One scenario changes level at one stage or more.
   *[other] { $count } scenarios change level at one stage or more.
 }

# Publishing
ui-editor-publish = Publish
ui-editor-publish-faults = The method cannot be published until its faults are put right.
ui-editor-publish-title = Publish { $name } as version { $version }?
ui-editor-publish-text = A published version is frozen: it can never be changed, so that an assessment can always be worked out again. If something is to be different later, you make a new version. Assessments that are under way stay with the version that they have.
ui-editor-make-default = Make the version the register's method, by which assets are valued and with which new assessments begin
ui-editor-foreseen = { $assets ->
    [0] No asset gets another value
    [one] One asset gets another value
   *[other] { $assets } assets get another value
 }, and { $scenarios ->
    [0] no scenario changes level.
    [one] one scenario changes level.
   *[other] { $scenarios } scenarios change level.
 }
ui-editor-published = { $name }, version { $version }, is published.
ui-editor-discard = Discard the draft
ui-editor-discard-title = Discard the draft of { $name }?
ui-editor-discard-text = The draft goes. Published versions stay, and you can undo it.
ui-editor-discarded = The draft is discarded. You can undo it.
ui-editor-see-changes = See differences
