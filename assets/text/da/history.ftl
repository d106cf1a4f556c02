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
op-acceptance = Accepterede { $scenario } til og med { $until }: { $asset }, { $threat }
op-acceptance-withdraw = Trak accepten af { $scenario } tilbage: { $asset }, { $threat }
op-assessment-add = Tilføjede risikovurderingen { $assessment }
op-assessment-change = Ændrede risikovurderingen { $assessment }
op-assessment-submit = Sendte risikovurderingen { $assessment } til godkendelse
op-assessment-return = Sendte risikovurderingen { $assessment } tilbage som kladde
op-assessment-approve = Godkendte risikovurderingen { $assessment }
op-assessment-remove = Slettede risikovurderingen { $assessment }
op-assessment-carry = Førte risikovurderingen { $earlier } videre som { $assessment }
op-assessment-move = Flyttede risikovurderingen { $earlier } til metoden { $method } som { $assessment }
op-scenario-remove = Slettede risikoscenariet { $scenario }: { $asset }, { $threat }
op-scenario-confirm = Bekræftede { $scenario }: { $asset }, { $threat }
op-scenarios-confirm = Bekræftede { $count } overførte risikoscenarier
op-scenarios-generate = Dannede { $count } risikoscenarier i { $assessment }
op-scenario-accept = Accepterede risikoscenariet { $scenario }: { $asset }, { $threat }
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
    [dependency-add] Fortrød, at { $asset } har brug for { $needed }
    [dependency-change] Fortrød ændringen af, hvordan { $asset } har brug for { $needed }
    [dependency-remove] Fortrød, at { $asset } ikke længere har brug for { $needed }
    [scenario-add] Fortrød, at risikoscenariet { $scenario } blev tilføjet
    [scenario-change] Fortrød ændringen af risikoscenariet { $scenario }
    [assessment-add] Fortrød, at risikovurderingen { $assessment } blev tilføjet
    [acceptance] Fortrød accepten af { $scenario }
    [acceptance-withdraw] Fortrød, at accepten af { $scenario } blev trukket tilbage
    [assessment-change] Fortrød ændringen af risikovurderingen { $assessment }
    [assessment-submit] Fortrød, at risikovurderingen { $assessment } blev sendt til godkendelse
    [assessment-return] Fortrød, at risikovurderingen { $assessment } blev sendt tilbage
    [assessment-approve] Fortrød godkendelsen af risikovurderingen { $assessment }
    [assessment-remove] Fortrød, at risikovurderingen { $assessment } blev slettet
    [assessment-carry] Fortrød, at { $earlier } blev ført videre som { $assessment }
    [assessment-move] Fortrød, at { $earlier } blev flyttet til metoden { $method }
    [scenario-remove] Fortrød, at risikoscenariet { $scenario } blev slettet
    [scenario-confirm] Fortrød bekræftelsen af { $scenario }
    [scenarios-confirm] Fortrød bekræftelsen af { $count } risikoscenarier
    [scenarios-generate] Fortrød, at der blev dannet { $count } risikoscenarier i { $assessment }
    [scenario-accept] Fortrød accepten af risikoscenariet { $scenario }
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
    [dependency-add] Tilføjede igen, at { $asset } har brug for { $needed }
    [dependency-change] Gentog ændringen af, hvordan { $asset } har brug for { $needed }
    [dependency-remove] Slettede igen, at { $asset } har brug for { $needed }
    [scenario-add] Tilføjede igen risikoscenariet { $scenario }
    [scenario-change] Gentog ændringen af risikoscenariet { $scenario }
    [assessment-add] Tilføjede igen risikovurderingen { $assessment }
    [acceptance] Gentog accepten af { $scenario }
    [acceptance-withdraw] Trak igen accepten af { $scenario } tilbage
    [assessment-change] Gentog ændringen af risikovurderingen { $assessment }
    [assessment-submit] Sendte igen risikovurderingen { $assessment } til godkendelse
    [assessment-return] Sendte igen risikovurderingen { $assessment } tilbage som kladde
    [assessment-approve] Godkendte igen risikovurderingen { $assessment }
    [assessment-remove] Slettede igen risikovurderingen { $assessment }
    [assessment-carry] Førte igen { $earlier } videre som { $assessment }
    [assessment-move] Flyttede igen { $earlier } til metoden { $method }
    [scenario-remove] Slettede igen risikoscenariet { $scenario }
    [scenario-confirm] Bekræftede igen { $scenario }
    [scenarios-confirm] Bekræftede igen { $count } risikoscenarier
    [scenarios-generate] Dannede igen { $count } risikoscenarier i { $assessment }
    [scenario-accept] Accepterede igen risikoscenariet { $scenario }
    [author] Skrev igen { $name } som forfatter
   *[other] Gentog en ændring
 }
