# What the check of a register found: verify-CODE.

verify-ok = { $entries ->
    [one] The register is sound. The one entry of the history has been checked.
   *[other] The register is sound. All { $entries } entries of the history have been checked.
 }

# The file
verify-page = A page of the file is not as it was written ({ $detail }). Keep the file as it is and go back to a backup.
verify-reference = A record in { $table } refers to a record in { $parent } that is not there. Go back to a backup, or undo the latest change.

# The history
verify-entry-missing = Entry { $seq } is missing from the history. Someone or something has removed it outside Værn.
verify-entry-changed = Entry { $seq } of the history is not as it was written. It was changed, moved or inserted outside Værn.
verify-entry-unusable = Entry { $seq } of the history does not fit the entries before it. What stands in the register can therefore not be traced to the history.
verify-records-differ = The table { $table } is not as the history made it. Something was changed outside Værn.

# Attached files
verify-content-changed = The content of the attachment { $names } is not as it was attached. Do not use it. Attach the file again, or fetch it from a backup.
verify-content-missing = The content of the attachment { $names }, which came with entry { $seq }, was removed by other means than Værn. Attach the file again, or fetch it from a backup.

# Figures that are kept and computed again
verify-value = The values that the asset { $asset } inherits are stored wrong. This is a fault in Værn. Report it, and do not rely on the levels until it is mended.
verify-value-left-over = Inherited values are stored for { $count } assets that are not there. This is a fault in Værn. Report it.
verify-level = The level of the risk scenario { $scenario } is stored wrong. This is a fault in Værn. Report it, and do not rely on the level until it is mended.
verify-level-left-over = Levels are stored for { $count } risk scenarios that are not there. This is a fault in Værn. Report it.
verify-counts = The numbers behind the heat map do not match the risk scenarios. This is a fault in Værn. Report it, and count in the list meanwhile.
verify-words = What searching reads does not match the content of the register (in { $count } places). A search may miss something. This is a fault in Værn. Report it, and look in the lists meanwhile.
verify-index = The index of which entries changed what does not match entry { $seq } of the history. This is a fault in Værn. Report it, and do not rely on the timelines until it is mended.
verify-index-left-over = The index of which entries changed what has { $count } lines too many. This is a fault in Værn. Report it.
verify-measure-tests = The measure { $measure } holds another test result than its control tests say. This is a fault in Værn. Report it, and do not trust the confirmed levels before it is mended.
