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
