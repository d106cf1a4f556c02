# The quality check. Of each kind of finding: what it is called, what is found, what to do.

severity-fault = Fejl
severity-warning = Advarsel

finding-scenario-unanswered = Ubesvaret scenarie
finding-scenario-unanswered-text = { $ref } ({ $threat } · { $asset }) mangler svar og har derfor intet niveau.
finding-scenario-unanswered-do = Giv sandsynlighed og konsekvens, eller sæt scenariet til ikke relevant.
finding-untreated = Skal håndteres, men intet er besluttet
finding-untreated-text = { $ref } ({ $threat } · { $asset }) skal håndteres efter sit niveau på trinnet nuværende, bekræftet, men der er ingen håndtering.
finding-untreated-do = Vælg, om risikoen skal reduceres, undgås eller deles, og sæt en frist.
finding-treatment-without-plan = Håndtering uden plan
finding-treatment-without-plan-text = { $ref } ({ $threat } · { $asset }) skal behandles, men har hverken en frist eller en planlagt foranstaltning med dato.
finding-treatment-without-plan-do = Sæt en frist på scenariet, eller giv en planlagt foranstaltning en dato.
finding-treatment-late = Frist for håndtering er passeret
finding-treatment-late-text = { $ref } ({ $threat } · { $asset }) skulle være håndteret senest { $due }, men niveauet kræver det stadig.
finding-treatment-late-do = Gør håndteringen færdig, eller aftal en ny frist med risikoejeren.
finding-accepted-above-tolerance = Accepteret, selv om risikoen skal håndteres
finding-accepted-above-tolerance-text = { $ref } ({ $threat } · { $asset }) er accepteret, men metoden siger, at niveauet på trinnet nuværende, bekræftet skal håndteres.
finding-accepted-above-tolerance-do = Træk accepten tilbage, og planlæg en håndtering.
finding-acceptance-expired = Accept er udløbet
finding-acceptance-expired-text = { $by } har accepteret { $ref } ({ $threat } · { $asset }) til og med { $until }. Risikoen er åben igen.
finding-acceptance-expired-do = Få risikoejeren til at acceptere på ny, eller planlæg en håndtering.
finding-acceptance-reopened = Accept er genåbnet
finding-acceptance-reopened-text = { $ref } ({ $threat } · { $asset }) er ikke længere det, som { $by } accepterede til og med { $until }. Risikoen er åben igen.
finding-acceptance-reopened-do = Vis ændringen for risikoejeren, og få en ny accept, eller planlæg en håndtering.
finding-persons-missing = Persondata uden konsekvens for de registrerede
finding-persons-missing-text = { $name } ({ $ref }) håndterer persondata fra { $source }, men ingen har vurderet konsekvensen for de registrerede.
finding-persons-missing-do = Vurder konsekvensen for de registrerede på aktivet.
finding-target-without-plan = Mål uden plan
finding-target-without-plan-text = { $ref } ({ $threat } · { $asset }) har et lavere mål end det nuværende, bekræftede niveau, men ingen foranstaltning er planlagt.
finding-target-without-plan-do = Planlæg den foranstaltning, der fører til målet, eller test dem, der allerede er på plads.
finding-override-without-reason = Niveau sat uden begrundelse
finding-override-without-reason-text = { $by } har sat niveauet ({ $stage }) i { $ref } ({ $threat } · { $asset }) uden at begrunde det.
finding-override-without-reason-do = Skriv begrundelsen, eller fjern det satte niveau.
finding-override-unknown = Ukendt niveau sat af en person
finding-override-unknown-text = { $by } har sat niveauet ({ $stage }) i { $ref } ({ $threat } · { $asset }) til »{ $level }«, som metoden ikke har. Det beregnede niveau gælder.
finding-override-unknown-do = Vælg et af metodens niveauer, eller fjern det satte niveau.
finding-effect-without-reason = Virkning uden begrundelse
finding-effect-without-reason-text = { $measure } sænker { $factor } i { $ref } ({ $threat } · { $asset }), uden at det er sagt hvorfor.
finding-effect-without-reason-do = Skriv, hvorfor foranstaltningen virker i netop dette scenarie.
finding-effect-factor-unused = Virkning, som metoden ikke bruger
finding-effect-factor-unused-text = { $measure } sænker { $factor } i { $ref } ({ $threat } · { $asset }), men metoden spørger ikke om { $factor }.
finding-effect-factor-unused-do = Ret virkningen, så den sænker noget, som metoden regner med.
finding-scenario-without-owner = Risiko uden ejer
finding-scenario-without-owner-text = Ingen svarer for { $ref } ({ $threat } · { $asset }).
finding-scenario-without-owner-do = Vælg en risikoejer i scenariet.
finding-measure-failed = Foranstaltning, hvis seneste test ikke er bestået
finding-measure-failed-text = { $name } ({ $ref }) bestod ikke sin seneste test og tæller ikke som bekræftet.
finding-measure-failed-do = Ret fejlen, og test igen.
finding-measure-late = Planlagt foranstaltning, hvis dato er passeret
finding-measure-late-text = { $name } ({ $ref }) skulle være på plads senest { $due }.
finding-measure-late-do = Sæt den til på plads, eller aftal en ny dato.
finding-decision-missing = Ejeren har ikke besluttet
finding-decision-missing-text = { $ref } ({ $threat } · { $asset }) ligger på et niveau, hvor ejeren skal beslutte, men intet er besluttet.
finding-decision-missing-do = Få risikoejeren til at acceptere, eller planlæg en håndtering.
finding-retained-not-accepted = Skal accepteres, men ingen har gjort det
finding-retained-not-accepted-text = Håndteringen af { $ref } ({ $threat } · { $asset }) er »Acceptere«, men der er ingen accept med navn og udløbsdato.
finding-retained-not-accepted-do = Registrer accepten i scenariet.
finding-consequence-missing = Aktiv uden alle værdier
finding-consequence-missing-text = { $name } ({ $ref }) mangler { $count ->
    [one] en værdi, som scenarierne bruger
   *[other] { $count } værdier, som scenarierne bruger
 }: { $cells }.
finding-consequence-missing-do = Vurder konsekvensen på aktivet, eller svar ikke relevant.
finding-asset-without-owner = Aktiv uden ejer
finding-asset-without-owner-text = Ingen svarer for { $name } ({ $ref }).
finding-asset-without-owner-do = Vælg en ejer på aktivet.
finding-measure-not-tested = Foranstaltning på plads uden test
finding-measure-not-tested-text = { $name } ({ $ref }) tæller som påstået, men ikke som bekræftet.
finding-measure-not-tested-do = Test foranstaltningen, og skriv resultatet.
finding-measure-overdue = Foranstaltning med forældet test
finding-measure-overdue-text = Testen af { $name } ({ $ref }) gjaldt til og med { $until }. Siden tæller foranstaltningen ikke som bekræftet.
finding-measure-overdue-do = Test foranstaltningen igen.
finding-measure-without-date = Planlagt foranstaltning uden dato
finding-measure-without-date-text = Det er ikke besluttet, hvornår { $name } ({ $ref }) skal være på plads.
finding-measure-without-date-do = Sæt en dato.
finding-review-overdue = Risikovurdering, der skulle være set efter
finding-review-overdue-text = { $name } ({ $ref }) skulle være gennemgået senest { $review }.
finding-review-overdue-do = Gå vurderingen igennem, og sæt en ny dato.
finding-carried-unconfirmed = Overført svar, der ikke er bekræftet
finding-carried-unconfirmed-text = Svarene i { $ref } ({ $threat } · { $asset }) er overført fra en tidligere vurdering, og ingen har bekræftet dem.
finding-carried-unconfirmed-do = Se svarene efter, og bekræft dem.
finding-threat-not-considered = Trussel, som ingen har taget stilling til
finding-threat-not-considered-text = { $name } ({ $ref }) har intet scenarie med { $threat } ({ $threat_ref }) for aktivtypen { $asset_kind }.
finding-threat-not-considered-do = Tilføj et scenarie, eller tilføj det og sæt det til ikke relevant.
finding-effect-without-cell = Virkning uden noget at virke på
finding-effect-without-cell-text = { $measure } sænker { $factor } i { $ref } ({ $threat } · { $asset }) for værdier, som ikke tæller i scenariet.
finding-effect-without-cell-do = Ret virkningens egenskab eller part.
finding-properties-without-reason = Andre egenskaber end truslens uden begrundelse
finding-properties-without-reason-text = { $ref } ({ $threat } · { $asset }) gælder andre egenskaber end truslens, uden at det er sagt hvorfor.
finding-properties-without-reason-do = Skriv begrundelsen, eller brug truslens egenskaber.
finding-adjust-without-reason = Ændret afhængighed uden begrundelse
finding-adjust-without-reason-text = Behovet fra { $name } ({ $ref }) går videre til { $other } ({ $adjust }), uden at det er sagt hvorfor.
finding-adjust-without-reason-do = Skriv begrundelsen på afhængigheden.
finding-dependency-cycle = Kreds af afhængigheder
finding-dependency-cycle-text = Aktiverne afhænger af hinanden og deler derfor den højeste værdi: { $members }.
finding-dependency-cycle-do = Fjern den afhængighed, der ikke passer, eller lad kredsen stå, hvis den er rigtig.
finding-override-set = Niveau sat af en person
finding-override-set-text = { $by } har sat niveauet ({ $stage }) i { $ref } ({ $threat } · { $asset }). Det beregnede niveau står ved siden af.
finding-override-set-do = Se begrundelsen efter. Er den stadig rigtig, skal der ikke gøres noget.

ui-screen-quality = Kvalitetstjek
ui-quality-sub = Det, der mangler, er forældet eller ikke hænger sammen. Hvert fund fører til det sted, hvor det kan rettes.
ui-quality-wait = Tjekker hele registret. Det kan tage nogle sekunder i et stort register …
ui-quality-counts = { $faults ->
    [one] 1 fejl
   *[other] { $faults } fejl
 } og { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
 }
ui-quality-none = Ingen fund
ui-quality-none-text = Alle regler er prøvet, og intet mangler.
ui-quality-severity = Alvor
ui-quality-severity-all = Fejl og advarsler
ui-quality-all-kinds = Alle fund
ui-quality-kind = Fund
ui-quality-show-all = Vis alle { $count }
ui-quality-where = Sted
ui-quality-cut = De første { $shown } af { $count } er vist. Ret dem først.

cli-check-none = Ingen fund.
cli-check-count = { $faults ->
    [one] 1 fejl
   *[other] { $faults } fejl
 } og { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
 }.
finding-processor-without-agreement = Databehandler uden databehandleraftale
finding-processor-without-agreement-text = { $name } ({ $ref }) behandler personoplysninger for kommunen, men der er ingen databehandleraftale.
finding-processor-without-agreement-do = Indgå aftalen, og skriv den på leverandøren, eller skriv, at leverandøren ikke er databehandler.
finding-owner-left = Ansvar hos en, der er fratrådt
finding-owner-left-text = { $name } ({ $ref }) står til { $person }, der er fratrådt.
finding-owner-left-do = Overdrag ansvaret til en, der er her.
finding-retired-needed = Udgået aktiv, der stadig er brug for
finding-retired-needed-text = { $name } ({ $ref }) er udgået, men { $others } har stadig brug for det.
finding-retired-needed-do = Fjern afhængigheden, eller tag aktivet i brug igen.
finding-agreement-ended = Leverandøraftale er udløbet
finding-agreement-ended-text = Aftalen med { $name } ({ $ref }) gjaldt til og med { $until }.
finding-agreement-ended-do = Forny aftalen, og ret datoen, eller tag leverandøren ud af brug.
finding-supplier-check-late = Tilsyn med leverandør er overskredet
finding-supplier-check-late-text = { $name } ({ $ref }) skulle have haft tilsyn senest { $due }.
finding-supplier-check-late-do = Før tilsynet, og skriv dagen og resultatet på leverandøren.
finding-supplier-never-checked = Leverandør, der aldrig er ført tilsyn med
finding-supplier-never-checked-text = { $name } ({ $ref }) skal have tilsyn, men der er ikke skrevet noget endnu.
finding-supplier-never-checked-do = Før tilsynet, og skriv dagen og resultatet på leverandøren.
finding-unit-without-contact = Enhed uden kontaktperson
finding-unit-without-contact-text = { $name } ({ $ref }) har ingen kontaktperson.
finding-unit-without-contact-do = Vælg en, som andre kan spørge.

finding-nonconformity-without-action = Afvigelse uden korrigerende handling
finding-nonconformity-without-action-text = Afvigelsen { $name } ({ $ref }) er åben, men ingen korrigerende handling er aftalt.
finding-nonconformity-without-action-do = Find årsagen, og aftal en korrigerende handling med en ansvarlig og en frist.
finding-corrective-late = Korrigerende handling er overskredet
finding-corrective-late-text = { $name } ({ $ref }) skulle være udført senest { $due }.
finding-corrective-late-do = Gør handlingen færdig, eller aftal en ny frist med den, der leder revisionen.
finding-audit-late = Revision, der ikke er holdt
finding-audit-late-text = Revisionen { $name } ({ $ref }) skulle være færdig { $due }, men er ikke rapporteret.
finding-audit-late-do = Gør revisionen færdig, og rapportér den, eller ret datoerne i planen.
finding-audit-not-independent = Revision uden uafhængighed
finding-audit-not-independent-text = Ved revisionen { $name } ({ $ref }) reviderer { $person } noget, som vedkommende selv har ansvar for.
finding-audit-not-independent-do = Vælg en anden revisor, eller begrund på revisionen, hvorfor den alligevel holdes sådan.
finding-verification-late = Virkningen er ikke efterprøvet
finding-verification-late-text = Virkningen af { $name } ({ $ref }) skulle efterprøves senest { $due }.
finding-verification-late-do = Lad en anden end den, der udførte handlingen, se efter, om den virker, og skriv resultatet.
finding-finding-repeated = Konstatering, der gentager sig
finding-finding-repeated-text = { $name } ({ $ref }) er konstateret før, som { $earlier }.
finding-finding-repeated-do = Se, hvorfor den første rettelse ikke holdt, og find årsagen bag.
