# Hvad en ændring vil flytte, før den gemmes
ui-foreseen-title = Det vil ske
ui-foreseen-none = Ingen risikoscenarier skifter niveau.
ui-foreseen-scenarios = { $count ->
    [one] { $number } risikoscenarie flytter sig.
   *[other] { $number } risikoscenarier flytter sig.
 }
ui-foreseen-assets = { $count ->
    [one] { $number } aktiv får andre værdier.
   *[other] { $number } aktiver får andre værdier.
 }
ui-foreseen-rise = { $count ->
    [one] { $number } stiger til { $level } ({ $stage }).
   *[other] { $number } stiger til { $level } ({ $stage }).
 }
ui-foreseen-moves = Sådan flytter scenarierne sig
ui-foreseen-stage = Trin
ui-foreseen-before = Før
ui-foreseen-after = Efter
ui-foreseen-count = Scenarier
ui-foreseen-up = stiger
ui-foreseen-down = falder
ui-foreseen-save = Gem
ui-foreseen-measure = Ændringen af { $name } flytter risikoscenarier. Sådan ser det ud, før noget er gemt.

# En foranstaltning
ui-change = Ret
ui-measure-new = Ny foranstaltning
ui-measure-add = Tilføj foranstaltning
ui-measure-name-hint = For eksempel Totrinslogin til alle fagsystemer.
ui-measure-added = { $name } er tilføjet.
ui-measure-saved = { $name } er gemt.
ui-measure-removed = { $name } er slettet. Du kan fortryde.
ui-measure-remove-text = { $count ->
    [0] { $name } forsvinder fra registret. Den virker ikke på noget scenarie. Du kan fortryde.
    [one] { $name } forsvinder fra registret sammen med sin virkning på { $number } scenarie. Du kan fortryde.
   *[other] { $name } forsvinder fra registret sammen med sine virkninger på { $number } scenarier. Du kan fortryde.
 }
ui-measure-facts = Foranstaltningens oplysninger
ui-measure-due = På plads senest
ui-measure-cost = Pris i kroner
ui-measure-tested = Testet den
ui-measure-months = En bestået test gælder i måneder
ui-measure-whole-number = Skriv et helt tal.
ui-measure-controls = Kontroller, den udfører
ui-measure-controls-none = Ingen kontroller er valgt.
ui-measure-controls-add = Tilføj en kontrol

# Hvad den er værd
ui-worth = Hvad køber den?
ui-worth-text = Så mange niveauer ville gå tabt over alle scenarier, hvis den svigtede. Tallet gælder ved siden af alle andre foranstaltninger.
ui-worth-none = Den virker ikke på noget scenarie endnu.
ui-worth-levels = { $count ->
    [one] { $number } niveau
   *[other] { $number } niveauer
 }
ui-worth-per-cost = Niveauer pr. 100.000 kr.
ui-worth-without-with = uden → med
ui-worth-without = Uden
ui-worth-with = Med
ui-worth-not-counted = tæller ikke med

# En virkning
ui-effect-add = Tilføj virkning
ui-effect-change = Ret virkning
ui-effect-change-of = Ret virkningen: { $what }
ui-effect-save = Gem virkning
ui-effect-remove = Slet virkning
ui-effect-added = Virkningen er tilføjet.
ui-effect-saved = Virkningen er gemt.
ui-effect-removed = Virkningen er slettet. Du kan fortryde.
ui-effect-scenario = Risikoscenarie
ui-effect-factor = Sænker
ui-effect-steps = Trin
ui-effect-property = Egenskab
ui-effect-reason-hint = Hvorfor sænker den risikoen så meget? Begrundelsen kommer med i rapporten.
ui-effect-measure-missing = Vælg en foranstaltning.
ui-effect-scenario-missing = Vælg et risikoscenarie.

# Forslag
ui-suggest = Forslag
ui-suggest-text = Ud fra katalogerne. Intet sker, før I vælger det.
ui-suggest-measures = Foranstaltninger, der kan modvirke truslen
ui-suggest-measures-none = Ingen af jeres foranstaltninger udfører en kontrol mod denne trussel.
ui-suggest-control = Kontrol
ui-suggest-closes = lukker { $what }
ui-suggest-has-effect = virker allerede her
ui-suggest-effect-of = Tilføj virkning af { $name }
ui-suggest-open = { $count ->
    [one] { $number } kontrol mod truslen har ingen foranstaltning endnu
   *[other] { $number } kontroller mod truslen har ingen foranstaltning endnu
 }
ui-suggest-weak-none = Ingen andre sårbarheder passer til truslen og aktivet.
ui-suggest-weak-add = Tilføj sårbarheden { $name }
ui-suggest-add = Tilføj
ui-suggested = foreslået · { $what }
ui-hint-same = { $count ->
    [0] Ingen hændelser med denne trussel på aktivet siden { $since }.
    [one] { $number } hændelse med denne trussel på aktivet siden { $since }.
   *[other] { $number } hændelser med denne trussel på aktivet siden { $since }.
 }
ui-hint-others = { $count ->
    [one] { $number } anden hændelse.
   *[other] { $number } andre hændelser.
 }
ui-hint-level = Det er { $rate } om året og svarer til { $level }.
ui-hint-use = Brug { $level }
ui-scenario-due = Håndteret senest
ui-properties-own = Egenskaber, der tæller: { $names }
ui-properties-counting = Egenskaber, der tæller i dette scenarie
ui-properties-reason = Skriv, hvorfor scenariet rammer andre egenskaber end truslen.
ui-properties-save = Gem egenskaber
ui-properties-clear = Brug truslens egenskaber

# Hændelser
ui-incidents = Hændelser
ui-incidents-none = Ingen hændelser er registreret.
ui-incident = Hændelse
ui-incident-add = Tilføj hændelse
ui-incident-day = Skete den
ui-incident-no-threat = Trussel ikke angivet
ui-incident-saved = { $name } er gemt.
ui-incident-removed = { $name } er slettet. Du kan fortryde.

# Kataloger og trusler
ui-catalogues = Kataloger
ui-catalogue = Katalog
ui-catalogue-own = Egne
ui-catalogue-all = Alle kataloger
ui-catalogue-open = { $count ->
    [one] { $number } post fra det medfølgende katalog mangler dets koblinger til kontroller og sårbarheder, fordi registret er ældre end dem.
   *[other] { $number } poster fra det medfølgende katalog mangler dets koblinger til kontroller og sårbarheder, fordi registret er ældre end dem.
 }
ui-catalogue-refresh = Hent koblingerne
ui-catalogue-refreshed = Koblingerne er hentet. Du kan fortryde.
ui-threat-new = Ny trussel
ui-threat-add = Tilføj trussel
ui-threat-name-da = Navn på dansk
ui-threat-name-en = Navn på engelsk
ui-threat-description-da = Beskrivelse på dansk
ui-threat-description-en = Beskrivelse på engelsk
ui-threat-catalogue-hint = Tomt for jeres egne.
ui-threat-kinds = Vedrører aktiver af typen (ingen valgt: alle)
ui-threat-controls = Kontroller, der modvirker den
ui-threat-weak = Sårbarheder, den udnytter
ui-threat-saved = { $name } er gemt.
ui-threat-removed = { $name } er slettet. Du kan fortryde.
ui-scenario-field-properties_reason = Begrundelse for egenskaberne
ui-scenario-field-due = Håndteret senest
