# Organisationen: enheder, personer og deres ansvar; aktiver, der går ud af brug eller lægges sammen.

error-held = { $name } kan ikke slettes, for der henvises til den fra { $by } (i alt { $count }). Ret eller slet det først.
error-held-person = { $name } kan ikke slettes, for personen står på { $by } (i alt { $count }). Overdrag ansvaret til en anden. Har personen accepteret, sagt eller deltaget i noget, så skriv en sidste dag i stedet.
error-held-unit = { $name } kan ikke slettes, for { $by } hører til den (i alt { $count }). Flyt eller slet det først.
error-still-needed = Aktivet kan ikke tages ud af brug endnu, for { $by } har stadig brug for det (i alt { $count }), og det er ikke set. Se på forhåndsvisningen igen.

problem-nothing-chosen = Der er ikke valgt noget. Vælg det, der skal overdrages, eller skriv en sidste dag.
problem-hand-over-to-self = Modtageren er den samme person. Vælg en anden.
problem-receiver-left = Modtageren er fratrådt. Vælg en anden.
problem-merge-with-itself = Det er den samme post. Vælg en anden.
problem-day-to-come = Dagen ligger ude i fremtiden. Vælg i dag eller en tidligere dag.

duty-unit-contact = Kontaktperson for enhed
duty-asset-owner = Ejer af aktiv
duty-risk-owner = Risikoejer
duty-system-owner = Systemejer
duty-process-owner = Procesejer
duty-asset-contact = Kontaktperson for aktiv
duty-measure-owner = Ansvarlig for foranstaltning
duty-scenario-owner = Ejer af risikoscenarie
duty-routine-owner = Ansvarlig for opgave i årshjulet

cli-unknown-person = Der er ingen person, der hedder »{ $ref }«. `vaern list FIL people` viser dem, der er.
cli-unknown-record = Der er hverken et aktiv eller en person, der hedder »{ $ref }«. `vaern list FIL assets` og `vaern list FIL people` viser dem, der er.
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
