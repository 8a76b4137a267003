import { ExportFileError } from "@rbo/exports/json/export-file-error";
import { readExportJson } from "@rbo/exports/json/read-export-json";
import { V1WorkbookError } from "@rbo/exports/v1/v1-workbook-error";
import { importMaxBytes } from "@rbo/shared/imports/import.schema";
import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import { type RestoreContext, restoreExport } from "../restore/restore-export.ts";
import { importV1 } from "../v1-import/import-v1.ts";
import { presentV1Report } from "./present-v1-report.ts";
import type { ImportFile } from "./start-import.ts";

/** Limits of reading an uploaded export. */
const readLimits = { maxBytes: importMaxBytes, timeoutMs: 30_000, maxMemoryMb: 512 };

export type ReceiveInput = ImportFile & { isDryRun: boolean; locale: Locale };

/**
 * Reads an uploaded file into the book: a workbook as the old spreadsheet, anything else as our JSON export, alone or in its
 * archive. Throws V1WorkbookError or ExportFileError where it can't be read as that.
 */
export async function receiveImport(ctx: RestoreContext, input: ReceiveInput): Promise<ImportReport> {
  return isZip(input.bytes) ? receiveArchive(ctx, input) : receiveExport(ctx, input);
}

/** A workbook is an archive of its own kind; what is none may be the archive of our exports. */
async function receiveArchive(ctx: RestoreContext, input: ReceiveInput): Promise<ImportReport> {
  try {
    return presentV1Report(await importV1(ctx.deps, ctx.scope, input), input);
  } catch (error) {
    if (!(error instanceof V1WorkbookError && error.fault === "not_a_workbook")) throw error;
    return receiveExport(ctx, input).catch((second: unknown) => {
      throw second instanceof ExportFileError && second.fault === "not_json" ? error : second;
    });
  }
}

async function receiveExport(ctx: RestoreContext, input: ReceiveInput): Promise<ImportReport> {
  const file = await readExportJson(input.bytes, input.locale, readLimits);
  return restoreExport(ctx, { ...input, file });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
