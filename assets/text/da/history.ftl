# What was done, as the history says it: op-WORD.

op-found = Oprettede registret { $name }
op-import = Læste { $source } ind
op-generate = Lavede opdigtede poster til måling
op-example = Læste eksempelkommunen ind
op-score = Scorede { $scenario }: { $asset }, { $threat }
op-score-not-relevant = Satte { $scenario } til ikke relevant: { $asset }, { $threat }
op-asset-add = Tilføjede aktivet { $asset }
op-asset-change = Ændrede aktivet { $asset }
op-asset-remove = Slettede aktivet { $asset }
op-scenario-add = Tilføjede risikoscenariet { $scenario }: { $asset }, { $threat }
op-scenario-change = Ændrede risikoscenariet { $scenario }: { $asset }, { $threat }
op-assessment-add = Tilføjede risikovurderingen { $assessment }
op-opinion = Skrev, hvad { $person } siger om { $scenario }: { $asset }, { $threat }
op-opinion-withdraw = Slettede, hvad { $person } har sagt om { $scenario }: { $asset }, { $threat }
op-dissent = Skrev, hvorfor { $person } er uenig om { $scenario }: { $asset }, { $threat }
op-adopt = Besluttede det, deltagerne siger, om { $scenario }: { $asset }, { $threat }
op-tolerance = Ændrede tolerancen i kroner
op-author = Skrev { $name } som forfatter
op-undo = { $op ->
    [import] Fortrød indlæsningen af { $source }
    [generate] Fortrød opdigtede poster til måling
    [example] Fortrød indlæsningen af eksempelkommunen
    [score] Fortrød scoringen af { $scenario }
    [score-not-relevant] Fortrød, at { $scenario } ikke er relevant
    [asset-add] Fortrød, at aktivet { $asset } blev tilføjet
    [asset-change] Fortrød ændringen af aktivet { $asset }
    [asset-remove] Fortrød, at aktivet { $asset } blev slettet
    [scenario-add] Fortrød, at risikoscenariet { $scenario } blev tilføjet
    [scenario-change] Fortrød ændringen af risikoscenariet { $scenario }
    [assessment-add] Fortrød, at risikovurderingen { $assessment } blev tilføjet
    [opinion] Fortrød, hvad { $person } siger om { $scenario }
    [opinion-withdraw] Hentede igen, hvad { $person } har sagt om { $scenario }
    [dissent] Fortrød begrundelsen fra { $person } om { $scenario }
    [adopt] Fortrød, at deltagernes svar blev besluttet i { $scenario }
    [tolerance] Fortrød ændringen af tolerancen i kroner
    [author] Fortrød, at { $name } blev skrevet som forfatter
   *[other] Fortrød en ændring
 }
op-redo = { $op ->
    [import] Gentog indlæsningen af { $source }
    [generate] Gentog opdigtede poster til måling
    [example] Gentog indlæsningen af eksempelkommunen
    [score] Gentog scoringen af { $scenario }
    [score-not-relevant] Satte igen { $scenario } til ikke relevant
    [asset-add] Tilføjede igen aktivet { $asset }
    [asset-change] Gentog ændringen af aktivet { $asset }
    [asset-remove] Slettede igen aktivet { $asset }
    [scenario-add] Tilføjede igen risikoscenariet { $scenario }
    [scenario-change] Gentog ændringen af risikoscenariet { $scenario }
    [assessment-add] Tilføjede igen risikovurderingen { $assessment }
    [opinion] Skrev igen, hvad { $person } siger om { $scenario }
    [opinion-withdraw] Slettede igen, hvad { $person } har sagt om { $scenario }
    [dissent] Skrev igen begrundelsen fra { $person } om { $scenario }
    [adopt] Besluttede igen det, deltagerne siger, om { $scenario }
    [tolerance] Gentog ændringen af tolerancen i kroner
    [author] Skrev igen { $name } som forfatter
   *[other] Gentog en ændring
 }
