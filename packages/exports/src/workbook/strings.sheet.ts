import type { StringCell } from "@rbo/shared/exports/sheet-rows";
import type { SheetDefinition } from "./sheet-definition.ts";
import { visibilities } from "./sheet-words.ts";

/** One row per string in sight: own and shared. */
export const stringsSheet: SheetDefinition<StringCell> = {
  name: "Strings",
  columns: [
    {
      key: "manufacturer",
      heading: { en: "Manufacturer", de: "Marke" },
      type: "text",
      width: 18,
      from: "manufacturer",
    },
    { key: "model", heading: { en: "Model", de: "Modell" }, type: "text", width: 32, from: "model" },
    { key: "gauge", heading: { en: "Gauge", de: "Stärke" }, type: "text", width: 9, from: "gauge" },
    {
      key: "material",
      heading: { en: "Material", de: "Material" },
      type: "text",
      width: 18,
      from: "material",
    },
    { key: "colour", heading: { en: "Colour", de: "Farbe" }, type: "text", width: 14, from: "colour" },
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
