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
    [author] Entered { $name } as author again
   *[other] Repeated a change
 }
