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
    [draft-start] Undid the draft of the method { $method }
    [draft-change] Undid a change in the draft of the method { $method }
    [draft-discard] Undid discarding the draft of the method { $method }
    [draft-publish] Undid publishing the method { $method }, version { $version }
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
    [draft-start] Began the draft of the method { $method } again
    [draft-change] Repeated a change in the draft of the method { $method }
    [draft-discard] Discarded the draft of the method { $method } again
    [draft-publish] Published the method { $method }, version { $version }, again
    [author] Entered { $name } as author again
   *[other] Repeated a change
 }
