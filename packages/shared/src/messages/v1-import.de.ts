import type { v1FaultsEn, v1ReasonsEn, v1RemediesEn, v1ReportEn } from "./v1-import.en.ts";

export const v1FaultsDe: typeof v1FaultsEn = {
  file_too_large:
    "Die Datei ist zu gross für eine Auftragstabelle. Speichere sie ohne Bilder und versuche es nochmals.",
  not_a_workbook: "Das ist keine .xlsx-Tabelle. Öffne sie im Tabellenprogramm und speichere sie als .xlsx.",
  contents_too_large:
    "Die Tabelle enthält entpackt viel mehr als Aufträge. Speichere sie neu und versuche es nochmals.",
  took_too_long: "Das Lesen dauerte zu lange. Entferne Blätter ohne Aufträge und versuche es nochmals.",
  took_too_much_memory:
    "Die Tabelle braucht zu viel Speicher. Entferne Blätter ohne Aufträge und versuche es nochmals.",
  own_workbook:
    "Diese Tabelle hat Racket Book exportiert. Zurück geht es mit dem JSON-Export: Lade ihn neben der Tabelle herunter.",
  sheet_missing: "Die Tabelle hat kein Blatt namens Client-Stringing-Orders oder Self-Stringing-Orders.",
  headings_missing: "Die Überschriften wurden nicht gefunden. Die ersten Zeilen müssen die Spalten benennen.",
};

export const v1ReasonsDe: typeof v1ReasonsEn = {
  nothing_booked: "die Zeile ist leer",
  no_date: "es ist gar kein Tag angegeben",
  not_importable:
    "das Buch kann diese Zeile nicht aufnehmen; verbessere sie in der Tabelle und hol die Datei nochmals herein",
  duplicate_id: "die ID steht zweimal da",
  name_missing: "der Name fehlt",
  racket_missing: "das Racket fehlt",
  racket_id_unknown: "die Racket-ID steht nicht in Lists",
  racket_id_duplicate: "die Racket-ID steht zweimal in Lists",
  date_from_text: "Datum aus Text gelesen",
  date_from_number: "Datum aus einer Zahl gelesen",
  date_unreadable: "kein lesbares Datum, leer gelassen",
  ordered_date_assumed: "Bestelldatum fehlt, Tag der Besaitung übernommen",
  strung_date_assumed: "Tag der Besaitung fehlt, aus einem späteren Datum übernommen",
  date_not_causal: "Datum in falscher Reihenfolge, auf den Tag der Besaitung gelegt",
  number_from_text: "Zahl aus Text gelesen",
  number_unreadable: "keine lesbare Zahl, leer gelassen",
  price_from_text: "Preis aus Text gelesen",
  price_unreadable: "kein lesbarer Preis, leer gelassen",
  price_negative: "negativer Preis, als Rabatt behalten",
  byo_from_text: "eigene Saite aus Text gelesen",
  byo_unreadable: "weder ja noch nein bei eigener Saite, als nein gelesen",
  tension_from_text: "Härte aus Text gelesen",
  tension_read_as_lb: "Härte als Pfund gelesen",
  tension_rounded: "Härte auf eine Stelle gerundet",
  tension_unreadable: "keine lesbare Härte, leer gelassen",
  gauge_unreadable: "keine lesbare Saitenstärke, leer gelassen",
  pattern_unreadable: "kein lesbares Besaitungsbild, leer gelassen",
  string_same_as_main: "Quersaiten wie Längssaiten",
  text_shortened: "Text gekürzt",
  cell_error: "die Zelle zeigt einen Fehler, leer gelassen",
};

export const v1RemediesDe: Record<keyof typeof v1RemediesEn, string> = {
  nothing_booked: "Gehört da ein Auftrag hin, füll die Zeile aus, und hol die Datei nochmals herein.",
  no_date: "Trag ein, wann bestellt oder besaitet wurde, und hol die Datei nochmals herein.",
  duplicate_id: "Gib einer der beiden Zeilen eine eigene ID, und hol die Datei nochmals herein.",
  name_missing: "Trag ein, wessen Racket es war, und hol die Datei nochmals herein.",
  racket_missing: "Trag ein, welches Racket es war, und hol die Datei nochmals herein.",
  racket_id_unknown: "Ergänze das Racket in Lists, oder berichtige seine ID, und hol die Datei nochmals herein.",
  racket_id_duplicate: "Gib einem der beiden Rackets in Lists eine eigene ID, und hol die Datei nochmals herein.",
};

export const v1ReportDe: typeof v1ReportEn = {
  dryRun: "Probelauf: nichts wurde geschrieben.",
  imported: "{imported} Aufträge übernommen, {alreadyThere} waren schon da.",
  clients: "Kundinnen und Kunden: {count}",
  rackets: "Rackets: {own} eigene, {matched} erkannt, {typed} wie geschrieben",
  strings: "Saiten: {count}, davon {fresh} neu",
  years: "Kundenaufträge nach dem Jahr der Besaitung",
  year: "Jahr",
  jobs: "Aufträge",
  labour: "Arbeit",
  stringsColumn: "Saiten",
  total: "Total",
  unstrung: "offen",
  spellings: "Verschieden geschrieben",
  rows: "Geänderte und ausgelassene Zeilen",
  noRows: "Jede Zeile wurde gelesen, wie sie dasteht.",
  skipped: "ausgelassen",
  changed: "geändert",
};
