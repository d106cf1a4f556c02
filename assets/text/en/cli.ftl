# cli.ftl: what the command `vaern` says. Faults of a register are in error.ftl.
cli-measured = { $count ->
    [one] 1 value was recorded.
   *[other] { $count } values were recorded.
 }
cli-would-measure = { $count ->
    [one] 1 value would be recorded.
   *[other] { $count } values would be recorded.
 }
cli-made = Made { $path }
cli-report-made =
    Made { $path } ({ $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    })
cli-report-failed = The report could not be made: { $detail }
cli-file = { $path } could not be read or written: { $detail }
cli-passphrase-empty = { $path } has no passphrase on its first line. Write the passphrase there and try again.
cli-unknown-assessment = There is no risk assessment called “{ $ref }”. `vaern list FILE assessments` shows those that there are.
cli-carried = Made the draft { $ref } { $name }
cli-unknown-asset = There is no asset called "{ $ref }". `vaern list FILE assets` shows those that there are.
cli-unknown-asset-kind = "{ $kind }" is not a kind of asset. Choose one of: { $known }.
cli-unknown-catalogue = There is no catalogue "{ $name }". Choose one of: { $known }.
cli-unknown-breadth = "{ $breadth }" is not known. Choose narrow, medium or all.
cli-unknown-scenario = There is no scenario “{ $ref }”. `vaern list FILE scenarios` shows those that there are.
cli-unknown-measure = There is no measure “{ $ref }”. `vaern list FILE measures` shows those that there are.
cli-unknown-unit = There is no unit called “{ $ref }”. `vaern list FILE units` shows those that there are.
cli-unknown-kind = “{ $kind }” cannot be listed. Choose one of: units, people, assets, dependencies, suppliers, threats, vulnerabilities, controls, measures, methods, assessments, scenarios, effects, acceptances, opinions, incidents, routines, attachments, moments, views, tests, runs, mappings, maturity, applicability, statements, actions, programmes, audits, checks, findings, corrective-actions, indicators, values, objectives, reviews, decisions, requirements, policies, acknowledgements, due.
cli-unknown-report = There is no report “{ $kind }”. Choose: { $known }.
cli-unknown-record-of = There is no record “{ $ref }” in { $kind }.
cli-no-record-of = There are no records in { $kind } yet.
cli-unknown-format = The format “{ $format }” is not known. Choose xlsx, csv or ical.
cli-unknown-method = “{ $method }” is neither a preset nor a file. The presets are kl-4x4, standard-4x4, herning-4x4, datatilsynet-4x4 and monarc.
cli-unknown-method-here = The register has no method “{ $method }”. `vaern list FILE methods` shows those there are. A certain version is written as kl-4x4@1.
cli-no-assessment = The register has no risk assessment yet, so there is nothing to report.
cli-newest-assessment = The report is on the newest risk assessment, { $ref } { $name }. Choose another with --assessment.
cli-import-refused = Nothing was imported from { $path }. Mend what is named above and try again.
cli-import-count = { $kind }: { $new } new, { $changed } changed, { $unchanged } unchanged
cli-import-done = Imported.
cli-import-nothing = Nothing was changed.
cli-method-ok = The method has no faults.
cli-undone = undone
cli-unanswered = Unanswered: { $count }
cli-not-relevant = Not relevant: { $count }
cli-other-methods = By another method, not counted here: { $count }
cli-total = In all: { $count }

cli-worth = { $name }: levels that would be lost if it failed
cli-worth-total = in all
cli-worth-rate = Levels per 100,000 kr.: { $rate }
cli-worth-none = no effects
# Simulation
cli-simulate-head = { $count ->
    [one] 1 scenario
   *[other] { $count } scenarios
 }, { $years } simulated years, seed { $seed }
cli-simulate-nothing = No scenario is estimated in kroner. Write frequency and loss on a scenario's page first.
cli-simulate-measure = { $ref } { $name } ({ $stage }): { $value } a year, costs { $cost }
cli-find-none = Nothing found.
cli-find-kind = “{ $kind }” is no kind of record. Choose one of: { $kinds }.
cli-unknown-moment = “{ $text }” is neither a day such as 2026-06-01, nor a moment such as 2026-06-01T12:00:00Z, nor a named day. `vaern list FILE moments` shows the named ones.
cli-unknown-record = There is no record “{ $ref }”, nor among the deleted ones.
cli-record-of-several-kinds = “{ $ref }” is the reference of several records. Choose one of: { $known }.
cli-diff = Differences from { $from } to { $to }
cli-diff-none = No record is different.
cli-diff-count = { $kind }: { $added } added, { $changed } changed, { $removed } removed
cli-restored = { $count ->
    [one] The record was restored.
   *[other] { $count } records were restored.
 }
cli-diagram-too-many = The register has { $count } assets, and a diagram shows at most { $most }. Choose an asset (--asset), a unit (--unit) or a kind (--kind).
cli-diff-backwards = { $to } is before { $from }. Swap --from and --to.
