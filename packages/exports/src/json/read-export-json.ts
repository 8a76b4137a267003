import { fileURLToPath } from "node:url";
import type { Export } from "@rbo/shared/exports/export.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import { runInThread, type ThreadLimits } from "../threads/run-in-thread.ts";
import { ExportFileError } from "./export-file-error.ts";
import type { ParsedExport } from "./parse-export-json.ts";

export type ExportReadLimits = ThreadLimits & {
  /** Of the file as given. */
  maxBytes: number;
};

/** Compiled code in either case: from src under test this is dist too, as threads run no TypeScript. */
const threadFile = fileURLToPath(new URL("../../dist/json/export-thread.js", import.meta.url));

/**
 * Reads a JSON export back, alone or in the archive it comes in, and holds it to the schema it was written by, and its parts to one another. It happens in a
 * thread of its own that is ended past the limits. Throws ExportFileError, with what is wrong where in the file.
 */
export async function readExportJson(bytes: Uint8Array, locale: Locale, limits: ExportReadLimits): Promise<Export> {
  if (bytes.byteLength > limits.maxBytes) throw new ExportFileError("file_too_large");
  const run = await runInThread(
    threadFile,
    { bytes, locale, maxJsonBytes: (limits.maxMemoryMb * 1_000_000) / 8 },
    limits,
  );
  if ("fault" in run) throw new ExportFileError(run.fault);
  const parsed = fromThread(run.message);
  if ("fault" in parsed) throw new ExportFileError(parsed.fault, parsed.issues);
  return parsed.file;
}

/** Guarantee: `export-thread.ts` posts what `parseExportJson` returns and nothing else, parsed by the schema there. */
const fromThread = (message: unknown): ParsedExport => message as ParsedExport;
