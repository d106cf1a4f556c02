# Afhængigheder som diagram, kritiske knudepunkter, og hvad et svigt rammer

net-title = Afhængigheder: { $count ->
    [one] 1 aktiv
   *[other] { $count } aktiver
}
net-left-out = { $count ->
    [one] 1 aktiv mere er ikke med
   *[other] { $count } aktiver mere er ikke med
}
net-says = Diagrammet viser { $count ->
    [one] 1 aktiv
   *[other] { $count } aktiver
} og { $links ->
    [one] 1 afhængighed
   *[other] { $links } afhængigheder
}; det, der har brug for noget, står øverst.
net-says-needs = { $name } har brug for { $needs }.
net-says-ring = Disse har brug for hinanden i ring: { $names }.
net-says-single = Kritiske knudepunkter: { $names }.
net-single = Kritisk knudepunkt
net-legend-plain = har brug for
net-legend-lowered = behovet er sænket eller ændret
net-legend-raised = behovet er hævet
net-legend-cut = behovet er afbrudt
net-legend-ring = i ring
net-legend-level = højeste konsekvens, egen eller arvet

net-layer = Lag { $number }
net-full = Diagrammet er fuldt { $distance ->
    [0] allerede i udsnittet
    [one] ved 1 afhængigheds afstand
   *[other] ved { $distance } afhængigheders afstand
}.
net-reach = Hvis { $name } svigter, rammes { $count ->
    [0] intet andet.
    [one] 1 aktiv i { $units ->
        [one] 1 enhed.
       *[other] { $units } enheder.
    }
   *[other] { $count } aktiver i { $units ->
        [one] 1 enhed.
       *[other] { $units } enheder.
    }
}
net-reach-worst = Det alvorligste: { $list }.
net-single-count = { $count ->
    [0] Ingen kritiske knudepunkter.
    [one] 1 kritisk knudepunkt.
   *[other] { $count } kritiske knudepunkter.
}
net-asset = Aktiv
net-unit = Enhed
net-distance = Afstand
net-via = Via
net-at-stake = På spil
net-units-hit = Enheder, der rammes
net-worst = Højeste tilgængelighed
net-direct = Direkte
net-reached = I alt
net-from-own = { $arrives } (af { $own })
net-letter-confidentiality = F
net-letter-integrity = I
net-letter-availability = T
net-letter-authenticity = A
net-legend-letters = F fortrolighed · I integritet · T tilgængelighed · A autenticitet

ui-screen-dependencies = Afhængigheder
ui-net-sub = Hvem har brug for hvem, og hvad rammes, hvis noget svigter?
ui-net-tabs = Vis afhængigheder som
ui-net-tab-diagram = Diagram
ui-net-tab-list = Liste
ui-net-tab-points = Kritiske knudepunkter
ui-net-around = Omkring et aktiv
ui-net-about = Omkring { $name }
ui-net-whole = Vis hele registret
ui-net-depth = Afstand
ui-net-steps = { $count ->
    [0] kun udsnittet selv
    [one] 1 led op og ned
   *[other] { $count } led op og ned
}
ui-net-switch = Hvad svigter, hvis dette svigter?
ui-net-save = Gem som SVG
ui-net-saved = Diagrammet er gemt i { $path }.
ui-net-all = Alle afhængigheder
ui-net-too-many = Registret har { $number } aktiver, og et diagram viser højst { $most }
ui-net-too-many-text = Vælg et aktiv, en enhed eller en slags ovenfor.
ui-net-empty = Der er ingen aktiver i udsnittet
ui-net-empty-text = Vælg et andet udsnit, eller tilføj aktiver og afhængigheder på aktivernes sider.
ui-net-in-words = Diagrammet i ord
ui-net-choose = Vælg et aktiv i diagrammet: klik på det, eller gå til det med piletasterne, og tryk på mellemrum.
ui-net-if-fails = Hvis { $name } svigter
ui-net-section = Hvis det svigter
ui-net-open = Se det i diagrammet
ui-net-show = Vis
ui-net-show-of = Vis, hvad der rammes, hvis { $name } svigter
ui-net-directly = har direkte brug for det
ui-net-through = gennem { $name }
ui-net-not-valued = ikke vurderet
ui-net-more = { $number } mere er ikke vist.
ui-net-list = Afhængigheder i udsnittet
ui-net-from = Aktiv
ui-net-to = har brug for
ui-net-reason = Begrundelse
ui-net-points = Kritiske knudepunkter
ui-net-points-text = Et kritisk knudepunkt (single point of failure) er et aktiv, som aktiver i mindst to enheder har brug for, direkte eller gennem andre, så deres tilgængelighed rammes i skalaens øverste halvdel. Registret kender ikke »enten-eller«: er der en anden vej, så skriv det på afhængigheden ved at sænke eller afbryde den med en begrundelse.
ui-net-points-none = Intet aktivs svigt rammer flere enheder hårdt.
ui-net-direct = Har direkte brug for det
ui-net-reached = Har brug for det i alt
ui-net-legend = Forklaring af diagrammet
ui-net-larger = Større
ui-net-smaller = Mindre
ui-net-fit = Tilpas
ui-net-keys = Piletaster følger afhængighederne, Enter åbner aktivet, mellemrum viser, hvad der rammes, hvis det svigter. + og − ændrer størrelsen, 0 tilpasser, og Skift + pil flytter billedet.
ui-net-no-level = konsekvens ikke vurderet
ui-net-level = højeste konsekvens: { $properties }
ui-net-needs = har brug for { $count }
ui-net-needed = bruges af { $count }
ui-net-fails = svigter
ui-net-hit = rammes
