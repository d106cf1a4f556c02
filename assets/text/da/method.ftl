# Hvad der er forskelligt mellem to udgaver af en metode: method-change-KIND, hvor KIND er
# MethodChangeKind i src-tauri/crates/model.

method-change-name = Navnet er ændret fra "{ $from }" til "{ $to }"
method-change-source = Kilden er ændret fra "{ $from }" til "{ $to }"
method-change-properties = De egenskaber, der vurderes, er ændret fra { $from } til { $to }
method-change-party-removed = Parten { $name } er fjernet
method-change-category-removed = Kategorien { $name } under { $party } er fjernet
method-change-party-added = Parten { $name } er ny
method-change-category-added = Kategorien { $name } under { $party } er ny
method-change-party-name = Parten { $from } hedder nu { $to }
method-change-category-name = Kategorien { $from } under { $party } hedder nu { $to }
method-change-party-order = Parter eller kategorier står i en anden rækkefølge
method-change-likelihood-product = Sandsynligheden er nu trussel × sårbarhed og angives ikke længere direkte
method-change-likelihood-direct = Sandsynligheden angives nu direkte og er ikke længere trussel × sårbarhed
method-change-scale-start = Skalaen for { $scale } begynder ved { $to } i stedet for { $from }
method-change-scale-level-removed = Skalaen for { $scale }: niveau { $level }, { $label }, er fjernet
method-change-scale-level-added = Skalaen for { $scale }: niveau { $level }, { $label }, er nyt
method-change-scale-level-label = Skalaen for { $scale }: niveau { $level } hedder nu { $to }, før { $from }
method-change-scale-level-description = Skalaen for { $scale }: beskrivelsen af niveau { $level }, { $label }, er ændret
method-change-scale-level-party = Skalaen for { $scale }: beskrivelsen af niveau { $level }, { $label }, for { $party } er ændret
method-change-scale-level-frequency = Skalaen for { $scale }: hyppigheden for niveau { $level }, { $label }, er ændret
method-change-level-removed = Risikoniveauet { $level } er fjernet
method-change-level-added = Risikoniveauet { $level } er nyt
method-change-level-label = Risikoniveauet { $from } hedder nu { $to }
method-change-level-colour = Risikoniveauet { $level } har farven { $to } i stedet for { $from }
method-change-level-sign = Risikoniveauet { $level } har tegnet { $to } i stedet for { $from }
method-change-level-decision = Beslutningsreglen for { $level } er ændret: { $to }, før { $from }
method-change-level-days = Fristen ved { $level } er { $to ->
    [one] én dag
   *[other] { $to } dage
 }, før { $from ->
    [one] én dag
   *[other] { $from } dage
 }
method-change-level-days-set = Ved { $level } er der nu en frist på { $to ->
    [one] én dag
   *[other] { $to } dage
 }
method-change-level-days-removed = Ved { $level } er der ikke længere nogen frist
method-change-level-order = Risikoniveauerne står i en anden rækkefølge
method-change-rule-matrix = Niveauet findes nu i en matrix og ikke længere ved grænser
method-change-rule-bands = Niveauet findes nu ved grænser og ikke længere i en matrix
method-change-cell = Sandsynlighed { $likelihood } og konsekvens { $consequence }: { $to }, før { $from }
method-change-bound = Øvre grænse for { $level } er { $to }, før { $from }
method-change-own-rule-added = { $party } har fået sin egen regel
method-change-own-rule-removed = { $party } har ikke længere sin egen regel
method-change-own-rule-matrix = Reglen for { $party } er nu en matrix og ikke længere grænser
method-change-own-rule-bands = Reglen for { $party } er nu grænser og ikke længere en matrix
method-change-own-cell = { $party }, sandsynlighed { $likelihood } og konsekvens { $consequence }: { $to }, før { $from }
method-change-own-bound = { $party }: øvre grænse for { $level } er { $to }, før { $from }
method-change-combination = Flere virkninger på samme faktor: { $to }, før { $from }
method-change-floor-set = Foranstaltninger kan nu højst sænke { $factor } til niveau { $level }
method-change-floor-removed = Foranstaltninger kan nu sænke { $factor } helt til skalaens laveste niveau
