# Forklaringen af et niveau (metode, afsnit 7). Nøglerne er ExplainKind i src-tauri/crates/model.

explain-scenario = { $scenario }: { $threat } mod { $asset }. Nuværende, bekræftet risiko: { $label }. Metode: { $method }, version { $version }
explain-scenario-unanswered = { $scenario }: { $threat } mod { $asset }. Ubesvaret: der mangler svar, så der er intet niveau
explain-scenario-not-relevant = { $scenario }: { $threat } mod { $asset }. Besvaret som ikke relevant; tidligere svar er gemt
explain-properties-of-threat = Truslen rammer: { $properties }
explain-properties-of-scenario = Scenariet angiver selv, hvad der rammes: { $properties }

explain-stage = Trin { $stage }: { $label } ({ $number }), den højeste over parterne; her { $party }
explain-stage-overridden = Trin { $stage }: { $label }, sat af { $by } i stedet for det beregnede { $derived } ({ $number }, { $party }). Begrundelse: { $reason }
explain-override-unknown = { $by } har sat niveauet "{ $level }", men metoden har ikke et niveau med det navn; derfor tæller det beregnede
explain-party-decides = { $party }: { $label } ({ $number }) – afgør niveauet
explain-party = { $party }: { $label } ({ $number })
explain-party-unanswered = { $party }: ingen konsekvens tæller her

explain-rule-band = Sandsynlighed { $likelihood } × konsekvens { $consequence } = { $number }, som ligger i båndet { $from }–{ $to }: { $label }
explain-rule-matrix = Matricens felt for sandsynlighed { $likelihood } og konsekvens { $consequence } (produkt { $number }): { $label }
explain-rule-band-own = Egen regel for { $party }: sandsynlighed { $likelihood } × konsekvens { $consequence } = { $number }, som ligger i båndet { $from }–{ $to }: { $label }
explain-rule-matrix-own = Egen regel for { $party }: feltet for sandsynlighed { $likelihood } og konsekvens { $consequence } (produkt { $number }): { $label }

explain-likelihood-product = Sandsynlighed = trussel { $threat } × sårbarhed { $vulnerability } = { $likelihood }
explain-factor = Svaret på { $factor } er { $before } ({ $before_label })
explain-factor-lowered = Svaret på { $factor } er { $before } ({ $before_label }) og bliver efter foranstaltninger { $after } ({ $after_label })

explain-cell-decides = Højeste konsekvens: { $property }, { $party }: { $before } ({ $before_label })
explain-cell-decides-lowered = Højeste konsekvens: { $property }, { $party }: { $before } ({ $before_label }), efter foranstaltninger { $after } ({ $after_label })
explain-cell = { $property }, { $party }: { $before } ({ $before_label })
explain-cell-lowered = { $property }, { $party }: { $before } ({ $before_label }), efter foranstaltninger { $after } ({ $after_label })

explain-value-scenario = Scenariets egen værdi: { $value }
explain-value-replaced = Den træder i stedet for værdien fra { $asset }: { $value }
explain-value-asset = Egen værdi for { $asset }: { $value }
explain-value-inherited = { $asset } arver { $value } fra { $origin }
explain-edge = { $from } afhænger af { $to }: { $before } gives { $adjust } videre og bliver { $after }
explain-edge-property = { $from } afhænger af { $to }, kun for { $property }: { $before } gives { $adjust } videre og bliver { $after }
explain-scale-end = Resultatet holdes på skalaen { $lowest }–{ $highest }: { $after }
explain-cycle = { $from } og { $to } er i samme kreds af { $count } aktiver, som deler den højeste værdi { $value }: { $members }
explain-not-relevant-overridden = { $asset } er besvaret som ikke relevant; den arvede værdi { $value } går forud
explain-own-lower = Egen værdi for { $asset } er { $own }; den højeste tæller: { $value }
explain-reason = Begrundelse: { $reason }

explain-effect = { $measure } ({ $state }, { $evidence }): { $steps } trin ned, fra { $before } til { $after }
explain-effect-weaker = { $measure } ({ $state }, { $evidence }): { $steps } trin tæller ikke med, for kun den stærkeste virkning ({ $strongest } trin) tæller
explain-steps-added = Trinene lægges sammen: { $steps }
explain-steps-strongest = Kun den stærkeste virkning tæller: { $steps } trin
explain-floor = Bunden er { $floor }: { $before } minus { $steps } stopper ved { $after }, og { $cut } trin falder bort
explain-below-floor = Svaret { $before } ligger allerede under bunden { $floor } og bliver stående på { $after }; { $steps } trin har ingen virkning
explain-effects-none = Iboende risiko tæller ingen foranstaltninger; { $count } virkninger er ladt ude
explain-effect-planned = Tæller ikke: { $measure } er først planlagt ({ $factor }, { $steps } trin)
explain-effect-retired = Tæller ikke: { $measure } er udgået ({ $factor }, { $steps } trin)
explain-effect-failed = Tæller ikke: seneste test af { $measure } blev ikke bestået ({ $factor }, { $steps } trin)
explain-effect-overdue = Tæller ikke: testen af { $measure } udløb { $since } ({ $factor }, { $steps } trin)
explain-effect-not-tested = Tæller ikke: { $measure } er ikke testet ({ $factor }, { $steps } trin)
explain-effect-factor-unused = Tæller ikke: metoden bruger ikke { $factor }, som { $measure } sænker ({ $steps } trin)
explain-effect-no-cell = Tæller ikke: { $measure } sænker { $factor } for noget, der ikke tæller i dette scenarie ({ $steps } trin)

explain-gaps = Tæller ikke med i konsekvensen: { $count }
explain-cell-unanswered = { $property }, { $party }: ikke vurderet
explain-cell-not-relevant = { $property }, { $party }: ikke relevant
explain-off-scale = Svaret { $value } på { $factor } er ikke på metodens skala { $from }–{ $to } og tæller ikke
explain-missing-factor = Der mangler svar på { $factor }
explain-missing-consequence = Der er ingen konsekvens at regne med
explain-missing-properties = Truslen rammer ingen af de egenskaber, som metoden vurderer
explain-missing-method = Risikovurderingens metode mangler eller har fejl
