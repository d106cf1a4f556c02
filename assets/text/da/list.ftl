# Lists of records: headings of what the register works out, and the deeds of a list.

list-column-people = Personer
list-column-assets = Aktiver
list-column-duties = Ansvar
list-column-scenarios = Risikoscenarier
list-column-worst = Værst, bekræftet
list-column-measures = Foranstaltninger
list-column-evidence = Dokumentation
list-column-effects = Virkninger
list-column-open = Åben
list-column-audits = Revisioner
list-column-unanswered = Mangler svar
list-column-findings = Konstateringer
list-column-repeated = Gentagelse
list-column-correction = Hvor langt
list-column-changed_at = Sidst ændret
list-column-changed_by = Ændret af

list-suppliers = Leverandører
ui-screen-suppliers = Leverandører
list-all-text = Alt, hvad registret holder rede på, liste for liste.
list-search = Søg i listen
list-count = { $count ->
    [one] Én post
   *[other] { $number } poster
 }
list-chosen = { $count ->
    [0] Ingen valgt
    [one] Én valgt
   *[other] { $number } valgt
 }
list-choose = Vælg { $name }
list-choose-all = Vælg alle
list-nameless = Uden navn
list-record = Post
list-column = Kolonne
list-columns = Kolonner
list-columns-show = Vis disse
list-columns-usual = De sædvanlige
list-column-earlier = Flyt { $column } frem
list-column-later = Flyt { $column } tilbage
list-filters = Filtre
list-filter-add = Filter
list-filter-put = Filtrér
list-filter-how = Hvordan
list-filter-text = Tekst
list-filter-from = Fra og med
list-filter-until = Til og med
list-filter-remove = Fjern filteret: { $filter }
list-how-is = er
list-how-contains = indeholder
list-how-between = fra og til
list-how-empty = er tom
list-how-some = er udfyldt
list-filter-is = { $field }: { $text }
list-filter-within = { $field }: { $text } og derunder
list-filter-contains = { $field } indeholder "{ $text }"
list-filter-between = { $field }: { $from } til { $until }
list-filter-empty = { $field } er tom
list-filter-some = { $field } er udfyldt
list-empty = Her er ingen poster endnu
list-empty-text = Tilføj den første, eller læs dem ind fra et regneark.
list-add = Tilføj
list-added = Posten er tilføjet.
list-new = Ny: { $kind }
list-new-text = Resten udfyldes på postens side. Nøglen dannes, hvis feltet er tomt.
list-saved = { $name } er gemt.
list-words-hint = Ord med komma imellem
list-take-out = Fjern { $name } fra { $field }
list-edit = Ret valgte
list-edit-title = { $count ->
    [one] Ret én post
   *[other] Ret { $number } poster
 }
list-edit-empties = Feltet tømmes på de valgte poster.
list-edit-look = Se, hvad der sker
list-edit-apply = { $count ->
    [one] Ret én post
   *[other] Ret { $number } poster
 }
list-changed = { $count ->
    [one] Rettede { $column } på én post. Fortryd med Ctrl+Z.
   *[other] Rettede { $column } på { $number } poster. Fortryd med Ctrl+Z.
 }
list-remove = Slet valgte
list-remove-title = { $count ->
    [one] Slet én post?
   *[other] Slet { $number } poster?
 }
list-remove-text = Du kan fortryde, og historikken husker dem.
list-remove-apply = { $count ->
    [one] Slet én post
   *[other] Slet { $number } poster
 }
list-removed = { $count ->
    [one] Slettede én post. Fortryd med Ctrl+Z.
   *[other] Slettede { $number } poster. Fortryd med Ctrl+Z.
 }
list-fate-changes = { $count ->
    [0] Ingen poster ændres
    [one] Én post ændres
   *[other] { $number } poster ændres
 }
list-fate-stays = { $count ->
    [one] Én er sådan i forvejen
   *[other] { $number } er sådan i forvejen
 }
list-fate-refused = { $count ->
    [one] Én kan ikke ændres
   *[other] { $number } kan ikke ændres
 }
list-refused = Poster, der ikke kan ændres
list-copy = Kopiér som tabel
list-copied = { $count ->
    [one] Kopierede én række
   *[other] Kopierede { $number } rækker
 }
list-not-copied = Der kunne ikke kopieres. Udlæs listen i stedet.
list-export = Udlæs
list-exported = Listen er gemt som { $path }
list-views = Gemte lister
list-view-none = Ingen valgt
list-view-save = Gem listen
list-view-save-button = Gem
list-view-keep = Gem ændringerne
list-view-rename = Omdøb
list-view-remove = Slet listen
list-view-saved = Listen { $name } er gemt.
list-view-removed = Listen { $name } er slettet.
list-all-columns = Alle kolonner, ret flere
