# Måling: indikatorer, deres værdier over tid og målsætninger, på skærm og papir.

indicator-state-beyond = Ud over grænsen
indicator-state-between = Mål ikke nået
indicator-state-on_target = På mål
indicator-state-unheld = Uden mål
indicator-state-no_value = Ingen værdi
indicator-trend-better = Bedre
indicator-trend-worse = Dårligere
indicator-trend-same = Uændret
indicator-trend-unknown = –

# Figuren
series-title = { $name }, værdier over tid
series-alternative = { $count ->
    [one] { $name }: én værdi, { $to } den { $last }.
   *[other] { $name }: { $count } værdier fra { $from } den { $first } til { $to } den { $last }.
 }
series-alternative-target = Målet er { $value }.
series-alternative-threshold = Grænsen er { $value }.
series-alternative-state = Den seneste værdi: { $state }.
series-target = Mål { $value }
series-threshold = Grænse { $value }
series-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
 }
series-part-of = { $part } af { $of }
series-mean-of = gennemsnit af { $part }
series-table = Værdier i tal
series-day = Dag
series-value = Værdi
series-note = Forklaring
series-state = Tilstand

# Rapporten
report-measurements = Måling
report-measurements-facts = Nøgletal
report-measurements-measured = Indikatorer i brug
report-measurements-states = Tilstand
report-measurements-state-count = { $state }: { $count }
report-measurements-worse = Blevet dårligere siden sidst
report-measurements-late = Skulle være målt
report-measurements-objectives-open = Åbne målsætninger
report-measurements-objectives-met = Nåede målsætninger
report-measurements-since = { $since } – { $until }
report-measurements-list = Alle indikatorer
report-measurements-list-how = Værdien er den, registret finder i dag; en manuel indikator viser sin seneste måling. Tendensen er den seneste registrerede måling mod den forrige. Det dårligste står først.
report-measurements-indicator = Indikator
report-measurements-value = Værdi
report-measurements-trend = Tendens
report-measurements-target = Mål
report-measurements-threshold = Grænse
report-measurements-state = Tilstand
report-measurements-none = Der er ingen indikatorer i brug.
report-measurements-each = Hver indikator for sig
report-measurements-found = Sådan findes den
report-measurements-source = Kilde
report-measurements-owner = Ansvarlig
report-measurements-every = { $count ->
    [0] { $who } · { $unit } · måles én gang
    [one] { $who } · { $unit } · måles hver måned
   *[other] { $who } · { $unit } · måles hver { $count }. måned
 }
report-measurements-no-values = Der er ingen registrerede målinger i perioden.
report-measurements-one-value = Kun én måling i perioden: { $value } den { $day }.
report-measurements-objectives = Målsætninger
report-measurements-objective = Målsætning
report-measurements-progress = Fremdrift
report-measurements-due = Frist
report-measurements-by-indicator = { $percent } (efter { $indicator })
report-measurements-by-hand = { $percent } (skønnet)
report-measurements-maturity = Modenhed efter område

# Skærmen
ui-screen-measuring = Måling
ui-measuring-sub = Indikatorer med mål og grænse, målt igen og igen; målsætninger med fremdrift.
ui-measuring-parts = Måling
ui-measuring-percent = { $value } %
ui-measuring-ready = Færdige indikatorer
ui-measuring-ready-text = Registret finder selv værdien af dem. Vælg dem, I vil følge; mål og grænse kan rettes bagefter.
ui-measuring-ready-none = I måler allerede på alle de færdige indikatorer.
ui-measuring-all = Alle
ui-measuring-add = { $count ->
    [one] Tilføj 1 indikator
   *[other] Tilføj { $number } indikatorer
 }
ui-measuring-added = { $count ->
    [one] 1 indikator er tilføjet
   *[other] { $number } indikatorer er tilføjet
 }
ui-measuring-now = Mål nu
ui-measuring-now-text = Værdierne registreres med dagen { $day } som én post i historikken.
ui-measuring-again = { $count ->
    [one] 1 indikator er allerede målt i dag. Dagens værdi rettes, og historikken gemmer begge.
   *[other] { $number } indikatorer er allerede målt i dag. Dagens værdier rettes, og historikken gemmer begge.
 }
ui-measuring-silent = Der er intet at måle på endnu for: { $names }.
ui-measuring-record = Registrér værdierne
ui-measuring-record-one = Registrér dagens værdi
ui-measuring-recorded = { $count ->
    [one] 1 værdi er registreret
   *[other] { $number } værdier er registreret
 }
ui-measuring-value-now = Værdi nu
ui-measuring-latest = Seneste måling
ui-measuring-next = Næste måling
ui-measuring-over-time = Værdier over tid
ui-measuring-no-values = Der er ingen registrerede målinger endnu.
ui-measuring-none = Ingen indikatorer endnu
ui-measuring-none-text = Begynd med de færdige indikatorer, som registret selv finder værdien af, eller skriv jeres egne.
ui-measuring-to-indicators = Alle indikatorer som liste
ui-measuring-to-objectives = Alle målsætninger som liste
ui-measuring-no-objectives = Ingen målsætninger endnu
ui-measuring-no-objectives-text = En målsætning siger, hvad der skal nås, hvornår og af hvem. Med en indikator følger fremdriften af sig selv.
ui-measuring-by-hand = skønnes
ui-measuring-add-value = Tilføj måling
ui-measuring-save-value = Gem målingen
ui-measuring-value-added = Målingen er gemt
