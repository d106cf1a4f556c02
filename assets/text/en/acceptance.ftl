# Acceptances: who accepted which risk, why, until when, and whether it still holds.

standing-valid = Holds
standing-expired = Expired
standing-changed = Reopened
standing-replaced = Replaced

ui-screen-acceptances = Acceptances
ui-acceptances-sub = Who accepted which risk, and for how long. An acceptance reopens by itself when its day has passed, or when the scenario is no longer what was accepted.
ui-acceptances-empty = No acceptances yet
ui-acceptances-empty-text = A risk is accepted on the scenario's page by the one who owns it.
ui-acceptance = Acceptance
ui-acceptance-none = Nobody has accepted the risk.
acceptance-valid = { $by } accepted the risk at the level { $level } until { $until }.
acceptance-expired = Open again: the acceptance by { $by } held until { $until }.
acceptance-changed = Open again: the scenario is no longer what { $by } accepted on { $accepted }. Answers, effects or the level have changed since.
ui-acceptance-owed = What the level asks for
owed-acceptable = Nothing. The level is acceptable.
owed-owner_decides = The owner decides: accept or treat.
owed-must_be_treated = The risk must be treated.
owed-days = { $days ->
    [one] Within 1 day.
   *[other] Within { $days } days.
 }
owed-must_be_treated-accept = The method says that this level must be treated. An acceptance does not release from that, and the quality check points at it.
met-nothing_owed = Nothing owed
met-accepted = Accepted
met-treated = Treatment with a date
met-open = Open
met-treated-by = Treatment with a date: { $due }
ui-acceptance-new = Accept the risk
ui-acceptance-renew = Accept anew
ui-acceptance-what = What is accepted: the level { $level } at the stage { $stage }, as the scenario is now.
ui-acceptance-by = Accepted by
ui-acceptance-by-missing = Choose the person who accepts.
ui-acceptance-reason-missing = Write why the risk is accepted.
ui-acceptance-until = Holds until
ui-acceptance-until-hint = After that the risk is open again.
ui-acceptance-until-missing = Choose a day, today or later.
ui-acceptance-save = Accept
ui-acceptance-saved = { $ref } is accepted until { $until }.
ui-acceptance-withdraw = Withdraw the acceptance
ui-acceptance-withdrawn = The acceptance of { $ref } is withdrawn.
ui-acceptance-earlier = Earlier acceptances
ui-acceptance-standing = Stands as
ui-acceptance-level = Accepted level
ui-acceptance-scenario = Scenario
ui-acceptance-no-level = The scenario has no level and cannot be accepted.
ui-acceptance-open-only = Open ones only
ui-acceptance-all = All

report-acceptance = Acceptance
report-acceptance-of = { $by } accepted on { $accepted } the level { $level } until { $until }. { $reason }
report-acceptance-valid = The acceptance holds.
report-acceptance-expired = The acceptance has expired, and the risk is open again.
report-acceptance-changed = The scenario has changed since it was accepted, and the risk is open again.
report-acceptances = { $count ->
    [one] One scenario is accepted, and the acceptance holds
   *[other] { $count } scenarios are accepted, and the acceptances hold
 }:
report-acceptances-open = { $count ->
    [one] The acceptance of one scenario has expired or is reopened, and it counts as open
   *[other] The acceptances of { $count } scenarios have expired or are reopened, and they count as open
 }:

problem-no-level-to-accept = The scenario has no level. Answer it before it is accepted.
