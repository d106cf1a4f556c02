# What went wrong, and what to do next: error-CODE.

# Opening and making a register
error-not-found = Filen findes ikke længere. Måske er den flyttet eller omdøbt. Find den, og åbn den igen.
error-exists = Der ligger allerede en fil med det navn. Vælg et andet navn, eller åbn den fil, der er der.
error-not-a-register = Filen er ikke et Værn-register. Vælg en fil, der ender på .vaern. Regneark læses ind fra et åbent register.
error-passphrase-needed = Registret er låst. Skriv adgangssætningen for at åbne det.
error-passphrase-empty = Adgangssætningen er tom. Skriv en, eller opret registret uden.
error-wrong-passphrase = Adgangssætningen åbner ikke registret. Prøv igen, og se efter store og små bogstaver. Er du sikker på den, kan begyndelsen af filen være beskadiget: så brug en sikkerhedskopi.
error-damaged = Filen er beskadiget. Den er ikke ændret. Gem den, som den er, og gå tilbage til en sikkerhedskopi.
error-newer = Registret er lavet med en nyere udgave af Værn. Det er ikke ændret. Opdatér Værn, og åbn det igen.
error-no-register = Der er ikke noget register åbent. Åbn eller opret et først.

# Writing
error-read-only = Registret kan kun læses her. Flyt det til en mappe, hvor du må skrive, eller bed om adgang til mappen.
error-past = Det her er registret, som det så ud { $at }. Det kan kun læses. Gå tilbage til i dag for at ændre noget.
error-no-past = Registret fandtes ikke på det tidspunkt. Vælg et tidspunkt, efter at det blev oprettet.
error-busy = Et andet program skriver i registret lige nu. Intet er ændret. Vent et øjeblik, og prøv igen.
error-disk-full = Disken er fuld. Ændringen er ikke gemt, men alt det gamle er der stadig. Skaf plads, og prøv igen.
error-io = Filen kunne ikke læses eller skrives. Kontrollér, at disken eller netværksdrevet er tilsluttet, og at du har adgang, og prøv igen.
error-not-written = Filen kunne ikke skrives. Prøv igen med et andet navn eller en anden mappe.
error-database = Registret svarede med en fejl, som Værn ikke kender. Intet er ændret. Luk registret, åbn det igen, og efterprøv det under Historik.
error-content = Noget i registret kan ikke læses som det, det skal være. Intet er ændret. Efterprøv registret under Historik, og gå eventuelt tilbage til en sikkerhedskopi.
error-cancelled = Det blev afbrudt. Intet er ændret.

# What the register refuses
error-stale = En anden har ændret posten, siden du åbnede den. Din ændring er ikke gemt. Se posten igen, og ret den derfra.
error-missing = Posten findes ikke længere. Opdatér listen, og vælg en anden.
error-not-removed = Posten er ikke slettet, så den kan ikke hentes tilbage.
error-need-gone = Posten kan ikke hentes tilbage, fordi { $name } ikke findes længere. Hent først { $name } tilbage.
error-in-use = Posten kan ikke slettes, fordi andre poster henviser til den. Ret eller slet dem først.
error-taken = Der er allerede en post med samme nøgle. Vælg en anden.
error-invalid = Feltet { $field } kan ikke gemmes sådan. Ret det, og prøv igen.
error-problems = Der er noget at rette, før det kan læses ind. Intet er ændret. Hvert problem står med fil, række og kolonne.
error-nothing-to-undo = Der er ikke noget at fortryde eller gentage.
error-frozen = En metode kan ikke ændres, når den er i brug. Lav en ny version af den.
error-superseded = Vurderingen er afløst af en senere, så intet i den kan ændres. Ret i den seneste.
error-own-approval = Den, der har sendt vurderingen til godkendelse, kan ikke selv godkende den. Bed en anden om det.
error-unknown-kind = Den slags poster kender Værn ikke. Vælg en fra listen.
error-unforeseen = Der skete en fejl, som Værn ikke kender. Intet er ændret. Luk Værn, og åbn registeret igen.
error-report-failed = Rapporten kunne ikke laves, og ingen fil er skrevet. ({ $detail })
error-not-printed = Udskriften kunne ikke startes. Gem rapporten, og udskriv filen i stedet. ({ $detail })
