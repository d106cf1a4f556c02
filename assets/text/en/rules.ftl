# Policies, who knows them, and requirements.

ui-rail-rules = Rules and knowledge
ui-screen-policies = Policies and acknowledgements
ui-policies-sub = What staff are to know, and who has acknowledged it
ui-policies-empty = No policies
ui-policies-empty-text = Write the first policy or instruction, then you can follow who knows it.
ui-policies-all = Show as a list
ui-policies-new = New policy
ui-policy-version = Version
ui-policy-known = Know it
ui-policy-share = { $know } of { $must } ({ $percent } %)
ui-policy-not-asked = Not in force
ui-policy-nobody = Concerns nobody
ui-policy-known-by = Known by
ui-policy-review = Next review
ui-policy-who = Who is to know it
ui-policy-who-sub = Version { $version }
ui-policy-lacks = { $count ->
    [0] Everybody who is to know it has acknowledged it.
    [one] One has not acknowledged it yet.
   *[other] { $count } have not acknowledged it yet.
}
ui-policy-since = Acknowledged
ui-policy-not-yet = Not yet
ui-policy-earlier = Not yet; knew version { $version }
ui-policy-only-lacking = Only those who lack it
ui-policy-everybody = Everybody
ui-policy-acknowledge = { $count ->
    [one] Write the acknowledgement of one
   *[other] Write the acknowledgements of { $count }
}
ui-policy-date = Day
ui-policy-date-hint = The day on which they read it.
ui-policy-choose = Choose { $name }
ui-policy-choose-all = Choose all that are shown
ui-policy-acknowledged = { $count ->
    [one] One acknowledgement is saved.
   *[other] { $count } acknowledgements are saved.
}

problem-policy-not-in-force = The policy is not in force. Only what is in force can be acknowledged.
problem-person-had-left = The person had left by that day.
problem-acknowledged-already = The person has acknowledged that version already.

# Command
cli-acknowledged = { $count ->
    [one] Wrote one acknowledgement of { $policy }, version { $version }
   *[other] Wrote { $count } acknowledgements of { $policy }, version { $version }
}
