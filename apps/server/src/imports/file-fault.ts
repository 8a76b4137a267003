import { ExportFileError, type ExportFileIssue } from "@rbo/exports/json/export-file-error";
import { V1WorkbookError } from "@rbo/exports/v1/v1-workbook-error";
import type { Locale } from "@rbo/shared/locale/locale";
import { exportFileFaultText } from "@rbo/shared/restore/restore-words";
import { v1FaultText } from "@rbo/shared/v1-import/v1-words";

/** Why a file could not be read, with the places in it; null where the error is of another kind. */
export function fileFault(
  error: unknown,
  locale: Locale,
): { message: string; places: readonly ExportFileIssue[] } | null {
  if (error instanceof V1WorkbookError) return { message: v1FaultText(error.fault, locale), places: [] };
  if (error instanceof ExportFileError) {
    return { message: exportFileFaultText(error.fault, locale), places: error.issues };
  }
  return null;
}
