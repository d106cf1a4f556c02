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
op-author = Skrev { $name } som forfatter
op-draft-start = Begyndte en kladde til metoden { $method }
op-draft-change = { $part ->
    [text] Rettede navn eller kilde i kladden til metoden { $method }
    [scale] Rettede en skala i kladden til metoden { $method }
    [party] Rettede parter eller egenskaber i kladden til metoden { $method }
    [level] Rettede et risikoniveau i kladden til metoden { $method }
    [rule] Rettede reglen for niveauer i kladden til metoden { $method }
   *[other] Rettede virkningen af foranstaltninger i kladden til metoden { $method }
 }
op-draft-discard = Kasserede kladden til metoden { $method }
op-draft-publish = Udgav metoden { $method }, version { $version }
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
    [draft-start] Fortrød kladden til metoden { $method }
    [draft-change] Fortrød en rettelse i kladden til metoden { $method }
    [draft-discard] Fortrød, at kladden til metoden { $method } blev kasseret
    [draft-publish] Fortrød udgivelsen af metoden { $method }, version { $version }
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
    [draft-start] Begyndte igen kladden til metoden { $method }
    [draft-change] Gentog en rettelse i kladden til metoden { $method }
    [draft-discard] Kasserede igen kladden til metoden { $method }
    [draft-publish] Udgav igen metoden { $method }, version { $version }
    [author] Skrev igen { $name } som forfatter
   *[other] Gentog en ændring
 }
