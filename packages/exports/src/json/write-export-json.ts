import {
  type ExportCounts,
  type ExportSection,
  type ExportTotal,
  exportSchemaVersion,
  exportSections,
} from "@rbo/shared/exports/export.schema";

/** What a JSON export is made of. Rows come as JSON texts from the database and are passed through as they are. */
export type ExportJsonSource = {
  exportedAt: Date;
  counts(): Promise<ExportCounts>;
  totals(): Promise<ExportTotal[]>;
  /** The stringer as JSON text. */
  stringer(): Promise<string>;
  /** One list, in the order of the contract, as pages of JSON texts. */
  pages(section: ExportSection): AsyncIterable<readonly string[]>;
};

/**
 * The JSON export (`exportSchema`) as pieces of text; one row a line, so that the file can be looked at and compared.
 * Throws where a list turns out longer or shorter than was counted: a short file must not look whole.
 */
export async function* writeExportJson(source: ExportJsonSource): AsyncGenerator<string> {
  yield `{"schema_version":${exportSchemaVersion},\n"exported_at":${JSON.stringify(source.exportedAt)},\n`;
  const counts = await source.counts();
  yield `"counts":${JSON.stringify(counts)},\n"totals":${JSON.stringify(await source.totals())},\n`;
  yield `"stringer":${await source.stringer()}`;
  for (const section of exportSections) {
    yield `,\n"${section}":[`;
    let rows = 0;
    for await (const page of source.pages(section)) {
      for (const piece of inPieces(page)) {
        yield `${rows === 0 ? "\n" : ",\n"}${piece.join(",\n")}`;
        rows += piece.length;
      }
    }
    if (rows !== counts[section]) throw new Error(`${section}: counted ${counts[section]}, wrote ${rows}`);
    yield "]";
  }
  yield "}\n";
}

/**
 * Rows whose text together stays below what the engine calls a large object, which it keeps until it clears up
 * everything; a longer row is a piece by itself.
 */
function* inPieces(page: readonly string[]): Generator<readonly string[]> {
  let from = 0;
  let characters = 0;
  for (const [at, row] of page.entries()) {
    if (at > from && characters + row.length > pieceCharacters) {
      yield page.slice(from, at);
      from = at;
      characters = 0;
    }
    characters += row.length;
  }
  if (from < page.length) yield page.slice(from);
}

const pieceCharacters = 48_000;
