# What went wrong, and what to do next: error-CODE.

# Opening and making a register
error-not-found = The file is no longer there. It may have been moved or renamed. Find it and open it again.
error-exists = There is a file with that name already. Choose another name, or open the file that is there.
error-not-a-register = The file is not a Værn register. Choose a file that ends in .vaern. Spreadsheets are imported from an open register.
error-passphrase-needed = The register is locked. Enter the passphrase to open it.
error-passphrase-empty = The passphrase is empty. Enter one, or make the register without.
error-wrong-passphrase = The passphrase does not open the register. Try again, and mind upper and lower case. If you are sure of it, the beginning of the file may be damaged: then use a backup.
error-damaged = The file is damaged. It has not been changed. Keep it as it is and go back to a backup.
error-newer = The register was made by a newer edition of Værn. It has not been changed. Update Værn and open it again.
error-no-register = No register is open. Open or make one first.

# Writing
error-read-only = The register can only be read here. Move it to a folder where you may write, or ask for access to the folder.
error-past = This is the register as it was on { $at }. It can only be read. Go back to today to change something.
error-no-past = The register was not there at that time. Choose a time after it was made.
error-busy = Another program is writing to the register just now. Nothing has been changed. Wait a moment and try again.
error-disk-full = The disk is full. The change has not been saved, but everything from before is still there. Make room and try again.
error-io = The file could not be read or written. Check that the disk or network drive is connected and that you have access, and try again.
error-not-written = The file could not be written. Try again with another name or another folder.
error-database = The register answered with an error that Værn does not know. Nothing has been changed. Close the register, open it again and check it under History.
error-content = Something in the register cannot be read as what it should be. Nothing has been changed. Check the register under History, and go back to a backup if need be.
error-cancelled = It was stopped. Nothing has been changed.

# What the register refuses
error-stale = Someone else has changed the record since you opened it. Your change has not been saved. Look at the record again and edit it from there.
error-missing = The record is no longer there. Refresh the list and choose another.
error-not-removed = The record was not deleted, so it cannot be restored.
error-need-gone = The record cannot be restored because { $name } is no longer there. Restore { $name } first.
error-in-use = The record cannot be deleted, because other records refer to it. Change or delete them first.
error-taken = There is a record with the same key already. Choose another.
error-invalid = The field { $field } cannot be saved like that. Change it and try again.
error-problems = Something must be put right before it can be imported. Nothing has been changed. Each problem is listed with file, row and column.
error-nothing-to-undo = There is nothing to undo or to redo.
error-frozen = A method cannot be changed once it is in use. Make a new version of it.
error-superseded = A later assessment took the place of this one, so nothing in it can be changed. Change the latest one.
error-own-approval = Whoever sent the assessment for approval cannot approve it. Ask somebody else.
error-unknown-kind = Værn does not know that kind of record. Choose one from the list.
error-unforeseen = Something went wrong that Værn does not know. Nothing has been changed. Close Værn and open the register again.
error-report-failed = The report could not be made, and no file has been written. ({ $detail })
error-not-printed = Printing could not be started. Save the report and print the file instead. ({ $detail })
