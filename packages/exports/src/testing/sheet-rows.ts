import {
  type ClientCell,
  cellBreak,
  type OrderCell,
  type RacketCell,
  type SheetRows,
  type StringCell,
} from "@rbo/shared/exports/sheet-rows";
import type { WorkbookRows } from "../workbook/write-workbook.ts";

/** A row by the names of its cells, as the database writes each of them. */
type Row<Cell extends string> = Record<Cell, string>;
export type OrderRow = Row<OrderCell>;

/** A plain, complete order to vary in tests. */
export const orderRow = (change: Partial<OrderRow> = {}): OrderRow => ({ ...plainOrder, ...change });

const plainOrder: OrderRow = {
  id: "0190a000-0000-7000-8000-000000000001",
  receipt_number: "2026-0042",
  is_self: "f",
  last_name: "Muster",
  first_name: "Anna",
  ordered_at: "2026-03-28",
  strung_at: "2026-03-29",
  returned_at: "2026-10-25",
  paid_at: "",
  state: "returned",
  racket_manufacturer: "Wilson",
  racket_model: "Blade 98",
  racket_serial: "0012",
  racket_head_size_sq_in: "98",
  racket_string_pattern: "16x19",
  main_manufacturer: "Luxilon",
  main_model: "ALU Power",
  main_gauge: "1.25",
  main_colour: "silver",
  main_tension_kg: "24.5",
  main_price_minor: "1850",
  main_byo: "f",
  cross_manufacturer: "Luxilon",
  cross_model: "ALU Power",
  cross_gauge: "16L",
  cross_colour: "",
  cross_tension_kg: "",
  cross_price_minor: "",
  cross_byo: "t",
  labour_minor: "2500",
  strings_minor: "1850",
  total_minor: "4350",
  currency: "CHF",
  dynamic_tension: "37.2",
  method: "2 knots",
  comments: "",
};

export const clientRow = (change: Partial<Row<ClientCell>> = {}): Row<ClientCell> => ({ ...plainClient, ...change });

const plainClient: Row<ClientCell> = {
  id: "0190a000-0000-7000-8000-0000000000c1",
  display_name: "Anna Muster",
  first_name: "Anna",
  last_name: "Muster",
  nickname: "",
  email: "anna@example.com",
  locale: "de",
  email_receipts: "f",
  default_tension_memo: "",
  internal_notes: "",
  is_self: "f",
  jobs: "3",
  last_job_on: "2026-03-28",
};

const plainRacket: Row<RacketCell> = {
  id: "0190a000-0000-7000-8000-0000000000a1",
  manufacturer: "Wilson",
  model: "Blade 98",
  head_size_sq_in: "98",
  string_pattern: "16x19",
  year: "2023",
  serial: "0012",
  owner: "Anna Muster",
  visibility: "private",
};

const plainString: Row<StringCell> = {
  id: "0190a000-0000-7000-8000-0000000000b1",
  manufacturer: "Luxilon",
  model: "ALU Power",
  gauge: "1.25",
  material: "polyester",
  colour: "",
  visibility: "shared",
};

/** Rows for a workbook: one page of each kind. */
export const workbookRows = (orders: OrderRow[], clients = [clientRow()]): WorkbookRows => ({
  orders: orderPages(onePage(orders)),
  clients: sheetRows(plainClient, onePage(clients)),
  rackets: sheetRows(plainRacket, onePage([plainRacket])),
  strings: sheetRows(plainString, onePage([plainString])),
});

/** Orders in pages, as the workbook is given them. */
export const orderPages = (pages: AsyncIterable<OrderRow[]>): SheetRows<OrderCell> => sheetRows(plainOrder, pages);

function sheetRows<Cell extends string>(example: Row<Cell>, pages: AsyncIterable<Row<Cell>[]>): SheetRows<Cell> {
  const cells = Object.keys(example) as Cell[];
  return { cells, pages: joined(pages, (row) => cells.map((cell) => row[cell]).join(cellBreak)) };
}

async function* joined<T>(pages: AsyncIterable<T[]>, line: (row: T) => string): AsyncGenerator<string[]> {
  for await (const page of pages) yield page.map(line);
}

async function* onePage<T>(rows: T[]): AsyncGenerator<T[]> {
  yield rows;
}
