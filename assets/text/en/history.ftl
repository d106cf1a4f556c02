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
op-assessment-add = Added the risk assessment { $assessment }
op-opinion = Wrote down what { $person } says of { $scenario }: { $asset }, { $threat }
op-opinion-withdraw = Deleted what { $person } had said of { $scenario }: { $asset }, { $threat }
op-dissent = Wrote down why { $person } disagrees about { $scenario }: { $asset }, { $threat }
op-adopt = Decided what the participants say of { $scenario }: { $asset }, { $threat }
op-tolerance = Changed the tolerance in kroner
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
    [scenario-add] Undid adding the risk scenario { $scenario }
    [scenario-change] Undid the change of the risk scenario { $scenario }
    [assessment-add] Undid adding the risk assessment { $assessment }
    [opinion] Undid what { $person } says of { $scenario }
    [opinion-withdraw] Brought back what { $person } had said of { $scenario }
    [dissent] Undid the reason of { $person } about { $scenario }
    [adopt] Undid that the participants' answers were decided in { $scenario }
    [tolerance] Undid the change of the tolerance in kroner
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
    [scenario-add] Added the risk scenario { $scenario } again
    [scenario-change] Repeated the change of the risk scenario { $scenario }
    [assessment-add] Added the risk assessment { $assessment } again
    [opinion] Wrote down again what { $person } says of { $scenario }
    [opinion-withdraw] Deleted again what { $person } had said of { $scenario }
    [dissent] Wrote down again the reason of { $person } about { $scenario }
    [adopt] Decided again what the participants say of { $scenario }
    [tolerance] Redid the change of the tolerance in kroner
    [author] Entered { $name } as author again
   *[other] Repeated a change
 }
