# Risk in kroner: figure and tables, on screen and on paper.

loss-curve-title = Sandsynligheden for at tabe så meget eller mere på et år
loss-curve-alternative = En kurve for hvert trin viser, hvor sandsynligt det er at tabe et beløb eller mere på et år.
loss-curve-alternative-stage = { $stage }: forventet tab { $expected } om året; { $any } af årene har et tab; højst { $p95 } tabes i 95 % af årene, højst { $p99 } i 99 %.
loss-axis-probability = Sandsynlighed for at tabe så meget eller mere
loss-axis-loss = Tab på et år i kroner
loss-axis-million = { $count } mio.
loss-axis-billion = { $count } mia.
loss-tolerance = Tolerance
loss-within = { $stage }: inden for tolerancen.
loss-over = { $stage }: over tolerancen i { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
 }.
loss-no-tolerance = Der er ikke besluttet en tolerance.
loss-table = Tab på et år
loss-stage = Trin
loss-expected = Forventet
loss-any = År med tab
loss-median = Halvdelen højst
loss-p90 = 90 % højst
loss-p95 = 95 % højst
loss-p99 = 99 % højst
loss-or-more = Tab eller mere
loss-accepted = Accepteret
loss-curve-table = Kurverne i tal: sandsynlighed på et år
loss-tolerance-table = Holdt op mod tolerancen (▲ over)
loss-measure = Foranstaltning
loss-counted-at = Talt med på trinnet
loss-value = Værdi om året
loss-cost = Pris
loss-ratio = Pr. krone
loss-payback = Tjent hjem
loss-years = { $count } år

# The estimate of a scenario
ui-quantity = Vurdering i kroner
ui-quantity-text = Valgfrit. Skriv for hvert tal et lavt og et højt skøn, som det er i dag, så I er 90 procent sikre på, at det rigtige tal ligger imellem. Det ændrer ikke risikoniveauet.
ui-quantity-frequency_low = Gange om året, lavt skøn
ui-quantity-frequency_high = Gange om året, højt skøn
ui-quantity-loss_low = Kroner pr. gang, lavt skøn
ui-quantity-loss_high = Kroner pr. gang, højt skøn
ui-quantity-frequency-hint = For eksempel 0,25: hvert 4. år
ui-quantity-loss-hint = For eksempel 1.200.000
ui-quantity-every = ca. hvert { $years }. år
ui-quantity-times = ca. { $times ->
    [one] { $times } gang
   *[other] { $times } gange
 } om året
ui-quantity-reductions = Hvor mange procent hver foranstaltning fjerner, når den er på plads
ui-quantity-off-frequency = Af hyppigheden, %
ui-quantity-off-loss = Af tabet, %
ui-quantity-off-frequency-of = { $measure }: procent af hyppigheden
ui-quantity-off-loss-of = { $measure }: procent af tabet
ui-quantity-other = Foranstaltning uden virkning her
ui-quantity-means = I gennemsnit { $often }, { $loss } pr. gang
ui-quantity-expected = Forventet tab om året
ui-quantity-remove = Fjern vurderingen i kroner
ui-scenario-field-quantity = Vurdering i kroner

# The screen
ui-screen-losses = Risiko i kroner
ui-losses-sub = Simulerede år af de scenarier, der er vurderet i kroner
ui-losses-years = Antal år
ui-losses-seed = Frø
ui-losses-seed-wrong = Skriv et helt tal fra 0.
ui-losses-run = Simulér
ui-losses-stop = Stop
ui-losses-running = Simulerer
ui-losses-stopped = Simuleringen er stoppet
ui-losses-done = Simuleringen er færdig
ui-losses-count = { $count ->
    [one] 1 scenarie er vurderet i kroner
   *[other] { $count } scenarier er vurderet i kroner
 }
ui-losses-empty = Ingen scenarier er vurderet i kroner
ui-losses-empty-text = Åbn et scenarie, og skriv under »Vurdering i kroner«, hvor ofte det sker, og hvad det koster.
ui-losses-empty-go = Find et scenarie
ui-losses-mean = Simuleret
ui-losses-foot = { $years } simulerede år, frø { $seed }: samme frø giver samme tal. Forventet tab er regnet ud direkte; ± er usikkerheden ved simuleringen. Beløb står med tre betydende cifre.
ui-losses-curve = Hvor sandsynligt er et tab af en vis størrelse?
ui-losses-held = Holdt op mod tolerancen
ui-losses-over = over tolerancen
ui-losses-scenarios = Forventet tab om året pr. scenarie
ui-losses-scenario = Scenarie
ui-losses-measures = Hvad foranstaltningerne er værd
ui-losses-measures-foot = Værdien er forskellen i forventet tab med og uden foranstaltningen, når alle de andre er på plads. Værdier kan derfor ikke lægges sammen. Prisen betales én gang.

# The tolerance
ui-tolerance = Tolerance
ui-tolerance-text = Hvor sandsynligt må et tab af mindst så mange kroner på et år være? Skriv punkterne efter stigende beløb.
ui-tolerance-loss = Tab på et år, kroner
ui-tolerance-percent = Højst sandsynlighed, %
ui-tolerance-loss-of = Tab i punkt { $place }
ui-tolerance-percent-of = Sandsynlighed i punkt { $place }
ui-tolerance-remove = Slet punkt { $place }
ui-tolerance-add = Tilføj punkt
ui-tolerance-save = Gem tolerancen
ui-tolerance-saved = Tolerancen er gemt
