# What was done, as the history says it: op-WORD.

op-found = Oprettede registret { $name }
op-import = Læste { $source } ind
op-generate = Lavede opdigtede poster til måling
op-example = Læste eksempelkommunen ind
op-soa-include = Valgte kontrollen { $control } til
op-soa-exclude = Fravalgte kontrollen { $control }
op-soa-withdraw = Ophævede beslutningen om kontrollen { $control }
op-soa-decide = Besluttede om { $count } kontroller
op-soa-approve = Godkendte SoA-dokumentet { $statement }
op-acknowledge = Skrev, at { $person } kender { $policy }, version { $version }
op-acknowledge-many = Skrev, at { $count } personer kender { $policy }, version { $version }
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
op-routine-add = Tilføjede { $routine } til årshjulet
op-routines-add = Tilføjede { $count } opgaver til årshjulet
op-indicators-add = Tilføjede { $count } indikatorer fra listen over færdige
op-indicators-measure = Målte { $count } indikatorer
op-routine-change = Ændrede opgaven { $routine } i årshjulet
op-routine-done = Udførte opgaven { $routine }
op-routine-remove = Slettede { $routine } fra årshjulet
op-test-passed = Skrev, at kontroltesten { $test } blev bestået
op-test-failed = Skrev, at kontroltesten { $test } ikke blev bestået
op-audit-start = Begyndte revisionen { $audit }
op-audit-report = Rapporterede revisionen { $audit }
op-audit-close = Afsluttede revisionen { $audit }
op-checklist-generate = Dannede { $count } tjekpunkter i revisionen { $audit }
op-check-answer = Besvarede { $check } i revisionen { $audit }
op-check-evidence = Skrev dokumentation til { $check } i revisionen { $audit }
op-check-unanswer = Fjernede svaret på { $check } i revisionen { $audit }
op-finding-add = Tilføjede konstateringen { $finding } i revisionen { $audit }
op-finding-close = Lukkede konstateringen { $finding }
op-corrective-effective = Efterprøvede den korrigerende handling { $action } ({ $finding }): den virker
op-corrective-not-effective = Efterprøvede den korrigerende handling { $action } ({ $finding }): den virker ikke
op-attachment-add = Vedlagde { $attachment } til { $record }
op-attachment-change = Ændrede bilaget { $attachment } til { $record }
op-attachment-remove = Slettede bilaget { $attachment } fra { $record }
op-opinion = Skrev, hvad { $person } siger om { $scenario }: { $asset }, { $threat }
op-opinion-withdraw = Slettede, hvad { $person } har sagt om { $scenario }: { $asset }, { $threat }
op-dissent = Skrev, hvorfor { $person } er uenig om { $scenario }: { $asset }, { $threat }
op-adopt = Besluttede det, deltagerne siger, om { $scenario }: { $asset }, { $threat }
op-record-add = Tilføjede { $record }
op-record-change = Ændrede { $record }: { $columns }
op-record-remove = Slettede { $record }
op-records-change = Ændrede { $count } poster: { $columns }
op-records-remove = Slettede { $count } poster
op-tolerance = Ændrede tolerancen i kroner
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
op-restore = Hentede { $record } tilbage
op-restore-with = Hentede { $record } tilbage sammen med { $count } poster, der hørte til
op-moment-add = Gav et tidspunkt navnet { $moment }
op-moment-remove = Slettede navnet på tidspunktet { $moment }
op-unit-add = Tilføjede enheden { $unit }
op-unit-change = Ændrede enheden { $unit }
op-unit-move = Flyttede enheden { $unit } ind under { $parent }
op-unit-remove = Slettede enheden { $unit }
op-person-left = Skrev, at { $person } har sidste dag { $day }
op-person-merge = Lagde { $gone } sammen med { $name }
op-hand-over = Overdrog { $count } opgaver fra { $person } til { $to }
op-hand-over-left = Overdrog { $count } opgaver fra { $person }, der har sidste dag { $day }, til { $to }
op-asset-retire = Tog aktivet { $asset } ud af brug den { $day }
op-asset-back = Tog aktivet { $asset } i brug igen
op-asset-merge = Lagde aktivet { $gone } sammen med { $name }
op-action-postpone = Udskød handlingen { $action } til { $due }
op-action-progress = Skrev, at handlingen { $action } er { $progress } % udført
op-action-close = Afsluttede handlingen { $action } som udført
op-action-close-measure = Afsluttede handlingen { $action } som udført og satte { $measure } på plads
op-action-drop = Opgav handlingen { $action }
op-action-reopen = Åbnede handlingen { $action } igen
op-review-hold = Skrev, at { $review } er holdt
op-review-hold-next = Skrev, at { $review } er holdt, og planlagde den næste til den { $next }
op-review-approve = Godkendte { $review }
op-decision-add = Tilføjede beslutningen { $decision } til { $review }
op-decision-done = Skrev, at beslutningen { $decision } er udført
op-decision-drop = Opgav beslutningen { $decision }
op-decision-reopen = Genåbnede beslutningen { $decision }
op-decision-action = Oprettede en handling for beslutningen { $decision }
op-undo = { $op ->
    [import] Fortrød indlæsningen af { $source }
    [generate] Fortrød opdigtede poster til måling
    [example] Fortrød indlæsningen af eksempelkommunen
    [soa-include] Fortrød, at kontrollen { $control } blev valgt til
    [soa-exclude] Fortrød, at kontrollen { $control } blev fravalgt
    [soa-withdraw] Fortrød, at beslutningen om kontrollen { $control } blev ophævet
    [soa-decide] Fortrød beslutningerne om { $count } kontroller
    [soa-approve] Fortrød godkendelsen af SoA-dokumentet { $statement }
    [acknowledge] Fortrød, at { $person } kender { $policy }, version { $version }
    [acknowledge-many] Fortrød, at { $count } personer kender { $policy }, version { $version }
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
    [routine-add] Fortrød, at { $routine } blev tilføjet til årshjulet
    [routines-add] Fortrød, at { $count } opgaver blev tilføjet til årshjulet
    [indicators-add] Fortrød, at { $count } færdige indikatorer blev tilføjet
    [indicators-measure] Fortrød målingen af { $count } indikatorer
    [routine-change] Fortrød ændringen af opgaven { $routine } i årshjulet
    [routine-done] Fortrød, at opgaven { $routine } er udført
    [routine-remove] Fortrød, at { $routine } blev slettet fra årshjulet
    [test-passed] Fortrød, at kontroltesten { $test } blev bestået
    [test-failed] Fortrød, at kontroltesten { $test } ikke blev bestået
    [audit-start] Fortrød, at revisionen { $audit } blev begyndt
    [audit-report] Fortrød, at revisionen { $audit } blev rapporteret
    [audit-close] Fortrød, at revisionen { $audit } blev afsluttet
    [checklist-generate] Fortrød, at der blev dannet { $count } tjekpunkter i revisionen { $audit }
    [check-answer] Fortrød svaret på { $check } i revisionen { $audit }
    [check-evidence] Fortrød dokumentationen til { $check } i revisionen { $audit }
    [check-unanswer] Fortrød, at svaret på { $check } i revisionen { $audit } blev fjernet
    [finding-add] Fortrød, at konstateringen { $finding } blev tilføjet i revisionen { $audit }
    [finding-close] Fortrød, at konstateringen { $finding } blev lukket
    [corrective-effective] Fortrød efterprøvningen af den korrigerende handling { $action } ({ $finding })
    [corrective-not-effective] Fortrød efterprøvningen af den korrigerende handling { $action } ({ $finding })
    [attachment-add] Fortrød, at { $attachment } blev vedlagt { $record }
    [attachment-change] Fortrød ændringen af bilaget { $attachment } til { $record }
    [attachment-remove] Fortrød, at bilaget { $attachment } blev slettet fra { $record }
    [acceptance] Fortrød accepten af { $scenario }
    [acceptance-withdraw] Fortrød, at accepten af { $scenario } blev trukket tilbage
    [opinion] Fortrød, hvad { $person } siger om { $scenario }
    [opinion-withdraw] Hentede igen, hvad { $person } har sagt om { $scenario }
    [dissent] Fortrød begrundelsen fra { $person } om { $scenario }
    [adopt] Fortrød, at deltagernes svar blev besluttet i { $scenario }
    [tolerance] Fortrød ændringen af tolerancen i kroner
    [draft-start] Fortrød kladden til metoden { $method }
    [draft-change] Fortrød en rettelse i kladden til metoden { $method }
    [draft-discard] Fortrød, at kladden til metoden { $method } blev kasseret
    [draft-publish] Fortrød udgivelsen af metoden { $method }, version { $version }
    [author] Fortrød, at { $name } blev skrevet som forfatter
    [record-add] Fortrød, at { $record } blev tilføjet
    [record-change] Fortrød ændringen af { $record }: { $columns }
    [record-remove] Fortrød, at { $record } blev slettet
    [records-change] Fortrød ændringen af { $count } poster: { $columns }
    [records-remove] Fortrød, at { $count } poster blev slettet
    [restore] Fortrød, at { $record } blev hentet tilbage
    [restore-with] Fortrød, at { $record } og { $count } poster, der hørte til, blev hentet tilbage
    [moment-add] Fortrød, at et tidspunkt fik navnet { $moment }
    [moment-remove] Fortrød, at navnet på tidspunktet { $moment } blev slettet
    [unit-add] Fortrød, at enheden { $unit } blev tilføjet
    [unit-change] Fortrød ændringen af enheden { $unit }
    [unit-move] Fortrød flytningen af enheden { $unit } ind under { $parent }
    [unit-remove] Fortrød, at enheden { $unit } blev slettet
    [person-left] Fortrød, at { $person } har sidste dag { $day }
    [person-merge] Fortrød, at { $gone } blev lagt sammen med { $name }
    [hand-over] Fortrød overdragelsen af { $count } opgaver fra { $person } til { $to }
    [hand-over-left] Fortrød overdragelsen af { $count } opgaver fra { $person } til { $to } og den sidste dag { $day }
    [asset-retire] Fortrød, at aktivet { $asset } blev taget ud af brug den { $day }
    [asset-back] Fortrød, at aktivet { $asset } blev taget i brug igen
    [asset-merge] Fortrød, at aktivet { $gone } blev lagt sammen med { $name }
    [action-postpone] Fortrød, at handlingen { $action } blev udskudt til { $due }
    [action-progress] Fortrød, at handlingen { $action } er { $progress } % udført
    [action-close] Fortrød, at handlingen { $action } er udført
    [action-close-measure] Fortrød, at handlingen { $action } er udført, og { $measure } på plads
    [action-drop] Fortrød, at handlingen { $action } blev opgivet
    [action-reopen] Fortrød, at handlingen { $action } blev åbnet igen
    [review-hold] Fortrød, at { $review } er holdt
    [review-hold-next] Fortrød, at { $review } er holdt, og at den næste er planlagt til den { $next }
    [review-approve] Fortrød godkendelsen af { $review }
    [decision-add] Fortrød, at beslutningen { $decision } blev tilføjet til { $review }
    [decision-done] Fortrød, at beslutningen { $decision } er udført
    [decision-drop] Fortrød, at beslutningen { $decision } blev opgivet
    [decision-reopen] Fortrød, at beslutningen { $decision } blev genåbnet
    [decision-action] Fortrød, at der blev oprettet en handling for beslutningen { $decision }
   *[other] Fortrød en ændring
 }
op-redo = { $op ->
    [import] Gentog indlæsningen af { $source }
    [generate] Gentog opdigtede poster til måling
    [example] Gentog indlæsningen af eksempelkommunen
    [soa-include] Valgte igen kontrollen { $control } til
    [soa-exclude] Fravalgte igen kontrollen { $control }
    [soa-withdraw] Ophævede igen beslutningen om kontrollen { $control }
    [soa-decide] Gentog beslutningerne om { $count } kontroller
    [soa-approve] Godkendte igen SoA-dokumentet { $statement }
    [acknowledge] Skrev igen, at { $person } kender { $policy }, version { $version }
    [acknowledge-many] Skrev igen, at { $count } personer kender { $policy }, version { $version }
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
    [routine-add] Tilføjede igen { $routine } til årshjulet
    [routines-add] Tilføjede igen { $count } opgaver til årshjulet
    [indicators-add] Tilføjede igen { $count } færdige indikatorer
    [indicators-measure] Gentog målingen af { $count } indikatorer
    [routine-change] Gentog ændringen af opgaven { $routine } i årshjulet
    [routine-done] Satte igen opgaven { $routine } til udført
    [routine-remove] Slettede igen { $routine } fra årshjulet
    [test-passed] Skrev igen, at kontroltesten { $test } blev bestået
    [test-failed] Skrev igen, at kontroltesten { $test } ikke blev bestået
    [audit-start] Begyndte igen revisionen { $audit }
    [audit-report] Rapporterede igen revisionen { $audit }
    [audit-close] Afsluttede igen revisionen { $audit }
    [checklist-generate] Dannede igen { $count } tjekpunkter i revisionen { $audit }
    [check-answer] Besvarede igen { $check } i revisionen { $audit }
    [check-evidence] Skrev igen dokumentation til { $check } i revisionen { $audit }
    [check-unanswer] Fjernede igen svaret på { $check } i revisionen { $audit }
    [finding-add] Tilføjede igen konstateringen { $finding } i revisionen { $audit }
    [finding-close] Lukkede igen konstateringen { $finding }
    [corrective-effective] Skrev igen, at den korrigerende handling { $action } ({ $finding }) virker
    [corrective-not-effective] Skrev igen, at den korrigerende handling { $action } ({ $finding }) ikke virker
    [attachment-add] Vedlagde igen { $attachment } til { $record }
    [attachment-change] Gentog ændringen af bilaget { $attachment } til { $record }
    [attachment-remove] Slettede igen bilaget { $attachment } fra { $record }
    [acceptance] Gentog accepten af { $scenario }
    [acceptance-withdraw] Trak igen accepten af { $scenario } tilbage
    [opinion] Skrev igen, hvad { $person } siger om { $scenario }
    [opinion-withdraw] Slettede igen, hvad { $person } har sagt om { $scenario }
    [dissent] Skrev igen begrundelsen fra { $person } om { $scenario }
    [adopt] Besluttede igen det, deltagerne siger, om { $scenario }
    [tolerance] Gentog ændringen af tolerancen i kroner
    [draft-start] Begyndte igen kladden til metoden { $method }
    [draft-change] Gentog en rettelse i kladden til metoden { $method }
    [draft-discard] Kasserede igen kladden til metoden { $method }
    [draft-publish] Udgav igen metoden { $method }, version { $version }
    [author] Skrev igen { $name } som forfatter
    [record-add] Tilføjede igen { $record }
    [record-change] Gentog ændringen af { $record }: { $columns }
    [record-remove] Slettede igen { $record }
    [records-change] Gentog ændringen af { $count } poster: { $columns }
    [records-remove] Slettede igen { $count } poster
    [restore] Hentede igen { $record } tilbage
    [restore-with] Hentede igen { $record } tilbage sammen med { $count } poster, der hørte til
    [moment-add] Gav igen et tidspunkt navnet { $moment }
    [moment-remove] Slettede igen navnet på tidspunktet { $moment }
    [unit-add] Tilføjede igen enheden { $unit }
    [unit-change] Gentog ændringen af enheden { $unit }
    [unit-move] Flyttede igen enheden { $unit } ind under { $parent }
    [unit-remove] Slettede igen enheden { $unit }
    [person-left] Skrev igen, at { $person } har sidste dag { $day }
    [person-merge] Lagde igen { $gone } sammen med { $name }
    [hand-over] Overdrog igen { $count } opgaver fra { $person } til { $to }
    [hand-over-left] Overdrog igen { $count } opgaver fra { $person }, der har sidste dag { $day }, til { $to }
    [asset-retire] Tog igen aktivet { $asset } ud af brug den { $day }
    [asset-back] Gentog, at aktivet { $asset } er i brug
    [asset-merge] Lagde igen aktivet { $gone } sammen med { $name }
    [action-postpone] Udskød igen handlingen { $action } til { $due }
    [action-progress] Skrev igen, at handlingen { $action } er { $progress } % udført
    [action-close] Afsluttede igen handlingen { $action } som udført
    [action-close-measure] Afsluttede igen handlingen { $action } som udført og satte { $measure } på plads
    [action-drop] Opgav igen handlingen { $action }
    [action-reopen] Åbnede endnu en gang handlingen { $action }
    [review-hold] Skrev igen, at { $review } er holdt
    [review-hold-next] Skrev igen, at { $review } er holdt, og planlagde den næste til den { $next }
    [review-approve] Godkendte igen { $review }
    [decision-add] Tilføjede igen beslutningen { $decision } til { $review }
    [decision-done] Skrev igen, at beslutningen { $decision } er udført
    [decision-drop] Opgav igen beslutningen { $decision }
    [decision-reopen] Genåbnede igen beslutningen { $decision }
    [decision-action] Oprettede igen en handling for beslutningen { $decision }
   *[other] Gentog en ændring
 }
