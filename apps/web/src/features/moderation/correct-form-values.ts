import type { GearJson, SubmissionJson } from "./submission-json.ts";

/** A row as the form holds it: every text as typed, "" where there is none. */
export const correctFormValues = (row: GearJson) => ({
  manufacturer: row.manufacturer,
  model: row.model,
  headSizeSqIn: textOf(row.headSizeSqIn),
  stringPattern: row.stringPattern ?? "",
  year: textOf(row.year),
  gauge: row.gauge ?? "",
  material: row.material ?? "",
  colour: row.colour ?? "",
});

/** What the schema takes; it says what is wrong with it. */
export function correctInput(kind: SubmissionJson["kind"], values: ReturnType<typeof correctFormValues>) {
  const { headSizeSqIn, year, ...texts } = values;
  return { kind, ...texts, headSizeSqIn: numberOf(headSizeSqIn), year: numberOf(year) };
}

const textOf = (value: number | null): string => (value === null ? "" : String(value));
const numberOf = (text: string): number | null => (text.trim() === "" ? null : Number(text));
