import type { exportFileFaultsEn, restoreReasonsEn, restoreWordsEn } from "./restore.en.ts";

export const exportFileFaultsDe: Record<keyof typeof exportFileFaultsEn, string> = {
  file_too_large: "Die Datei ist zu gross. Nimm aus einem Archiv die JSON-Datei heraus und hol diese herein.",
  not_json:
    "Das ist keine JSON-Datei, oder sie wurde abgeschnitten. Lade den Export nochmals herunter und nimm die .json-Datei, wie sie ist.",
  not_an_export:
    "Das ist eine JSON-Datei, aber kein Export von Racket Book. Nimm die Datei, die «Meine Daten herunterladen» macht.",
  newer_version: "Dieser Export stammt von einem neueren Racket Book als diesem. Aktualisiere zuerst dieses hier.",
  does_not_fit:
    "Der Export wurde verändert oder beschädigt: Was an den genannten Stellen steht, passt nicht. Lade den Export nochmals herunter, oder verbessere diese Stellen.",
  took_too_long:
    "Das Lesen der Datei dauerte zu lange. Versuche es, wenn weniger los ist, oder frag, wer den Server betreibt.",
  took_too_much_memory:
    "Das Lesen der Datei braucht zu viel Speicher. Bitte, wer den Server betreibt, sie dort wiederherzustellen.",
};

export const restoreReasonsDe: Record<keyof typeof restoreReasonsEn, string> = {
  changed_here: "ist schon da, mit anderem Inhalt, und blieb unverändert",
  duplicate_id: "steht zweimal in der Datei",
  number_taken: "ein anderer Auftrag hat hier diese Quittungsnummer",
  imported_already: "diese Zeile der alten Tabelle wurde hier schon importiert",
  refers_to_missing: "was er nennt, wurde selbst ausgelassen",
  dates_incomplete: "ein Datum fehlt, das ein Kundenauftrag braucht",
  dates_not_causal: "die Daten sind in falscher Reihenfolge",
  number_missing: "ein für Kunden besaiteter Auftrag braucht eine Quittungsnummer, ein eigener hat keine",
  number_form: "keine Quittungsnummer wie 2026-0042",
  currency_mixed: "Beträge eines Auftrags in zwei Währungen",
  text_unusable: "der Text enthält ein Zeichen, das nicht gespeichert werden kann",
  picture_unusable: "nicht das Bild, das seine SHA-256 nennt, oder kein PNG oder JPEG bis 512 KB",
  setting_unusable: "diese Einstellung kann hier nicht verwendet werden",
  value_unusable: "das Buch kann diesen Wert nicht aufnehmen",
};

export const restoreWordsDe: Record<keyof typeof restoreWordsEn, string> = {
  nameless:
    "nennt eine Zeile, die nicht unter {list} steht; setze sie wieder ein, oder lade den Export nochmals herunter",
  miscounted:
    "sagt {counted}, aber die Datei hat {found}: sie wurde abgeschnitten oder verändert; lade den Export nochmals herunter",
  mailNotSent: "War noch zu senden, als der Export gemacht wurde. Ein Wiederherstellen sendet nichts.",
  settingsKept: "Es waren schon Aufträge im Buch, darum blieben die Einstellungen, wie sie sind.",
};
