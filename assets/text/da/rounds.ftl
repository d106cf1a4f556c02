# En vurderings liv: om vurderingen, godkendelse, dan scenarier, før videre, forskel, flyt.

# Faner og formular
round-tabs = Dele af vurderingen
round-tab-scoring = Scoring
round-tab-about = Om vurderingen
round-tab-difference = Forskel
round-kind = Type
round-participants = Deltagere
round-participants-none = Ingen deltagere endnu.
round-participant-add = Tilføj en deltager
round-participant-remove = Fjern { $name } fra deltagerne
round-minutes = Referat
round-minutes-hint = Hvad I talte om, hvad I blev enige om, og hvad I udelod.
round-review = Gennemgås igen senest
round-saved = { $name } er gemt.
round-superseded = Vurderingen er afløst af en senere. Den kan læses, men ikke ændres.
round-remove = Slet vurderingen
round-remove-sure = Slet { $name } og alle dens scenarier? Det kan fortrydes.
round-removed = { $name } er slettet.
round-scenario-remove = Slet scenariet
round-scenario-removed = Scenariet er slettet.

# Status og godkendelse
round-state = Status
round-approval = Godkendelse
round-approval-none = Vurderingen er ikke godkendt.
round-approved-by = Godkendt af { $who } den { $when }.
round-submitted-by = Sendt til godkendelse af { $who }.
round-reopened-text = Indholdet er et andet end det, der blev godkendt. Send vurderingen til godkendelse igen, når den er gennemgået.
round-submit = Send til godkendelse
round-submitted = { $name } er sendt til godkendelse.
round-return = Send tilbage som kladde
round-return-why = Hvad skal rettes?
round-returned = { $name } er sendt tilbage som kladde.
round-approve = Godkend
round-approve-title = Godkend vurderingen
round-approve-text = Godkendelsen gælder det indhold, vurderingen har nu. Ændres svar, virkninger eller værdier, der flytter et niveau, åbnes godkendelsen igen af sig selv.
round-approve-name = Godkenderens navn
round-approve-name-hint = Skrives af den, der godkender. Det kan ikke være { $who }, som har sendt vurderingen til godkendelse.
round-approve-left = { $count ->
    [one] Ét scenarie er overført, men ikke bekræftet.
   *[other] { $number } scenarier er overført, men ikke bekræftet.
 }
round-approved = { $name } er godkendt.

# Dan scenarier
round-generate = Dan scenarier
round-generate-text = Værn sætter trusler fra katalogerne op mod aktiverne. Et aktiv og en trussel, der allerede står sammen i vurderingen, bliver ikke dannet igen.
round-generate-go = { $count ->
    [one] Dan ét scenarie
   *[other] Dan { $number } scenarier
 }
round-generated = { $count ->
    [one] Dannede ét scenarie.
   *[other] Dannede { $number } scenarier.
 }
round-scope-units = Aktiver i enheden
round-scope-kinds = Aktivtyper
round-scope-around = Ud fra et aktiv
round-scope-around-hint = Aktivet og alt, hvad det har brug for. For en leverandør: det, den leverer til.
round-scope-around-clear = Fjern { $name }
round-scope-all = Alle aktiver
round-catalogues = Kataloger
round-catalogue-own = Vores egne trusler
round-breadth = Bredde
round-breadth-narrow = Snæver: kun trusler, der rammer en egenskab, hvor aktivet har skalaens højeste værdi.
round-breadth-medium = Mellem: trusler, der rammer en egenskab, hvor aktivets værdi er i skalaens øverste halvdel.
round-breadth-all = Alle: enhver trussel, der kan ramme aktivets type.
round-plan = { $new ->
    [one] Giver ét nyt scenarie
   *[other] Giver { $new } nye scenarier
 } for { $assets ->
    [one] ét aktiv
   *[other] { $assets } aktiver
 }; { $existing ->
    [0] ingen findes i forvejen.
    [one] ét findes i forvejen.
   *[other] { $existing } findes i forvejen.
 }
round-made = { $new ->
    [one] Dannede ét scenarie
   *[other] Dannede { $new } scenarier
 } for { $assets ->
    [one] ét aktiv
   *[other] { $assets } aktiver
 }; { $existing ->
    [0] ingen fandtes i forvejen.
    [one] ét fandtes i forvejen.
   *[other] { $existing } fandtes i forvejen.
 }

# Før videre og bekræft
round-carry = Før videre
round-carry-title = Før vurderingen videre
round-carry-text = Der laves en ny kladde med alle svar, virkninger og begrundelser. Hvert scenarie står som overført, indtil nogen har bekræftet eller ændret det.
round-carry-go = Lav kladden
round-carried = { $name } er ført videre.
round-carried-mark = overført
round-carried-hint = Svarene er overført fra sidst og endnu ikke bekræftet. Tryk B for at bekræfte rækken.
round-not-confirmed-only = Kun ikke bekræftede
round-not-confirmed = { $count ->
    [one] ét ikke bekræftet
   *[other] { $number } ikke bekræftet
 }
round-only-not_confirmed = Overført, ikke bekræftet
round-confirm = Bekræft
round-confirm-all = Bekræft alle viste
round-confirm-all-sure = { $count ->
    [one] Bekræft ét scenarie, som det står?
   *[other] Bekræft { $number } scenarier, som de står?
 }
round-confirmed = { $risk } på { $asset } er bekræftet.
round-confirmed-all = { $count ->
    [one] Ét scenarie er bekræftet.
   *[other] { $number } scenarier er bekræftet.
 }
round-key-confirm = bekræft
round-grid-confirmed = Alt er bekræftet
round-grid-confirmed-text = Der er ingen overførte scenarier tilbage, som mangler at blive bekræftet.

# Forskel
report-difference = Forskel siden sidst
difference-before = Før
difference-after = Nu
difference-what = Hvad er anderledes
difference-who = Hvem, hvornår og hvorfor
difference-scenario = Scenarie
difference-caption = Niveauer på trinnet { $stage }
difference-with = Sammenlign med
difference-none = Ingen tidligere vurdering
difference-none-text = Der er ingen anden vurdering at sammenligne med endnu.
difference-alone = Der er ingen tidligere vurdering at sammenligne med.
difference-same = De to vurderinger er ens.
difference-today = Begge vurderinger er regnet ud fra aktiver og foranstaltninger, som de står i registret i dag.
difference-methods-differ = De to vurderinger følger ikke samme metode. Niveauer er sammenlignet efter deres navne.
difference-about-new = Scenarier, der kun er i den nye vurdering.
difference-about-changed = Scenarier, hvor et svar, en virkning eller en beslutning er en anden end før.
difference-about-confirmed = Scenarier, der er gennemgået og står, som de gjorde.
difference-about-not-confirmed = Scenarier, hvor svarene er overført, og ingen har bekræftet dem.
difference-about-closed = Scenarier, der er udgået eller ikke længere er relevante.
difference-show-confirmed = Vis også de bekræftet uændrede
difference-field-relevant = Relevant
difference-field-likelihood = Sandsynlighed
difference-field-threat_level = Trussel
difference-field-vulnerability_level = Sårbarhed
difference-field-properties = Egenskaber
difference-field-vulnerabilities = Sårbarheder
difference-field-treatment = Håndtering
difference-field-owner = Ejer
difference-field-due = Frist
difference-field-current_override = Nuværende niveau sat i hånden
difference-field-target_override = Målniveau sat i hånden
difference-field-quantity = Hyppighed og tab
difference-field-consequence = Konsekvens
difference-field-effect = Virkning

# Flyt til en anden metode
round-move = Flyt til en anden metode
round-move-title = Flyt vurderingen til en anden metode
round-move-text = Der laves en ny kladde efter den valgte metode. Den gamle vurdering bliver stående, som den er. Se oversættelsen igennem: intet niveau bliver gættet eller rundet af.
round-move-method = Ny metode
round-move-choose = Vælg en metode
round-move-from = Nu
round-move-to = Bliver til
round-move-unmapped = Intet modstykke
round-move-parties = Parter
round-move-levels = Risikoniveauer sat i hånden
round-move-drop = Lad sandsynligheden stå ubesvaret; den vurderes igen.
round-move-counts = Antal på trinnet { $stage }
round-move-before = Før
round-move-after = Efter
round-move-unanswered = Ubesvarede
round-move-changed = { $count ->
    [0] Ingen scenarier skifter niveau.
    [one] Ét scenarie skifter niveau.
   *[other] { $number } scenarier skifter niveau.
 }
round-move-go = Lav kladden
round-moved = { $name } er flyttet.

# Rapporten om en vurdering
report-participants = Deltagere
report-approval = Godkendelse
report-approval-none = Ikke godkendt
report-approval-holds = Godkendt af { $who } den { $when }. Godkendelsen gælder dette indhold:
report-approval-reopened = Godkendt af { $who } den { $when }, men indholdet er ændret siden, så godkendelsen er genåbnet. Den gjaldt:
report-approval-superseded = Godkendt af { $who } den { $when }. Vurderingen er siden afløst af en senere. Godkendelsen gjaldt:
