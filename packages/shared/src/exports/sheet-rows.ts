/**
 * Stands between the cells of a row on its way from the database to the workbook. What a text holds of it is left out:
 * it is a control character, which no cell can hold.
 */
export const cellBreak = "\u001f";

/**
 * The rows of one sheet, in pages. A row is one text: its cells in the order of `cells`, `cellBreak` between them. An
 * empty cell is no value; a day is "2026-03-28", yes and no are "t" and "f", money is whole minor units, tension kg.
 */
export type SheetRows<Cell extends string> = {
  cells: readonly Cell[];
  pages: AsyncIterable<readonly string[]>;
};

type SideCell = "manufacturer" | "model" | "gauge" | "colour" | "tension_kg" | "price_minor" | "byo";

/** What the workbook may show of an order. `strings_minor` is what of the total is not labour. */
export type OrderCell =
  | "id"
  | "receipt_number"
  | "is_self"
  | "last_name"
  | "first_name"
  | "ordered_at"
  | "strung_at"
  | "returned_at"
  | "paid_at"
  | "state"
  | "racket_manufacturer"
  | "racket_model"
  | "racket_serial"
  | "racket_head_size_sq_in"
  | "racket_string_pattern"
  | `main_${SideCell}`
  | `cross_${SideCell}`
  | "labour_minor"
  | "strings_minor"
  | "total_minor"
  | "currency"
  | "dynamic_tension"
  | "method"
  | "comments";

export type ClientCell =
  | "id"
  | "display_name"
  | "first_name"
  | "last_name"
  | "nickname"
  | "email"
  | "locale"
  | "email_receipts"
  | "default_tension_memo"
  | "internal_notes"
  | "is_self"
  | "jobs"
  | "last_job_on";

export type RacketCell =
  | "id"
  | "manufacturer"
  | "model"
  | "head_size_sq_in"
  | "string_pattern"
  | "year"
  | "serial"
  | "owner"
  | "visibility";

export type StringCell = "id" | "manufacturer" | "model" | "gauge" | "material" | "colour" | "visibility";
