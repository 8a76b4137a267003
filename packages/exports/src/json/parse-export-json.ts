import { type Export, exportSchema, exportSchemaVersion } from "@rbo/shared/exports/export.schema";
import { exportPlaceText } from "@rbo/shared/exports/export-place-text";
import type { Locale } from "@rbo/shared/locale/locale";
import { z } from "zod";
import { contradictions } from "./contradictions.ts";
import type { ExportFileFault, ExportFileIssue } from "./export-file-error.ts";

export type ParsedExport = { file: Export } | { fault: ExportFileFault; issues: ExportFileIssue[] };

/** More than this nobody reads; a file that fits nowhere would name every value it has. */
const shownIssues = 50;
const shownCharacters = 200;

const versionSchema = z.looseObject({ schema_version: z.int().min(1) });
/** The export with its lists unread: they are gone through row by row, and no further than somebody reads. */
const frameSchema = exportSchema.extend({
  client_profiles: z.array(z.unknown()),
  persons: z.array(z.unknown()),
  rackets: z.array(z.unknown()),
  strings: z.array(z.unknown()),
  orders: z.array(z.unknown()),
});
const rowSchemas = exportSchema.shape;

/** A JSON export from its bytes; a byte order mark, which some editors add, is no fault. */
export function parseExportJson(bytes: Uint8Array, locale: Locale): ParsedExport {
  const json = parseJson(bytes);
  if (!json) return { fault: "not_json", issues: [] };
  const version = versionSchema.safeParse(json.value);
  if (!version.success) return { fault: "not_an_export", issues: [] };
  if (version.data.schema_version > exportSchemaVersion) return { fault: "newer_version", issues: [] };
  const frame = frameSchema.safeParse(json.value, { reportInput: true });
  if (!frame.success) return { fault: "does_not_fit", issues: toIssues(frame.error.issues, [], locale) };
  const issues: ExportFileIssue[] = [];
  const rowsOf = <Row>(list: string, schema: z.ZodArray<z.ZodType<Row>>, rows: readonly unknown[]): Row[] => {
    const parsed: Row[] = [];
    for (const [at, row] of rows.entries()) {
      if (issues.length >= shownIssues) break;
      const result = schema.element.safeParse(row, { reportInput: true });
      if (result.success) parsed.push(result.data);
      else issues.push(...toIssues(result.error.issues, [list, at], locale));
    }
    return parsed;
  };
  const file: Export = {
    ...frame.data,
    client_profiles: rowsOf("client_profiles", rowSchemas.client_profiles, frame.data.client_profiles),
    persons: rowsOf("persons", rowSchemas.persons, frame.data.persons),
    rackets: rowsOf("rackets", rowSchemas.rackets, frame.data.rackets),
    strings: rowsOf("strings", rowSchemas.strings, frame.data.strings),
    orders: rowsOf("orders", rowSchemas.orders, frame.data.orders),
  };
  if (issues.length === 0) issues.push(...contradictions(file, locale));
  return issues.length > 0 ? { fault: "does_not_fit", issues: issues.slice(0, shownIssues) } : { file };
}

function parseJson(bytes: Uint8Array): { value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return null;
  }
}

/** Places and sentences of faults. */
const toIssues = (
  issues: readonly z.core.$ZodIssue[],
  place: readonly PropertyKey[],
  locale: Locale,
): ExportFileIssue[] =>
  issues.slice(0, shownIssues).map((issue) => ({
    path: pathText([...place, ...issue.path]).slice(0, shownCharacters),
    message: exportPlaceText(issue, locale).slice(0, shownCharacters),
  }));

/** ["orders", 3, "labour"] as "orders[3].labour". */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
