import { type ImportReport, importReportSchema } from "@rbo/shared/imports/import-report.schema";
import { UnreachableError } from "../../app/error-text.ts";
import { currentLocale } from "../../app/locale-store.ts";
import type { ChosenFile } from "./choose-file.ts";
import { importRefusalOf } from "./import-refusal.ts";

type Sending = {
  isDryRun: boolean;
  signal: AbortSignal;
  /** Which part of the file is up, 0 to 1. */
  onProgress: (part: number) => void;
};

/**
 * Sends the file to be read into the book, or only looked through. By XMLHttpRequest, since fetch doesn't tell how much
 * of a body is up. Throws RefusedError, FileRefusedError, UnreachableError, or the signal's own reason.
 */
export async function sendImport(file: ChosenFile, sending: Sending): Promise<ImportReport> {
  const { status, body } = await post(file, sending);
  if (status === 200) return importReportSchema.parse(body);
  throw importRefusalOf(body);
}

function post(file: ChosenFile, { isDryRun, signal, onProgress }: Sending): Promise<{ status: number; body: unknown }> {
  const request = new XMLHttpRequest();
  request.open("POST", `/imports?dry_run=${isDryRun}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("accept-language", currentLocale());
  request.setRequestHeader("x-file-name", headerText(file.name));
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve({ status: request.status, body: jsonOf(request.responseText) });
    request.onerror = () => reject(new UnreachableError());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file.bytes);
  });
}

/** The end of a long name says more than its beginning, and its kind. */
const headerText = (name: string): string => encodeURIComponent(name.slice(-100).toWellFormed());

/** A proxy's own page is no answer of ours. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
