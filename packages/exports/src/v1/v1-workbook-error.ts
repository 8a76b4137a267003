/** Why a file can't be read as the old workbook at all; words for people are messages. */
export const v1WorkbookFaults = [
  "file_too_large",
  "not_a_workbook",
  "contents_too_large",
  "took_too_long",
  "took_too_much_memory",
  "own_workbook",
  "sheet_missing",
  "headings_missing",
] as const;
export type V1WorkbookFault = (typeof v1WorkbookFaults)[number];

export class V1WorkbookError extends Error {
  override readonly name = "V1WorkbookError";
  readonly fault: V1WorkbookFault;

  constructor(fault: V1WorkbookFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
