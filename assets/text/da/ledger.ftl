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
