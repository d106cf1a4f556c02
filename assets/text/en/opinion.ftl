# What each participant says of a scenario.

ui-opinions = What the participants say
ui-opinions-none = No participant has answered alone. Choose a participant and write the answers, or choose a participant above the scoring grid.
ui-opinion-participant = Participant
ui-opinion-dissent = Why not in agreement
ui-opinion-dissent-of = Why { $name } does not agree
ui-opinion-answer-of = { $name }: { $question }
ui-opinion-withdraw-of = Delete the answers of { $name }
ui-opinion-withdrawn = The answers of { $name } are deleted
ui-opinion-saved = { $name }: saved
ui-opinion-given = { $name }: { $what } { $answer }
ui-opinion-spread = Spread
ui-opinion-median = Middle
ui-opinion-decided = Decided
ui-opinion-add = Add a participant
ui-opinion-adopt = Decide the answers in the middle
ui-opinion-adopt-text = With an even number of answers the higher of the two in the middle counts.
ui-opinion-adopted = { $ref }: the answers in the middle are decided
ui-opinion-voice = Answering as
ui-opinion-voice-decided = What is decided
ui-accord-agreed = agreed
ui-accord-one_step = one step apart
ui-accord-wide = far apart
ui-column-spread = Spread
ui-column-spread-full = Spread between the participants

# What is refused
problem-opinion-relevant = Whether a scenario is relevant is not one participant's answer. It is decided for the whole assessment.
problem-no-opinion = The participant has not answered anything in the scenario yet. Write an answer first.
