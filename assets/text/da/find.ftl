# Søgning og kommandopalet.

find-title = Søg og gå til
find-open = Søg eller gå til …
find-hint = Skriv en del af et ord, en reference eller det, du vil gøre
find-results = Fundet
find-recent = Senest åbnet
find-screens = Gå til
find-actions = Gør
find-none = Intet fundet. Prøv med færre eller andre ord.
find-count = { $count ->
    [one] Ét valg
   *[other] { $number } valg
}
find-part = { $screen }: { $part }
find-language = Skift sprog til engelsk
find-theme = Udseende: { $theme }
find-report = Rapport: { $report }
find-print = Udskriv en rapport
find-import = Importér regneark eller CSV
find-past = Se registret, som det var en tidligere dag
find-key-move = vælg
find-key-open = åbn
find-key-close = luk
ui-key-find = søg og gå til
