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
op-measure-add = Tilføjede foranstaltningen { $measure }
op-measure-change = Ændrede foranstaltningen { $measure }
op-measure-remove = Slettede foranstaltningen { $measure }
op-measure-remove-effects = Slettede foranstaltningen { $measure } og dens virkninger ({ $count })
op-effect-add = Tilføjede en virkning af { $measure } på { $scenario }: { $asset }, { $threat }
op-effect-change = Ændrede virkningen af { $measure } på { $scenario }: { $asset }, { $threat }
op-effect-remove = Slettede virkningen af { $measure } på { $scenario }: { $asset }, { $threat }
op-catalogue-refresh = Hentede koblingerne i det medfølgende katalog
op-threat-add = Tilføjede truslen { $threat }
op-threat-change = Ændrede truslen { $threat }
op-threat-remove = Slettede truslen { $threat }
op-incident-add = Tilføjede hændelsen { $incident }
op-incident-change = Ændrede hændelsen { $incident }
op-incident-remove = Slettede hændelsen { $incident }
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
    [measure-add] Fortrød, at foranstaltningen { $measure } blev tilføjet
    [measure-change] Fortrød ændringen af foranstaltningen { $measure }
    [measure-remove] Fortrød, at foranstaltningen { $measure } blev slettet
    [measure-remove-effects] Fortrød, at foranstaltningen { $measure } og dens virkninger ({ $count }) blev slettet
    [effect-add] Fortrød, at { $measure } fik en virkning på { $scenario }
    [effect-change] Fortrød ændringen af virkningen af { $measure } på { $scenario }
    [effect-remove] Fortrød, at virkningen af { $measure } på { $scenario } blev slettet
    [catalogue-refresh] Fortrød hentningen af koblingerne i det medfølgende katalog
    [threat-add] Fortrød, at truslen { $threat } blev tilføjet
    [threat-change] Fortrød ændringen af truslen { $threat }
    [threat-remove] Fortrød, at truslen { $threat } blev slettet
    [incident-add] Fortrød, at hændelsen { $incident } blev tilføjet
    [incident-change] Fortrød ændringen af hændelsen { $incident }
    [incident-remove] Fortrød, at hændelsen { $incident } blev slettet
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
    [measure-add] Tilføjede igen foranstaltningen { $measure }
    [measure-change] Gentog ændringen af foranstaltningen { $measure }
    [measure-remove] Slettede igen foranstaltningen { $measure }
    [measure-remove-effects] Slettede igen foranstaltningen { $measure } og dens virkninger ({ $count })
    [effect-add] Tilføjede igen virkningen af { $measure } på { $scenario }
    [effect-change] Gentog ændringen af virkningen af { $measure } på { $scenario }
    [effect-remove] Slettede igen virkningen af { $measure } på { $scenario }
    [catalogue-refresh] Hentede igen koblingerne i det medfølgende katalog
    [threat-add] Tilføjede igen truslen { $threat }
    [threat-change] Gentog ændringen af truslen { $threat }
    [threat-remove] Slettede igen truslen { $threat }
    [incident-add] Tilføjede igen hændelsen { $incident }
    [incident-change] Gentog ændringen af hændelsen { $incident }
    [incident-remove] Slettede igen hændelsen { $incident }
    [author] Skrev igen { $name } som forfatter
   *[other] Gentog en ændring
 }
