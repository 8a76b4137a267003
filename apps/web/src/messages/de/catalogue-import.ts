import type { catalogueImport as en } from "../en/catalogue-import.ts";
import type { Translated } from "../messages.ts";

export const catalogueImport: Translated<typeof en> = {
  title: "In den Katalog importieren",
  intro:
    "Eine CSV-Datei mit einer Überschrift je Spalte. Zuerst siehst du, was daraus würde; vorher kommt nichts dazu.",
  kind: "Was ist in der Datei?",
  kinds: { racket: "Rackets", string: "Saiten" },
  headings: "Überschriften: {headings}. Die ersten zwei braucht es.",
  file: "CSV-Datei",
  choose: "Datei wählen",
  tooBig: "Diese Datei ist grösser als eine Liste mit 2000 Zeilen. Teile sie.",
  notText: "Diese Datei lässt sich nicht als Text lesen. Speichere sie zuerst als CSV.",
  counts: {
    new: "{count, plural, one {# neu} other {# neu}}",
    same: "{count, plural, one {# schon da} other {# schon da}}",
    near: "{count, plural, one {# fast gleich} other {# fast gleich}}",
    rejected: "{count, plural, one {# mit Fehler} other {# mit Fehlern}}",
  },
  outcome: { new: "Neu", same: "Schon da", near: "Fast gleich", rejected: "Fehler" },
  line: "Zeile {line}",
  like: "wie {match}",
  fault: "{field}: {reason}",
  addsNear: "Auch hinzufügen, was fast gleich ist",
  addsNearHint: "Nur, wenn du nachgesehen hast und es wirklich zwei sind.",
  add: "{count, plural, =0 {Nichts hinzuzufügen} one {# Zeile hinzufügen} other {# Zeilen hinzufügen}}",
  added:
    "{count, plural, =0 {Nichts kam dazu: alle haben schon alles.} one {# Zeile kam für alle dazu.} other {# Zeilen kamen für alle dazu.}}",
  another: "Andere Datei nehmen",
  show: "Zeigen",
  every: "Alle",
};
