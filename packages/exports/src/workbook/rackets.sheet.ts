import type { RacketCell } from "@rbo/shared/exports/sheet-rows";
import type { SheetDefinition } from "./sheet-definition.ts";
import { visibilities } from "./sheet-words.ts";

/** One row per racket in sight: own and shared. */
export const racketsSheet: SheetDefinition<RacketCell> = {
  name: "Rackets",
  columns: [
    {
      key: "manufacturer",
      heading: { en: "Manufacturer", de: "Marke" },
      type: "text",
      width: 18,
      from: "manufacturer",
    },
    { key: "model", heading: { en: "Model", de: "Modell" }, type: "text", width: 32, from: "model" },
    {
      key: "head_size",
      heading: { en: "Head size sq in", de: "Kopfgrösse sq in" },
      type: "integer",
      width: 17,
      from: "head_size_sq_in",
    },
    {
      key: "string_pattern",
      heading: { en: "String pattern", de: "Besaitungsbild" },
      type: "text",
      width: 16,
      from: "string_pattern",
    },
    { key: "year", heading: { en: "Year", de: "Jahr" }, type: "integer", width: 8, from: "year" },
    {
      key: "serial",
      heading: { en: "Serial", de: "Seriennummer" },
      type: "text",
      width: 19,
      from: "serial",
    },
    {
      key: "owner",
      heading: { en: "Owner", de: "Gehört" },
      type: "text",
      width: 26,
      from: "owner",
    },
    {
      key: "visibility",
      heading: { en: "Catalogue", de: "Katalog" },
      type: "word",
      width: 22,
      from: "visibility",
      words: visibilities,
    },
    { key: "id", heading: { en: "ID", de: "ID" }, type: "text", width: 38, from: "id" },
  ],
};
