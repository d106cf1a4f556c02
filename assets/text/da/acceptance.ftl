# Acceptances: who accepted which risk, why, until when, and whether it still holds.

standing-valid = Gælder
standing-expired = Udløbet
standing-changed = Genåbnet
standing-replaced = Afløst

ui-screen-acceptances = Accepter
ui-acceptances-sub = Hvem der har accepteret hvilken risiko, og hvor længe. En accept genåbner af sig selv, når datoen er passeret, eller når scenariet ikke længere er det, der blev accepteret.
ui-acceptances-empty = Ingen accepter endnu
ui-acceptances-empty-text = En risiko accepteres på scenariets side af den, der ejer den.
ui-acceptance = Accept
ui-acceptance-none = Ingen har accepteret risikoen.
acceptance-valid = { $by } har accepteret risikoen på niveauet { $level } til og med { $until }.
acceptance-expired = Åben igen: accepten fra { $by } gjaldt til og med { $until }.
acceptance-changed = Åben igen: scenariet er ikke længere det, som { $by } accepterede { $accepted }. Svar, virkninger eller niveau er ændret siden.
ui-acceptance-owed = Hvad niveauet kræver
owed-acceptable = Intet. Niveauet er acceptabelt.
owed-owner_decides = Ejeren skal beslutte: acceptere eller håndtere.
owed-must_be_treated = Risikoen skal håndteres.
owed-days = { $days ->
    [one] Inden for 1 dag.
   *[other] Inden for { $days } dage.
 }
owed-must_be_treated-accept = Metoden siger, at niveauet skal håndteres. En accept fritager ikke for det, og kvalitetstjekket peger på den.
met-nothing_owed = Intet skyldes
met-accepted = Accepteret
met-treated = Håndtering med dato
met-open = Åben
met-treated-by = Håndtering med dato: { $due }
ui-acceptance-new = Accepter risikoen
ui-acceptance-renew = Accepter på ny
ui-acceptance-what = Det, der accepteres: niveauet { $level } på trinnet { $stage }, som scenariet er nu.
ui-acceptance-by = Accepteres af
ui-acceptance-by-missing = Vælg den person, der accepterer.
ui-acceptance-reason-missing = Skriv, hvorfor risikoen accepteres.
ui-acceptance-until = Gælder til og med
ui-acceptance-until-hint = Derefter er risikoen åben igen.
ui-acceptance-until-missing = Vælg en dato fra i dag og frem.
ui-acceptance-save = Accepter
ui-acceptance-saved = { $ref } er accepteret til og med { $until }.
ui-acceptance-withdraw = Træk accepten tilbage
ui-acceptance-withdrawn = Accepten af { $ref } er trukket tilbage.
ui-acceptance-earlier = Tidligere accepter
ui-acceptance-standing = Står som
ui-acceptance-level = Accepteret niveau
ui-acceptance-scenario = Scenarie
ui-acceptance-no-level = Scenariet har intet niveau og kan ikke accepteres.
ui-acceptance-open-only = Kun åbne
ui-acceptance-all = Alle

report-acceptance = Accept
report-acceptance-of = { $by } accepterede { $accepted } niveauet { $level } til og med { $until }. { $reason }
report-acceptance-valid = Accepten gælder.
report-acceptance-expired = Accepten er udløbet, og risikoen er åben igen.
report-acceptance-changed = Scenariet er ændret siden accepten, og risikoen er åben igen.
report-acceptances = { $count ->
    [one] Et scenarie er accepteret, og accepten gælder
   *[other] { $count } scenarier er accepteret, og accepterne gælder
 }:
report-acceptances-open = { $count ->
    [one] Et scenaries accept er udløbet eller genåbnet og tæller som åben
   *[other] { $count } scenariers accept er udløbet eller genåbnet og tæller som åbne
 }:

problem-no-level-to-accept = Scenariet har intet niveau. Besvar det, før det accepteres.
