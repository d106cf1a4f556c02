# What is wrong with something that was handed in, and what to do: problem-CODE.

place-file = { $name }
place-sheet = ark { $name }
place-row = række { $number }
place-column = kolonne { $name }

# The file as a whole
problem-file-not-found = Filen findes ikke. Kontrollér navnet og mappen.
problem-file-unreadable = Filen kan ikke læses eller skrives: { $cause }. Luk den i andre programmer, og kontrollér, at du har adgang.
problem-unknown-format = Filen er ikke i et format, som Værn kan læse. Gem den som Excel-projektmappe (.xlsx) eller som CSV.
problem-old-workbook = Filen er i et ældre eller binært Excel-format. Åbn den i Excel, og gem den som Excel-projektmappe (.xlsx).
problem-encrypted-workbook = Projektmappen er låst med en adgangskode. Åbn den i Excel, fjern adgangskoden, og gem den igen.
problem-damaged-file = Filen er beskadiget eller ikke hentet færdig. Hent eller gem den igen.
problem-file-too-large = Filen fylder mere end { $most } MiB. Del den i flere filer.
problem-unpacks-to-too-much = Filen pakker ud til langt mere, end en almindelig projektmappe gør, og læses derfor ikke. Kopiér indholdet til en ny projektmappe, og gem den.
problem-too-many-rows = Filen har mere end { $most } rækker. Del den i flere filer.
problem-cancelled = Læsningen blev afbrudt. Intet er ændret.
problem-file-not-written = Filen kunne ikke skrives. Prøv igen med et andet navn eller en anden mappe.
problem-sheet-too-long = Tabellen har flere rækker, end Excel kan have på et ark ({ $most }). Udlæs som CSV i stedet.
problem-cell-does-not-fit = Teksten er længere end { $most } tegn, og det kan Excel ikke have i en celle. Udlæs som CSV i stedet.
problem-not-utf8 = Filen er ikke gemt som UTF-8, så æ, ø og å ville blive forkerte. Gem den fra Excel som "CSV UTF-8".
problem-more-problems = Der er { $count ->
    [one] ét problem
   *[other] { $count } problemer
 } mere, som ikke er vist. Ret dem, der er vist, og læs filen igen.

# Sheets and columns
problem-no-known-sheet = Ingen ark eller filer har et navn, som Værn kender. Fundet: { $sheets }. Navngiv dem efter skabelonen, for eksempel Aktiver eller Risikoscenarier.
problem-unknown-sheet = Arket { $sheet } kender Værn ikke. Det er ikke læst.
problem-repeated-sheet = { $sheet } er en tabel, der allerede er læst. Saml rækkerne ét sted.
problem-unknown-column = Kolonnen { $column } kender Værn ikke. Den er ikke læst.
problem-column-without-heading = Kolonne { $column } har ingen overskrift. Den er ikke læst.
problem-repeated-column = Kolonnen { $column } findes to gange. Slet den ene.
problem-missing-column = Kolonnen { $column } mangler. Tilføj den.
problem-example-row = Skabelonens eksempel er sprunget over.
problem-row-too-wide = Rækken har flere celler end overskrifterne. Sæt anførselstegn om tekst, der indeholder skilletegnet.

# Cells
problem-formula-cell = Cellen indeholder en formel. Kopiér kolonnen, og indsæt den som værdier.
problem-error-cell = Cellen viser fejlen { $value }. Ret den, eller tøm cellen.
problem-cell-too-long = Teksten er længere end { $most } tegn. Kort den af.
problem-control-character = Teksten indeholder usynlige styretegn. Skriv den igen.
problem-bad-choice = "{ $value }" er ikke et af de ord, der kan bruges her: { $allowed }.
problem-bad-date = "{ $value }" er ikke en dato. Skriv den som 21.11.2026 eller 2026-11-21.
problem-bad-number = "{ $value }" er ikke et helt tal fra 0. Skriv kun tallet.
problem-bad-amount = "{ $value }" er ikke et tal fra 0. Skriv kun tallet, gerne med decimaler.
problem-bad-reductions = "{ $value }" kan ikke læses. Skriv foranstaltningens nøgle og to procenttal, for eksempel M-1 60/20.
problem-until-before-accepted = Accepten udløber, før den begynder. Vælg en senere dag.
problem-to-before-from = Slutningen ligger før begyndelsen.
problem-bad-yes-no = "{ $value }" er hverken ja eller nej.
problem-bad-properties = "{ $value }" kan ikke læses som egenskaber. Skriv bogstaverne C (fortrolighed), I (integritet), A (tilgængelighed) og U (autenticitet), for eksempel CI, eller hele ord.
problem-bad-property = "{ $value }" er ikke en egenskab. Skriv fortrolighed, integritet, tilgængelighed eller autenticitet.
problem-bad-adjust = "{ $value }" er ikke en tilpasning. Skriv arv, sænk 1, hæv 1, sæt 2 eller afbryd.
problem-bad-level = "{ $value }" er ikke et niveau. Skriv niveauets nummer eller navn, eller "ikke relevant".

# Records
problem-wrong-state = Det kan ikke gøres, som vurderingen står nu. Se dens status, og prøv igen derfra.
problem-not-a-draft = Kun en kladde, der aldrig har været godkendt, kan slettes.
problem-missing-value = Her skal stå noget.
problem-unknown-ref = Der er ingen post med nøglen eller navnet "{ $ref }" ({ $table }). Tilføj den, eller ret henvisningen.
problem-ambiguous-name = Flere poster hedder "{ $ref }" ({ $table }). Brug nøglen i stedet for navnet.
problem-repeated-ref = Nøglen "{ $ref }" er brugt mere end én gang. Giv hver post sin egen.
problem-level-off-scale = Niveau { $level } er ikke på skalaen. Den går fra { $from } til { $to }.
problem-level-unknown = "{ $level }" er ikke et niveau på skalaen. Skriv niveauets nummer eller navn.
problem-unknown-method = Der er ingen metode med id'et "{ $method }" i registret. Vælg en, der findes, eller læs metoden ind først.
problem-unknown-party = Metoden har ingen part med id'et "{ $party }". Vælg en af metodens parter, eller lad feltet være tomt.
problem-self-dependency = Et aktiv kan ikke afhænge af sig selv. Vælg to forskellige aktiver.
problem-unit-loop = En enhed kan ikke høre under sig selv, heller ikke gennem andre enheder. Vælg en anden overordnet enhed.
problem-cycle = Aktiverne ville afhænge af hinanden i ring: { $members }. Slet en af afhængighederne, eller skriv »cut« i dens kolonne for justering, hvis ringen er rigtig.
problem-steps-zero = En virkning skal sænke mindst ét trin. Skriv et tal fra 1, eller slet virkningen.
problem-effect-factor-unused = Metoden bruger ikke faktoren { $factor }. Vælg en anden faktor.
problem-text-too-long = Teksten er for lang. Der kan højst stå { $most } tegn.
problem-in-use = Posten kan ikke slettes, fordi andre poster henviser til den. Ret eller slet dem først.

# A method
problem-method-unreadable = Metoden kan ikke læses. Kontrollér filen mod beskrivelsen af metodefiler.
problem-draft-exists = Der er allerede en kladde til metoden. Udgiv eller kassér den først.
problem-method-faults = Metoden har fejl. Ret dem, før den bruges.
problem-scale-size = En skala skal have fra 2 til 10 niveauer. Her er { $count }.
problem-scale-start = En skala skal begynde ved 0 eller 1, ikke ved { $level }.
problem-floor-off-scale = Gulvet { $level } er ikke på skalaen.
problem-id-empty = Et id mangler.
problem-id-repeated = Id'et "{ $id }" er brugt mere end én gang.
problem-party-count = En metode skal have fra 1 til { $most } parter. Her er { $count }.
problem-cell-count = En metode må højst have { $most } celler (egenskaber gange parter). Her er { $count }.
problem-no-property = Metoden skal vurdere mindst én egenskab.
problem-category-nested = En kategori kan ikke selv have kategorier. Flyt dem op under parten.
problem-colour-unreadable = Farven for niveauet "{ $level }" kan ikke læses. Skriv den som #2e7d32.
problem-sign-missing = Niveauet "{ $level }" mangler et tegn, der kan læses uden farve.
problem-band-count = Der skal være én øvre grænse for hvert risikoniveau. Her er { $count }.
problem-bands-overlap = Grænsen for niveauet "{ $level }" skal være højere end grænsen for niveauet under.
problem-bands-gap = Produkterne fra { $from } til { $to } har intet niveau. Hæv den øverste grænse.
problem-cell-without-level = Matricen mangler et niveau ved sandsynlighed { $likelihood } og konsekvens { $consequence }.
problem-cell-unknown-level = Matricen har niveauet "{ $level }" ved sandsynlighed { $likelihood } og konsekvens { $consequence }, men metoden har intet niveau med det id.
problem-matrix-too-large = Matricen har flere rækker eller kolonner end skalaerne.
problem-level-unused = Niveauet "{ $level }" kan aldrig nås. Brug det i matricen eller grænserne, eller slet det.
problem-level-falls = Niveauet falder ved sandsynlighed { $likelihood } og konsekvens { $consequence }, selv om den ene stiger. Kontrollér, at det er meningen.

# Quantification
problem-frequency-range = Skriv, hvor mange gange om året det sker: fra 0,000001 til 1.000.
problem-loss-range = Skriv, hvad en hændelse koster: fra 1 krone til 1.000 milliarder kroner.
problem-interval-order = Det lave tal må ikke være højere end det høje.
problem-interval-wide = Det høje tal må højst være 10.000 gange det lave. Gør intervallet smallere.
problem-reduction-range = En foranstaltning kan fjerne fra 0 til 99 procent.
problem-reduction-repeated = Den samme foranstaltning står to gange. Slet den ene.
problem-reduction-all = Foranstaltningerne må tilsammen højst fjerne 99,99 procent af hyppigheden og 99,99 procent af tabet. Sæt procenterne ned.
problem-tolerance-points = Tolerancen må højst have 20 punkter. Slet nogle af dem.
problem-tolerance-range = Skriv et tab på over 0 og højst 1 million milliarder kroner og en sandsynlighed fra 0 til 100 procent.
problem-tolerance-order = Tabene skal stige fra punkt til punkt, og sandsynligheden må ikke stige undervejs.
problem-years-range = Der kan simuleres fra 1.000 til 1.000.000 år.

problem-name-missing = { $count ->
    [one] Ét navn mangler
   *[other] { $count } navne mangler
 } på begge sprog. Skriv det, så læseren kan se, hvad der er valgt.
problem-sign-repeated = Niveauet "{ $level }" har samme tegn, { $sign }, som et lavere niveau. Vælg et andet, så de kan skelnes uden farve.
problem-colour-hard-to-read-on = Hverken mørk eller lys tekst står tydeligt på farven for niveauet "{ $level }". Vælg en lysere eller mørkere farve.
problem-colours-alike = Farverne for niveauerne "{ $level }" og "{ $other }" kan ikke skelnes af alle. Vælg farver, der ligger længere fra hinanden, også i lyshed.

# An assessment that moves to another method
problem-move-level-unmapped = Niveau { $level } ({ $scale }) er brugt, men har intet modstykke i den nye metode. Vælg et.
problem-move-level-off-scale = Niveau { $level } ({ $scale }) er sat til { $to }, som ikke er på den nye skala. Vælg et niveau, der er.
problem-move-likelihood-source = Den ene metode spørger direkte om sandsynlighed, den anden om trussel og sårbarhed. Det kan ikke oversættes niveau for niveau. Sig til, hvis sandsynligheden skal stå ubesvaret, og vurdér den igen.
problem-move-likelihood-dropped = Sandsynligheden bliver ubesvaret i alle scenarier og skal vurderes igen.
problem-move-effects-unused = { $count ->
    [one] Én virkning sænker
   *[other] { $count } virkninger sænker
 } sårbarheden, som den nye metode ikke bruger. De tæller ikke med, før de bliver ændret.
problem-move-party-unmapped = Parten "{ $party }" er brugt, men har intet modstykke i den nye metode. Vælg et.
problem-move-party-unknown = Parten "{ $party }" er sat til "{ $to }", som ikke vurderes i den nye metode. Vælg en part eller kategori, der gør.
problem-move-party-twice = Parten "{ $party }" er sat til "{ $to }", som en anden part også er sat til. To vurderinger kan ikke blive til én. Vælg hver sin.
problem-move-risk-level-unmapped = Risikoniveauet "{ $level }" er sat i hånden i et scenarie, men har intet modstykke i den nye metode. Vælg et.
problem-move-risk-level-unknown = Risikoniveauet "{ $level }" er sat til "{ $to }", som ikke findes i den nye metode. Vælg et, der gør.
problem-move-property-missing = Den nye metode vurderer ikke { $property }. Scenariernes egne konsekvenser for den følger ikke med.
problem-move-inherited-lost = { $count ->
    [one] Ét scenarie mister
   *[other] { $count } scenarier mister
 } en konsekvens, som kommer fra aktivet, fordi den nye metode ikke har parten, egenskaben eller niveauet. Vurdér konsekvensen i scenariet.
problem-move-inherited-as-is = { $count ->
    [one] Ét scenarie bruger
   *[other] { $count } scenarier bruger
 } konsekvenser fra aktiver. De står på standardmetodens skala, som er en anden end den nye metodes, og tages med samme tal. Kontrollér, at tallene betyder det samme.
problem-comma-in-tag = Et mærke kan ikke indeholde et komma.
problem-too-many-months = Der kan højst være 120 måneder mellem to gange.
problem-not-percent = Skriv en procent fra 0 til 100.
problem-value-by-hand = Indikatorens værdi skrives af den ansvarlige. Tilføj en måling i stedet.
problem-not-measured = Indikatoren måles ikke mere.
problem-formula-without-unit = Formlen gælder hele organisationen og kan ikke måles for en enhed.
problem-has-values = Indikatoren har målinger. Formel, enhed og måleenhed kan ikke ændres, for så ville de handle om noget andet. Lav en ny indikator.
problem-value-is-found = Registret finder selv indikatorens værdi. Vælg Mål nu.
problem-value-of-the-day = Indikatoren har allerede en måling den dag. Ret den i stedet.
problem-not-maturity = Modenhed er et tal fra 1 til 5.
problem-file-or-link = Et bilag er enten en fil eller et link: angiv ét af dem.
problem-bad-address = Adressen skal begynde med https:// eller http:// og være uden mellemrum.
problem-bad-moment = Skriv tidspunktet som 2026-06-15T10:00:00Z.

# Records changed by their columns
problem-stale = Posten er ændret i mellemtiden. Hent den igen.
problem-missing = Posten findes ikke længere.
problem-used-by = Den kan ikke slettes, for der henvises til den fra { $by } (i alt { $count }).
problem-held = Den kan ikke slettes, for der henvises til den fra { $by } (i alt { $count }).
problem-held-person = Personen kan ikke slettes, for personen står på { $by } (i alt { $count }). Overdrag ansvaret først.
problem-held-unit = Enheden kan ikke slettes, for { $by } hører til den (i alt { $count }).
problem-taken = Nøglen { $ref } er optaget. Vælg en anden.
problem-frozen = En udgivet metode kan ikke ændres.
problem-superseded = En senere vurdering har afløst denne. Intet i den kan ændres.
problem-own-approval = Ingen godkender det, de selv har sendt til godkendelse.
problem-own-deed = Det gøres et andet sted: accepter på risikoscenariets side, filer under bilag, metoder i metodeeditoren.
problem-fixed-column = Feltet udfyldes, når posten oprettes, og kan ikke ændres bagefter.
problem-no-column = Listen har ikke den kolonne.
problem-no-table = Den slags poster har ingen tabel.
problem-bad-filter = Filteret passer ikke til kolonnen.

# Evaluations and their decisions
problem-as-of-late = Oplysningerne kan ikke samles pr. en dag efter den, evalueringen holdes.
problem-not-earlier = Den forrige evaluering skal ligge før denne.
problem-next-not-later = Den næste skal ligge efter denne.
problem-day-ahead = Dagen er ikke kommet endnu.
problem-approved-review = Evalueringen er godkendt, og intet i den kan ændres. Beslutningerne kan stadig følges op.
problem-review-state = Det kan ikke gøres, som evalueringen står nu. Se dens status, og prøv igen derfra.
problem-own-review = Den, der har skrevet evalueringen, kan ikke selv godkende den. Bed en anden om det.
