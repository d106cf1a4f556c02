# The domain's words. A key is a topic and an id as it stands in files, with - for space.

yes = yes
no = no
answer-not-assessed = not assessed
answer-not-relevant = not relevant

stage-inherent = Inherent
    .help = With no measure counted
stage-current_claimed = Current, claimed
    .help = With the measures that are in place
stage-current_confirmed = Current, confirmed
    .help = With the measures that are in place and whose latest test passed and still holds
stage-target = Target
    .help = When the planned measures are in place as well

property-confidentiality = Confidentiality
property-integrity = Integrity
property-availability = Availability
property-authenticity = Authenticity

party-persons = Registered persons
party-organisation = The organisation
party-society = Society

kind-units = Units
    .one = unit
kind-people = People
    .one = person
kind-assets = Assets
    .one = asset
kind-dependencies = Dependencies
    .one = dependency
kind-threats = Threats
    .one = threat
kind-vulnerabilities = Vulnerabilities
    .one = vulnerability
kind-controls = Controls
    .one = control
kind-measures = Measures
    .one = measure
kind-methods = Methods
    .one = method
kind-assessments = Risk assessments
    .one = risk assessment
kind-scenarios = Risk scenarios
    .one = risk scenario
kind-effects = Effects
    .one = effect
kind-acceptances = Acceptances
    .one = acceptance
kind-opinions = Opinions
    .one = opinion
kind-incidents = Incidents
    .one = incident
kind-drafts = Method drafts
    .one = method draft

asset-kind-information = Information
asset-kind-process = Process or activity
asset-kind-system = System
asset-kind-hardware = Hardware
asset-kind-network = Network
asset-kind-site = Site
asset-kind-people = People
asset-kind-supplier = Supplier

medium-digital = Digital
medium-paper = Paper
medium-both = Both

classification-public = Public
classification-internal = Internal
classification-confidential = Confidential
classification-sensitive = Sensitive

personal-data-none = None
personal-data-ordinary = Ordinary
personal-data-special = Special categories, criminal offences or CPR numbers

assessment-kind-asset = Assets
assessment-kind-process = Process
assessment-kind-project = Project or purchase
assessment-kind-supplier = Supplier
assessment-kind-workshop = Scenario workshop

assessment-state-draft = Draft
assessment-state-in-review = In review
assessment-state-approved = Approved
assessment-state-superseded = Superseded

breadth-narrow = Narrow
breadth-medium = Medium
breadth-all = All

change-new = New
change-changed = Changed
change-confirmed = Confirmed unchanged
change-not-confirmed = Carried, not confirmed
change-closed = Closed

approval-standing-holds = The approval holds
approval-standing-reopened = Reopened: changed since it was approved

origin-natural = Natural
origin-technical = Technical
origin-human-accidental = Human, accidental
origin-human-deliberate = Human, deliberate
origin-organisational = Organisational

measure-state-planned = Planned
measure-state-in-place = In place
measure-state-retired = Retired

test-result-passed = Passed
test-result-failed = Failed
test-result-not-tested = Not tested

evidence-passed = Passed
evidence-overdue = Passed, but a new test is overdue
evidence-failed = Failed
evidence-not_tested = Not tested

treatment-reduce = Reduce
treatment-avoid = Avoid
treatment-share = Share
treatment-retain = Accept

factor-likelihood = Likelihood
factor-consequence = Consequence
factor-vulnerability = Vulnerability

scale-likelihood = Likelihood
scale-consequence = Consequence
scale-threat = Threat
scale-vulnerability = Vulnerability

adjust-inherit = inherit
adjust-lower = lower { $steps }
adjust-raise = raise { $steps }
adjust-set = set { $level }
adjust-cut = cut

decision-acceptable = Acceptable
decision-owner_decides = The owner decides
decision-must_be_treated = Must be treated

combination-sum = The steps are added
combination-strongest = Only the largest number of steps counts

likelihood-source-direct = Likelihood is assessed directly
likelihood-source-threat_x_vulnerability = Threat × vulnerability

rule-matrix = Matrix
rule-bands = Bounds on the product

kind-routines = Yearly wheel
    .one = task of the yearly wheel
kind-attachments = Attachments
    .one = attachment
kind-moments = Named days
    .one = named day
kind-views = Saved lists
    .one = saved list

hosting-own = Run by ourselves
hosting-supplier = Run by the supplier
hosting-cloud = In the cloud
hosting-mixed = Partly run by ourselves
life-cycle-planned = Planned
life-cycle-in-use = In use
life-cycle-phasing-out = Being phased out
life-cycle-out-of-use = Out of use
criticality-low = Low
criticality-medium = Medium
criticality-high = High
criticality-critical = Critical to society

deed-added = Added
deed-changed = Changed
deed-removed = Removed
