# Follow-up, the yearly wheel and attachments.

# Why something is due: due-WHAT
due-measure_due = Measure must be in place
due-test_due = Measure must be tested again
due-test_failed = Test not passed
due-treatment_due = Risk must be treated
due-acceptance_expires = Acceptance expires
due-review_due = Assessment must be looked at again
due-routine_due = Task of the yearly wheel
due-supplier_check = Supplier must be checked
due-supplier_unchecked = Supplier was never checked
due-agreement_ends = Agreement with a supplier ends

# What a calendar says of something that is due
ical-summary = { $what }: { $name }
ical-reference = Reference: { $ref }
ical-owner = Responsible: { $owner }
ical-unit = Unit: { $unit }
ical-overdue = The day has passed.
ical-calendar = Follow-up, { $register }

# What a new yearly wheel may begin with: wheel-ID
wheel-access = Review access and rights
    .text = Each manager goes through what their staff have access to and has closed what is not needed any more. Administrators and shared accounts separately.
wheel-suppliers = Follow up on the suppliers
    .text = Go through the suppliers: agreements, checks of processors, incidents of the year, and what has to be put right.
wheel-awareness = Make staff aware
    .text = Choose a subject that staff meet in their day, and take it up at a meeting, in an exercise or a short test. Write down who took part.
wheel-restore = Try to restore from backup
    .text = Pick an important system, restore it from its copy where it does no harm, and write down how long it took and what was missing.
wheel-risks = Look at the assessments again
    .text = Go through the current risk assessments with the system owners: new threats, changed systems, incidents, and measures that do not work.
wheel-emergency = Exercise the emergency plan
    .text = Play through an outage with those who must act. Write down what went well, and put the plan right.
wheel-policies = Look at policy and instructions again
    .text = Read policy and instructions: do they fit what you do, and the law? Have changes approved, and tell people about them.
wheel-management = Management review
    .text = Present the year's work to the management: risks, incidents, checks, objectives and resources. Have the decisions written down.

# What is refused
error-not-opened = The computer has no program that can open it. Save a copy, and open it from there.
problem-day-to-come = That day has not come yet. Write the day on which the task was done.
problem-done-already = The task is done already, and it does not recur.
problem-file-empty = The file is empty. Choose another one.
problem-file-type-not-allowed = That kind of file cannot be attached. Use PDF, pictures (png, jpg, gif), Word, Excel, PowerPoint or OpenDocument without macros, text (txt, csv, md) or mail (eml, msg).
problem-file-not-what-it-says = The content does not fit the file's ending. Open the file in the program that it was made with, and save it again.
problem-file-locked = The file is locked with a password. Save a version without one, and attach that.
problem-file-with-macros = The file holds macros. Save a version without them, and attach that.
problem-file-above-limit = The file is larger than 25 MiB. Save it smaller, or attach a link to it.
problem-file-not-here = The content of the file is not in this register: only its name was imported. Attach the file again.
problem-file-ending-changed = A file's ending says what is in it, and cannot be changed.

# The command line
cli-attached = Attached { $ref } { $name }
cli-unknown-person = There is no person called "{ $ref }". `vaern list FILE people` shows those there are.
cli-unknown-record = There is no record called "{ $ref }". `vaern list FILE` with its kind shows those there are.
