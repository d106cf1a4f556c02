# Policies, who knows them, and requirements.

ui-rail-rules = Regler og viden
ui-screen-policies = Politikker og kvitteringer
ui-policies-sub = Hvad medarbejderne skal kende, og hvem der har kvitteret for det
ui-policies-empty = Ingen politikker
ui-policies-empty-text = Skriv den første politik eller instruks, så kan I følge, hvem der kender den.
ui-policies-all = Vis som liste
ui-policies-new = Ny politik
ui-policy-version = Version
ui-policy-known = Kender den
ui-policy-share = { $know } af { $must } ({ $percent } %)
ui-policy-not-asked = Ikke gældende
ui-policy-nobody = Gælder for ingen
ui-policy-known-by = Kendt senest
ui-policy-review = Næste gennemgang
ui-policy-who = Hvem skal kende den
ui-policy-who-sub = Version { $version }
ui-policy-lacks = { $count ->
    [0] Alle, der skal kende den, har kvitteret.
    [one] Én mangler at kvittere.
   *[other] { $count } mangler at kvittere.
}
ui-policy-since = Kvitteret
ui-policy-not-yet = Mangler
ui-policy-earlier = Mangler; kendte version { $version }
ui-policy-only-lacking = Kun dem, der mangler
ui-policy-everybody = Alle
ui-policy-acknowledge = { $count ->
    [one] Skriv kvittering for én
   *[other] Skriv kvittering for { $count }
}
ui-policy-date = Dag
ui-policy-date-hint = Den dag, de har læst den.
ui-policy-choose = Vælg { $name }
ui-policy-choose-all = Vælg alle viste
ui-policy-acknowledged = { $count ->
    [one] Én kvittering er gemt.
   *[other] { $count } kvitteringer er gemt.
}

problem-policy-not-in-force = Politikken er ikke gældende. Kun det, der gælder, kan man kvittere for.
problem-person-had-left = Personen var fratrådt den dag.
problem-acknowledged-already = Personen har allerede kvitteret for den version.

# Command
cli-acknowledged = { $count ->
    [one] Skrev én kvittering for { $policy }, version { $version }
   *[other] Skrev { $count } kvitteringer for { $policy }, version { $version }
}
