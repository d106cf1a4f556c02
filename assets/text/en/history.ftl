# What was done, as the history says it: op-WORD.

op-found = Made the register { $name }
op-import = Imported { $source }
op-generate = Made up records for measuring
op-example = Imported the example municipality
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
op-scenario-accept = Accepted the scenario { $scenario }: { $asset }, { $threat }
op-author = Entered { $name } as author
op-undo = { $op ->
    [import] Undid the import of { $source }
    [generate] Undid the records made up for measuring
    [example] Undid the import of the example municipality
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
    [acceptance] Undid the acceptance of { $scenario }
    [acceptance-withdraw] Undid the withdrawal of the acceptance of { $scenario }
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
    [scenario-accept] Undid the acceptance of the scenario { $scenario }
    [author] Undid entering { $name } as author
   *[other] Undid a change
 }
op-redo = { $op ->
    [import] Repeated the import of { $source }
    [generate] Repeated the records made up for measuring
    [example] Repeated the import of the example municipality
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
    [acceptance] Redid the acceptance of { $scenario }
    [acceptance-withdraw] Withdrew the acceptance of { $scenario } again
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
    [scenario-accept] Accepted the scenario { $scenario } again
    [author] Entered { $name } as author again
   *[other] Repeated a change
 }
