# Revision: program og dækning, revision, tjekliste, konstateringer, korrigerende handlinger.

# Spørgsmål i en tjekliste, der dannes
audit-ask-control = { $ref } { $name }. Formål: { $about } Er det indført, virker det, og kan det vises?
audit-ask-bare-control = { $ref } { $name }. Er det indført, virker det, og kan det vises?
audit-ask-requirement = { $ref } { $name }: Hvordan opfyldes kravet, og kan det vises?
audit-ask-finding = { $ref } { $name }: Konstateringen er stadig åben. Hvor langt er rettelsen, og hvad mangler?
audit-ask-closed-finding = { $ref } { $name }: Konstateringen er lukket. Virker den korrigerende handling stadig?
audit-ask-risk = { $ref } { $name } ({ $about }): Risikoen skal håndteres. Virker de foranstaltninger, der er på plads, og er de planlagte i gang?

# Det, der afvises
problem-audit-begun = Revisionen er begyndt. Det kan kun gøres, mens den er planlagt.
problem-audit-not-running = Det kan kun gøres, mens revisionen er i gang. Begynd den først.
problem-audit-not-reported = Kun en revision, der er rapporteret, kan afsluttes.
problem-audit-reported = Revisionen er rapporteret. Tjeklisten kan ikke ændres mere.
problem-audit-closed = Revisionen er afsluttet og kan ikke ændres mere.
problem-not-independent = { $person } har selv ansvar for noget, der revideres: { $record }. Vælg en anden, eller begrund, hvorfor revisionen alligevel holdes sådan.
problem-checks-unanswered = { $count ->
    [one] Ét punkt i tjeklisten mangler svar: { $by }.
   *[other] { $count } punkter i tjeklisten mangler svar: { $by }.
 }
problem-findings-open = { $count ->
    [one] Én afvigelse er stadig åben: { $by }.
   *[other] { $count } afvigelser er stadig åbne: { $by }.
 }
problem-ends-before-start = Slutdagen ligger før startdagen.
problem-closed-before-found = Den kan ikke være lukket, før den blev fundet.
problem-verified-before-done = Virkningen kan først efterprøves, når handlingen er udført.
problem-not-done-yet = Handlingen er ikke udført endnu. Skriv først, hvornår den blev udført.
problem-own-work = Den, der har ansvaret for handlingen, kan ikke selv efterprøve den. Lad en anden gøre det.
problem-finding-closed = Konstateringen er lukket.
problem-finding-no-action = En afvigelse kan først lukkes, når der er en korrigerende handling.
problem-finding-no-cause = Afvigelsen kan først lukkes, når årsagen er skrevet på hver korrigerende handling.
problem-finding-not-verified = Konstateringen kan først lukkes, når virkningen af hver korrigerende handling er efterprøvet.
problem-finding-not-effective = Rettelsen virkede ikke. Konstateringen kan først lukkes, når en ny korrigerende handling er udført og virker.
problem-repeats-later = En konstatering kan kun gentage en tidligere.
problem-point-of-another = Tjekpunktet hører til en anden revision.

# Dækning
audit-sign-held = Holdt
audit-sign-planned = Planlagt
audit-sign-no = Ikke dækket
audit-processes = Processer

# Kommandolinjen
cli-unknown-audit = Der er ingen revision »{ $ref }«. `vaern list FIL audits` viser dem, der er.
cli-unknown-programme = Der er intet revisionsprogram »{ $ref }«. `vaern list FIL programmes` viser dem, der er.
cli-no-programme = Der er intet revisionsprogram endnu.
cli-checklist-made = { $count ->
    [0] Tjeklisten er komplet: intet blev tilføjet.
    [one] Tilføjede ét punkt til tjeklisten.
   *[other] Tilføjede { $count } punkter til tjeklisten.
 }
cli-checklist-would = { $count ->
    [0] Tjeklisten er komplet: intet ville blive tilføjet.
    [one] Ét punkt ville blive tilføjet til tjeklisten.
   *[other] { $count } punkter ville blive tilføjet til tjeklisten.
 }
cli-coverage-programme = { $name }, { $from }–{ $until }
cli-coverage-kind = { $kind }: { $held } af { $total } holdt ({ $share }), yderligere { $planned } planlagt
cli-coverage-year = { $year }, { $kind }: { $held } holdt, { $planned } planlagt
cli-coverage-none = Alt er dækket af en revision.
cli-coverage-uncovered = Ikke dækket ({ $kind }): { $names }

# Hvor langt en korrigerende handling er
correction-open = Ikke udført
correction-overdue = Overskredet
correction-done = Udført, virkningen efterprøves senere
correction-to-verify = Udført, virkningen skal efterprøves
correction-effective = Virker
correction-not-effective = Virker ikke
audit-works-there = Arbejder i enheden

# Rapporter
report-audit = Revisionsrapport
report-audit-programme = Revisionsprogram
audit-report-audit = Revision
audit-report-programme = Program
audit-report-period = Periode
audit-report-lead = Ledende revisor
audit-report-auditor = Revisor
audit-report-team = Øvrige revisorer
audit-report-state = Status
audit-report-status = Status
audit-report-reported = Rapporteret
audit-report-summary = Sammenfatning
audit-report-no-conclusion = Revisionen er ikke konkluderet endnu.
audit-report-answers = Tjeklisten har { $points } punkter: { $conforms } er overholdt, { $partly } er delvist overholdt, { $not } er ikke overholdt, { $none } er ikke relevante, og { $open } er ikke besvaret.
audit-report-by-grade = Konstateringer efter grad
audit-report-grade = Grad
audit-report-open = Åbne
audit-report-repeated = Gentagelser
audit-report-no-findings = Revisionen gav ingen konstateringer.
audit-report-basis = Grundlag
audit-report-no-basis = Formål, omfang og kriterier er ikke beskrevet.
audit-report-objective = Formål
audit-report-scope = Omfang
audit-report-criteria = Kriterier
audit-report-method = Metode
audit-report-units = Enheder
audit-report-assets = Processer og systemer
audit-report-controls = Kontroller
audit-report-auditors = Revisorer og deres uafhængighed
audit-report-independent = Ingen af revisorerne har selv ansvar for noget af det, der er revideret.
audit-report-not-independent = Nedenfor står, hvad revisorerne selv har ansvar for af det, der er revideret.
audit-report-person = Revisor
audit-report-role = Ansvar
audit-report-record = For
audit-report-reason = Begrundelse
audit-report-findings = Konstateringer
audit-report-grade-count = { $grade } ({ $count })
audit-report-criterion = Kriterium
audit-report-observed = Hvad der er set
audit-report-requirement = Krav
audit-report-control = Kontrol
audit-report-risk = Risiko
audit-report-level = { $level }, { $stage }
audit-report-measure = Foranstaltning
audit-report-unit = Enhed
audit-report-owner = Ansvarlig
audit-report-repeats = Gentager
audit-report-closed-on = Lukket { $day }
audit-report-no-correction = Der er ikke aftalt nogen korrigerende handling endnu.
audit-report-correction = Korrigerende handling: { $name }
audit-report-containment = Straks gjort
audit-report-whys = Hvorfor skete det?
audit-report-cause = Grundårsag
audit-report-due = Frist
audit-report-done = Udført
audit-report-effect = Status og virkning
audit-report-verified = Efterprøvet { $day } af { $who }.
audit-report-verify-on = Efterprøves { $day }.
audit-report-checklist = Tjekliste
audit-report-no-checklist = Revisionen har ingen tjekliste.
audit-report-number = Nr.
audit-report-question = Spørgsmål
audit-report-answer = Svar
audit-report-seen = Dokumentation
audit-report-unanswered = Ikke besvaret
audit-report-evidence = Bilag
audit-report-no-evidence = Der er ikke vedlagt filer eller links.
audit-report-evidence-how = Kontrolsummen (SHA-256) viser, om en fil er den, der blev set: den samme fil giver altid den samme kontrolsum.
audit-report-attachment = Nr.
audit-report-file = Navn
audit-report-belongs = Hører til
audit-report-hash = Kontrolsum eller adresse
audit-report-signatures = Underskrifter
audit-report-signs-as = Som
audit-report-name = Navn
audit-report-date = Dato
audit-report-signature = Underskrift
audit-report-approval = Godkendelse
audit-report-approved = Godkendt { $day } af { $who }
audit-report-not-approved = Ikke godkendt
audit-report-review = Næste gennemgang
audit-report-audits = Revisioner
audit-report-audits-count = { $count ->
    [0] Programmet har ingen revisioner endnu.
    [one] Programmet har én revision, og { $held ->
        [0] den er ikke holdt endnu
       *[other] den er holdt
    }.
   *[other] Programmet har { $count } revisioner, og { $held } af dem er holdt.
 }
audit-report-no-audits = Der er ingen revisioner i programmet endnu.
audit-report-what = Hvad
audit-report-covered-in-all = Dækning i hele programmet
audit-report-covered-by-year = Dækning år for år: revideret, og i parentes planlagt
audit-report-only-planned = Kun planlagt
audit-report-share = Andel holdt
audit-report-held-planned = { $held } ({ $planned })
audit-report-grades-how = Konstateringer: væsentlige afvigelser / mindre afvigelser / observationer / forbedringsmuligheder
audit-report-coverage = Dækning
audit-report-coverage-how = H: holdt, en revision af året er rapporteret. P: planlagt eller i gang. En enhed er dækket, når revisionen nævner netop den. Kontroller, der er valgt fra i SoA, er ikke med.
audit-report-all-covered = Alt er dækket af en revision, holdt eller planlagt.
audit-report-not-covered = { $count ->
    [one] Én er ikke dækket af nogen revision: { $names }.
   *[other] { $count } er ikke dækket af nogen revision: { $names }.
 }
audit-report-last = Sidst
audit-report-next = Næste

# Vinduet
ui-rail-audit = Revision og evaluering
audit-tabs = Dele af revisionen
audit-tab-plan = Plan
audit-tab-checklist = Tjekliste
audit-tab-findings = Konstateringer
audit-report-open-link = Revisionsrapport
audit-programme-report-link = Rapport om programmet
audit-start = Begynd revisionen
audit-start-text = Revisorerne har selv ansvar for noget af det, der revideres. Vælg andre revisorer, eller skriv, hvorfor revisionen alligevel holdes sådan.
audit-start-reason = Begrundelse
audit-started = Revisionen { $name } er begyndt.
audit-report = Rapportér revisionen
audit-report-conclusion = Konklusion
audit-report-conclusion-hint = Hvad revisionen viste: hvad der er på plads, og hvad der mangler.
audit-reported = Revisionen { $name } er rapporteret.
audit-close = Afslut revisionen
audit-closed = Revisionen { $name } er afsluttet.
audit-independence = Uafhængighed
audit-independent = Ingen af revisorerne har selv ansvar for noget af det, der revideres.
audit-conflicts = Det har revisorerne selv ansvar for
audit-generate = Dan tjekliste
audit-generate-title = Dan tjekliste
audit-generate-text = { $count ->
    [0] Tjeklisten har alle de punkter, som revisionens kontroller, krav, tidligere konstateringer og høje risici giver.
    [one] Ét punkt tilføjes. Det, der er besvaret, ændres ikke.
   *[other] { $count } punkter tilføjes. Det, der er besvaret, ændres ikke.
 }
audit-generate-do = Tilføj punkterne
audit-generated = { $count ->
    [one] Ét punkt er tilføjet til tjeklisten.
   *[other] { $count } punkter er tilføjet til tjeklisten.
 }
audit-checklist-empty = Ingen punkter endnu
audit-checklist-empty-text = Vælg først enheder, processer og kontroller i planen. Dan så tjeklisten: den får punkter fra kontrollerne, kravene, tidligere konstateringer og høje risici.
audit-progress = { $answered } af { $points } besvaret
audit-progress-counts = { $conforms } overholdt, { $partly } delvist, { $not } ikke overholdt, { $none } ikke relevante
audit-not-running = Svar kan gives, når revisionen er begyndt.
audit-answers-locked = Revisionen er rapporteret. Svarene kan ikke ændres mere.
audit-answered = { $ref }: { $answer }
audit-unanswered = { $ref } er ubesvaret igen.
audit-unanswered-cell = Ubesvaret
audit-evidence-title = { $ref }: dokumentation
audit-evidence-hint = Hvad der er set, hvor, og hvem der fortalte det. Filer kan vedlægges på revisionen.
audit-evidence-save = Gem dokumentation
audit-evidence-saved = Dokumentationen til { $ref } er gemt.
audit-finding-new = Ny konstatering
audit-finding-name = Hvad er konstateret, kort
audit-finding-grade = Grad
audit-finding-description = Hvad er set, og hvordan burde det være
audit-finding-add = Tilføj konstateringen
audit-finding-added = Konstateringen { $name } er tilføjet.
audit-findings-count = { $count ->
    [one] Én konstatering
   *[other] { $count } konstateringer
 }
audit-key-answers = svar
audit-key-evidence = dokumentation
audit-key-finding = ny konstatering
audit-question = Spørgsmål
audit-answer = Svar
audit-evidence = Dokumentation
audit-source = Kilde
audit-findings-sub = De åbne står først, de alvorligste øverst.
audit-findings-empty = Ingen konstateringer
audit-findings-empty-text = Konstateringer laves fra en revisions tjekliste, eller tilføjes i listen.
audit-findings-of-audit-empty-text = Tryk F på et punkt i tjeklisten for at lave en konstatering.
audit-findings-open-only = Kun åbne
audit-findings-all = Alle
audit-grade = Grad
audit-found = Fundet
audit-correction = Rettelse
audit-correction-none = Ingen
audit-repeats = Gentager { $ref }
audit-may-repeat = Ligner { $ref }
audit-offer = Konstateringen ligner en tidligere fra en anden revision:
audit-offer-take = Skriv, at den gentager { $ref }
audit-offer-taken = Konstateringen gentager { $ref }.
audit-repeats-note = Gentager { $ref } { $name }. Find ud af, hvorfor den første rettelse ikke holdt.
audit-corrections = Korrigerende handlinger
audit-corrections-none = Der er ingen korrigerende handling endnu.
audit-correction-new = Ny korrigerende handling
audit-correction-change = Ret den korrigerende handling
audit-correction-name = Hvad gøres, så det ikke sker igen
audit-correction-containment = Hvad er gjort med det samme
audit-why-1 = Hvorfor skete det?
audit-why-2 = Hvorfor var det sådan?
audit-why-3 = Hvorfor så det?
audit-why-4 = Og hvorfor det?
audit-why-5 = Hvad ligger bag?
audit-whys = Fem gange hvorfor
audit-whys-hint = Spørg til hvert svar, hvorfor det er sådan, til årsagen er noget, kommunen selv kan ændre. Det er ikke altid nødvendigt med alle fem.
audit-cause = Grundårsag
audit-cause-hint = Det nederste svar, som I vil gøre noget ved.
audit-owner = Ansvarlig
audit-due = Frist
audit-correction-save = Gem handlingen
audit-correction-saved = Den korrigerende handling { $name } er gemt.
audit-correction-done = Skriv som udført
audit-correction-is-done = { $name } er udført. Virkningen efterprøves { $day }.
audit-done-day = Udført den
audit-verify-day = Virkningen efterprøves den
audit-verify-day-hint = Tomt: { $days } dage efter, at handlingen er udført.
audit-verify = Efterprøv virkningen
audit-verify-text = Efterprøves af en anden end { $who }, og først når der er gået tid nok til at se, om det virker.
audit-verify-result = Virker det?
audit-verify-by = Efterprøvet af
audit-verify-by-hint = Tomt: den, der skriver.
audit-verify-note = Hvad bygger det på
audit-verify-save = Gem resultatet
audit-verified = Resultatet for { $name } er gemt.
audit-verified-line = { $result }, efterprøvet { $day } af { $who }
audit-verify-line = Virkningen efterprøves { $day }
audit-due-line = Frist { $day }
audit-done-line = Udført { $day }
audit-open-finding = Konstateringen
audit-finding-close = Luk konstateringen
audit-finding-closed = Konstateringen { $name } er lukket.
audit-coverage = Dækning
audit-coverage-kind = Hvad dækkes
audit-coverage-show = Vis
audit-coverage-all = Alle
audit-coverage-missing = Kun det, der ikke er dækket
audit-coverage-text = H er holdt, P er planlagt eller i gang. Kontroller, der er valgt fra i SoA, er ikke med.
audit-coverage-counts = Dækning i alt
audit-coverage-share = { $held } af { $total } holdt ({ $share }), { $planned } kun planlagt
audit-coverage-in-year = { $held } holdt, { $planned } planlagt
audit-audits = Revisioner i programmet
audit-audits-none = Programmet har ingen revisioner endnu.
audit-audit-add = Ny revision i programmet
audit-last = Sidst
audit-next = Næste
audit-period = Periode
