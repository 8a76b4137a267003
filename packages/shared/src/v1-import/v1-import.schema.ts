import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { amountMinorSchema, priceMinorSchema } from "../money/money.schema.ts";
import { tensionSchema } from "../tension/tension.schema.ts";
import { v1OmissionSchema, v1SheetSchema } from "./v1-workbook.schema.ts";

/** Why a row was changed or left out; words for people belong to the messages. */
export const v1ReasonCodes = [
  "nothing_booked",
  "no_date",
  "not_importable",
  "duplicate_id",
  "name_missing",
  "racket_missing",
  "racket_id_unknown",
  "racket_id_duplicate",
  "date_from_text",
  "date_from_number",
  "date_unreadable",
  "ordered_date_assumed",
  "strung_date_assumed",
  "date_not_causal",
  "number_from_text",
  "number_unreadable",
  "price_from_text",
  "price_unreadable",
  "price_negative",
  "byo_from_text",
  "byo_unreadable",
  "tension_from_text",
  "tension_read_as_lb",
  "tension_rounded",
  "tension_unreadable",
  "gauge_unreadable",
  "pattern_unreadable",
  "string_same_as_main",
  "text_shortened",
  "cell_error",
] as const;
export type V1ReasonCode = (typeof v1ReasonCodes)[number];

export const v1ReasonSchema = z.object({
  code: z.enum(v1ReasonCodes),
  /** The column's key in the workbook; null where the whole row is meant. */
  field: z.string().nullable(),
  /** The cell as typed, and what was read from it. */
  typed: z.string().nullable(),
  read: z.string().nullable(),
});
export type V1Reason = z.infer<typeof v1ReasonSchema>;

export const v1RowReportSchema = z.object({
  sheet: v1SheetSchema,
  row: z.int(),
  outcome: z.enum(["ok", "changed", "skipped"]),
  reasons: z.array(v1ReasonSchema),
});
export type V1RowReport = z.infer<typeof v1RowReportSchema>;

const spellingsSchema = z.array(z.object({ text: z.string(), rows: z.int() }));

/** One human, however written. `ref` is the client of the account that this is, if there is exactly one. */
export const v1PersonSchema = z.object({
  key: z.string(),
  ref: z.string().nullable(),
  lastName: z.string().min(1).max(80),
  firstName: z.string().max(80).nullable(),
  orders: z.int(),
  spellings: spellingsSchema,
});
export type V1Person = z.infer<typeof v1PersonSchema>;

export const v1RacketSchema = z.object({
  key: z.string(),
  /** The catalogue row that this is; null: to be made, private. */
  ref: z.string().nullable(),
  /** own: a racket of the sheet Lists; model: recognised; typed: the text as typed, nothing recognised. */
  source: z.enum(["own", "model", "typed"]),
  manufacturer: z.string().min(1).max(60),
  model: z.string().min(1).max(120),
  headSizeSqIn: z.int().min(20).max(200).nullable(),
  stringPattern: z
    .string()
    .regex(/^\d{1,2}x\d{1,2}$/)
    .nullable(),
  year: z.int().min(1900).max(2100).nullable(),
  serial: z.string().max(60).nullable(),
  /** Lists' "Current"; null for clients' rackets. */
  current: z.boolean().nullable(),
  spellings: spellingsSchema,
});
export type V1Racket = z.infer<typeof v1RacketSchema>;

export const v1StringSchema = z.object({
  key: z.string(),
  ref: z.string().nullable(),
  manufacturer: z.string().min(1).max(60),
  model: z.string().min(1).max(120),
  gauge: z.string().nullable(),
});
export type V1String = z.infer<typeof v1StringSchema>;

export const v1JobSideSchema = z.object({
  stringKey: z.string().nullable(),
  tension: tensionSchema.nullable(),
  colour: z.string().max(40).nullable(),
  /** As typed, kept on a BYO side too, where it is not charged. */
  priceMinor: priceMinorSchema.nullable(),
  byo: z.boolean(),
});

export const v1JobSchema = z.object({
  importKey: z.string().min(1).max(200),
  sheet: z.enum(["client", "self"]),
  row: z.int(),
  /** Null for a self-job. */
  personKey: z.string().nullable(),
  racketKey: z.string(),
  orderedAt: calendarDateSchema.nullable(),
  strungAt: calendarDateSchema.nullable(),
  returnedAt: calendarDateSchema.nullable(),
  paidAt: calendarDateSchema.nullable(),
  main: v1JobSideSchema,
  cross: v1JobSideSchema,
  labourMinor: priceMinorSchema,
  totalMinor: amountMinorSchema,
  method: z.string().max(60).nullable(),
  dynamicTension: z.number().min(0).max(99.9).multipleOf(0.1).nullable(),
  comments: z.string().max(2000).nullable(),
});
export type V1Job = z.infer<typeof v1JobSchema>;

export const v1YearTotalSchema = z.object({
  /** The year of `strungAt`; null for client jobs not strung yet. */
  year: z.int().nullable(),
  jobs: z.int(),
  labourMinor: z.int(),
  stringsMinor: z.int(),
  totalMinor: z.int(),
});
export type V1YearTotal = z.infer<typeof v1YearTotalSchema>;

export const v1ReportSchema = z.object({
  counts: z.object({
    clientRows: z.int(),
    clientJobs: z.int(),
    selfRows: z.int(),
    selfJobs: z.int(),
    changed: z.int(),
    skipped: z.int(),
    people: z.int(),
    racketsOwn: z.int(),
    racketsMatched: z.int(),
    racketsAsTyped: z.int(),
    strings: z.int(),
    stringsNew: z.int(),
  }),
  /** Client jobs by the year they were strung. */
  totalsByYear: z.array(v1YearTotalSchema),
  /** Sheets, columns and headings that were not read. */
  omissions: z.array(v1OmissionSchema),
  rows: z.array(v1RowReportSchema),
});
export type V1Report = z.infer<typeof v1ReportSchema>;

/** A workbook as it will stand in the book: jobs that point at people, rackets and strings by key. */
export const v1ImportSchema = z.object({
  currency: z.string(),
  people: z.array(v1PersonSchema),
  rackets: z.array(v1RacketSchema),
  strings: z.array(v1StringSchema),
  jobs: z.array(v1JobSchema),
  report: v1ReportSchema,
});
export type V1Import = z.infer<typeof v1ImportSchema>;
