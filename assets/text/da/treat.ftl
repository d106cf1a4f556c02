# Treatment: actions, the plan, the budget, and the reports about them.

action-standing-overdue = Overskredet
action-standing-waiting = Venter
action-standing-open = Åben
action-standing-done = Udført
action-standing-dropped = Opgivet

plan-gap-overdue = Overskredet
plan-gap-no-decision = Ingen beslutning
plan-gap-no-owner = Ingen ejer
plan-gap-no-action = Ingen handling
plan-gap-no-deadline = Ingen frist
plan-gap-not-enough = Rækker ikke
plan-gap-not-accepted = Ikke accepteret

# What the register refuses
error-waits = Handlingen kan ikke afsluttes som udført, før det, der kommer før den, er gjort: { $by }.
problem-same-reason = Skriv en ny grund: sidste gang blev handlingen udskudt af den samme.
problem-put-off-by-deed = Fristen kan kun flyttes til senere med en grund: brug Udskyd.
problem-close-by-deed = Brug Afslut eller Åbn igen: det skal siges, hvornår handlingen blev afsluttet, og hvad der kom ud af den.
problem-not-later = Vælg en dag efter den frist, der står.
problem-closed-already = Handlingen er allerede afsluttet.
problem-open-already = Handlingen er allerede åben.
problem-action-loop = Handlingen kommer til at vente på sig selv. Ret, hvad den kommer efter.

# Reports
report-management = Ledelsesoverblik
report-risk-register = Risikoregister
report-treatment-plan = Risikohåndteringsplan
treat-kroner = { $amount } kr.
treat-percent = { $percent } %
treat-no-risks = Der er ingen risikoscenarier her.
treat-levels-now = Nuværende, bekræftet
treat-risk = Risiko
treat-now = Nu, bekræftet
treat-target = Mål
treat-decision = Beslutning
treat-what = Hvad der gøres
treat-due = Frist
treat-cost = Pris, kr.
treat-missing = Mangler
treat-in-plan = Risici i planen
treat-must = Heraf skal håndteres
treat-met = Hvor langt er vi
treat-met-counts = { $treated } håndteres med en frist, { $accepted } er accepteret, { $open } står åbne
treat-nothing-missing = Intet
treat-cost-planned = Det planlagte koster
treat-cost-and = { $count ->
    [one] { $cost } og én foranstaltning uden pris
   *[other] { $cost } og { $count } foranstaltninger uden pris
}
treat-acceptable = Acceptable uden håndtering
treat-each = Håndtering af hver risiko
treat-each-how = Først det, der skal håndteres, og det højeste niveau på trinnet nuværende, bekræftet. Mål er niveauet, når de planlagte foranstaltninger er på plads.
treat-none = Intet niveau kræver håndtering, og intet er besluttet eller planlagt.
treat-line-planned = { $name } (planlagt{ $due })
treat-line-in-place = { $name } (på plads)
treat-line-action = { $name } ({ $standing }, { $progress } %)
treat-accepted = { $by } til { $until }: { $standing }
treat-actions = Handlinger
treat-actions-none = Der er ingen handlinger.
treat-actions-counts = { $overdue } overskredet, { $open } åbne, { $waiting } venter på andre. { $done } udført siden { $since }.
treat-action = Handling
treat-standing = Status
treat-progress = Fremdrift
treat-note = Bemærkning
treat-postponed = { $count ->
    [one] udskudt én gang fra { $first }
   *[other] udskudt { $count } gange fra { $first }
}
treat-postponed-why = Udskudt: { $reason }
treat-brings = Sætter { $name } på plads
treat-waits = Venter på { $names }
treat-closed = { $day }: { $outcome }
treat-residual = Accepterede risici
treat-residual-none = Ingen risiko i planen er accepteret.
treat-residual-how = Først accepter, der er udløbet eller genåbnet, og som derfor skal tages stilling til igen.
treat-accepted-level = Accepteret niveau
treat-accepted-by = Af
treat-accepted-on = Den
treat-accepted-until = Til og med
treat-accepted-stands = Står som
treat-reason = Begrundelse
budget-title = Hvad pengene rækker til
budget-how = Planlagte foranstaltninger, dem der sænker flest niveauer pr. krone først. Et niveau er ét trin ned for ét risikoscenarie på trinnet mål, set i forhold til planen uden foranstaltningen.
budget-measure = Foranstaltning
budget-lowers = Niveauer
budget-scenarios = Scenarier
budget-rate = Niveauer pr. 100.000 kr.
budget-cost-so-far = Pris i alt hertil, kr.
budget-levels-so-far = Niveauer i alt hertil
budget-levels = { $count ->
    [one] { $count } niveau
   *[other] { $count } niveauer
}
budget-unpriced = { $count ->
    [one] Uden pris: { $names }.
   *[other] { $count } uden pris: { $names }.
}
budget-loose = { $count ->
    [one] Handling, der koster uden at høre til en foranstaltning: { $names }.
   *[other] { $count } handlinger, der koster uden at høre til en foranstaltning: { $names }.
}

# The risk register
risk-register-all = Risikoscenarier
risk-register-table = Alle risikoscenarier
risk-register-how = Det højeste niveau på trinnet nuværende, bekræftet står først. Tegnet er niveauets, tallet er sandsynlighed × konsekvens. Ubesvarede scenarier har intet niveau og tælles aldrig som lave.

# The overview for management
management-headline = { $count ->
    [one] Det højeste niveau lige nu (nuværende, bekræftet) er { $level } ({ $sign }). Én risiko har det.
   *[other] Det højeste niveau lige nu (nuværende, bekræftet) er { $level } ({ $sign }). { $count } risici har det.
}
management-risks = Risici
management-above = Skal håndteres
management-undecided = Uden beslutning
management-overdue = Risici over fristen
management-late-actions = Handlinger over fristen
management-accepted = Accepteret
management-reopened = Accept skal fornys
management-other-methods = { $count ->
    [one] Én risiko er vurderet efter en anden metode og står ikke på kortet.
   *[other] { $count } risici er vurderet efter andre metoder og står ikke på kortet.
}
management-heat = Bilag: varmekortet i tal
management-top = { $count ->
    [one] Den højeste risiko
   *[other] De { $count } højeste risici
}
management-since = Siden sidst:
management-since-none = ingen vurdering er ført videre fra en tidligere.
management-since-counts = nye { $new } · højere { $higher } · lavere { $lower } · uændrede { $same } · lukkede { $closed }.
management-since-higher = Højere: { $names }.
management-late = Over fristen:
management-accepted-until = Accepteret til:
management-accepted-none = ingen risiko er accepteret.
management-accept-anew = Skal fornys:
management-more = { $count } til

# The command line
cli-plan = { $rows } risici i planen; { $acceptable } er acceptable uden håndtering, { $unanswered } er ubesvarede.
cli-budget = Foranstaltning, pris i kr., niveauer, niveauer pr. 100.000 kr. I alt { $cost } kr.

# The screen
ui-screen-treatment = Håndtering
ui-treat-sub = Hvad der er besluttet om hver risiko, hvad der gøres, og hvad der mangler
ui-treat-tab-plan = Håndteringsplan
ui-treat-tab-actions = Handlinger
ui-treat-tab-budget = Budget
ui-treat-tab-acceptances = Accepter
ui-treat-counts = { $total ->
    [one] { $total } risiko.
   *[other] { $total } risici.
} { $acceptable } er acceptable uden håndtering, og { $unanswered } er ubesvarede.
ui-treat-most = De første { $shown } er vist: afgræns for at se resten.
ui-treat-none-text = Ingen risiko passer til det valgte.
ui-treat-in-place = { $count ->
    [one] Én foranstaltning på plads
   *[other] { $count } foranstaltninger på plads
}
ui-treat-missing-all = Alle, også uden mangler
ui-treat-standing-all = Alle
ui-treat-actions-text = Tilføj en handling her, eller på en foranstaltnings eller en risikos side.
ui-budget-empty = Intet er planlagt
ui-budget-empty-text = Planlagte foranstaltninger står her med det, de sænker, og det, de koster.
ui-budget-sum = Det planlagte koster i alt
ui-budget-unpriced = Uden pris
ui-budget-loose = Handlinger, der koster uden at høre til en foranstaltning
ui-action-add = Tilføj handling
ui-action-deeds = Hvad der kan gøres
ui-action-deed-of = { $deed }: { $name }
ui-action-postpone = Udskyd
ui-action-postpone-done = { $name } er udskudt.
ui-action-progress = Fremdrift
ui-action-progress-done = Fremdriften for { $name } er gemt.
ui-action-close = Afslut
ui-action-close-done = { $name } er afsluttet.
ui-action-reopen = Åbn igen
ui-action-reopen-done = { $name } er åbnet igen.
ui-action-stands = { $count ->
    [0] Fristen er { $due }.
    [one] Fristen er { $due }. Handlingen er udskudt én gang før.
   *[other] Fristen er { $due }. Handlingen er udskudt { $count } gange før.
}
ui-action-new-due = Ny frist
ui-action-percent = Hvor langt er den, i procent?
ui-action-closed-as = Afsluttes som
ui-action-closed-on = Dag
ui-action-waits = Den kan ikke afsluttes som udført, før dette er gjort: { $names }.
ui-action-measure = Sæt også { $name } på plads
ui-action-outcome = Hvad kom der ud af det?
ui-action-outcome-hint = Skriv, hvad der er gjort, og hvor det kan ses. Er den opgivet, så skriv hvorfor.
