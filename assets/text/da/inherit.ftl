# Afhængigheder mellem aktiver, og det, der arves ad dem

ui-saved-link = Afhængigheden er gemt.
ui-removed-link = Afhængigheden til { $name } er slettet. Du kan fortryde.
ui-link-add-needs = { $name } har brug for
ui-link-add-needed_by = { $name } bruges af
ui-link-change-needs = { $name } har brug for
ui-link-change-needed_by = { $name } bruges af
ui-link-add-needs-short = Tilføj noget, den har brug for
ui-link-add-needed_by-short = Tilføj noget, der bruger den
ui-link-other-needs = Aktivet, der er brug for
ui-link-other-needed_by = Aktivet, der bruger det
ui-link-change = Ret
ui-link-change-of = Ret afhængigheden: { $name }
ui-link-remove-of = Slet afhængigheden: { $name }
ui-link-property = Egenskab
ui-link-how = Behovet gives videre
ui-link-inherit = som det er
ui-link-lower = sænket
ui-link-raise = hævet
ui-link-set = som et fast niveau
ui-link-cut = overhovedet ikke
ui-link-steps = Antal trin
ui-link-level = Niveau
ui-link-reason-hint = Skriv hvorfor, når behovet ikke gives videre, som det er.
ui-link-save = Gem afhængighed

ui-inherited-via = arvet via
ui-ring = Ring af afhængigheder
ui-ring-text = { $count } aktiver har brug for hinanden i ring og deler derfor de højeste værdier ({ $properties }):

ui-ahead-save = Gem ændringen
ui-ahead-ring = Afhængigheden slutter en ring. Disse aktiver får de samme, højeste værdier: { $names }.

problem-adjust-amount = Antallet af trin skal være mindst 1 og niveauet på skalaen. Vælg et andet.
problem-adjust-reason = Skriv, hvorfor behovet ikke gives videre, som det er.
problem-repeated-dependency = Den afhængighed findes allerede for den egenskab. Ret den i stedet.

op-dependency-add = Tilføjede, at { $asset } har brug for { $needed }
op-dependency-change = Ændrede, hvordan { $asset } har brug for { $needed }
op-dependency-remove = Slettede, at { $asset } har brug for { $needed }
