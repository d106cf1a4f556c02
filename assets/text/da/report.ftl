# The reports' own sentences. The domain's words are in term.ftl, the explanation in explain.ftl.

# The heat map
heat-title = Varmekort, trin { $stage }
heat-title-party = Varmekort, trin { $stage }, kun { $party }
heat-arrows = { $drawn ->
    [one] Pilen viser { $drawn } af { $count } bevægelser fra iboende
   *[other] Pilene viser { $drawn } af { $count } bevægelser fra iboende
}; tallet på en pil er antallet af scenarier
heat-corner = Sandsynlighed / konsekvens
heat-likelihood-product = Trussel × sårbarhed
heat-movements = Bevægelser (sandsynlighed × konsekvens)
heat-count = Scenarier
heat-alternative = { $count ->
    [0] Varmekort, trin { $stage }: ingen scenarier.
    [one] Varmekort, trin { $stage }: { $count } scenarie. Konsekvens vandret, sandsynlighed lodret.
   *[other] Varmekort, trin { $stage }: { $count } scenarier. Konsekvens vandret, sandsynlighed lodret.
}
heat-alternative-cell = Sandsynlighed { $likelihood }, konsekvens { $consequence } ({ $level }): { $count }.
heat-alternative-move = Fra { $from } til { $to }: { $count }.

# All reports
report-title-of = { $report }: { $name }
report-contents = Indhold
report-risk-assessment = Risikovurdering
report-register = Register
report-verification = Verifikation
report-verification-how = Historikken er en kæde, hvor hver post bærer den forrige posts kontrolsum, så en senere ændring kan ses. Rapporten er dannet af registret, som det stod ved posten nedenfor. Rapportens egen kontrolsum (SHA-256) gælder hele teksten på nær sidefodens verifikationslinje og kontrolsummen selv; samme register, dato, sprog og forfatter giver samme kontrolsum.
report-seen-on = Registret, som det så ud
report-seen-on-at = { $at } UTC
report-entry = Historikpost
report-entry-made = nr. { $seq }, { $at } UTC
report-entry-short = historik nr. { $seq }
report-entry-hash = Postens kontrolsum
report-no-history = ingen historik
report-content-hash = Rapportens kontrolsum
report-verification-line = Indhold { $hash } · { $entry }
report-total = I alt
report-none = –
report-everywhere = Hele organisationen
report-count = Antal
report-no-owner = Ingen ejer

# Risk assessment: front
report-assessment = Vurdering
report-unit = Enhed
report-contact = Kontaktperson
report-as-of = Vurderet pr.
report-tests-as-of = Test af foranstaltninger pr.
report-method = Metode
report-method-version = { $method }, version { $version }
report-scope = Omfang
report-scope-counts = { $scenarios ->
    [one] { $scenarios } risikoscenarie
   *[other] { $scenarios } risikoscenarier
} på { $assets ->
    [one] { $assets } aktiv
   *[other] { $assets } aktiver
}

# Risk assessment: summary
report-summary = Sammenfatning
report-headline = Det højeste niveau på trinnet nuværende, bekræftet er { $level } ({ $sign }).
report-headline-count = { $count ->
    [one] Ét scenarie har det:
   *[other] { $count } scenarier har det:
}
report-headline-none = Intet scenarie har et niveau, så der er intet højeste niveau at angive på trinnet nuværende, bekræftet.
report-counts = { $total ->
    [one] Vurderingen har { $total } scenarie.
   *[other] Vurderingen har { $total } scenarier.
} { $answered } har et niveau, { $unanswered } er ubesvarede, og { $not_relevant } er besvaret som ikke relevante. Et ubesvaret scenarie har intet niveau og tælles aldrig som lavt.
report-credit = { $count ->
    [0] Intet scenarie står højere på trinnet nuværende, bekræftet end på nuværende, påstået: alle de foranstaltninger, der er på plads og gør en forskel, har en gyldig bestået test.
    [one] Ét scenarie står højere på trinnet nuværende, bekræftet end på nuværende, påstået, fordi en test mangler, ikke er bestået eller er forældet:
   *[other] { $count } scenarier står højere på trinnet nuværende, bekræftet end på nuværende, påstået, fordi en test mangler, ikke er bestået eller er forældet:
}
report-overridden = { $count ->
    [one] I ét scenarie er et niveau sat af en person i stedet for det beregnede; begge er vist:
   *[other] I { $count } scenarier er et niveau sat af en person i stedet for det beregnede; begge er vist:
}
report-owed = På trinnet nuværende, bekræftet skal { $treat ->
        [one] { $treat } scenarie
       *[other] { $treat } scenarier
    } håndteres, og { $decide } venter på, at ejeren beslutter. På trinnet mål, når de planlagte foranstaltninger er på plads, er det { $treat_target } og { $decide_target }.
report-level = Niveau
report-unanswered = Ubesvaret
report-not-relevant = Ikke relevant
report-levels-caption = Antal scenarier på hvert niveau
report-decision = Beslutningsregel
report-parties-caption = Højeste niveau for hver part, og hvor mange scenarier der har det
report-party = Part
report-times = ({ $count })

# Risk assessment: heat map
report-heat = Varmekort
report-heat-how = Hvert tal er antallet af scenarier. Et scenarie står ved den sandsynlighed og den højeste konsekvens, der gav dets niveau på trinnet. Bogstavet er niveauets tegn, så kortet også kan læses uden farver.
report-heat-overridden = Scenarier, hvis niveau er sat af en person, står her, hvor de er beregnet.

# Risk assessment: method
report-method-chapter = Metoden
report-method-intro = { $method }. Kilde: { $source }.
report-levels = Niveauer
report-source-direct = Sandsynligheden vurderes direkte på skalaen nedenfor.
report-source-product = Sandsynligheden er trussel gange sårbarhed; begge vurderes på skalaerne nedenfor.
report-rule-bands = Niveauet findes af produktet af sandsynlighed og konsekvens: de grænser, som produktet ligger inden for, giver niveauet.
report-rule-matrix = Niveauet slås op i en matrix med sandsynlighed og konsekvens, som varmekortets farver viser. Det samme produkt kan derfor have flere niveauer.
report-rule-highest = Hver part har sit eget niveau efter sin egen højeste konsekvens blandt de egenskaber, som truslen rammer. Scenariets niveau er det højeste af parternes.
report-numbers = Sandsynlighed × konsekvens
report-due = Frist for håndtering
report-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dage
}
report-own-rule = Egen regel for { $party }
report-likelihood-scale = Skala for sandsynlighed
report-threat-scale = Skala for trussel
report-vulnerability-scale = Skala for sårbarhed
report-consequence-scale = Skala for konsekvens
report-meaning = Betydning
report-frequency = Gange om året
report-stages = Trin og virkninger
report-effects = En foranstaltnings virkning sænker sandsynlighed, konsekvens eller sårbarhed i ét scenarie med hele trin, og hver virkning har en begrundelse.
report-effects-sum = Flere virkninger på det samme lægges sammen.
report-effects-strongest = Af flere virkninger på det samme tæller kun den største.
report-floor-lowest = Virkninger stopper ved skalaens laveste trin.
report-floor = Virkninger stopper ved metodens bund: { $floors }.

# Risk assessment: assets
report-assets = Aktiver i omfanget
report-assets-how = Konsekvens for hver egenskab og part. Et enkelt tal er aktivets egen værdi; »2 → 4« betyder egen værdi 2 og gældende værdi 4, arvet fra et aktiv, som afhænger af dette. Til højre står vejen fra det aktiv, som har værdien selv; ændringer undervejs står efter et komma. Den højeste værdi gælder. En streg betyder, at ingen har vurderet værdien.
report-asset = Aktiv
report-property = Egenskab
report-inherited-by = Arvet ad vejen
report-answer-not-relevant = ikke rel.
report-answer-not-assessed = –
report-cycle-step = samme kreds

# Risk assessment: scenarios
report-scenarios = Risikoscenarier
report-scenarios-none = Intet scenarie har et niveau.
report-scenarios-how = Det højeste niveau på trinnet nuværende, bekræftet står først. Bogstavet er niveauets tegn, og tallet efter et niveau er sandsynlighed × konsekvens. »Mål uden« er det beregnede niveau på trinnet mål, hvis foranstaltningen tages ud; »Mål med« er niveauet med dem alle.
report-scenario-group = { $stage }: { $level } ({ $sign })
report-overview = Oversigt
report-scenario = Nr.
report-threat = Trussel
report-vulnerabilities = Sårbarheder
report-properties = Rammer
report-asset-and-threat = Aktiv og trussel
report-scenario-title = { $scenario } · { $threat } · { $asset }
report-as-inherent = Som iboende.
report-set = sat
report-highest = Scenariet
report-set-by = sat af { $by }; beregnet: { $level } ({ $number })
report-no-measures = Ingen foranstaltninger har virkning på scenariet.
report-measure = Foranstaltning og begrundelse
report-state-and-test = Tilstand og test
report-state-evidence = { $state }, { $evidence }
report-effect = Virkning
report-effect-only = kun { $what }
report-counted-at = Tæller på trin
report-counted-nowhere = ingen
report-stage-short-inherent = iboende
report-stage-short-current_claimed = påstået
report-stage-short-current_confirmed = bekræftet
report-stage-short-target = mål
report-target-without = Mål uden
report-target-with = Mål med
report-treatment = Håndtering
report-not-decided = ikke besluttet
report-owner = Ejer
report-note = Bemærkning

# Risk assessment: unanswered and not relevant
report-gaps = Uden niveau
report-unanswered-title = Ubesvarede scenarier
report-unanswered-none = Alle relevante scenarier har et niveau.
report-not-relevant-title = Ikke relevante scenarier
report-not-relevant-none = Intet scenarie er besvaret som ikke relevant.
report-missing = Hvad der mangler

# Risk assessment: findings
report-findings = Bilag: kvalitetstjek
report-findings-how = { $count } regler er prøvet på vurderingen. Alle fund er vist her.
report-findings-tried = { $count } regler er prøvet på registret. De fund, der gælder rapportens indhold, er vist her.
report-findings-none = Der er ingen fund.
report-finding = Fund
report-concerns = Gælder

# Risk assessment: risk in kroner
report-kroner = Risiko i kroner
report-kroner-how = { $count ->
    [one] 1 af vurderingens { $of } scenarier er
   *[other] { $count } af vurderingens { $of } scenarier er
 } også vurderet i kroner: hvor ofte det sker, og hvad det koster, hver som et interval, der med 90 procents sikkerhed rummer det rigtige tal. Det forventede tab er regnet ud direkte. Resten er fundet ved at simulere { $years } år (frø { $seed }; samme frø giver samme tal). Beløb står med tre betydende cifre.
report-kroner-refused = Skønnene i kroner kan ikke regnes ud, fordi mindst ét af dem ligger uden for det, der kan regnes med. Ret det på scenariets side.
report-kroner-no-tolerance = Der er ikke besluttet en tolerance i kroner.
report-kroner-risk = Trussel · aktiv
report-kroner-scenarios = Forventet tab om året pr. scenarie
report-kroner-measures = Hvad foranstaltningerne er værd
report-kroner-note = Tallene i kroner ændrer ingen niveauer. En foranstaltnings værdi er forskellen i forventet tab med og uden den, når alle de andre er på plads; værdier kan derfor ikke lægges sammen. Prisen betales én gang. Scenarierne er regnet som uafhængige af hinanden.

# Risk assessment: participants who disagree
report-dissent = Uenighed:
report-dissent-answer = { $question } { $answer }, besluttet { $decided }
