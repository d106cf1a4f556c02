# Opfølgning, årshjul og bilag.

# Why something is due: due-WHAT
due-measure_due = Foranstaltning skal være på plads
due-test_due = Foranstaltning skal testes igen
due-test_failed = Test ikke bestået
due-treatment_due = Risiko skal være håndteret
due-acceptance_expires = Accept udløber
due-review_due = Risikovurdering skal ses efter
due-routine_due = Opgave i årshjulet
due-supplier_check = Leverandør skal følges op
due-supplier_unchecked = Leverandør er aldrig fulgt op
due-agreement_ends = Aftale med leverandør udløber
due-test_run_due = Kontroltest skal udføres
due-action_due = Handling skal være udført
due-audit_starts = Revision begynder
due-programme_review = Revisionsprogram skal gennemgås
due-finding_open = Afvigelse uden korrigerende handling
due-corrective_due = Korrigerende handling skal være udført
due-verification_due = Virkning skal efterprøves
due-indicator_due = Indikator skal måles
due-indicator_alert = Indikator er over sin tærskel
due-objective_due = Målsætning skal være nået
due-evaluation_due = Evaluering skal holdes
due-decision_due = Beslutning skal være udført
due-requirement_review = Krav skal gennemgås
due-policy_review = Politik eller instruks skal gennemgås
due-policy_known = Regler mangler kvitteringer

# What a calendar says of something that is due
ical-summary = { $what }: { $name }
ical-reference = Nøgle: { $ref }
ical-owner = Ansvarlig: { $owner }
ical-unit = Enhed: { $unit }
ical-overdue = Fristen er overskredet.
ical-calendar = Opfølgning, { $register }

# What a new yearly wheel may begin with: wheel-ID
wheel-access = Gennemgå adgange og rettigheder
    .text = Hver leder ser sine medarbejderes adgange igennem og får lukket dem, der ikke længere er brug for. Administratorer og fællesbrugere for sig.
wheel-suppliers = Følg op på leverandørerne
    .text = Gå leverandørerne igennem: aftaler, tilsyn med databehandlere, hændelser i årets løb og hvad der skal rettes op på.
wheel-awareness = Gør medarbejderne opmærksomme
    .text = Vælg et emne, som medarbejderne møder i hverdagen, og tag det op på et møde, i en øvelse eller i en kort test. Skriv, hvem der var med.
wheel-restore = Prøv at genskabe fra sikkerhedskopi
    .text = Udvælg et vigtigt system, genskab det fra kopien et sted, hvor det ikke gør skade, og skriv, hvor lang tid det tog, og hvad der manglede.
wheel-risks = Se risikovurderingerne efter
    .text = Gennemgå de gældende risikovurderinger med systemejerne: nye trusler, ændrede systemer, hændelser og foranstaltninger, der ikke virker.
wheel-emergency = Øv beredskabsplanen
    .text = Gennemspil et nedbrud med dem, der skal handle. Skriv, hvad der gik godt, og ret planen til.
wheel-policies = Se politik og retningslinjer efter
    .text = Læs politik og retningslinjer igennem: passer de til det, I gør, og til loven? Få ændringer godkendt, og fortæl om dem.
wheel-management = Ledelsens gennemgang
    .text = Fremlæg årets arbejde for ledelsen: risici, hændelser, tilsyn, mål og ressourcer. Få beslutningerne skrevet ned.

# The screen
ui-screen-due = Opfølgning
ui-plan-sub = Alt, der har en frist: foranstaltninger, test, håndtering, accepter, gennemgange, leverandører og årshjulets opgaver.
ui-plan-view = Visning
ui-plan-view-list = Liste
ui-plan-view-calendar = Kalender
ui-plan-view-wheel = Årshjul
ui-plan-person = Ansvarlig
ui-plan-person-all = Alle
ui-plan-what-all = Alt
ui-plan-mine = Kun mine
ui-plan-overdue-only = Kun overskredne
ui-plan-search = Søg i frister
ui-plan-nobody = Ingen ansvarlig
ui-plan-count = { $count ->
    [one] 1 frist
   *[other] { $number } frister
 }, { $overdue ->
    [0] ingen overskredet
    [one] 1 overskredet
   *[other] { $late } overskredet
 }
ui-plan-overdue = { $count ->
    [one] 1 frist er overskredet
   *[other] { $number } frister er overskredet
 }
ui-plan-all = { $count ->
    [one] Se den ene frist
   *[other] Se alle { $number } frister
 }
ui-plan-none-text = Frister kommer fra foranstaltninger, risici, accepter, vurderinger, leverandører og årshjulet.
ui-plan-group-overdue = Overskredet
ui-plan-group-week = Denne uge
ui-plan-group-month = Senere denne måned
ui-plan-group-later = Senere
ui-plan-more = Vis flere
ui-plan-do = Handling
ui-plan-calendar-save = Gem som kalender
ui-plan-calendar-saved = Kalenderen er gemt i { $path }

# The calendar
ui-plan-month = { $month } { $year }
ui-plan-day = { $weekday } den { $day }. { $month } { $year }
ui-plan-day-count = { $count ->
    [0] ingen frister
    [one] 1 frist
   *[other] { $number } frister
 }
ui-plan-day-late = { $count ->
    [one] 1 overskredet
   *[other] { $number } overskredet
 }
ui-plan-day-more = + { $count } mere
ui-plan-keys = Piletaster flytter en dag eller en uge, Page Up og Page Down en måned, Enter går til dagens liste.
ui-plan-earlier = Forrige måned
ui-plan-later = Næste måned
ui-plan-today = I dag
ui-plan-week = Uge
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = marts
month-short-4 = april
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sept.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.

# The yearly wheel
ui-plan-year = Årshjul { $year }
ui-plan-year-before = Forrige år
ui-plan-year-after = Næste år
ui-plan-wheel-empty = Årshjulet er tomt.
ui-plan-wheel-empty-text = Tilføj de opgaver, der kommer igen: gennemgange, tilsyn og øvelser. Begynd gerne med forslagene, og ret dem til.
ui-plan-mark-done = udført
ui-plan-mark-overdue = overskredet
ui-plan-mark-planned = planlagt
ui-plan-task = Opgave
ui-plan-routine = Opgave i årshjulet
ui-plan-add = Tilføj opgave
ui-plan-saved = Opgaven { $name } er gemt
ui-plan-removed = { $name } er slettet fra årshjulet
ui-plan-next = Næste gang
ui-plan-interval = Gentages
ui-plan-every = { $months ->
    [0] én gang
    [1] hver måned
    [12] hvert år
    [24] hvert andet år
    [36] hvert tredje år
   *[other] hver { $months }. måned
 }
ui-plan-how = Hvordan
ui-plan-last-done = Senest udført { $day }.
ui-plan-tick = Sæt til udført
ui-plan-tick-of = Sæt til udført: { $name }
ui-plan-done = { $name } er udført
ui-plan-done-day = Udført den
ui-plan-outcome = Hvad kom der ud af det?
ui-plan-outcome-hint = Kort: hvad I fandt, og hvad der skal gøres. Det står i historikken.
ui-plan-starter = Forslag til årshjul
ui-plan-starter-text = De fleste kommuner har opgaver som disse. Vælg dem, I vil have med. Navn, dato og ansvarlig kan rettes bagefter.
ui-plan-starter-add = { $count ->
    [one] Tilføj 1 opgave
   *[other] Tilføj { $number } opgaver
 }
ui-plan-added-many = { $count ->
    [one] 1 opgave er tilføjet til årshjulet
   *[other] { $number } opgaver er tilføjet til årshjulet
 }

# Attachments
ui-attachments-none = Ingen bilag.
ui-attachment-add = Vedlæg fil
ui-attachment-add-link = Tilføj link
ui-attachment-added = { $name } er vedlagt
ui-attachment-saved = Bilaget { $name } er gemt
ui-attachment-removed = Bilaget { $name } er slettet
ui-attachment-copy = Gem en kopi
ui-attachment-copy-of = Gem en kopi af { $name }
ui-attachment-copied = Kopien er gemt i { $path }
ui-attachment-edit = Ret
ui-attachment-edit-of = Ret bilaget { $name }
ui-attachment-edit-title = Ret bilag
ui-attachment-note = Note
ui-attachment-address = Adresse
ui-attachment-address-hint = Begynder med https:// eller http://.
ui-attachment-link = link
ui-attachment-kib = { $size } KiB
ui-attachment-mib = { $size } MiB
ui-attachment-no-content = Filens indhold er ikke i dette register.
ui-attachment-open = Åbn bilag
ui-attachment-open-link = Linket åbnes i computerens browser og fører ud af Værn:
ui-attachment-open-file = { $name } ({ $media }, { $size }) åbnes i computerens program til den slags filer.
ui-attachment-open-text = Værn lægger en kopi, der ikke kan ændres, i en midlertidig mappe, som kun du kan læse, og sletter den, når registret eller vinduet lukkes.

# What is refused
error-not-opened = Computeren har ikke noget program, der kan åbne det. Gem en kopi, og åbn den derfra.
problem-day-to-come = Dagen er ikke kommet endnu. Skriv den dag, opgaven blev udført.
problem-done-already = Opgaven er allerede udført, og den gentages ikke.
problem-file-empty = Filen er tom. Vælg en anden.
problem-file-type-not-allowed = Den slags filer kan ikke vedlægges. Brug PDF, billeder (png, jpg, gif), Word, Excel, PowerPoint eller OpenDocument uden makroer, tekst (txt, csv, md) eller mail (eml, msg).
problem-file-not-what-it-says = Indholdet passer ikke til filens endelse. Åbn filen i det program, den er lavet i, og gem den igen.
problem-file-locked = Filen er låst med en adgangskode. Gem en udgave uden, og vedlæg den.
problem-file-with-macros = Filen indeholder makroer. Gem en udgave uden, og vedlæg den.
problem-file-above-limit = Filen fylder mere end 25 MiB. Gem den mindre, eller vedlæg et link til den.
problem-file-not-here = Indholdet af filen er ikke i dette register: kun dens navn blev læst ind. Vedlæg filen igen.
problem-file-ending-changed = En fils endelse siger, hvad der er i den, og kan ikke ændres.

# The command line
cli-attached = Vedlagde { $ref } { $name }
cli-unknown-person = Der er ingen person, der hedder »{ $ref }«. `vaern list FIL people` viser dem, der er.
ui-plan-mark-day = { $day }.
