# Kontroller, kontroltests og modenhed.

ui-screen-controls = Kontroller
ui-screen-tests = Kontroltests
ui-screen-maturity = Modenhed
ui-rail-measures = Foranstaltninger

# Rammeværker og temaer
framework-iso27001-2022 = ISO/IEC 27001:2022, bilag A
control-theme-organizational = Organisatoriske kontroller
control-theme-people = Menneskelige kontroller
control-theme-physical = Fysiske kontroller
control-theme-technological = Teknologiske kontroller
control-theme-none = Uden tema

# Kontroller
control-sub = { $count ->
    [one] Én kontrol
   *[other] { $number } kontroller
 }
control-framework = Rammeværk
control-framework-all = Alle rammeværker
control-theme = Tema
control-theme-all = Alle temaer
control-state = Teststatus
control-state-all = Alle statusser
control-search = Søg i kontroller
control-new = Ny kontrol
control-columns = Alle kolonner
control-measures = Foranstaltninger
control-level = Modenhed
control-level-target = { $level } (mål { $target })
control-level-none = Ikke vurderet
control-mappings = Koblinger mellem rammeværker
control-empty-text = Ret søgningen eller filtrene, eller tilføj en kontrol.

# En kontrols side
control-why = Hvad teststatus hviler på
control-why-none = Ingen test nævner kontrollen eller en foranstaltning på plads, der udfører den. Opret en kontroltest.
control-why-excluded = Kontrollen er fravalgt i anvendelseserklæringen, så tests tæller ikke: { $reason }
control-why-test = Testen
control-why-by-hand = Skrevet på foranstaltningen, for ingen test nævner den
control-why-way = Tæller gennem
control-why-direct = Nævnt af testen
control-why-measure = Udført af { $measure }
control-why-mapping = Tæller ved { $mapping } fra { $from }
control-until = Holder til
control-carried = Foranstaltninger, der udfører den
control-carried-none = Ingen foranstaltning udfører kontrollen.
control-tests = Kontroltests
control-tests-none = Ingen test nævner kontrollen eller dens foranstaltninger.
control-test-new = Ny kontroltest
control-mapped = Koblinger til andre kontroller
control-mapped-none = Kontrollen er ikke koblet til andre.
control-mapped-counts = Tests derfra tæller her
control-mapped-not = Tests derfra tæller ikke her
control-mapping-new = Ny kobling
control-mapped-same-first = Samme som { $other }
control-mapped-same-second = Samme som { $other }
control-mapped-covers-first = Dækker { $other }
control-mapped-covers-second = Dækkes af { $other }
control-mapped-part-of-first = En del af { $other }
control-mapped-part-of-second = Har { $other } som en del
control-mapped-overlaps-first = Overlapper { $other }
control-mapped-overlaps-second = Overlapper { $other }
control-ratings = Modenhed over tid
control-ratings-none = Modenheden er ikke vurderet.
control-rating-new = Ny vurdering af modenhed
control-risks = Risici bag kontrollen
control-risks-text = Risikoscenarier, hvor en foranstaltning, der udfører kontrollen, har en virkning. De værste først.
control-risks-none = Ingen foranstaltning, der udfører kontrollen, har en virkning på et risikoscenarie.
control-risks-more = { $count ->
    [one] Der er ét risikoscenarie mere.
   *[other] Der er { $number } risikoscenarier mere.
 }

# Kontroltests
test-sub = { $count ->
    [one] Én kontroltest
   *[other] { $number } kontroltests
 }
test-search = Søg i kontroltests
test-all = Alle tests
test-latest = Seneste
test-due = Næste
test-due-late = { $day }, overskredet
test-tester = Tester
test-not-active = Udføres ikke mere
test-record = Skriv resultat
test-record-of = Skriv resultat af { $name }
test-empty-text = En kontroltest siger, hvordan I finder ud af, om en foranstaltning virker, og hvor tit.
test-sample = Stikprøve
test-sample-size = Se på mindst { $count }{ $all ->
    [none] {""}
   *[other] {" "}af { $all }
 }{ $of ->
    [none] {""}
   *[other] {" "}({ $of })
 }.
test-sample-rule = Så mange skal der til, for at stikprøven med { $confidence } % sikkerhed viser mindst én afvigelse, hvis { $tolerable } % eller flere afviger. De udtages tilfældigt.
test-sample-none = Med så høje krav er ingen stikprøve nok. Angiv, hvor mange der er i alt, og se på dem alle.
test-sample-no-population = Antallet i alt er ikke angivet, så reglen regner med uendelig mange.
test-procedure = Fremgangsmåde
test-result = Resultat
test-date = Udført den
test-tested = Hvor mange blev der set på?
test-deviations = Heraf med afvigelser
test-note = Hvad blev der set?
test-note-hint = Bestås testen trods afvigelser, eller er der set på færre end stikprøven, så skriv hvorfor.
test-evidence = Dokumentation
test-evidence-file = Vælg en fil
test-evidence-link = Link til dokumentation
test-evidence-remove = Fjern { $name }
test-recorded = Resultatet af { $name } er skrevet.
test-moves-none = Ingen niveauer flytter sig.
test-runs = Resultater
test-runs-none = Testen er ikke udført endnu.
test-standing = Teststatus
test-whole-number = Skriv et helt tal.
test-of-measures = { $count ->
    [0] Ingen foranstaltninger
    [one] Én foranstaltning
   *[other] { $count } foranstaltninger
 }
test-of-controls = { $count ->
    [0] ingen kontroller
    [one] én kontrol
   *[other] { $count } kontroller
 }
measure-tests-none = Ingen kontroltest nævner foranstaltningen. Resultatet skrives ovenfor, eller opret en kontroltest.
ui-measure-by-tests = Kontroltests nævner foranstaltningen. Resultatet skrives på dem og følger med her.

# Modenhed
maturity-sub = Fra 1 (tilfældigt) til 5 (forbedres løbende). Gennemsnit af det, der er vurderet.
maturity-place = Sted
maturity-compare = Sammenlign med
maturity-compare-none = Ingen
maturity-whole = Hele organisationen
maturity-area = Område
maturity-controls = Kontroller
maturity-rated = Vurderet
maturity-level = Niveau
maturity-target = Mål
maturity-not-rated = ikke vurderet
maturity-day = Dato
maturity-figure = Modenhed pr. område: { $place }
maturity-figure-alternative = Søjler for modenhed fra 1 til 5, en for hvert område. En ramme viser målet.
maturity-area-none = { $place }, { $area }: ingen af { $controls } kontroller er vurderet.
maturity-area-level = { $place }, { $area }: { $level } af 5, { $rated } af { $controls } kontroller vurderet.
maturity-area-target = { $place }, { $area }: { $level } af 5 (mål { $target }), { $rated } af { $controls } kontroller vurderet.
maturity-table = Modenhed pr. område
maturity-series = Modenhed over tid: { $place }
maturity-series-alternative = Linjer for den gennemsnitlige modenhed fra 1 til 5.
maturity-series-place = { $place }: fra { $before } den { $from } til { $after } den { $until }.
maturity-series-table = Modenhed over tid
maturity-per-area = Pr. område
maturity-per-control = Pr. kontrol
maturity-over-time = Over tid
maturity-new = Ny vurdering
maturity-evidence = Dokumentation
maturity-empty = Modenheden er ikke vurderet
maturity-empty-text = Vurdér en kontrol fra 1 til 5, og skriv, hvad der viser det.

# Lister
list-column-test_state = Teststatus
list-column-maturity = Modenhed
list-column-latest = Seneste
list-column-next = Næste

# Hvad der afvises
problem-by-tests = Kontroltests nævner foranstaltningen. Skriv resultatet på testen, så følger det med her.
problem-not-yet = Dagen er ikke kommet endnu. Skriv den dag, hvor det blev set.
problem-more-than-tested = Der kan ikke være flere afvigelser end dem, der blev set på.
problem-deviations-need-note = Skriv, hvorfor testen er bestået trods afvigelserne.
problem-below-sample = Der er set på færre end stikprøven. Skriv, hvorfor det er nok.
problem-mapped-to-itself = En kontrol kan ikke kobles til sig selv.
problem-mapped-already = De to kontroller er koblet i forvejen.
problem-rated-already = Kontrollen er allerede vurderet her den dag. Ret den vurdering, eller vælg en anden dag.

# Kommandolinjen
cli-control-way-direct = nævnt af { $test }
cli-control-way-measure = { $test }, udført af { $measure }
cli-control-way-by-hand = { $measure }, skrevet på foranstaltningen
cli-control-mapping = tæller ved { $mapping } fra { $from }
cli-test-done = Skrev resultatet { $ref }: { $result }
