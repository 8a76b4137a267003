/** Why a file can't be read as our JSON export; words for people are messages. */
export const exportFileFaults = [
  "file_too_large",
  "not_json",
  "not_an_export",
  "newer_version",
  "does_not_fit",
  "took_too_long",
  "took_too_much_memory",
] as const;
export type ExportFileFault = (typeof exportFileFaults)[number];

/** Where in the file something is wrong ("orders[3].labour.amount_minor"), and what, in the reader's language. */
export type ExportFileIssue = { path: string; message: string };

export class ExportFileError extends Error {
  override readonly name = "ExportFileError";
  readonly fault: ExportFileFault;
  readonly issues: readonly ExportFileIssue[];

  constructor(fault: ExportFileFault, issues: readonly ExportFileIssue[] = []) {
    super(fault);
    this.fault = fault;
    this.issues = issues;
  }
}
