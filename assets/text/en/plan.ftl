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
due-test_run_due = Control test is to be carried out
due-action_due = Action is to be done
due-audit_starts = Audit begins
due-programme_review = Audit programme is to be reviewed
due-finding_open = Nonconformity without corrective action
due-corrective_due = Corrective action is to be done
due-verification_due = Effect is to be verified
due-indicator_due = Indicator is to be measured
due-indicator_alert = Indicator is beyond its threshold
due-objective_due = Objective is to be reached
due-evaluation_due = Evaluation is to be held
due-decision_due = Decision is to be carried out
due-requirement_review = Requirement is to be reviewed
due-policy_review = Policy or instruction is to be reviewed
due-policy_known = Rules lack acknowledgements

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

# The screen
ui-screen-due = Follow-up
ui-plan-sub = Everything that has a day: measures, tests, treatment, acceptances, reviews, suppliers and the tasks of the yearly wheel.
ui-plan-view = View
ui-plan-view-list = List
ui-plan-view-calendar = Calendar
ui-plan-view-wheel = Yearly wheel
ui-plan-person = Responsible
ui-plan-person-all = Everybody
ui-plan-what-all = Everything
ui-plan-mine = Only mine
ui-plan-overdue-only = Only overdue
ui-plan-search = Search what is due
ui-plan-nobody = Nobody responsible
ui-plan-count = { $count ->
    [one] 1 thing is due
   *[other] { $number } things are due
 }, { $overdue ->
    [0] none overdue
    [one] 1 overdue
   *[other] { $late } overdue
 }
ui-plan-overdue = { $count ->
    [one] 1 thing is overdue
   *[other] { $number } things are overdue
 }
ui-plan-all = { $count ->
    [one] See the one that is due
   *[other] See all { $number } that are due
 }
ui-plan-none-text = What is due comes from measures, risks, acceptances, assessments, suppliers and the yearly wheel.
ui-plan-group-overdue = Overdue
ui-plan-group-week = This week
ui-plan-group-month = Later this month
ui-plan-group-later = Later
ui-plan-more = Show more
ui-plan-do = Action
ui-plan-calendar-save = Save as calendar
ui-plan-calendar-saved = The calendar is saved in { $path }

# The calendar
ui-plan-month = { $month } { $year }
ui-plan-day = { $weekday } { $day } { $month } { $year }
ui-plan-day-count = { $count ->
    [0] nothing due
    [one] 1 thing due
   *[other] { $number } things due
 }
ui-plan-day-late = { $count ->
    [one] 1 overdue
   *[other] { $number } overdue
 }
ui-plan-day-more = + { $count } more
ui-plan-keys = Arrow keys move by a day or a week, Page Up and Page Down by a month, Enter goes to the day's list.
ui-plan-earlier = Previous month
ui-plan-later = Next month
ui-plan-today = Today
ui-plan-week = Week
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sept
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# The yearly wheel
ui-plan-year = Yearly wheel { $year }
ui-plan-year-before = Previous year
ui-plan-year-after = Next year
ui-plan-wheel-empty = The yearly wheel is empty.
ui-plan-wheel-empty-text = Add the tasks that recur: reviews, checks and exercises. You may begin with the suggestions, and put them right.
ui-plan-mark-done = done
ui-plan-mark-overdue = overdue
ui-plan-mark-planned = planned
ui-plan-task = Task
ui-plan-routine = Task of the yearly wheel
ui-plan-add = Add task
ui-plan-saved = The task { $name } is saved
ui-plan-removed = { $name } is removed from the yearly wheel
ui-plan-next = Next time
ui-plan-interval = Recurs
ui-plan-every = { $months ->
    [0] once
    [1] every month
    [12] every year
    [24] every other year
    [36] every third year
   *[other] every { $months } months
 }
ui-plan-how = How
ui-plan-last-done = Last done { $day }.
ui-plan-tick = Mark as done
ui-plan-tick-of = Mark as done: { $name }
ui-plan-done = { $name } is done
ui-plan-done-day = Done on
ui-plan-outcome = What came of it?
ui-plan-outcome-hint = In short: what you found, and what is to be done. It stands in the history.
ui-plan-starter = Suggested yearly wheel
ui-plan-starter-text = Most municipalities have tasks like these. Choose those that you want. Name, day and who does it can be changed afterwards.
ui-plan-starter-add = { $count ->
    [one] Add 1 task
   *[other] Add { $number } tasks
 }
ui-plan-added-many = { $count ->
    [one] 1 task is added to the yearly wheel
   *[other] { $number } tasks are added to the yearly wheel
 }

# Attachments
ui-attachments-none = No attachments.
ui-attachment-add = Attach a file
ui-attachment-add-link = Add a link
ui-attachment-added = { $name } is attached
ui-attachment-saved = The attachment { $name } is saved
ui-attachment-removed = The attachment { $name } is removed
ui-attachment-copy = Save a copy
ui-attachment-copy-of = Save a copy of { $name }
ui-attachment-copied = The copy is saved in { $path }
ui-attachment-edit = Edit
ui-attachment-edit-of = Edit the attachment { $name }
ui-attachment-edit-title = Edit attachment
ui-attachment-note = Note
ui-attachment-address = Address
ui-attachment-address-hint = Begins with https:// or http://.
ui-attachment-link = link
ui-attachment-kib = { $size } KiB
ui-attachment-mib = { $size } MiB
ui-attachment-no-content = The file's content is not in this register.
ui-attachment-open = Open attachment
ui-attachment-open-link = The link opens in the computer's browser and leads out of Værn:
ui-attachment-open-file = { $name } ({ $media }, { $size }) opens in the computer's program for that kind of file.
ui-attachment-open-text = Værn puts a copy that cannot be changed into a temporary folder that only you can read, and deletes it when the register or the window is closed.

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
ui-plan-mark-day = { $day }
