import type { RacketRow } from "@rbo/db/rackets/rackets.repo";
import type { StringRow } from "@rbo/db/strings/strings.repo";
import type { Comparable } from "@rbo/shared/catalogue/near-names";
import type { CatalogueRow } from "@rbo/shared/moderation/moderation.schema";

type RacketNamed = Pick<RacketRow, "id" | "manufacturer" | "model" | "headSizeSqIn" | "stringPattern" | "year">;
type StringNamed = Pick<StringRow, "id" | "manufacturer" | "model" | "gauge">;

export const comparableRacket = (row: RacketNamed): Comparable => ({
  id: row.id,
  name: `${row.manufacturer} ${row.model}`,
  marks: [row.headSizeSqIn, row.stringPattern, row.year],
});

export const comparableString = (row: StringNamed): Comparable => ({
  id: row.id,
  name: `${row.manufacturer} ${row.model}`,
  marks: [row.gauge],
});

export const racketRow = ({ id, manufacturer, model, headSizeSqIn, stringPattern, year }: RacketRow): CatalogueRow => ({
  ...{ id, manufacturer, model, headSizeSqIn, stringPattern, year },
  ...{ gauge: null, material: null, colour: null },
});

export const stringRow = ({ id, manufacturer, model, gauge, material, colour }: StringRow): CatalogueRow => ({
  ...{ id, manufacturer, model, gauge, material, colour },
  ...{ headSizeSqIn: null, stringPattern: null, year: null },
});
