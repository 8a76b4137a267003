import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import type { Locale } from "@rbo/shared/locale/locale";
import type { Money } from "@rbo/shared/money/money";

/** What each type of column holds. `text` is told the language, for words; null is an empty cell. */
type Typed<Row> =
  | { type: "text"; value: (row: Row, locale: Locale) => string | null }
  | { type: "day"; value: (row: Row) => CalendarDate | null }
  | { type: "integer" | "decimal"; value: (row: Row) => number | null }
  | { type: "money"; value: (row: Row) => Money | null }
  | { type: "yesNo"; value: (row: Row) => boolean };

export type Column<Row> = {
  /** Stable name of the column, whatever the language. */
  key: string;
  heading: Record<Locale, string>;
  /** In characters of the standard font, as spreadsheets measure it. */
  width: number;
} & Typed<Row>;

export type ColumnType = Column<never>["type"];

/** A sheet as data: what it shows, and nothing of how a workbook is written. */
export type SheetDefinition<Row> = {
  /** Fixed in every language: scripts find a sheet by its name (contract: Workbook). */
  name: string;
  columns: readonly Column<Row>[];
};
