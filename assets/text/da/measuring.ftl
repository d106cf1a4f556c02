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
series-table = { $name }: alle værdier
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
report-measurements-period = Periode
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
report-measurements-unit = Gælder
report-measurements-every = { $count ->
    [0] Måles én gang
    [one] Måles hver måned
   *[other] Måles hver { $count }. måned
 }
report-measurements-how-often = Hyppighed
report-measurements-no-values = Der er ingen registrerede målinger i perioden.
report-measurements-one-value = Kun én måling i perioden: { $value } den { $day }.
report-measurements-objectives = Målsætninger
report-measurements-objective = Målsætning
report-measurements-progress = Fremdrift
report-measurements-due = Frist
report-measurements-by-indicator = { $percent } (efter { $indicator })
report-measurements-by-hand = { $percent } (skønnet)
report-measurements-maturity = Modenhed efter område
report-measurements-maturity-none = Ingen kontrol er vurderet.
