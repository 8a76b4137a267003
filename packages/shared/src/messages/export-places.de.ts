import type { exportPlacesEn, jsonKindsEn } from "./export-places.en.ts";

export const exportPlacesDe: Record<keyof typeof exportPlacesEn, string> = {
  missing: "fehlt; setze es wieder ein, wie es im Export stand",
  type: "ist {found}, hierher gehört aber {expected}",
  choice: "ist keines von {choices}; setze eines davon ein",
  unknown: "hat Felder, die kein Export hat: {keys}; entferne sie",
  id: "ist keine Kennung wie 01900000-0000-7000-8000-000000000001; nimm sie, wie sie im Export stand",
  day: "ist kein Tag; schreib ihn wie 2026-05-03",
  instant: "ist kein Zeitpunkt; schreib ihn wie 2026-05-03T14:05:00Z",
  form: "ist nicht so geschrieben, wie es der Export schreibt; nimm es, wie es im Export stand",
  small: "muss {limit} oder mehr sein",
  big: "muss {limit} oder weniger sein",
  short: "ist zu kurz; mindestens {limit} gehören hierher",
  long: "ist zu lang; höchstens {limit} haben hier Platz",
  unusable: "kann nicht verwendet werden; nimm es, wie es im Export stand",
};

export const jsonKindsDe: Record<keyof typeof jsonKindsEn, string> = {
  string: "Text in Anführungszeichen",
  number: "eine Zahl",
  int: "eine ganze Zahl",
  boolean: "true oder false",
  array: "eine Liste in [ ]",
  object: "eine Gruppe von Feldern in { }",
  null: "null",
  other: "eine andere Art von Wert",
};
