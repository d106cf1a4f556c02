# Vinduets sætninger. Fagets ord står i term.ftl.

# Overalt
ui-loading = Henter …
ui-close = Luk
ui-cancel = Annullér
ui-open = Åbn
ui-more = Vis flere
ui-show-all = Vis alle
ui-remove = Slet
ui-skip = Gå til indholdet
ui-menu = Menu
ui-trail = Sti
ui-name = Navn
ui-nameless = Uden navn
ui-ref = Nøgle
ui-ref-hint = Jeres egen korte nøgle. Lad feltet stå tomt, så vælger Værn en.
ui-description = Beskrivelse
ui-owner = Ejer
ui-unit = Enhed
ui-date = Dato
ui-deadline = Frist
ui-state = Status
ui-reason = Begrundelse
ui-note = Note
ui-field = Felt
ui-file = Fil
ui-version = Version
ui-none-chosen = Ikke valgt
ui-none-found = Intet fundet
ui-none-found-text = Prøv med færre eller andre ord.
ui-field-missing = Feltet skal udfyldes.
ui-changed = senest ændret { $when } af { $who }
ui-picker-hint = Skriv en del af navnet
ui-error-other = Det lykkedes ikke ({ $code }). Prøv igen. Bliver det ved, så luk registret og åbn det igen.
ui-undo = Fortryd
ui-redo = Gentag
ui-undo-that = Fortryd: { $what }
ui-redo-that = Gentag: { $what }
ui-status-undone = Fortrudt.
ui-status-redone = Udført igen.
ui-status-opened = { $name } er åbnet.

# Ramme
ui-rail = Trin i metoden
ui-screen-list = Alle lister
ui-rail-map = Kortlæg
ui-rail-assess = Vurder
ui-rail-paper = Papir og spor
ui-screen-overview = Overblik
ui-screen-assets = Register
ui-screen-threats = Trusler
ui-screen-measures = Foranstaltninger
ui-screen-assessments = Risikovurdering
ui-screen-reports = Rapporter
ui-screen-history = Historik
ui-screen-import = Import
ui-screen-settings = Indstillinger
ui-method = Metode
ui-method-of = metode { $name }, version { $version }
ui-method-version = { $name }, version { $version }
ui-example-mark = eksempel
ui-read-only-mark = kun læsning
ui-encrypted = Krypteret
ui-not-encrypted = Ikke krypteret
ui-language = Sprog
ui-language-da = Dansk
ui-language-en = Engelsk
ui-theme = Udseende
ui-theme-system = Som systemet
ui-theme-light = Lyst
ui-theme-dark = Mørkt

# Første start
ui-start-title = Velkommen til Værn
ui-start-sub = Et register er én fil på jeres egen computer. Intet sendes ud af huset.
ui-start-open = Åbn et register
ui-start-open-hint = Vælg en fil, der slutter på .vaern.
ui-start-create = Opret et register
ui-start-create-hint = Begynd forfra med jeres egen metode. Det tager et minut.
ui-start-example = Se eksemplet
ui-start-example-hint = Nordby Kommune: en opdigtet kommune med aktiver, vurderinger og foranstaltninger. Prøv løs; der er intet at ødelægge.
ui-start-recent = Senest brugte
ui-start-promise = Værn { $version } · ingen server, ingen konto, intet netværk
ui-create-title = Opret et register
ui-create-sub = Sproget og dit navn kan ændres senere under Indstillinger.
ui-create-name = Registrets navn
ui-create-name-hint = For eksempel kommunens navn.
ui-create-author = Dit navn
ui-create-author-hint = Det står i historikken ved hver ændring, du laver.
ui-create-method = Metode
ui-create-method-hint = Metoden er skalaerne og reglen for, hvornår en risiko er høj. Er du i tvivl, så vælg den første.
ui-create-passphrase-text = Med en adgangssætning bliver filen krypteret. Skriv sætningen ned, og gem den et sikkert sted: mister I den, kan ingen åbne registret igen, heller ikke os. Lad felterne stå tomme, hvis filen ikke skal krypteres.
ui-create-passphrase = Adgangssætning
ui-create-again = Adgangssætning igen
ui-create-differs = De to adgangssætninger er ikke ens.
ui-create-go = Opret
ui-passphrase-title = Registret er krypteret
ui-passphrase-text = Skriv adgangssætningen til { $path }.
ui-passphrase = Adgangssætning
ui-passphrase-wrong = Adgangssætningen passer ikke. Kontrollér store og små bogstaver, og prøv igen.

# Filtre
ui-filter-assessment = Risikovurdering
ui-filter-all-assessments = Alle vurderinger
ui-filter-unit = Enhed
ui-filter-all-units = Alle enheder
ui-filter-all-kinds = Alle typer
ui-search-assets = Søg i aktiver
ui-search-threats = Søg i trusler
ui-search-measures = Søg i foranstaltninger
ui-search-scenarios = Søg i scenarier
ui-stage = Trin
ui-party = Part
ui-party-all = Alle parter
ui-property = Egenskab

# Overblik
ui-overview-title = Hvor sikre er vi?
ui-overview-empty = Her er ingen risici endnu
ui-overview-empty-text = Overblikket bliver til, når I har registreret aktiver og besvaret de første scenarier i en risikovurdering.
ui-overview-empty-assess = Gå til risikovurdering
ui-tally-above = { $count ->
    [one] { $number } over tolerance
   *[other] { $number } over tolerance
 }
ui-tally-claimed = { $count ->
    [one] { $number } lavere på papiret end bekræftet
   *[other] { $number } lavere på papiret end bekræftet
 }
ui-tally-answered = { $count ->
    [one] { $number } scenarie besvaret
   *[other] { $number } scenarier besvaret
 }
ui-tally-unanswered = { $count ->
    [one] { $number } mangler svar
   *[other] { $number } mangler svar
 }
ui-tally-not-relevant = { $count ->
    [one] { $number } ikke relevant
   *[other] { $number } ikke relevante
 }
ui-heat-title = Varmekort
ui-heat-label = Antal risici efter sandsynlighed og konsekvens. Trin: { $stage }
ui-heat-likelihood = Sandsynlighed
ui-heat-cell = { $count ->
    [0] ingen risici, { $level }
    [one] risiko, { $level }
   *[other] risici, { $level }
 }
ui-heat-foot = Et tal åbner listen bag det.
ui-heat-other-methods = { $count ->
    [one] 1 scenarie har en anden metode og er ikke med her.
   *[other] { $count } scenarier har en anden metode og er ikke med her.
 }
ui-legend = Signaturforklaring
ui-moves-arrows = Vis bevægelse fra iboende risiko
ui-moves-count = { $count ->
    [0] Ingen risici har flyttet sig.
    [one] { $number } risiko har flyttet sig fra iboende til { $stage }.
   *[other] { $number } risici har flyttet sig fra iboende til { $stage }.
 }
ui-moves-table = Bevægelsen som tabel
ui-moves-from = Fra
ui-moves-to = Til
ui-moves-risks = Risici
ui-moves-spot = sandsynlighed { $likelihood }, konsekvens { $consequence }
ui-worst-title = De højeste risici
ui-worst-none = Ingen risici er besvaret i dette udvalg.
ui-risk = Risiko
ui-risks = Risici
ui-now = Nu
ui-due-title = Frister
ui-due-none = Intet forfalder.
ui-due-what = Hvad
ui-due-who = Hvem
ui-due-when = Frist
ui-due-late = { $days ->
    [0] i dag
    [one] 1 dag over
   *[other] { $days } dage over
 }
ui-due-in = { $days ->
    [0] i dag
    [one] i morgen
   *[other] om { $days } dage
 }
ui-units-none = Der er ingen enheder endnu.
ui-above-tolerance = Over tolerance

# Lister over scenarier
ui-scenarios-sub = { $count ->
    [one] { $number } scenarie · trin: { $stage }
   *[other] { $number } scenarier · trin: { $stage }
 }
ui-scenarios-none = Ingen scenarier passer
ui-scenarios-none-text = Tag et filter væk, eller søg efter noget andet.
ui-only-above_tolerance = Over tolerance
ui-only-claimed_not_confirmed = Påstået, ikke bekræftet
ui-state-answered = Besvarede
ui-state-unanswered = Mangler svar
ui-state-not_relevant = Ikke relevante
ui-mark-likelihood = Sandsynlighed { $value }
ui-mark-consequence = Konsekvens { $value }
ui-mark-asset = Ét aktiv
ui-mark-remove = Fjern filtret { $what }
ui-threat = Trussel
ui-asset = Aktiv
ui-assessment = Vurdering
ui-short-inherent = Iboende
ui-short-current_claimed = Nu
ui-short-current_confirmed = Nu
ui-short-target = Mål
ui-no-level = intet niveau

# Aktiver
ui-assets-sub = { $count ->
    [one] { $number } aktiv
   *[other] { $number } aktiver
 }
ui-assets-empty = Registret er tomt
ui-assets-empty-text = Begynd med det, som borgerne ville savne først: fagsystemer, journaler, netværk, leverandører. I kan også læse en liste ind fra Excel.
ui-assets-none = Ingen aktiver passer
ui-assets-none-text = Vælg alle typer og enheder, eller søg efter noget andet.
ui-kind = Type
ui-medium = Form
ui-classification = Klassifikation
ui-personal-data = Personoplysninger
ui-asset-new = Nyt aktiv
ui-asset-new-text = Kun navnet er nødvendigt. Resten kan vente.
ui-asset-add = Tilføj aktiv
ui-asset-facts = Aktivets oplysninger
ui-asset-sub = { $ref } · { $kind } · senest ændret { $when } af { $who }
ui-asset-risks = { $count ->
    [one] { $number } scenarie
   *[other] { $number } scenarier
 }
ui-asset-risks-of = { $count ->
    [one] 1 scenarie for { $name }
   *[other] { $count } scenarier for { $name }
 }
ui-threat-risks-of = { $count ->
    [one] 1 scenarie med { $name }
   *[other] { $count } scenarier med { $name }
 }
ui-asset-values = Konsekvens, hvis det går galt
ui-asset-values-text = Hvor slemt er det for hver part, hvis egenskaben brydes? Det, som andre aktiver har brug for, arves.
ui-values-keys = Tast et tal for niveauet, N for ikke relevant og U for ikke vurderet.
ui-inherited-over = (går forud for ikke relevant)
ui-inherited-value = arvet
ui-asset-needs = Har brug for
ui-asset-needs-none = Ingenting er registreret.
ui-asset-needed-by = Bruges af
ui-asset-needed-by-none = Ingen er registreret.
ui-all-properties = Alle egenskaber
ui-saved-asset = { $name } er gemt.
ui-added-asset = { $name } er tilføjet.
ui-removed-asset = { $name } er slettet. Du kan fortryde.
ui-remove-title = Slet { $name }?
ui-remove-text = Aktivet forsvinder fra registret. Du kan fortryde, og historikken husker det.
ui-stale-title = Ændret imens
ui-stale-text = { $who } har gemt { $when }, efter at du åbnede siden. Vælg, hvad der skal stå.
ui-stale-mine = Din udgave
ui-stale-theirs = Den gemte
ui-stale-keep-mine = Gem min udgave
ui-stale-keep-theirs = Behold den gemte
ui-stale-kept = Den gemte udgave er beholdt.

# Trusler og foranstaltninger
ui-threats-sub = { $count ->
    [one] { $number } trussel i kataloget
   *[other] { $number } trusler i kataloget
 }
ui-origin = Oprindelse
ui-hits = Rammer
ui-measures-sub = { $count ->
    [one] { $number } foranstaltning
   *[other] { $number } foranstaltninger
 }
ui-measures-empty-text = Her er ingen foranstaltninger endnu. De kan læses ind fra Excel.
ui-measure = Foranstaltning
ui-test = Seneste test
ui-effect = Virkning

# Risikovurderinger
ui-assessments-sub = Vælg en vurdering for at score dens scenarier.
ui-assessments-empty = Ingen risikovurderinger endnu
ui-assessments-empty-text = En risikovurdering samler de scenarier, I vil tage stilling til på én gang, for eksempel et fagsystem eller en forvaltning.
ui-assessment-new = Ny risikovurdering
ui-assessment-name-hint = For eksempel Omsorgssystem 2026.
ui-added-assessment = { $name } er oprettet.
ui-answered = Besvaret
ui-answered-of = { $answered } af { $total }
ui-highest = Højest · { $stage }
ui-assessment-answered = { $answered } af { $total } scenarier besvaret

# Scoring
ui-grid-label = Scoring af { $name }
ui-grid-empty = Ingen scenarier endnu
ui-grid-empty-text = Et scenarie er ét aktiv og én trussel. Tilføj dem her, eller læs dem ind fra Excel.
ui-grid-done = Alt er besvaret
ui-grid-done-text = Ingen scenarier i denne vurdering mangler svar.
ui-scenario-new = Nyt scenarie
ui-scenario-new-text = Vælg det aktiv, det gælder, og det, der kan ramme det.
ui-scenario-add = Tilføj scenarie
ui-added-scenario = Scenariet er tilføjet.
ui-unanswered = ubesvaret
ui-unanswered-only = Kun ubesvarede
ui-scored = { $risk }, { $asset }: { $what } { $answer }. Gemt.
ui-outside = Skalaen går fra { $min } til { $max }.
ui-column-asset = Aktiv
ui-column-asset-full = Aktiv
ui-column-threat = Trussel
ui-column-threat-full = Trussel
ui-column-likelihood = S
ui-column-likelihood-full = Sandsynlighed
ui-column-threat_level = T
ui-column-threat_level-full = Trusselsniveau
ui-column-vulnerability_level = Sår.
ui-column-vulnerability_level-full = Sårbarhed
ui-column-party = { $name }.
ui-column-inherent = Iboende
ui-column-inherent-full = Iboende risiko
ui-column-now = Nu
ui-column-now-full = Nuværende risiko: bekræftet, og med stiplet kant det, der kun er påstået
ui-column-target = Mål
ui-column-target-full = Risiko, når planen er gennemført
ui-column-owner = Ejer
ui-column-owner-full = Ejer
ui-scale-none = Gå til en kolonne med tal for at svare. Skalaens ord vises her.
ui-not-answered-yet = Ikke besvaret endnu.
ui-answered-not-relevant = Besvaret som ikke relevant. Tast N igen for at tage det tilbage.
ui-keys = Taster
ui-key-level = sætter niveau
ui-key-not-relevant = ikke relevant
ui-key-unanswered = ubesvaret
ui-key-move = flyt
ui-key-open = åbn
ui-key-undo = fortryd
ui-key-why = hvorfor
ui-key-back = tilbage
ui-why = Hvorfor?
ui-why-none = Vælg et scenarie for at se, hvordan niveauet er blevet til.

# Et scenarie
ui-levels = Niveauer
ui-level = Niveau
ui-stage-table = Niveau for hver part på hvert trin
ui-overridden = sat i hånden
ui-ledger = Foranstaltninger før og efter
ui-ledger-none = Ingen foranstaltninger virker på denne risiko.
ui-counts-in = Tæller med i
ui-counts-nowhere = Tæller ikke med
ui-before = Før
ui-after = Efter
ui-before-after = Mål: før → efter
ui-answers = Svar og beslutning
ui-relevant = Scenariet er relevant her
ui-treatment = Håndtering
ui-from-asset = { $value } (aktiv)
ui-scenario-not-relevant = Scenariet er besvaret som ikke relevant. De tidligere svar er gemt.
ui-scenario-unanswered = Der mangler svar, så risikoen har intet niveau endnu. Den tælles som ubesvaret, ikke som lav.
ui-saved-scenario = Scenarie { $ref } er gemt.
ui-weak-none = Ingen sårbarheder er valgt.
ui-weak-add = Tilføj en sårbarhed
ui-weak-remove = Fjern { $name }
ui-overrides = Niveau sat i hånden
ui-overrides-text = Det beregnede niveau bliver stående ved siden af, og begrundelsen kommer med i rapporten.
ui-current_override = Sæt det nuværende niveau i hånden
ui-target_override = Sæt målet i hånden
ui-override-by = Sat af { $who }.
ui-override-reason = Skriv, hvorfor niveauet skal være et andet end det beregnede.
ui-override-set = Sæt niveau
ui-override-clear = Brug det beregnede
ui-scenario-field-reference = Nøgle
ui-scenario-field-assessment = Risikovurdering
ui-scenario-field-asset = Aktiv
ui-scenario-field-threat = Trussel
ui-scenario-field-vulnerabilities = Sårbarheder
ui-scenario-field-likelihood = Sandsynlighed
ui-scenario-field-threat_level = Trusselsniveau
ui-scenario-field-vulnerability_level = Sårbarhed
ui-scenario-field-properties = Egenskaber
ui-scenario-field-consequence = Konsekvens
ui-scenario-field-relevant = Relevant
ui-scenario-field-treatment = Håndtering
ui-scenario-field-owner = Ejer
ui-scenario-field-note = Note
ui-scenario-field-current_override = Nuværende niveau sat i hånden
ui-scenario-field-target_override = Mål sat i hånden

# Rapporter
ui-reports-sub = Sådan kommer den til at se ud. Den gemte PDF har sidetal, bogmærker og kontrolsum.
ui-report = Rapport
ui-report-language = Rapportens sprog
ui-report-save = Gem som PDF
ui-report-save-as = Gem som …
ui-print = Udskriv
ui-report-making = Laver rapporten …
ui-report-saved = Rapporten er gemt: { $path }
ui-report-not-saved = Rapporten blev ikke gemt.
ui-report-no-assessment = Rapporten handler om en risikovurdering
ui-report-no-assessment-text = Opret først en risikovurdering, og besvar dens scenarier.
ui-report-unreadable = Rapporten kan ikke vises her, men den kan gemmes som PDF.

# Historik
ui-history-sub = { $count ->
    [one] { $number } post. Kontrollen opdager, hvis en post er ændret, fjernet eller flyttet.
   *[other] { $number } poster. Kontrollen opdager, hvis en post er ændret, fjernet eller flyttet.
 }
ui-history-number = Nr.
ui-history-when = Hvornår
ui-history-who = Hvem
ui-history-what = Hvad
ui-history-changes = Ændringer
ui-history-undone = fortrudt
ui-history-shown = { $shown } af { $total } vises.
ui-verify = Efterprøv historikken
ui-verify-busy = Efterprøver historikken …
ui-verify-good = { $count ->
    [one] Historikken er ubrudt: { $number } post er efterprøvet.
   *[other] Historikken er ubrudt: { $number } poster er efterprøvet.
 }
ui-verify-good-text = Kæden af kontrolsummer hænger sammen, og alle niveauer er regnet efter.
ui-verify-head = Seneste kontrolsum: { $hash }
ui-verify-bad = { $findings ->
    [one] Der er 1 ting, som ikke stemmer ({ $number } poster efterprøvet).
   *[other] Der er { $findings } ting, som ikke stemmer ({ $number } poster efterprøvet).
 }

# Import
ui-import-sub = Læs lister ind fra Excel eller CSV. Du ser først, hvad der ville ske.
ui-import-text = Vælg en fil. Værn viser, hvad der er nyt, ændret og uændret, og hvad der skal rettes. Intet gemmes, før du siger til, og hele importen kan fortrydes på én gang.
ui-import-formats = Excel-projektmappe (.xlsx) eller CSV. Hent skabelonen for at se ark og kolonner.
ui-import-choose = Vælg fil
ui-template = Gem skabelon
ui-template-saved = Skabelonen er gemt: { $path }
ui-import-file = Fil: { $path }
ui-import-reading = Læser filen …
ui-import-read = Filen er læst. Intet er gemt endnu.
ui-import-counts = Det ville ske
ui-import-counts-done = Det skete
ui-import-table = Tabel
ui-import-new = Nye
ui-import-changed = Ændrede
ui-import-unchanged = Uændrede
ui-import-apply = Læs ind
ui-import-again = Læs filen igen
ui-import-applied = Filen er læst ind. Du kan fortryde det hele på én gang. Se:
ui-import-done = Filen er læst ind.
ui-import-nothing = Filen ændrer intet: alt står allerede i registret.
ui-import-faults = { $count ->
    [one] Én ting skal rettes i filen, før den kan læses ind.
   *[other] { $number } ting skal rettes i filen, før den kan læses ind.
 }
ui-import-faults-title = Skal rettes
ui-import-notes-title = Værd at vide
ui-problem-where = Hvor
ui-problem-what = Hvad

# Indstillinger
ui-settings-window = Vinduet
ui-settings-register = Registret
ui-author = Dit navn
ui-author-hint = Det står ved de ændringer, du laver fra nu af.
ui-author-saved = Dit navn er nu { $name }.
ui-protection = Beskyttelse
ui-close-register = Luk registret
