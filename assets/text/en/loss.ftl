# Risk in kroner: figure and tables, on screen and on paper.

loss-curve-title = The probability of losing so much or more in a year
loss-curve-alternative = One curve for each stage shows how probable it is to lose an amount or more in a year.
loss-curve-alternative-stage = { $stage }: expected loss { $expected } a year; { $any } of the years have a loss; at most { $p95 } is lost in 95% of the years, at most { $p99 } in 99%.
loss-axis-probability = Probability of losing so much or more
loss-axis-loss = Loss in a year, kroner
loss-axis-million = { $count } m
loss-axis-billion = { $count } bn
loss-tolerance = Tolerance
loss-within = { $stage }: within the tolerance.
loss-over = { $stage }: above the tolerance at { $count ->
    [one] 1 point
   *[other] { $count } points
 }.
loss-no-tolerance = No tolerance is decided.
loss-table = Loss of a year
loss-stage = Stage
loss-expected = Expected
loss-any = Years with a loss
loss-median = Half at most
loss-p90 = 90% at most
loss-p95 = 95% at most
loss-p99 = 99% at most
loss-or-more = Loss or more
loss-accepted = Accepted
loss-curve-table = The curves in figures: probability in a year
loss-tolerance-table = Held against the tolerance (▲ above)
loss-measure = Measure
loss-counted-at = Counted at stage
loss-value = Value a year
loss-cost = Cost
loss-ratio = Per krone
loss-payback = Paid back
loss-years = { $count ->
    [one] 1 year
   *[other] { $count } years
 }

# The estimate of a scenario
ui-quantity = Estimate in kroner
ui-quantity-text = Optional. For each figure write a low and a high estimate, as things are today, so that you are 90 per cent sure that the right figure lies between. It does not change the risk level.
ui-quantity-frequency_low = Times a year, low estimate
ui-quantity-frequency_high = Times a year, high estimate
ui-quantity-loss_low = Kroner each time, low estimate
ui-quantity-loss_high = Kroner each time, high estimate
ui-quantity-frequency-hint = For instance 0.25: every 4 years
ui-quantity-loss-hint = For instance 1,200,000
ui-quantity-every = about every { $years } years
ui-quantity-times = about { $times ->
    [one] once
   *[other] { $times } times
 } a year
ui-quantity-reductions = How many per cent each measure takes off once it is in place
ui-quantity-off-frequency = Off the frequency, %
ui-quantity-off-loss = Off the loss, %
ui-quantity-off-frequency-of = { $measure }: per cent of the frequency
ui-quantity-off-loss-of = { $measure }: per cent of the loss
ui-quantity-other = A measure without an effect here
ui-quantity-means = On average { $often }, { $loss } each time
ui-quantity-expected = Expected loss a year
ui-quantity-remove = Remove the estimate in kroner
ui-scenario-field-quantity = Estimate in kroner

# The screen
ui-screen-losses = Risk in kroner
ui-losses-sub = Simulated years of the scenarios that are estimated in kroner
ui-losses-years = Number of years
ui-losses-seed = Seed
ui-losses-seed-wrong = Write a whole number from 0.
ui-losses-run = Simulate
ui-losses-stop = Stop
ui-losses-running = Simulating
ui-losses-stopped = The simulation was stopped
ui-losses-done = The simulation is done
ui-losses-count = { $count ->
    [one] 1 scenario is estimated in kroner
   *[other] { $count } scenarios are estimated in kroner
 }
ui-losses-empty = No scenario is estimated in kroner
ui-losses-empty-text = Open a scenario and write under “Estimate in kroner” how often it happens and what it costs.
ui-losses-empty-go = Find a scenario
ui-losses-mean = Simulated
ui-losses-foot = { $years } simulated years, seed { $seed }: the same seed gives the same figures. The expected loss is computed directly; ± is the uncertainty of the simulation. Amounts have three significant digits.
ui-losses-curve = How probable is a loss of a certain size?
ui-losses-held = Held against the tolerance
ui-losses-over = above the tolerance
ui-losses-scenarios = Expected loss a year by scenario
ui-losses-scenario = Scenario
ui-losses-measures = What the measures are worth
ui-losses-measures-foot = The value is the difference in expected loss with and without the measure while all the others are in place. Values can therefore not be added up. The cost is paid once.

# The tolerance
ui-tolerance = Tolerance
ui-tolerance-text = How probable may a loss of at least so many kroner in a year be? Write the points by rising amounts.
ui-tolerance-loss = Loss in a year, kroner
ui-tolerance-percent = Probability at most, %
ui-tolerance-loss-of = Loss in point { $place }
ui-tolerance-percent-of = Probability in point { $place }
ui-tolerance-remove = Delete point { $place }
ui-tolerance-add = Add a point
ui-tolerance-save = Save the tolerance
ui-tolerance-saved = The tolerance is saved
