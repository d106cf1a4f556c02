# What was done, as the history says it: op-WORD.

op-found = Made the register { $name }
op-import = Imported { $source }
op-generate = Made up records for measuring
op-example = Imported the example municipality
op-soa-include = Included the control { $control }
op-soa-exclude = Excluded the control { $control }
op-soa-withdraw = Withdrew the decision about the control { $control }
op-soa-decide = Decided about { $count } controls
op-soa-approve = Approved the statement of applicability { $statement }
op-acknowledge = Wrote that { $person } knows { $policy }, version { $version }
op-acknowledge-many = Wrote that { $count } people know { $policy }, version { $version }
op-score = Scored { $scenario }: { $asset }, { $threat }
op-score-not-relevant = Set { $scenario } to not relevant: { $asset }, { $threat }
op-asset-add = Added the asset { $asset }
op-asset-change = Changed the asset { $asset }
op-asset-remove = Deleted the asset { $asset }
op-scenario-add = Added the risk scenario { $scenario }: { $asset }, { $threat }
op-scenario-change = Changed the risk scenario { $scenario }: { $asset }, { $threat }
op-acceptance = Accepted { $scenario } until { $until }: { $asset }, { $threat }
op-acceptance-withdraw = Withdrew the acceptance of { $scenario }: { $asset }, { $threat }
op-assessment-add = Added the risk assessment { $assessment }
op-assessment-change = Changed the risk assessment { $assessment }
op-assessment-submit = Sent the risk assessment { $assessment } for approval
op-assessment-return = Sent the risk assessment { $assessment } back as a draft
op-assessment-approve = Approved the risk assessment { $assessment }
op-assessment-remove = Removed the risk assessment { $assessment }
op-assessment-carry = Carried the risk assessment { $earlier } forward as { $assessment }
op-assessment-move = Moved the risk assessment { $earlier } to the method { $method } as { $assessment }
op-scenario-remove = Removed the scenario { $scenario }: { $asset }, { $threat }
op-scenario-confirm = Confirmed { $scenario }: { $asset }, { $threat }
op-scenarios-confirm = Confirmed { $count } carried scenarios
op-scenarios-generate = Made { $count } scenarios in { $assessment }
op-measure-add = Added the measure { $measure }
op-measure-change = Changed the measure { $measure }
op-measure-remove = Removed the measure { $measure }
op-measure-remove-effects = Removed the measure { $measure } and its effects ({ $count })
op-effect-add = Added an effect of { $measure } on { $scenario }: { $asset }, { $threat }
op-effect-change = Changed the effect of { $measure } on { $scenario }: { $asset }, { $threat }
op-effect-remove = Removed the effect of { $measure } on { $scenario }: { $asset }, { $threat }
op-catalogue-refresh = Brought in the links of the shipped catalogue
op-threat-add = Added the threat { $threat }
op-threat-change = Changed the threat { $threat }
op-threat-remove = Removed the threat { $threat }
op-incident-add = Added the incident { $incident }
op-incident-change = Changed the incident { $incident }
op-incident-remove = Removed the incident { $incident }
op-routine-add = Added { $routine } to the yearly wheel
op-routines-add = Added { $count } tasks to the yearly wheel
op-indicators-add = Added { $count } ready-made indicators
op-indicators-measure = Measured { $count } indicators
op-routine-change = Changed the task { $routine } of the yearly wheel
op-routine-done = Did the task { $routine }
op-routine-remove = Removed { $routine } from the yearly wheel
op-test-passed = Recorded that the control test { $test } passed
op-test-failed = Recorded that the control test { $test } failed
op-audit-start = Began the audit { $audit }
op-audit-report = Reported the audit { $audit }
op-audit-close = Closed the audit { $audit }
op-checklist-generate = Made { $count } checklist points in the audit { $audit }
op-check-answer = Answered { $check } in the audit { $audit }
op-check-evidence = Wrote evidence for { $check } in the audit { $audit }
op-check-unanswer = Took the answer to { $check } away in the audit { $audit }
op-finding-add = Added the finding { $finding } in the audit { $audit }
op-finding-close = Closed the finding { $finding }
op-corrective-effective = Verified the corrective action { $action } ({ $finding }): it works
op-corrective-not-effective = Verified the corrective action { $action } ({ $finding }): it does not work
op-attachment-add = Attached { $attachment } to { $record }
op-attachment-change = Changed the attachment { $attachment } of { $record }
op-attachment-remove = Removed the attachment { $attachment } from { $record }
op-opinion = Wrote down what { $person } says of { $scenario }: { $asset }, { $threat }
op-opinion-withdraw = Deleted what { $person } had said of { $scenario }: { $asset }, { $threat }
op-dissent = Wrote down why { $person } disagrees about { $scenario }: { $asset }, { $threat }
op-adopt = Decided what the participants say of { $scenario }: { $asset }, { $threat }
op-record-add = Added { $record }
op-record-change = Changed { $record }: { $columns }
op-record-remove = Deleted { $record }
op-records-change = Changed { $count } records: { $columns }
op-records-remove = Deleted { $count } records
op-tolerance = Changed the tolerance in kroner
op-author = Entered { $name } as author
op-draft-start = Began a draft of the method { $method }
op-draft-change = { $part ->
    [text] Changed name or source in the draft of the method { $method }
    [scale] Changed a scale in the draft of the method { $method }
    [party] Changed parties or properties in the draft of the method { $method }
    [level] Changed a risk level in the draft of the method { $method }
    [rule] Changed the rule for levels in the draft of the method { $method }
   *[other] Changed what measures can do in the draft of the method { $method }
 }
op-draft-discard = Discarded the draft of the method { $method }
op-draft-publish = Published the method { $method }, version { $version }
op-restore = Restored { $record }
op-restore-with = Restored { $record } with { $count } records that belonged to it
op-moment-add = Named a moment { $moment }
op-moment-remove = Deleted the name of the moment { $moment }
op-unit-add = Added the unit { $unit }
op-unit-change = Changed the unit { $unit }
op-unit-move = Moved the unit { $unit } under { $parent }
op-unit-remove = Deleted the unit { $unit }
op-person-left = Noted { $day } as the last day of { $person }
op-person-merge = Merged { $gone } into { $name }
op-hand-over = Handed { $count } duties over from { $person } to { $to }
op-hand-over-left = Handed { $count } duties over from { $person }, whose last day is { $day }, to { $to }
op-asset-retire = Retired the asset { $asset } on { $day }
op-asset-back = Brought the asset { $asset } back into use
op-asset-merge = Merged the asset { $gone } into { $name }
op-action-postpone = Postponed the action { $action } until { $due }
op-action-progress = Said that the action { $action } is { $progress } % done
op-action-close = Closed the action { $action } as done
op-action-close-measure = Closed the action { $action } as done and put { $measure } in place
op-action-drop = Dropped the action { $action }
op-action-reopen = Opened the action { $action } again
op-review-hold = Wrote that { $review } was held
op-review-hold-next = Wrote that { $review } was held, and planned the next one for { $next }
op-review-approve = Approved { $review }
op-decision-add = Added the decision { $decision } to { $review }
op-decision-done = Wrote that the decision { $decision } was carried out
op-decision-drop = Dropped the decision { $decision }
op-decision-reopen = Reopened the decision { $decision }
op-decision-action = Made an action for the decision { $decision }
op-undo = { $op ->
    [import] Undid the import of { $source }
    [generate] Undid the records made up for measuring
    [example] Undid the import of the example municipality
    [soa-include] Undid including the control { $control }
    [soa-exclude] Undid excluding the control { $control }
    [soa-withdraw] Undid withdrawing the decision about the control { $control }
    [soa-decide] Undid the decisions about { $count } controls
    [soa-approve] Undid the approval of the statement of applicability { $statement }
    [acknowledge] Undid that { $person } knows { $policy }, version { $version }
    [acknowledge-many] Undid that { $count } people know { $policy }, version { $version }
    [score] Undid the scoring of { $scenario }
    [score-not-relevant] Undid setting { $scenario } to not relevant
    [asset-add] Undid adding the asset { $asset }
    [asset-change] Undid the change of the asset { $asset }
    [asset-remove] Undid deleting the asset { $asset }
    [dependency-add] Undid that { $asset } needs { $needed }
    [dependency-change] Undid the change of how { $asset } needs { $needed }
    [dependency-remove] Undid that { $asset } no longer needs { $needed }
    [scenario-add] Undid adding the risk scenario { $scenario }
    [scenario-change] Undid the change of the risk scenario { $scenario }
    [assessment-add] Undid adding the risk assessment { $assessment }
    [assessment-change] Undid the change of the risk assessment { $assessment }
    [assessment-submit] Undid that the risk assessment { $assessment } was sent for approval
    [assessment-return] Undid that the risk assessment { $assessment } was sent back
    [assessment-approve] Undid the approval of the risk assessment { $assessment }
    [assessment-remove] Undid that the risk assessment { $assessment } was removed
    [assessment-carry] Undid that { $earlier } was carried forward as { $assessment }
    [assessment-move] Undid that { $earlier } was moved to the method { $method }
    [scenario-remove] Undid that the scenario { $scenario } was removed
    [scenario-confirm] Undid that { $scenario } was confirmed
    [scenarios-confirm] Undid that { $count } scenarios were confirmed
    [scenarios-generate] Undid that { $count } scenarios were made in { $assessment }
    [measure-add] Undid adding the measure { $measure }
    [measure-change] Undid the change of the measure { $measure }
    [measure-remove] Undid removing the measure { $measure }
    [measure-remove-effects] Undid removing the measure { $measure } and its effects ({ $count })
    [effect-add] Undid adding an effect of { $measure } on { $scenario }
    [effect-change] Undid the change of the effect of { $measure } on { $scenario }
    [effect-remove] Undid removing the effect of { $measure } on { $scenario }
    [catalogue-refresh] Undid bringing in the links of the shipped catalogue
    [threat-add] Undid adding the threat { $threat }
    [threat-change] Undid the change of the threat { $threat }
    [threat-remove] Undid removing the threat { $threat }
    [incident-add] Undid adding the incident { $incident }
    [incident-change] Undid the change of the incident { $incident }
    [incident-remove] Undid removing the incident { $incident }
    [routine-add] Undid adding { $routine } to the yearly wheel
    [routines-add] Undid adding { $count } tasks to the yearly wheel
    [indicators-add] Undid adding { $count } ready-made indicators
    [indicators-measure] Undid measuring { $count } indicators
    [routine-change] Undid the change of the task { $routine } of the yearly wheel
    [routine-done] Undid that the task { $routine } is done
    [routine-remove] Undid removing { $routine } from the yearly wheel
    [test-passed] Undid that the control test { $test } passed
    [test-failed] Undid that the control test { $test } failed
    [audit-start] Undid the beginning of the audit { $audit }
    [audit-report] Undid the reporting of the audit { $audit }
    [audit-close] Undid the closing of the audit { $audit }
    [checklist-generate] Undid the making of { $count } checklist points in the audit { $audit }
    [check-answer] Undid the answer to { $check } in the audit { $audit }
    [check-evidence] Undid the evidence for { $check } in the audit { $audit }
    [check-unanswer] Undid that the answer to { $check } was taken away in the audit { $audit }
    [finding-add] Undid the adding of the finding { $finding } in the audit { $audit }
    [finding-close] Undid the closing of the finding { $finding }
    [corrective-effective] Undid the verification of the corrective action { $action } ({ $finding })
    [corrective-not-effective] Undid the verification of the corrective action { $action } ({ $finding })
    [attachment-add] Undid attaching { $attachment } to { $record }
    [attachment-change] Undid the change of the attachment { $attachment } of { $record }
    [attachment-remove] Undid removing the attachment { $attachment } from { $record }
    [acceptance] Undid the acceptance of { $scenario }
    [acceptance-withdraw] Undid the withdrawal of the acceptance of { $scenario }
    [opinion] Undid what { $person } says of { $scenario }
    [opinion-withdraw] Brought back what { $person } had said of { $scenario }
    [dissent] Undid the reason of { $person } about { $scenario }
    [adopt] Undid that the participants' answers were decided in { $scenario }
    [tolerance] Undid the change of the tolerance in kroner
    [draft-start] Undid the draft of the method { $method }
    [draft-change] Undid a change in the draft of the method { $method }
    [draft-discard] Undid discarding the draft of the method { $method }
    [draft-publish] Undid publishing the method { $method }, version { $version }
    [author] Undid entering { $name } as author
    [record-add] Undid the adding of { $record }
    [record-change] Undid the change of { $record }: { $columns }
    [record-remove] Undid the deletion of { $record }
    [records-change] Undid the change of { $count } records: { $columns }
    [records-remove] Undid the deletion of { $count } records
    [restore] Undid the restoring of { $record }
    [restore-with] Undid the restoring of { $record } and { $count } records that belonged to it
    [moment-add] Undid naming a moment { $moment }
    [moment-remove] Undid deleting the name of the moment { $moment }
    [unit-add] Undid adding the unit { $unit }
    [unit-change] Undid the change of the unit { $unit }
    [unit-move] Undid moving the unit { $unit } under { $parent }
    [unit-remove] Undid deleting the unit { $unit }
    [person-left] Undid noting { $day } as the last day of { $person }
    [person-merge] Undid merging { $gone } into { $name }
    [hand-over] Undid handing { $count } duties over from { $person } to { $to }
    [hand-over-left] Undid handing { $count } duties over from { $person } to { $to }, and the last day { $day }
    [asset-retire] Undid retiring the asset { $asset } on { $day }
    [asset-back] Undid bringing the asset { $asset } back into use
    [asset-merge] Undid merging the asset { $gone } into { $name }
    [action-postpone] Undid the postponement of the action { $action } until { $due }
    [action-progress] Undid that the action { $action } is { $progress } % done
    [action-close] Undid that the action { $action } is done
    [action-close-measure] Undid that the action { $action } is done and { $measure } in place
    [action-drop] Undid that the action { $action } was dropped
    [action-reopen] Undid that the action { $action } was opened again
    [review-hold] Undid that { $review } was held
    [review-hold-next] Undid that { $review } was held, and that the next one was planned for { $next }
    [review-approve] Undid the approval of { $review }
    [decision-add] Undid adding the decision { $decision } to { $review }
    [decision-done] Undid that the decision { $decision } was carried out
    [decision-drop] Undid dropping the decision { $decision }
    [decision-reopen] Undid reopening the decision { $decision }
    [decision-action] Undid making an action for the decision { $decision }
   *[other] Undid a change
 }
op-redo = { $op ->
    [import] Repeated the import of { $source }
    [generate] Repeated the records made up for measuring
    [example] Repeated the import of the example municipality
    [soa-include] Included the control { $control } again
    [soa-exclude] Excluded the control { $control } again
    [soa-withdraw] Withdrew the decision about the control { $control } again
    [soa-decide] Repeated the decisions about { $count } controls
    [soa-approve] Approved the statement of applicability { $statement } again
    [acknowledge] Wrote again that { $person } knows { $policy }, version { $version }
    [acknowledge-many] Wrote again that { $count } people know { $policy }, version { $version }
    [score] Repeated the scoring of { $scenario }
    [score-not-relevant] Set { $scenario } to not relevant again
    [asset-add] Added the asset { $asset } again
    [asset-change] Repeated the change of the asset { $asset }
    [asset-remove] Deleted the asset { $asset } again
    [dependency-add] Added again that { $asset } needs { $needed }
    [dependency-change] Repeated the change of how { $asset } needs { $needed }
    [dependency-remove] Deleted again that { $asset } needs { $needed }
    [scenario-add] Added the risk scenario { $scenario } again
    [scenario-change] Repeated the change of the risk scenario { $scenario }
    [assessment-add] Added the risk assessment { $assessment } again
    [assessment-change] Changed the risk assessment { $assessment } again
    [assessment-submit] Sent the risk assessment { $assessment } for approval again
    [assessment-return] Sent the risk assessment { $assessment } back as a draft again
    [assessment-approve] Approved the risk assessment { $assessment } again
    [assessment-remove] Removed the risk assessment { $assessment } again
    [assessment-carry] Carried { $earlier } forward as { $assessment } again
    [assessment-move] Moved { $earlier } to the method { $method } again
    [scenario-remove] Removed the scenario { $scenario } again
    [scenario-confirm] Confirmed { $scenario } again
    [scenarios-confirm] Confirmed { $count } scenarios again
    [scenarios-generate] Made { $count } scenarios in { $assessment } again
    [measure-add] Added the measure { $measure } again
    [measure-change] Repeated the change of the measure { $measure }
    [measure-remove] Removed the measure { $measure } again
    [measure-remove-effects] Removed the measure { $measure } and its effects ({ $count }) again
    [effect-add] Added the effect of { $measure } on { $scenario } again
    [effect-change] Repeated the change of the effect of { $measure } on { $scenario }
    [effect-remove] Removed the effect of { $measure } on { $scenario } again
    [catalogue-refresh] Brought in the links of the shipped catalogue again
    [threat-add] Added the threat { $threat } again
    [threat-change] Repeated the change of the threat { $threat }
    [threat-remove] Removed the threat { $threat } again
    [incident-add] Added the incident { $incident } again
    [incident-change] Repeated the change of the incident { $incident }
    [incident-remove] Removed the incident { $incident } again
    [routine-add] Added { $routine } to the yearly wheel again
    [routines-add] Added { $count } tasks to the yearly wheel again
    [indicators-add] Added { $count } ready-made indicators again
    [indicators-measure] Measured { $count } indicators again
    [routine-change] Repeated the change of the task { $routine } of the yearly wheel
    [routine-done] Marked the task { $routine } as done again
    [routine-remove] Removed { $routine } from the yearly wheel again
    [test-passed] Recorded again that the control test { $test } passed
    [test-failed] Recorded again that the control test { $test } failed
    [audit-start] Began the audit { $audit } again
    [audit-report] Reported the audit { $audit } again
    [audit-close] Closed the audit { $audit } again
    [checklist-generate] Made { $count } checklist points in the audit { $audit } again
    [check-answer] Answered { $check } in the audit { $audit } again
    [check-evidence] Wrote evidence for { $check } again in the audit { $audit }
    [check-unanswer] Took the answer to { $check } away again in the audit { $audit }
    [finding-add] Added the finding { $finding } again in the audit { $audit }
    [finding-close] Closed the finding { $finding } again
    [corrective-effective] Said again that the corrective action { $action } ({ $finding }) works
    [corrective-not-effective] Said again that the corrective action { $action } ({ $finding }) does not work
    [attachment-add] Attached { $attachment } to { $record } again
    [attachment-change] Repeated the change of the attachment { $attachment } of { $record }
    [attachment-remove] Removed the attachment { $attachment } from { $record } again
    [acceptance] Redid the acceptance of { $scenario }
    [acceptance-withdraw] Withdrew the acceptance of { $scenario } again
    [opinion] Wrote down again what { $person } says of { $scenario }
    [opinion-withdraw] Deleted again what { $person } had said of { $scenario }
    [dissent] Wrote down again the reason of { $person } about { $scenario }
    [adopt] Decided again what the participants say of { $scenario }
    [tolerance] Redid the change of the tolerance in kroner
    [draft-start] Began the draft of the method { $method } again
    [draft-change] Repeated a change in the draft of the method { $method }
    [draft-discard] Discarded the draft of the method { $method } again
    [draft-publish] Published the method { $method }, version { $version }, again
    [author] Entered { $name } as author again
    [record-add] Added { $record } again
    [record-change] Changed { $record } again: { $columns }
    [record-remove] Deleted { $record } again
    [records-change] Changed { $count } records again: { $columns }
    [records-remove] Deleted { $count } records again
    [restore] Restored { $record } again
    [restore-with] Restored { $record } again with { $count } records that belonged to it
    [moment-add] Named a moment { $moment } again
    [moment-remove] Deleted the name of the moment { $moment } again
    [unit-add] Added the unit { $unit } again
    [unit-change] Changed the unit { $unit } again
    [unit-move] Moved the unit { $unit } under { $parent } again
    [unit-remove] Deleted the unit { $unit } again
    [person-left] Noted { $day } as the last day of { $person } again
    [person-merge] Merged { $gone } into { $name } again
    [hand-over] Handed { $count } duties over from { $person } to { $to } again
    [hand-over-left] Handed { $count } duties over from { $person }, whose last day is { $day }, to { $to } again
    [asset-retire] Retired the asset { $asset } on { $day } again
    [asset-back] Brought the asset { $asset } back into use again
    [asset-merge] Merged the asset { $gone } into { $name } again
    [action-postpone] Postponed the action { $action } until { $due } again
    [action-progress] Said again that the action { $action } is { $progress } % done
    [action-close] Closed the action { $action } as done again
    [action-close-measure] Closed the action { $action } as done and put { $measure } in place again
    [action-drop] Dropped the action { $action } again
    [action-reopen] Opened the action { $action } once more
    [review-hold] Wrote again that { $review } was held
    [review-hold-next] Wrote again that { $review } was held, and planned the next one for { $next }
    [review-approve] Approved { $review } again
    [decision-add] Added the decision { $decision } to { $review } again
    [decision-done] Wrote again that the decision { $decision } was carried out
    [decision-drop] Dropped the decision { $decision } again
    [decision-reopen] Reopened the decision { $decision } again
    [decision-action] Made an action for the decision { $decision } again
   *[other] Repeated a change
 }
