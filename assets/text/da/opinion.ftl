# Hvad hver deltager siger om et scenarie.

ui-opinions = Hvad deltagerne siger
ui-opinions-none = Ingen deltagere har svaret hver for sig. Vælg en deltager, og skriv svarene, eller vælg en deltager over scoringsskemaet.
ui-opinion-participant = Deltager
ui-opinion-dissent = Hvorfor uenig
ui-opinion-dissent-of = Hvorfor { $name } er uenig
ui-opinion-answer-of = { $name }: { $question }
ui-opinion-withdraw-of = Slet svarene fra { $name }
ui-opinion-withdrawn = Svarene fra { $name } er slettet
ui-opinion-saved = { $name }: gemt
ui-opinion-given = { $name }: { $what } { $answer }
ui-opinion-spread = Spredning
ui-opinion-median = Midten
ui-opinion-decided = Besluttet
ui-opinion-add = Tilføj deltager
ui-opinion-adopt = Beslut svarene i midten
ui-opinion-adopt-text = Er der lige mange svar, tæller det højeste af de to i midten.
ui-opinion-adopted = { $ref }: svarene i midten er besluttet
ui-opinion-voice = Svarer som
ui-opinion-voice-decided = Det besluttede
ui-accord-agreed = enige
ui-accord-one_step = ét trin fra hinanden
ui-accord-wide = langt fra hinanden
ui-column-spread = Spredn.
ui-column-spread-full = Spredning mellem deltagerne

# What is refused
problem-opinion-relevant = Om et scenarie er relevant, er ikke en enkelt deltagers svar. Det besluttes for hele vurderingen.
problem-no-opinion = Deltageren har ikke svaret på noget i scenariet endnu. Skriv et svar først.
