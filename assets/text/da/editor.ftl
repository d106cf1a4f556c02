# Metodeeditoren i vinduet.

ui-screen-methods = Metoder
ui-methods-sub = Skalaer, risikoniveauer og reglen for, hvornår en risiko er høj
ui-editor-in-da = { $label } (dansk)
ui-editor-in-en = { $label } (engelsk)
ui-saved = Gemt.

# Listen
ui-editor-drafts = Kladder
ui-editor-versions = Udgivne versioner
ui-editor-version = Version
ui-editor-source = Kilde
ui-editor-used = Risikovurderinger
ui-editor-default = Registrets metode
ui-editor-becomes = Bliver version
ui-editor-faults = Fejl
ui-editor-changed-at = Senest ændret
ui-editor-new = Ny metode
ui-editor-import = Hent metodefil
ui-editor-export = Gem som fil
ui-editor-exported = Metoden er gemt: { $path }
ui-editor-next = Ny version
ui-editor-next-of = Ny version af { $name }
ui-editor-export-of = Gem { $name } som fil
ui-editor-begun = Kladden er begyndt.
ui-editor-from = Begynd med
ui-editor-blank = En tom metode
ui-editor-begin = Begynd kladden
ui-editor-compare = Sammenlign to versioner
ui-editor-compare-old = Den ene
ui-editor-compare-new = Den anden
ui-editor-draft-of = { $name }, kladde til version { $version }
ui-editor-differences = { $count ->
    [0] Der er ingen forskelle.
    [one] Der er én forskel.
   *[other] Der er { $count } forskelle.
 }

# Kladden
ui-editor-sub = Kladde, bliver version { $version } · senest ændret { $when } af { $who }
ui-editor-parts = Dele af metoden
ui-editor-part-text = Navn og kilde
ui-editor-part-scales = Skalaer
ui-editor-part-parties = Parter og kategorier
ui-editor-part-levels = Risikoniveauer
ui-editor-part-rule = Regel
ui-editor-part-effects = Foranstaltningers virkning
ui-editor-up = Flyt { $name } op
ui-editor-down = Flyt { $name } ned
ui-editor-remove = Slet { $name }

# Skalaer
ui-editor-source-kind = Sandsynlighed
ui-editor-direct = Vurderes direkte
ui-editor-product = Trussel × sårbarhed
ui-editor-source-text = Skifter du, tømmes matricerne, for deres kolonner står da for andre tal. Du kan fortryde.
ui-editor-scale = Skala: { $scale }
ui-editor-begins = Begynder ved
ui-editor-level-add = Tilføj niveau
ui-editor-label = Betegnelse
ui-editor-description = Beskrivelse
ui-editor-by-party = Beskrivelse for hver part
ui-editor-often-from = Gange om året, fra
ui-editor-often-to = Gange om året, til

# Parter
ui-editor-properties = Egenskaber, der vurderes
ui-editor-parties = Parter, som en konsekvens kan ramme
ui-editor-party-add = Tilføj part
ui-editor-categories = Kategorier
ui-editor-categories-none = Ingen: parten vurderes som en helhed.
ui-editor-category = Kategori
ui-editor-category-add = Tilføj kategori under { $party }

# Risikoniveauer
ui-editor-sign = Tegn
ui-editor-sign-missing = Skriv et eller to tegn, der kan læses uden farve.
ui-editor-colour = Farve
ui-editor-colour-pick = Vælg farve for { $name }
ui-editor-colour-bad = Farven kan ikke læses. Skriv den som #2e7d32.
ui-editor-contrast = Kontrast { $ratio }:1
ui-editor-contrast-low = Kontrast { $ratio }:1 er for lidt; der skal være 4,5:1
ui-editor-decision = Beslutningsregel
ui-editor-days = Frist i dage

# Regel
ui-editor-rule = Regel for alle
ui-editor-rule-of = Regel for { $party }
ui-editor-rule-kind = Reglens form
ui-editor-matrix = Matrix
ui-editor-bands = Grænser
ui-editor-bands-text = Niveauet findes af sandsynlighed gange konsekvens. Skriv det højeste produkt, som endnu har niveauet.
ui-editor-bound = Øvre grænse for { $level }
ui-editor-brush = Mal med
ui-editor-paint-keys = Træk med musen, eller gå med piletasterne og tryk på niveauets tal eller tegn. Mellemrum maler med det seneste niveau igen.
ui-editor-cell = { $level }, sandsynlighed { $likelihood }, konsekvens { $consequence }
ui-editor-fill = Udfyld matricen fra grænser
ui-editor-fill-text = Alle celler males om efter sandsynlighed gange konsekvens. Bagefter kan du rette dem en for en.
ui-editor-fill-go = Udfyld matricen
ui-editor-own-rules = Parter med en strengere regel
ui-editor-own-rules-text = En part kan have sin egen regel. Den begynder som en kopi af reglen for alle.

# Virkning
ui-editor-combination = Flere virkninger på samme faktor
ui-editor-combination-hint = Når flere foranstaltninger sænker den samme faktor i et scenarie
ui-editor-floor = { $factor } kan højst sænkes til
ui-editor-floor-lowest = Skalaens laveste niveau

# Fejl og advarsler
ui-editor-findings = Fejl og advarsler
ui-editor-findings-none = Metoden har ingen fejl.
ui-editor-findings-count = { $faults ->
    [0] Ingen fejl
    [one] Én fejl
   *[other] { $faults } fejl
 }, { $notes ->
    [0] ingen advarsler
    [one] én advarsel
   *[other] { $notes } advarsler
 }
ui-editor-fault = Fejl
ui-editor-note = Advarsel

# Prøve på en vurdering
ui-editor-preview = Prøv på en risikovurdering
ui-editor-preview-of = Risikovurdering
ui-editor-preview-stage = Trin
ui-editor-preview-waits = Metoden har fejl. Ret dem først, så viser Værn, hvad metoden ville sige.
ui-editor-level = Niveau
ui-editor-before = Nu
ui-editor-after = Med kladden
ui-editor-changed = { $count ->
    [0] Ingen scenarier skifter niveau.
    [one] Ét scenarie skifter niveau på mindst ét trin.
   *[other] { $count } scenarier skifter niveau på mindst ét trin.
 }

# Udgivelse
ui-editor-publish = Udgiv
ui-editor-publish-faults = Metoden kan ikke udgives, før fejlene er rettet.
ui-editor-publish-title = Udgiv { $name } som version { $version }?
ui-editor-publish-text = En udgivet version er frosset: den kan aldrig ændres, så en vurdering altid kan regnes efter. Skal noget være anderledes senere, laver du en ny version. Vurderinger, der er i gang, bliver ved den version, de har.
ui-editor-make-default = Gør versionen til registrets metode, som aktiver værdisættes efter, og som nye vurderinger begynder med
ui-editor-foreseen = { $assets ->
    [0] Ingen aktiver får en anden værdi
    [one] Ét aktiv får en anden værdi
   *[other] { $assets } aktiver får en anden værdi
 }, og { $scenarios ->
    [0] ingen scenarier skifter niveau.
    [one] ét scenarie skifter niveau.
   *[other] { $scenarios } scenarier skifter niveau.
 }
ui-editor-published = { $name }, version { $version }, er udgivet.
ui-editor-discard = Kassér kladden
ui-editor-discard-title = Kassér kladden til { $name }?
ui-editor-discard-text = Kladden forsvinder. Udgivne versioner bliver, og du kan fortryde.
ui-editor-discarded = Kladden er kasseret. Du kan fortryde.
ui-editor-see-changes = Se forskelle
