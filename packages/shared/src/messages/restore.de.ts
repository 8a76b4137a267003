import type { exportFileFaultsEn, restoreReasonsEn, restoreRemediesEn, restoreWordsEn } from "./restore.en.ts";

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

export const restoreRemediesDe: Record<keyof typeof restoreRemediesEn, string> = {
  changed_here: "Stimmt die Datei, so ändere es hier von Hand.",
  duplicate_id: "Nimm eines der beiden aus der Datei, oder gib ihm eine eigene ID, und hol die Datei nochmals herein.",
  number_taken:
    "Schau, welchem der beiden Aufträge die Nummer gehört. Ist es der aus der Datei, hol sie in ein leeres Buch, oder erfasse den Auftrag hier von Hand.",
  imported_already: "Es fehlt nichts: Der Auftrag ist in deinem Buch. Such ihn unter den Aufträgen.",
  refers_to_missing:
    "Verbessere die Zeile, die er nennt (sie steht auch in dieser Liste), und hol die Datei nochmals herein.",
  dates_incomplete:
    "Trag ein, wann der Auftrag bestellt und gegebenenfalls besaitet wurde, und hol die Datei nochmals herein.",
  dates_not_causal:
    "Bring die Tage in die Reihenfolge bestellt, besaitet, dann abgeholt und bezahlt, und hol die Datei nochmals herein.",
  number_missing:
    "Trag die Quittungsnummer ein, oder nimm sie aus dem eigenen Auftrag heraus, und hol die Datei nochmals herein.",
  number_form: "Schreib Jahr, Bindestrich und mindestens vier Ziffern, und hol die Datei nochmals herein.",
  currency_mixed: "Gib allen Beträgen des Auftrags dieselbe Währung, und hol die Datei nochmals herein.",
  text_unusable:
    "Lösche das Zeichen, das man oft nicht sieht, indem du den Text neu tippst, und hol die Datei nochmals herein.",
  picture_unusable: "Wähl das Logo unter Einstellungen nochmals.",
  setting_unusable: "Stell sie unter Einstellungen von Hand ein.",
  value_unusable:
    "Berichtige den Wert in der Datei, und hol sie nochmals herein. Hat niemand die Datei verändert, lade den Export nochmals herunter.",
};

export const restoreWordsDe: Record<keyof typeof restoreWordsEn, string> = {
  nameless:
    "nennt eine Zeile, die nicht unter {list} steht; setze sie wieder ein, oder lade den Export nochmals herunter",
  miscounted:
    "sagt {counted}, aber die Datei hat {found}: sie wurde abgeschnitten oder verändert; lade den Export nochmals herunter",
  mailNotSent: "War noch zu senden, als der Export gemacht wurde. Ein Wiederherstellen sendet nichts.",
  settingsKept: "Es waren schon Aufträge im Buch, darum blieben die Einstellungen, wie sie sind.",
};
