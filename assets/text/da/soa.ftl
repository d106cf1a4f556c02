# The statement of applicability: report, screen and command.

report-soa = SoA-dokument
soa-title = SoA-dokument (Statement of Applicability)
soa-subject = ISO/IEC 27001:2022, punkt 6.1.3 d

soa-framework-iso27001-2022 = ISO/IEC 27001:2022, bilag A
soa-framework-own = Egne kontroller
soa-theme-organizational = Organisatoriske kontroller
soa-theme-people = Personrelaterede kontroller
soa-theme-physical = Fysiske kontroller
soa-theme-technological = Teknologiske kontroller
soa-theme-other = Øvrige kontroller

soa-carried-in_place = På plads
soa-carried-planned = Planlagt
soa-carried-none = Ikke gennemført

soa-included = Valgt til
soa-excluded = Fravalgt
soa-undecided = Ikke besluttet

# Report: key facts
soa-status = Status
soa-status-never = Kladde. Dokumentet er aldrig godkendt.
soa-status-holds = Godkendt, og godkendelsen gælder: intet er besluttet anderledes siden.
soa-status-reopened = Kladde. { $count ->
    [one] Én beslutning er en anden end den, der senest er godkendt
   *[other] { $count } beslutninger er andre end dem, der senest er godkendt
}; se »Forskel til det godkendte«.
soa-status-broken = Det godkendte indhold passer ikke til sin kontrolsum eller kan ikke læses. Godkendelsen kan ikke lægges til grund.
soa-approved = Senest godkendt
soa-approved-by = { $day } af { $who }: { $reference } { $name }
soa-approval-note = Bemærkning
soa-approved-hash = Godkendt kontrolsum
soa-covers = Omfatter
soa-tests-as-of = Test pr.
soa-decisions = Beslutninger
soa-decisions-counts = { $included } valgt til, { $excluded } fravalgt, { $undecided } ikke besluttet; i alt { $total } kontroller
soa-carried = Gennemførelse af de tilvalgte
soa-carried-counts = { $in_place } på plads, { $planned } planlagt, { $none } uden foranstaltning

# Report: how it is read
soa-how = Sådan læses dokumentet
soa-how-text = Hver kontrol er valgt til med en begrundelse, fravalgt med en begrundelse eller ikke besluttet. En kontrol, som ingen har taget stilling til, tæller aldrig som valgt til. »Gennemført ved« er de foranstaltninger, der udfører kontrollen. »Testtilstand« er udledt af kontrollens test på rapportens dato og siger, om det er vist, at kontrollen virker; tilstanden er ikke en del af det, der godkendes. Risici er de gældende risikoscenarier, som foranstaltningerne virker på, det højeste niveau først; ellers hvor mange scenarier kontrollen ifølge kataloget modvirker.
soa-state = Testtilstand
soa-state-meaning = Betydning
soa-state-about-passed = Den seneste test er bestået og gælder endnu.
soa-state-about-failed = Den seneste test er ikke bestået.
soa-state-about-overdue = Der er bestået en test, men den næste er overskredet.
soa-state-about-never-run = Der er beskrevet en test, men den er aldrig udført.
soa-state-about-no-test-defined = Det er ikke beskrevet, hvordan kontrollen testes. Det siger intet om, hvorvidt den virker.
soa-state-about-not-applicable = Kontrollen er fravalgt.

# Report: tables
soa-summary = Oversigt
soa-summary-decided = Beslutninger og gennemførelse pr. tema
soa-summary-states = Testtilstand for de tilvalgte pr. tema
soa-theme = Tema
soa-controls = Kontroller
soa-control = Kontrol
soa-why = Hvorfor
soa-carried-by = Gennemført ved
soa-risks = Risici
soa-risks-more = { $shown } og { $count } til
soa-risks-countered = { $count ->
    [one] { $count } scenarie ifølge kataloget
   *[other] { $count } scenarier ifølge kataloget
}
soa-names-it = Krav: { $requirements }
soa-measure-planned = { $measure } (planlagt)
soa-excluded-title = Fravalgte kontroller
soa-excluded-none = Ingen kontroller er fravalgt.
soa-excluded-why = Begrundelse for fravalget
soa-excluded-against = Taler imod fravalget
soa-undecided-title = Kontroller uden beslutning
soa-undecided-text = Ingen har taget stilling til disse kontroller. Dokumentet kan først godkendes, når de er valgt til eller fra.
soa-speaks-for = Taler for at vælge den til
soa-risks-count = { $count ->
    [one] { $count } risiko
   *[other] { $count } risici
}
soa-framework-nothing = Ingen kontroller herfra er valgt til.
soa-no-controls = Registret har ingen kontroller.

# Difference to what was approved
soa-difference = Forskel til det godkendte
soa-difference-none = Intet er besluttet anderledes end i det dokument, der er godkendt { $day }.
soa-fate = Hvad der er sket
soa-fate-added = Ny beslutning
soa-fate-changed = Ændret
soa-fate-removed = Ophævet
soa-fate-undecided = Ny kontrol, ikke besluttet
soa-before = Godkendt
soa-after = Nu

# Screen
ui-screen-soa = SoA
ui-soa-sub = Hvilke kontroller der gælder for jer, og hvorfor (ISO/IEC 27001, punkt 6.1.3 d)
ui-soa-report = Vis SoA-dokumentet
ui-soa-show = Vis
ui-soa-all = Alle
ui-soa-state-any = Alle testtilstande
ui-soa-framework = Rammeværk
ui-soa-search = Søg i kontroller
ui-soa-sums = { $included } valgt til · { $excluded } fravalgt · { $undecided } ikke besluttet
ui-soa-decide-one = Beslut om { $control }
ui-soa-decide-many = { $count ->
    [one] Beslut om én kontrol
   *[other] Beslut om { $count } kontroller
}
ui-soa-decision = Beslutning
ui-soa-withdraw = Ikke besluttet
ui-soa-reasons = Begrundelser
ui-soa-reasons-hint = Vælg mindst én.
ui-soa-justification = Begrundelse i ord
ui-soa-justification-hint = Skal skrives, når kontrollen fravælges.
ui-soa-justification-needed = Skriv, hvorfor kontrollen fravælges.
ui-soa-reasons-needed = Vælg mindst én begrundelse.
ui-soa-choose = Vælg { $control }
ui-soa-choose-all = Vælg alle viste
ui-soa-keys = Tryk J for at vælge til, N for at fravælge, mellemrum for at markere.
ui-soa-decided = Beslutningen er gemt.
ui-soa-decided-many = { $count ->
    [one] Én beslutning er gemt.
   *[other] { $count } beslutninger er gemt.
}
ui-soa-start = Foreslå ud fra registret
ui-soa-start-title = Forslag ud fra registret
ui-soa-start-text = Registret kender krav, risici og foranstaltninger, der taler for disse kontroller. Fjern krydset ved dem, I ikke er enige i. Intet bliver valgt til, før I trykker på knappen.
ui-soa-start-none = Der er intet at foreslå: registret kender hverken krav, risici eller foranstaltninger for de kontroller, der ikke er besluttet.
ui-soa-start-take = { $count ->
    [one] Vælg én kontrol til
   *[other] Vælg { $count } kontroller til
}
ui-soa-because = Fordi
ui-soa-approval = Godkendelse
ui-soa-never = Dokumentet er aldrig godkendt.
ui-soa-holds = Godkendelsen gælder: intet er besluttet anderledes siden.
ui-soa-reopened = { $count ->
    [one] Genåbnet: én beslutning er en anden end den godkendte.
   *[other] Genåbnet: { $count } beslutninger er andre end de godkendte.
}
ui-soa-broken = Det godkendte indhold passer ikke til sin kontrolsum. Godkendelsen gælder ikke.
ui-soa-approved = { $name }, godkendt { $day } af { $who }
ui-soa-approve = Godkend …
ui-soa-approve-title = Godkend SoA-dokumentet
ui-soa-approve-text = Godkendelsen binder de beslutninger, der står nu, til en kontrolsum. Ændres en af dem, er dokumentet genåbnet. Testtilstanden er ikke en del af det.
ui-soa-approve-undecided = { $count ->
    [one] Én kontrol er ikke besluttet. Dokumentet kan ikke godkendes endnu.
   *[other] { $count } kontroller er ikke besluttet. Dokumentet kan ikke godkendes endnu.
}
ui-soa-approve-name = Titel
ui-soa-approve-by = Godkendes af
ui-soa-approve-by-hint = Ikke { $who }, som har ændret en beslutning senest.
ui-soa-approve-now = Godkend
ui-soa-approve-done = SoA-dokumentet er godkendt.
ui-soa-difference = Vis forskellen
ui-soa-empty = Ingen kontroller
ui-soa-empty-text = Registret har ingen kontroller. Læs et katalog ind først.

error-undecided = Dokumentet kan ikke godkendes endnu. Tag først stilling til { $by } (i alt { $count }).

# Command
cli-soa-none = Registret har ingen kontroller.
cli-soa-approved = Godkendte { $reference } { $name }. Kontrolsum { $hash }
cli-unknown-framework = Registret har ingen kontroller fra rammeværket { $name }.
