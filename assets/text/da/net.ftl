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
