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
report-contents = Indhold
report-risk-assessment = Risikovurdering
report-register = Register
report-verification = Verifikation
report-verification-how = Historikken er en kæde, hvor hver post bærer den forrige posts kontrolsum, så en senere ændring kan ses. Rapporten er dannet af registret, som det stod ved posten nedenfor. Rapportens egen kontrolsum (SHA-256) gælder hele teksten på nær sidefodens verifikationslinje og kontrolsummen selv; samme register, dato, sprog og forfatter giver samme kontrolsum.
report-entry = Historikpost
report-entry-made = nr. { $seq }, { $at } UTC
report-entry-short = historik nr. { $seq }
report-entry-hash = Postens kontrolsum
report-no-history = ingen historik
report-content-hash = Rapportens kontrolsum
report-verification-line = Indhold { $hash } · { $entry }
report-total = I alt
report-none = –
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
report-level = Niveau
report-unanswered = Ubesvaret
report-not-relevant = Ikke relevant
report-levels-caption = Antal scenarier på hvert niveau
report-decisions-caption = Hvad niveauet kræver (antal scenarier)
report-decision = Beslutningsregel
report-parties-caption = Højeste niveau for hver part, og hvor mange scenarier der har det
report-party = Part
report-times = ({ $count })

# Risk assessment: heat map
report-heat = Varmekort
report-heat-how = Hvert tal er antallet af scenarier. Et scenarie står ved den sandsynlighed og den højeste konsekvens, der gav dets niveau på trinnet. Bogstavet er niveauets tegn, så kortet også kan læses uden farver.
report-heat-overridden = Scenarier, hvis niveau er sat af en person, står her, hvor de er beregnet.
