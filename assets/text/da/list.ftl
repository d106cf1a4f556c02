# Lists of records: headings of what the register works out, and the deeds of a list.

list-column-people = Personer
list-column-assets = Aktiver
list-column-duties = Ansvar
list-column-scenarios = Risikoscenarier
list-column-worst = Værste niveau
list-column-measures = Foranstaltninger
list-column-evidence = Dokumentation
list-column-effects = Virkninger
list-column-open = Åben
list-column-changed_at = Sidst ændret
list-column-changed_by = Ændret af
