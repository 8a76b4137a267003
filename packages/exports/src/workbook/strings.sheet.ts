import type { StringSheetRow } from "@rbo/shared/exports/sheet-rows";
import type { SheetDefinition } from "./sheet-definition.ts";
import { sheetWords } from "./sheet-words.ts";

/** One row per string in sight: own and shared. */
export const stringsSheet: SheetDefinition<StringSheetRow> = {
  name: "Strings",
  columns: [
    {
      key: "manufacturer",
      heading: { en: "Manufacturer", de: "Marke" },
      type: "text",
      width: 18,
      value: (row) => row.manufacturer,
    },
    { key: "model", heading: { en: "Model", de: "Modell" }, type: "text", width: 32, value: (row) => row.model },
    { key: "gauge", heading: { en: "Gauge", de: "Stärke" }, type: "text", width: 9, value: (row) => row.gauge },
    {
      key: "material",
      heading: { en: "Material", de: "Material" },
      type: "text",
      width: 18,
      value: (row) => row.material,
    },
    { key: "colour", heading: { en: "Colour", de: "Farbe" }, type: "text", width: 14, value: (row) => row.colour },
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
