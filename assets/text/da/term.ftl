# The domain's words. A key is a topic and an id as it stands in files, with - for space.

yes = ja
no = nej
answer-not-assessed = ikke vurderet
answer-not-relevant = ikke relevant

stage-inherent = Iboende
    .help = Uden at nogen foranstaltning er talt med
stage-current_claimed = Nuværende, påstået
    .help = Med de foranstaltninger, der er på plads
stage-current_confirmed = Nuværende, bekræftet
    .help = Med de foranstaltninger, der er på plads, og hvis seneste test er bestået og stadig gælder
stage-target = Mål
    .help = Når de planlagte foranstaltninger også er på plads

property-confidentiality = Fortrolighed
property-integrity = Integritet
property-availability = Tilgængelighed
property-authenticity = Autenticitet

party-persons = De registrerede
party-organisation = Organisationen
party-society = Samfundet

kind-units = Enheder
    .one = enhed
kind-people = Personer
    .one = person
kind-assets = Aktiver
    .one = aktiv
kind-dependencies = Afhængigheder
    .one = afhængighed
kind-threats = Trusler
    .one = trussel
kind-vulnerabilities = Sårbarheder
    .one = sårbarhed
kind-controls = Kontroller
    .one = kontrol
kind-measures = Foranstaltninger
    .one = foranstaltning
kind-methods = Metoder
    .one = metode
kind-assessments = Risikovurderinger
    .one = risikovurdering
kind-scenarios = Risikoscenarier
    .one = risikoscenarie
kind-effects = Virkninger
    .one = virkning
kind-acceptances = Accepter
    .one = accept
kind-opinions = Deltagernes svar
    .one = deltagersvar
kind-incidents = Hændelser
    .one = hændelse
kind-drafts = Metodekladder
    .one = metodekladde

asset-kind-information = Information
asset-kind-process = Proces eller aktivitet
asset-kind-system = System
asset-kind-hardware = Hardware
asset-kind-network = Netværk
asset-kind-site = Lokation
asset-kind-people = Mennesker
asset-kind-supplier = Leverandør

medium-digital = Digital
medium-paper = Papir
medium-both = Begge dele

classification-public = Offentlig
classification-internal = Intern
classification-confidential = Fortrolig
classification-sensitive = Følsom

personal-data-none = Ingen
personal-data-ordinary = Almindelige
personal-data-special = Følsomme, strafbare forhold eller CPR-numre

assessment-kind-asset = Aktiver
assessment-kind-process = Proces
assessment-kind-project = Projekt eller indkøb
assessment-kind-supplier = Leverandør
assessment-kind-workshop = Scenarieworkshop

assessment-state-draft = Kladde
assessment-state-in-review = Til gennemsyn
assessment-state-approved = Godkendt
assessment-state-superseded = Afløst

breadth-narrow = Snæver
breadth-medium = Mellem
breadth-all = Alle

change-new = Nye
change-changed = Ændrede
change-confirmed = Bekræftet uændrede
change-not-confirmed = Overført, ikke bekræftet
change-closed = Lukkede

approval-standing-holds = Godkendelsen gælder
approval-standing-reopened = Genåbnet: ændret siden godkendelsen

origin-natural = Naturskabt
origin-technical = Teknisk
origin-human-accidental = Menneskelig, utilsigtet
origin-human-deliberate = Menneskelig, tilsigtet
origin-organisational = Organisatorisk

measure-state-planned = Planlagt
measure-state-in-place = På plads
measure-state-retired = Udgået

test-result-passed = Bestået
test-result-failed = Ikke bestået
test-result-not-tested = Ikke testet

evidence-passed = Bestået
evidence-overdue = Bestået, men ny test er overskredet
evidence-failed = Ikke bestået
evidence-not_tested = Ikke testet

treatment-reduce = Reducere
treatment-avoid = Undgå
treatment-share = Dele
treatment-retain = Acceptere

factor-likelihood = Sandsynlighed
factor-consequence = Konsekvens
factor-vulnerability = Sårbarhed

scale-likelihood = Sandsynlighed
scale-consequence = Konsekvens
scale-threat = Trussel
scale-vulnerability = Sårbarhed

adjust-inherit = arv
adjust-lower = sænk { $steps }
adjust-raise = hæv { $steps }
adjust-set = sæt { $level }
adjust-cut = afbryd

decision-acceptable = Kan accepteres
decision-owner_decides = Ejeren beslutter
decision-must_be_treated = Skal håndteres

combination-sum = Trinnene lægges sammen
combination-strongest = Kun det største antal trin tæller

likelihood-source-direct = Sandsynlighed vurderes direkte
likelihood-source-threat_x_vulnerability = Trussel × sårbarhed

rule-matrix = Matrix
rule-bands = Grænser for produktet

kind-routines = Årshjul
    .one = opgave i årshjulet
kind-attachments = Bilag
    .one = bilag
kind-moments = Navngivne dage
    .one = navngiven dag
kind-views = Gemte lister
    .one = gemt liste

hosting-own = Egen drift
hosting-supplier = Drift hos leverandøren
hosting-cloud = I skyen
hosting-mixed = Delvist egen drift
life-cycle-planned = Planlagt
life-cycle-in-use = I brug
life-cycle-phasing-out = Under udfasning
life-cycle-out-of-use = Ude af brug
criticality-low = Lav
criticality-medium = Middel
criticality-high = Høj
criticality-critical = Samfundskritisk

deed-added = Tilføjet
deed-changed = Ændret
deed-removed = Slettet
