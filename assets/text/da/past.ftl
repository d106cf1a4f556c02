# past.ftl: registeret, som det var, hvad der er anderledes, og hvad der er slettet.

past-tabs = Dele af historikken
past-tab-entries = Poster
past-tab-days = Tidligere dage
past-tab-difference = Forskelle
past-tab-deleted = Slettet
past-timeline = Historik
past-entry = post { $number }
past-before = før:{" "}
past-after = efter:{" "}
past-emptied = tømt

past-banner-label = Den dag, der vises
past-banner = Registeret, som det var { $at }
past-banner-read-only = Her kan intet ændres.
past-other-day = En anden dag
past-today = Tilbage til i dag
past-busy = Går tilbage …
past-back = Dette er registeret, som det er i dag.

past-days-sub = Se alt, som det var: skærmbilleder, risikomatrix og rapporter.
past-look-label = Vis registeret ved udgangen af
past-look = Se tilbage
past-look-text = Alle skærmbilleder og rapporter viser den dag, indtil du går tilbage til i dag. Imens kan intet ændres.
past-day = Dag
past-day-hint = Tom: nu. Dagen tæller med alt, hvad der blev gjort på den.
past-named = Navngiven dag
past-named-choose = eller en navngiven dag …
past-name-day = Giv en dag et navn
past-name-hint = For eksempel: Byrådsmøde juni 2026.
past-named-done = { $name } er gemt.
past-unnamed = { $name } er ikke længere en navngiven dag. Historikken er, som den var.
past-note = Note
past-actions = Det kan du gøre
past-since = Hvad er anderledes siden
past-none = Ingen dag har et navn endnu
past-none-text = Giv en dag et navn, når I har vist registeret for byrådet eller revisor. Så finder I den igen.

past-difference-sub = Hvad der er tilføjet, ændret og slettet mellem to dage.
past-from = Fra udgangen af
past-to = Til udgangen af
past-kind = Type
past-all-kinds = Alle typer
past-same = Intet er anderledes
past-same-text = Registeret indeholdt det samme på begge dage. Vælg andre dage.
past-counts = Hvor mange poster af hver type der er anderledes
past-rows = De poster, der er anderledes
past-record = Post
past-what = Hvad der skete
past-fields = Før og efter
past-added = Tilføjet
past-changed = Ændret
past-removed = Slettet

past-deleted-sub = Intet går tabt: det, der er slettet, kan hentes frem igen.
past-deleted-search = Søg i det slettede
past-nothing-deleted = Intet fundet
past-nothing-deleted-text = Ingen slettet post passer til det, du har valgt.
past-restore = Hent frem
past-restored = { $name } er hentet frem igen.
past-save = Gem
