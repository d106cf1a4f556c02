# What the check of a register found: verify-CODE.

verify-ok = { $entries ->
    [one] Registret er i orden. Den ene post i historikken er efterprøvet.
   *[other] Registret er i orden. Alle { $entries } poster i historikken er efterprøvet.
 }

# The file
verify-page = En side i filen er ikke, som den blev skrevet ({ $detail }). Gem filen, som den er, og gå tilbage til en sikkerhedskopi.
verify-reference = En post i { $table } henviser til en post i { $parent }, der ikke findes. Gå tilbage til en sikkerhedskopi, eller fortryd den seneste ændring.

# The history
verify-entry-missing = Post { $seq } mangler i historikken. Nogen eller noget har fjernet den uden om Værn.
verify-entry-changed = Post { $seq } i historikken er ikke, som den blev skrevet. Den er ændret, flyttet eller indsat uden om Værn.
verify-entry-unusable = Post { $seq } i historikken passer ikke til posterne før den. Det, der står i registret, kan derfor ikke føres tilbage til historikken.
verify-records-differ = Tabellen { $table } er ikke, som historikken har gjort den. Noget er ændret uden om Værn.

# Attached files
verify-content-changed = Indholdet af bilaget { $names } er ikke, som det blev vedlagt. Brug det ikke. Vedlæg filen igen, eller hent den fra en sikkerhedskopi.
verify-content-missing = Indholdet af bilaget { $names }, som kom ind med post { $seq }, er fjernet uden om Værn. Vedlæg filen igen, eller hent den fra en sikkerhedskopi.

# Figures that are kept and computed again
verify-value = De værdier, som aktivet { $asset } arver, er gemt forkert. Det er en fejl i Værn. Meld den, og stol ikke på niveauerne, før den er rettet.
verify-value-left-over = Der er gemt arvede værdier for { $count } aktiver, som ikke findes. Det er en fejl i Værn. Meld den.
verify-level = Niveauet for risikoscenariet { $scenario } er gemt forkert. Det er en fejl i Værn. Meld den, og stol ikke på niveauet, før den er rettet.
verify-level-left-over = Der er gemt niveauer for { $count } risikoscenarier, som ikke findes. Det er en fejl i Værn. Meld den.
verify-counts = Tallene bag risikokortet passer ikke til risikoscenarierne. Det er en fejl i Værn. Meld den, og tæl efter i listen så længe.
verify-words = Det, der søges i, passer ikke til registrets indhold ({ $count } steder). Søgning kan overse noget. Det er en fejl i Værn. Meld den, og led i listerne så længe.
verify-index = Oversigten over, hvilke poster der har ændret hvad, passer ikke til post { $seq } i historikken. Det er en fejl i Værn. Meld den, og stol ikke på tidslinjerne, før den er rettet.
verify-index-left-over = Oversigten over, hvilke poster der har ændret hvad, har { $count } linjer for meget. Det er en fejl i Værn. Meld den.
verify-measure-tests = På foranstaltningen { $measure } står et andet testresultat, end dens kontroltests siger. Det er en fejl i Værn. Meld den, og stol ikke på de bekræftede niveauer, før den er rettet.
