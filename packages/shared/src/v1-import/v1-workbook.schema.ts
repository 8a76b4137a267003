import { z } from "zod";

/** A cell as the sheet holds it, formulas by their last result. `serial` is the number behind a date, for number columns. */
export const v1CellSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("number"), value: z.number() }),
  z.object({ kind: z.literal("text"), value: z.string() }),
  z.object({ kind: z.literal("boolean"), value: z.boolean() }),
  z.object({ kind: z.literal("date"), value: z.iso.date(), serial: z.number() }),
  z.object({ kind: z.literal("error"), value: z.string() }),
]);
export type V1Cell = z.infer<typeof v1CellSchema>;

const sideColumns = ["Manufacturer", "Model", "Gauge", "Colour", "Tension", "Price", "Byo"] as const;
export const v1Columns = [
  "id",
  "ordered",
  "strung",
  "returned",
  "paid",
  "lastName",
  "firstName",
  "racketId",
  "racketName",
  "headSize",
  "stringPattern",
  "year",
  "current",
  ...sideColumns.map((column) => `main${column}` as const),
  ...sideColumns.map((column) => `cross${column}` as const),
  "labour",
  "method",
  "dynamicTension",
  "comments",
] as const;
export type V1Column = (typeof v1Columns)[number];
export type V1Side = "main" | "cross";

/** A row of a sheet: its number there, and the cells that hold something. */
export const v1RowSchema = z.object({
  row: z.int().min(1),
  cells: z.partialRecord(z.enum(v1Columns), v1CellSchema),
});
export type V1Row = z.infer<typeof v1RowSchema>;

export const v1SheetSchema = z.enum(["client", "self", "lists"]);
export type V1Sheet = z.infer<typeof v1SheetSchema>;

export const v1OmissionCodes = [
  "sheet_missing",
  "headings_missing",
  "column_missing",
  "heading_unknown",
  "heading_repeated",
  "formulas_without_results",
] as const;

/** What of the workbook could not be read as a whole, told so that nobody misses it silently. */
export const v1OmissionSchema = z.object({
  code: z.enum(v1OmissionCodes),
  sheet: v1SheetSchema,
  /** A missing column's key, or the heading as typed with its place: "Sponsor (AF)"; null where the sheet is meant. */
  column: z.string().nullable(),
});
export type V1Omission = z.infer<typeof v1OmissionSchema>;

/** The old spreadsheet (domain: V1) as read: what people typed, nothing that it derived. */
export const v1WorkbookSchema = z.object({
  /** Days are counted from 1904, as old Excel for Mac did. */
  date1904: z.boolean(),
  client: z.array(v1RowSchema),
  self: z.array(v1RowSchema),
  lists: z.array(v1RowSchema),
  omissions: z.array(v1OmissionSchema),
});
export type V1Workbook = z.infer<typeof v1WorkbookSchema>;

/** What the stringer's account holds already, for matching. `ref` is the row's id, handed back in the import. */
export const v1CatalogueSchema = z.object({
  rackets: z.array(
    z.object({
      ref: z.string(),
      manufacturer: z.string(),
      model: z.string(),
      headSizeSqIn: z.int().nullable(),
      stringPattern: z.string().nullable(),
      year: z.int().nullable(),
      /** Set on one particular racket: only the workbook's racket ids match it, never a model's name. */
      serial: z.string().nullable().default(null),
    }),
  ),
  strings: z.array(
    z.object({ ref: z.string(), manufacturer: z.string(), model: z.string(), gauge: z.string().nullable() }),
  ),
  /** The stringer's clients, so that a second import finds the people of the first. */
  people: z.array(z.object({ ref: z.string(), lastName: z.string(), firstName: z.string().nullable() })).default([]),
});
export type V1Catalogue = z.infer<typeof v1CatalogueSchema>;
export type V1CatalogueInput = z.input<typeof v1CatalogueSchema>;
