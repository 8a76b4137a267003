import type { V1ReasonCode } from "../v1-import/v1-import.schema.ts";

/** Why a workbook can't be read at all. */
export const v1FaultsEn = {
  file_too_large: "The file is too large for a stringer's workbook. Save it without pictures and try again.",
  not_a_workbook: "This is not an .xlsx workbook. Open it in your spreadsheet program and save it as .xlsx.",
  contents_too_large: "The workbook unpacks to far more than a stringer's jobs. Save it anew and try again.",
  took_too_long: "Reading the workbook took too long. Remove sheets that have no jobs and try again.",
  took_too_much_memory: "The workbook needs too much memory. Remove sheets that have no jobs and try again.",
  own_workbook:
    "This is a workbook that Racket Book exported. The way back is the JSON export: download it beside the workbook.",
  sheet_missing: "The workbook has no sheet called Client-Stringing-Orders or Self-Stringing-Orders.",
  headings_missing: "The sheet's headings were not found. The first rows must name the columns.",
};

/** Why a row was changed or left out. */
export const v1ReasonsEn: Record<V1ReasonCode, string> = {
  nothing_booked: "the row is empty",
  no_date: "no day at all is given",
  not_importable: "the book can't hold this row; correct it in the workbook and bring the file in again",
  duplicate_id: "the ID stands there twice",
  name_missing: "the name is missing",
  racket_missing: "the racket is missing",
  racket_id_unknown: "the racket's id is not in Lists",
  racket_id_duplicate: "the racket's id stands in Lists twice",
  date_from_text: "date read from text",
  date_from_number: "date read from a number",
  date_unreadable: "not a readable date, left blank",
  ordered_date_assumed: "ordered date missing, taken from the day it was strung",
  strung_date_assumed: "strung date missing, taken from a later date",
  date_not_causal: "date out of order, moved to the day it was strung",
  number_from_text: "number read from text",
  number_unreadable: "not a readable number, left blank",
  price_from_text: "price read from text",
  price_unreadable: "not a readable price, left blank",
  price_negative: "negative price, kept as a discount",
  byo_from_text: "BYO read from text",
  byo_unreadable: "neither yes nor no for BYO, read as no",
  tension_from_text: "tension read from text",
  tension_read_as_lb: "tension read as pounds",
  tension_rounded: "tension rounded to one decimal",
  tension_unreadable: "not a readable tension, left blank",
  gauge_unreadable: "not a readable gauge, left blank",
  pattern_unreadable: "not a readable string pattern, left blank",
  string_same_as_main: "crosses as mains",
  text_shortened: "text shortened",
  cell_error: "the cell shows an error, left blank",
};

/** What to do about a row that was left out. */
export const v1RemediesEn = {
  nothing_booked: "If a job belongs there, fill the row in and bring the file in again.",
  no_date: "Give the day it was ordered or strung and bring the file in again.",
  duplicate_id: "Give one of the two rows an ID of its own and bring the file in again.",
  name_missing: "Write in whose racket it was and bring the file in again.",
  racket_missing: "Write in which racket it was and bring the file in again.",
  racket_id_unknown: "Add the racket to Lists, or correct its id, and bring the file in again.",
  racket_id_duplicate: "Give one of the two rackets in Lists an id of its own and bring the file in again.",
} satisfies Partial<Record<V1ReasonCode, string>>;

export const v1ReportEn = {
  dryRun: "Dry run: nothing was written.",
  imported: "{imported} jobs brought in, {alreadyThere} were there already.",
  clients: "Clients: {count}",
  rackets: "Rackets: {own} of the stringer's own, {matched} recognised, {typed} as typed",
  strings: "Strings: {count}, {fresh} of them new",
  years: "Client jobs by the year they were strung",
  year: "Year",
  jobs: "Jobs",
  labour: "Labour",
  stringsColumn: "Strings",
  total: "Total",
  unstrung: "not yet",
  spellings: "Written in several ways",
  rows: "Rows changed or left out",
  noRows: "Every row was read as it stands.",
  skipped: "left out",
  changed: "changed",
};
