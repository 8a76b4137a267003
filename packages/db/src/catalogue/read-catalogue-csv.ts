import { parse } from "csv-parse/sync";

/** The text is no table, or not one with these headings. */
export class CatalogueCsvFault extends Error {
  override readonly name = "CatalogueCsvFault";
}

export type CatalogueCsvLine<Field extends string> = {
  /** As an editor counts the file's lines: the headings are line 1. */
  line: number;
  fields: Partial<Record<Field, string>>;
  /** More cells than headings: most likely a comma that wanted quotes. */
  isTooLong: boolean;
};

/**
 * Reads a table of rackets or strings: comma, semicolon or tab, whichever the headings are parted by, as spreadsheets
 * of any locale write it. `headings` says which field a heading names; fields `needed` must have a column. Throws
 * CatalogueCsvFault for a text that is no such table; a faulty line is the caller's to judge.
 */
export function readCatalogueCsv<Field extends string>(
  text: string,
  headings: Readonly<Record<string, Field>>,
  needed: readonly NoInfer<Field>[],
): CatalogueCsvLine<Field>[] {
  const [head, ...lines] = readCells(text);
  const columns = (head?.cells ?? []).map((heading) => headings[heading.toLowerCase().replaceAll(" ", "_")]);
  const isKnown = columns.every((field, index) => field !== undefined && columns.indexOf(field) === index);
  if (!isKnown || needed.some((field) => !columns.includes(field))) throw new CatalogueCsvFault("unknown headings");
  return lines.map(({ line, cells }) => {
    const fields: Partial<Record<Field, string>> = {};
    for (const [index, field] of columns.entries()) if (field !== undefined) fields[field] = cells[index] ?? "";
    return { line, fields, isTooLong: cells.length > columns.length };
  });
}

type Cells = { line: number; cells: string[] };

function readCells(text: string): Cells[] {
  const lines: Cells[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (cells: string[], { lines: line }) => void lines.push({ line, cells }),
    });
  } catch (error) {
    throw new CatalogueCsvFault("not readable as CSV", { cause: error });
  }
  return lines;
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const counted = [",", ";", "\t"].map((delimiter) => ({ delimiter, cells: head.split(delimiter).length }));
  return counted.reduce((most, next) => (next.cells > most.cells ? next : most)).delimiter;
}
