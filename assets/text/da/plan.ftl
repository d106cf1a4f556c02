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
cli-unknown-record = Der er ingen post, der hedder »{ $ref }«. `vaern list FIL` med postens slags viser dem, der er.
