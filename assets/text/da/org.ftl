# Organisationen: enheder, personer og deres ansvar; aktiver, der går ud af brug eller lægges sammen.

error-held = { $name } kan ikke slettes, for der henvises til den fra { $by } (i alt { $count }). Ret eller slet det først.
error-held-person = { $name } kan ikke slettes, for personen står på { $by } (i alt { $count }). Overdrag ansvaret til en anden. Har personen accepteret, sagt eller deltaget i noget, så skriv en sidste dag i stedet.
error-held-unit = { $name } kan ikke slettes, for { $by } hører til den (i alt { $count }). Flyt eller slet det først.
error-still-needed = Aktivet kan ikke tages ud af brug endnu, for { $by } har stadig brug for det (i alt { $count }), og det er ikke set. Se på forhåndsvisningen igen.

problem-nothing-chosen = Der er ikke valgt noget. Vælg det, der skal overdrages, eller skriv en sidste dag.
problem-hand-over-to-self = Modtageren er den samme person. Vælg en anden.
problem-receiver-left = Modtageren er fratrådt. Vælg en anden.
problem-merge-with-itself = Det er den samme post. Vælg en anden.
problem-retired-to-come = Dagen ligger ude i fremtiden. Vælg i dag eller en tidligere dag.

duty-unit-contact = Kontaktperson for enhed
duty-asset-owner = Ejer af aktiv
duty-risk-owner = Risikoejer
duty-system-owner = Systemejer
duty-process-owner = Procesejer
duty-asset-contact = Kontaktperson for aktiv
duty-measure-owner = Ansvarlig for foranstaltning
duty-scenario-owner = Ejer af risikoscenarie
duty-routine-owner = Ansvarlig for opgave i årshjulet
duty-test-tester = Tester af kontroltest
duty-action-owner = Ansvarlig for handling
duty-programme-owner = Ansvarlig for revisionsprogram
duty-audit-lead = Ledende revisor
duty-finding-owner = Ansvarlig for konstatering
duty-corrective-action-owner = Ansvarlig for korrigerende handling
duty-indicator-owner = Ansvarlig for indikator
duty-objective-owner = Ansvarlig for målsætning
duty-decision-owner = Ansvarlig for beslutning
duty-requirement-owner = Ansvarlig for krav
duty-policy-owner = Ansvarlig for politik eller instruks

cli-unknown-asset-or-person = Der er hverken et aktiv eller en person, der hedder »{ $ref }«. `vaern list FIL assets` og `vaern list FIL people` viser dem, der er.
cli-no-duties = { $name } har ikke ansvar for noget.
cli-stays-closed = { $name } bliver stående, for vurderingen er afløst.
cli-stays-accepted = Accepten af { $name } bliver stående i personens navn.
cli-handed-over = Overdraget.
cli-to-hand-over = Intet er ændret. Uden --dry-run overdrages det.
cli-merged = Lagt sammen.
cli-to-merge = Intet er ændret. Uden --dry-run lægges de sammen.

org-merge-kept = den første beholdes
org-merge-taken = den anden tages
org-merge-filled = udfyldes
org-merge-united = forenes
org-merge-itself = { $name } falder bort, for aktivet kan ikke have brug for sig selv
org-merge-twice = { $name } falder bort, for det står der allerede
org-merge-twin = { $keep } og { $gone } handler om den samme trussel i den samme vurdering. Begge bliver stående.
org-reopens-approval = Godkendelsen af { $name } genåbnes
org-reopens-acceptance = Accepten af { $name } genåbnes

# Vinduet
ui-screen-units = Organisation
ui-units-text = Enheder i et træ, personerne i dem, og hvem der har ansvar for hvad.
ui-units-empty = Ingen enheder endnu
ui-units-empty-text = Opret den øverste enhed, eller læs et regneark ind.
ui-unit-add = Tilføj enhed
ui-unit-add-below = Tilføj enhed under denne
ui-unit-change = Ret eller flyt enheden
ui-unit-added = Enheden { $name } er tilføjet.
ui-unit-saved = Enheden { $name } er gemt.
ui-unit-removed = Enheden { $name } er slettet.
ui-unit-top = Øverst i organisationen
ui-unit-choose = Vælg en enhed i træet.
ui-unit-counts =
    { $people ->
        [one] 1 person
       *[other] { $people } personer
    }, { $assets ->
        [one] 1 aktiv
       *[other] { $assets } aktiver
    }
ui-unit-above =
    { $count ->
        [one] { $number } risiko skal håndteres
       *[other] { $number } risici skal håndteres
    }
ui-unit-no-contact = Ingen kontaktperson
ui-unit-no-people = Ingen personer.
ui-unit-no-assets = Ingen aktiver.
ui-unit-assets = Alle enhedens aktiver
ui-unit-risks = Enhedens risici
ui-person-left = Sidste dag: { $day }. Personen kan ikke vælges mere, men står, hvor den står.
ui-last-day = Sidste dag
ui-last-day-hint = Kun for den, der holder op.
ui-gone = { $name } (fratrådt eller udgået)
ui-duties = Ansvar
ui-duties-none = { $name } har ikke ansvar for noget lige nu.
ui-hand-over = Overdrag …
ui-hand-over-title = Overdrag det, { $name } har ansvar for
ui-hand-over-to = Til
ui-hand-over-roles = Hvad der overdrages
ui-hand-over-moves = Det her overdrages:
ui-hand-over-kept = Det her har { $name } stadig ansvar for:
ui-hand-over-closed = De her risikoscenarier bliver stående, for deres vurdering er afløst:
ui-hand-over-accepted = { $name } har accepteret de her risici. Accepterne bliver stående i personens navn:
ui-hand-over-do = Overdrag
ui-handed-over = Ansvaret er overdraget fra { $name }.
ui-preview = Forhåndsvisning
ui-reopens-approvals = Godkendelsen af de her vurderinger genåbnes, så de skal godkendes igen:
ui-reopens-acceptances = Accepten af de her risici genåbnes, så de skal accepteres igen:
ui-more-records = og { $number } mere
ui-asset-more = Øvrige oplysninger
ui-asset-more-of = { $kind }: øvrige oplysninger
ui-tags-hint = Flere skilles med komma.
ui-retired = Udgået
ui-retired-since = Udgået den { $day }. Aktivet kommer ikke med i nye risikoscenarier, men dets historik står.
ui-retire = Tag ud af brug
ui-retire-anyway = Det er set: tag ud af brug
ui-retire-title = Tag { $name } ud af brug
ui-retire-text = Aktivet bliver i registeret med sin historik. Det kommer ikke med i nye risikoscenarier og forslag.
ui-retire-day = Udgået den
ui-retire-needed_by = De her aktiver har stadig brug for det, direkte eller gennem andre:
ui-retire-supplies = Det er leverandør til:
ui-retire-scenarios = Åbne risikoscenarier om det:
ui-retire-measures = Foranstaltninger, der virker på dem:
ui-retire-routines = Opgaver i årshjulet om det:
ui-retire-done = { $name } er taget ud af brug.
ui-bring-back = Tag i brug igen
ui-brought-back = { $name } er i brug igen.
ui-merge = Læg sammen …
ui-merge-title = Læg en anden post sammen med { $name }
ui-merge-text = Alt, der henviser til den anden post, kommer til at henvise til { $name }, og den anden slettes. Det kan fortrydes i ét skridt.
ui-merge-other = Den anden post
ui-merge-fields = Hvor de to er forskellige
ui-merge-keep = Denne
ui-merge-gone = Den anden
ui-merge-how = Hvad der sker
ui-merge-choose = Vælg for { $field }
ui-merge-moves = Det her kommer til at henvise til den, der beholdes:
ui-merge-closed =
    { $count ->
        [one] { $number } risikoscenarie i en afløst vurdering flyttes med.
       *[other] { $number } risikoscenarier i afløste vurderinger flyttes med.
    }
ui-merged = Lagt sammen i { $name }.
