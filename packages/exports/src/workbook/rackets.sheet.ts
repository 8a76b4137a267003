import type { RacketSheetRow } from "@rbo/shared/exports/sheet-rows";
import type { SheetDefinition } from "./sheet-definition.ts";
import { sheetWords } from "./sheet-words.ts";

/** One row per racket in sight: own and shared. */
export const racketsSheet: SheetDefinition<RacketSheetRow> = {
  name: "Rackets",
  columns: [
    {
      key: "manufacturer",
      heading: { en: "Manufacturer", de: "Marke" },
      type: "text",
      width: 18,
      value: (row) => row.manufacturer,
    },
    { key: "model", heading: { en: "Model", de: "Modell" }, type: "text", width: 32, value: (row) => row.model },
    {
      key: "head_size",
      heading: { en: "Head size sq in", de: "Kopfgrösse sq in" },
      type: "integer",
      width: 17,
      value: (row) => row.headSizeSqIn,
    },
    {
      key: "string_pattern",
      heading: { en: "String pattern", de: "Besaitungsbild" },
      type: "text",
      width: 16,
      value: (row) => row.stringPattern,
    },
    { key: "year", heading: { en: "Year", de: "Jahr" }, type: "integer", width: 8, value: (row) => row.year },
    {
      key: "serial",
      heading: { en: "Serial", de: "Seriennummer" },
      type: "text",
      width: 19,
      value: (row) => row.serial,
    },
    {
      key: "owner",
      heading: { en: "Owner", de: "Gehört" },
      type: "text",
      width: 26,
      value: (row) => [row.ownerFirstName, row.ownerLastName].filter(Boolean).join(" ") || null,
    },
    {
      key: "visibility",
      heading: { en: "Catalogue", de: "Katalog" },
      type: "text",
      width: 22,
      value: (row, locale) => sheetWords[locale].visibilities[row.visibility],
    },
    { key: "id", heading: { en: "ID", de: "ID" }, type: "text", width: 38, value: (row) => row.id },
  ],
};
