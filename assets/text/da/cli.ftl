# cli.ftl: hvad kommandoen `vaern` siger. Fejl ved et register står i error.ftl.
cli-measured = { $count ->
    [one] 1 værdi er registreret.
   *[other] { $count } værdier er registreret.
 }
cli-would-measure = { $count ->
    [one] 1 værdi ville blive registreret.
   *[other] { $count } værdier ville blive registreret.
 }
cli-made = Oprettede { $path }
cli-report-made =
    Oprettede { $path } ({ $pages ->
        [one] { $pages } side
       *[other] { $pages } sider
    })
cli-report-failed = Rapporten kunne ikke laves: { $detail }
cli-file = { $path } kunne ikke læses eller skrives: { $detail }
cli-passphrase-empty = { $path } har ingen adgangssætning på første linje. Skriv adgangssætningen der, og prøv igen.
cli-unknown-assessment = Der er ingen risikovurdering, der hedder »{ $ref }«. `vaern list FIL assessments` viser dem, der er.
cli-carried = Oprettede kladden { $ref } { $name }
cli-unknown-asset = Der er intet aktiv, der hedder »{ $ref }«. `vaern list FIL assets` viser dem, der er.
cli-unknown-asset-kind = »{ $kind }« er ikke en aktivtype. Vælg en af: { $known }.
cli-unknown-catalogue = Der er ikke noget katalog »{ $name }«. Vælg et af: { $known }.
cli-unknown-breadth = »{ $breadth }« kendes ikke. Vælg narrow, medium eller all.
cli-unknown-scenario = Der er intet scenarie »{ $ref }«. `vaern list FIL scenarios` viser dem, der er.
cli-unknown-measure = Der er ingen foranstaltning »{ $ref }«. `vaern list FIL measures` viser dem, der er.
cli-unknown-unit = Der er ingen enhed, der hedder »{ $ref }«. `vaern list FIL units` viser dem, der er.
cli-unknown-kind = »{ $kind }« kan ikke listes. Vælg en af: units, people, assets, dependencies, suppliers, threats, vulnerabilities, controls, measures, methods, assessments, scenarios, effects, acceptances, opinions, incidents, routines, attachments, moments, views, tests, runs, mappings, maturity, applicability, statements, actions, programmes, audits, checks, findings, corrective-actions, indicators, values, objectives, reviews, decisions, requirements, policies, acknowledgements, due.
cli-unknown-report = Der er ingen rapport »{ $kind }«. Vælg: { $known }.
cli-unknown-record-of = Der er ingen post »{ $ref }« i { $kind }.
cli-no-record-of = Der er ingen poster i { $kind } endnu.
cli-unknown-format = Formatet »{ $format }« kendes ikke. Vælg xlsx, csv eller ical.
cli-unknown-method = »{ $method }« er hverken en fast metode eller en fil. De faste metoder er kl-4x4, standard-4x4, herning-4x4, datatilsynet-4x4 og monarc.
cli-unknown-method-here = Registret har ingen metode »{ $method }«. `vaern list FIL methods` viser dem, der er. En bestemt udgave skrives som kl-4x4@1.
cli-no-assessment = Registeret har ingen risikovurdering endnu, så der er intet at rapportere.
cli-newest-assessment = Rapporten gælder den nyeste risikovurdering, { $ref } { $name }. Vælg en anden med --assessment.
cli-import-refused = Intet blev importeret fra { $path }. Ret det, der er nævnt ovenfor, og prøv igen.
cli-import-count = { $kind }: { $new } nye, { $changed } ændrede, { $unchanged } uændrede
cli-import-done = Importeret.
cli-import-nothing = Intet blev ændret.
cli-method-ok = Metoden har ingen fejl.
cli-undone = fortrudt
cli-unanswered = Ubesvarede: { $count }
cli-not-relevant = Ikke relevante: { $count }
cli-other-methods = Efter en anden metode, ikke talt med her: { $count }
cli-total = I alt: { $count }

cli-worth = { $name }: niveauer, der ville gå tabt, hvis den svigtede
cli-worth-total = i alt
cli-worth-rate = Niveauer pr. 100.000 kr.: { $rate }
cli-worth-none = ingen virkninger
# Simulation
cli-simulate-head = { $count ->
    [one] 1 scenarie
   *[other] { $count } scenarier
 }, { $years } simulerede år, frø { $seed }
cli-simulate-nothing = Ingen scenarier er vurderet i kroner. Skriv hyppighed og tab på et scenaries side først.
cli-simulate-measure = { $ref } { $name } ({ $stage }): { $value } om året, koster { $cost }
cli-find-none = Intet fundet.
cli-find-kind = »{ $kind }« er ikke en slags post. Vælg en af: { $kinds }.
cli-unknown-moment = »{ $text }« er hverken en dag som 2026-06-01, et tidspunkt som 2026-06-01T12:00:00Z eller en navngiven dag. `vaern list FIL moments` viser de navngivne.
cli-unknown-record = Der er ingen post »{ $ref }«, heller ikke blandt de slettede.
cli-record-of-several-kinds = »{ $ref }« er nøgle for flere poster. Vælg en af: { $known }.
cli-diff = Forskelle fra { $from } til { $to }
cli-diff-none = Ingen poster er anderledes.
cli-diff-count = { $kind }: { $added } tilføjet, { $changed } ændret, { $removed } slettet
cli-restored = { $count ->
    [one] Posten er hentet tilbage.
   *[other] { $count } poster er hentet tilbage.
 }
cli-diagram-too-many = Registret har { $count } aktiver, og et diagram viser højst { $most }. Vælg et aktiv (--asset), en enhed (--unit) eller en slags (--kind).
cli-diff-backwards = { $to } ligger før { $from }. Byt om på --from og --to.
