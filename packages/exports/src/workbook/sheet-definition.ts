import type { Locale } from "@rbo/shared/locale/locale";

/** What each type of column holds, and the cell of the row it comes from. A `word` is one of a closed set. */
type Typed<Cell extends string> =
  | { type: "text" | "day" | "integer" | "decimal"; from: Cell }
  | { type: "word"; from: Cell; words: Record<Locale, Readonly<Record<string, string>>> }
  | { type: "money"; from: Cell; currency: Cell };

export type Column<Cell extends string> = {
  /** Stable name of the column, whatever the language. */
  key: string;
  heading: Record<Locale, string>;
  /** In characters of the standard font, as spreadsheets measure it. */
  width: number;
} & Typed<Cell>;

export type ColumnType = Column<never>["type"];

/** A sheet as data: what it shows, and nothing of how a workbook is written. */
export type SheetDefinition<Cell extends string> = {
  /** Fixed in every language: scripts find a sheet by its name (contract: Workbook). */
  name: string;
  columns: readonly Column<Cell>[];
};
