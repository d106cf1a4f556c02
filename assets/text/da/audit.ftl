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
