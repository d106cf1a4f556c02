# The quality check. Of each kind of finding: what it is called, what is found, what to do.

severity-fault = Fault
severity-warning = Warning

finding-scenario-unanswered = Unanswered scenario
finding-scenario-unanswered-text = { $ref } ({ $threat } · { $asset }) lacks answers, and so it has no level.
finding-scenario-unanswered-do = Give likelihood and consequence, or set the scenario to not relevant.
finding-untreated = Must be treated, but nothing is decided
finding-untreated-text = { $ref } ({ $threat } · { $asset }) must be treated by its level at the stage current, confirmed, but there is no treatment.
finding-untreated-do = Choose whether the risk is to be reduced, avoided or shared, and set a date.
finding-treatment-without-plan = Treatment without a plan
finding-treatment-without-plan-text = { $ref } ({ $threat } · { $asset }) is to be treated, but has neither a date nor a planned measure with one.
finding-treatment-without-plan-do = Set a date on the scenario, or give a planned measure a date.
finding-treatment-late = The date of the treatment has passed
finding-treatment-late-text = { $ref } ({ $threat } · { $asset }) was to be treated by { $due }, but its level still asks for it.
finding-treatment-late-do = Finish the treatment, or agree on a new date with the risk owner.
finding-accepted-above-tolerance = Accepted, although it must be treated
finding-accepted-above-tolerance-text = { $ref } ({ $threat } · { $asset }) is accepted, but the method says that the level at the stage current, confirmed must be treated.
finding-accepted-above-tolerance-do = Withdraw the acceptance, and plan a treatment.
finding-acceptance-expired = The acceptance has expired
finding-acceptance-expired-text = { $by } accepted { $ref } ({ $threat } · { $asset }) until { $until }. The risk is open again.
finding-acceptance-expired-do = Ask the risk owner to accept anew, or plan a treatment.
finding-acceptance-reopened = The acceptance is reopened
finding-acceptance-reopened-text = { $ref } ({ $threat } · { $asset }) is no longer what { $by } accepted until { $until }. The risk is open again.
finding-acceptance-reopened-do = Show the change to the risk owner, and get a new acceptance, or plan a treatment.
finding-persons-missing = Personal data without a consequence for the persons
finding-persons-missing-text = { $name } ({ $ref }) handles personal data of { $source }, but nobody has assessed the consequence for the registered persons.
finding-persons-missing-do = Assess the consequence for the registered persons on the asset.
finding-target-without-plan = Target without a plan
finding-target-without-plan-text = { $ref } ({ $threat } · { $asset }) has a target below its current, confirmed level, but no measure is planned.
finding-target-without-plan-do = Plan the measure that leads to the target, or test those that are in place already.
finding-override-without-reason = A level was set without a reason
finding-override-without-reason-text = { $by } set the level ({ $stage }) of { $ref } ({ $threat } · { $asset }) without saying why.
finding-override-without-reason-do = Write the reason, or remove the level that was set.
finding-override-unknown = Unknown level set by a person
finding-override-unknown-text = { $by } set the level ({ $stage }) of { $ref } ({ $threat } · { $asset }) to “{ $level }”, which the method does not have. The computed level counts.
finding-override-unknown-do = Choose one of the method's levels, or remove the level that was set.
finding-effect-without-reason = Effect without a reason
finding-effect-without-reason-text = { $measure } lowers { $factor } in { $ref } ({ $threat } · { $asset }), and nobody has said why.
finding-effect-without-reason-do = Write why the measure works in this very scenario.
finding-effect-factor-unused = Effect that the method does not use
finding-effect-factor-unused-text = { $measure } lowers { $factor } in { $ref } ({ $threat } · { $asset }), but the method does not ask for { $factor }.
finding-effect-factor-unused-do = Change the effect, so that it lowers something that the method reckons with.
finding-scenario-without-owner = Risk without an owner
finding-scenario-without-owner-text = Nobody answers for { $ref } ({ $threat } · { $asset }).
finding-scenario-without-owner-do = Choose a risk owner in the scenario.
finding-measure-failed = Measure whose latest test failed
finding-measure-failed-text = { $name } ({ $ref }) failed its latest test and does not count as confirmed.
finding-measure-failed-do = Mend it, and test again.
finding-measure-late = Planned measure whose date has passed
finding-measure-late-text = { $name } ({ $ref }) was to be in place by { $due }.
finding-measure-late-do = Set it to in place, or agree on a new date.
finding-decision-missing = The owner has not decided
finding-decision-missing-text = { $ref } ({ $threat } · { $asset }) is at a level where the owner decides, but nothing is decided.
finding-decision-missing-do = Ask the risk owner to accept, or plan a treatment.
finding-retained-not-accepted = To be accepted, but nobody has
finding-retained-not-accepted-text = The treatment of { $ref } ({ $threat } · { $asset }) is “Accept”, but there is no acceptance with a name and a last day.
finding-retained-not-accepted-do = Record the acceptance in the scenario.
finding-consequence-missing = Asset without all values
finding-consequence-missing-text = { $name } ({ $ref }) lacks { $count ->
    [one] one value that the scenarios use
   *[other] { $count } values that the scenarios use
 }: { $cells }.
finding-consequence-missing-do = Assess the consequence on the asset, or answer not relevant.
finding-asset-without-owner = Asset without an owner
finding-asset-without-owner-text = Nobody answers for { $name } ({ $ref }).
finding-asset-without-owner-do = Choose an owner on the asset.
finding-measure-not-tested = Measure in place without a test
finding-measure-not-tested-text = { $name } ({ $ref }) counts as claimed, but not as confirmed.
finding-measure-not-tested-do = Test the measure, and write the result.
finding-measure-overdue = Measure with an overdue test
finding-measure-overdue-text = The test of { $name } ({ $ref }) held until { $until }. Since then the measure does not count as confirmed.
finding-measure-overdue-do = Test the measure again.
finding-measure-without-date = Planned measure without a date
finding-measure-without-date-text = It is not decided when { $name } ({ $ref }) is to be in place.
finding-measure-without-date-do = Set a date.
finding-review-overdue = Assessment that was to be reviewed
finding-review-overdue-text = { $name } ({ $ref }) was to be reviewed by { $review }.
finding-review-overdue-do = Go through the assessment, and set a new date.
finding-carried-unconfirmed = Carried answers that are not confirmed
finding-carried-unconfirmed-text = The answers of { $ref } ({ $threat } · { $asset }) were carried from an earlier assessment, and nobody has confirmed them.
finding-carried-unconfirmed-do = Look at the answers, and confirm them.
finding-threat-not-considered = Threat that nobody has considered
finding-threat-not-considered-text = { $name } ({ $ref }) has no scenario of { $threat } ({ $threat_ref }) for assets of the kind { $asset_kind }.
finding-threat-not-considered-do = Add a scenario, or add it and set it to not relevant.
finding-effect-without-cell = Effect on nothing that counts
finding-effect-without-cell-text = { $measure } lowers { $factor } in { $ref } ({ $threat } · { $asset }) for values that do not count in the scenario.
finding-effect-without-cell-do = Change the property or the party of the effect.
finding-properties-without-reason = Other properties than the threat's without a reason
finding-properties-without-reason-text = { $ref } ({ $threat } · { $asset }) is about other properties than the threat's, and nobody has said why.
finding-properties-without-reason-do = Write the reason, or use the properties of the threat.
finding-adjust-without-reason = Adjusted dependency without a reason
finding-adjust-without-reason-text = The need of { $name } ({ $ref }) is passed on to { $other } ({ $adjust }), and nobody has said why.
finding-adjust-without-reason-do = Write the reason on the dependency.
finding-dependency-cycle = Ring of dependencies
finding-dependency-cycle-text = The assets depend on each other and so share the highest value: { $members }.
finding-dependency-cycle-do = Remove the dependency that is not right, or leave the ring where it is.
finding-override-set = A level was set by a person
finding-override-set-text = { $by } set the level ({ $stage }) of { $ref } ({ $threat } · { $asset }). The computed level stands beside it.
finding-override-set-do = Look at the reason. Where it is still right, nothing needs to be done.

ui-screen-quality = Quality check
ui-quality-sub = What is missing, out of date or does not hang together. Each finding leads to the place where it can be mended.
ui-quality-wait = Checking the whole register. In a large one this may take some seconds …
ui-quality-counts = { $faults ->
    [one] 1 fault
   *[other] { $faults } faults
 } and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }
ui-quality-none = Nothing found
ui-quality-none-text = Every rule was tried, and nothing is missing.
ui-quality-severity = How grave
ui-quality-severity-all = Faults and warnings
ui-quality-all-kinds = All findings
ui-quality-kind = Finding
ui-quality-show-all = Show all { $count }
ui-quality-where = Place
ui-quality-cut = The first { $shown } of { $count } are shown. Mend these first.

cli-check-none = Nothing found.
cli-check-count = { $faults ->
    [one] 1 fault
   *[other] { $faults } faults
 } and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }.
finding-processor-without-agreement = Processor without a processing agreement
finding-processor-without-agreement-text = { $name } ({ $ref }) processes personal data for the municipality, but there is no processing agreement.
finding-processor-without-agreement-do = Make the agreement and enter it on the supplier, or say that the supplier is no processor.
finding-owner-left = Duty of somebody who has left
finding-owner-left-text = { $name } ({ $ref }) stands with { $person }, who has left.
finding-owner-left-do = Hand the duty over to somebody who is here.
finding-retired-needed = Retired asset that is still needed
finding-retired-needed-text = { $name } ({ $ref }) is retired, but { $others } still need it.
finding-retired-needed-do = Remove the dependency, or bring the asset back into use.
finding-agreement-ended = Agreement with a supplier has ended
finding-agreement-ended-text = The agreement with { $name } ({ $ref }) held until { $until }.
finding-agreement-ended-do = Renew the agreement and change the date, or retire the supplier.
finding-supplier-check-late = Check of a supplier is overdue
finding-supplier-check-late-text = { $name } ({ $ref }) was to be checked by { $due }.
finding-supplier-check-late-do = Make the check, and enter its day and result on the supplier.
finding-supplier-never-checked = Supplier that was never checked
finding-supplier-never-checked-text = { $name } ({ $ref }) is to be checked, but no check has been entered.
finding-supplier-never-checked-do = Make the check, and enter its day and result on the supplier.
finding-unit-without-contact = Unit without a contact
finding-unit-without-contact-text = { $name } ({ $ref }) has no contact.
finding-unit-without-contact-do = Choose somebody whom others can ask.

finding-nonconformity-without-action = Nonconformity without a corrective action
finding-nonconformity-without-action-text = The nonconformity { $name } ({ $ref }) is open, but no corrective action is agreed.
finding-nonconformity-without-action-do = Find the cause, and agree on a corrective action with somebody responsible and a deadline.
finding-corrective-late = Corrective action is overdue
finding-corrective-late-text = { $name } ({ $ref }) was to be done by { $due }.
finding-corrective-late-do = Finish the action, or agree on a new deadline with whoever leads the audit.
finding-audit-late = Audit that was not held
finding-audit-late-text = The audit { $name } ({ $ref }) was to be finished on { $due }, but is not reported.
finding-audit-late-do = Finish the audit and report it, or change the dates of the plan.
finding-audit-not-independent = Audit without independence
finding-audit-not-independent-text = In the audit { $name } ({ $ref }), { $person } audits what they answer for themselves.
finding-audit-not-independent-do = Choose another auditor, or say on the audit why it is held so nevertheless.
finding-verification-late = Effect not verified
finding-verification-late-text = The effect of { $name } ({ $ref }) was to be verified by { $due }.
finding-verification-late-do = Have somebody other than who carried it out see whether it works, and write the result.
finding-finding-repeated = Finding that comes again
finding-finding-repeated-text = { $name } ({ $ref }) was found before, as { $earlier }.
finding-finding-repeated-do = See why the first correction did not last, and find the cause behind it.
