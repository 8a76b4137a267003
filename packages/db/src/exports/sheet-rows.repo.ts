import type { ClientCell, OrderCell, RacketCell, SheetRows, StringCell } from "@rbo/shared/exports/sheet-rows";
import { cellBreak } from "@rbo/shared/exports/sheet-rows";
import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { cursorPages, offeredRows, ownOrders } from "./cursor-pages.ts";
import { orderStateSql } from "./order-json.ts";

const pageRows = 250;

/** What each cell is in SQL: a column of any type, or an expression of type text that people have written. */
type CellSql<Cell extends string> = Record<Cell, string | { freeText: string }>;

const freeText = (expression: string) => ({ freeText: expression });

/** One column of the database's own text instead of an object a row: what the database has written, nothing reads twice. */
function rowSql<Cell extends string>(cells: CellSql<Cell>): SQL {
  const parts = Object.values<CellSql<Cell>[Cell]>(cells).map((cell) =>
    typeof cell === "string" ? cell : `replace(${cell.freeText}, chr(${cellBreak.charCodeAt(0)}), '')`,
  );
  return sql.raw(`concat(${parts.join(`, chr(${cellBreak.charCodeAt(0)}), `)}) as cells`);
}

function sheetRows<Cell extends string>(tx: TenantTx, cells: CellSql<Cell>, from: SQL): SheetRows<Cell> {
  return { cells: cellNames(cells), pages: cellPages(tx, sql`select ${rowSql(cells)} ${from}`) };
}

/** Guarantee: a record's keys are its keys, and text keys keep their order. */
const cellNames = <Cell extends string>(cells: CellSql<Cell>): Cell[] => Object.keys(cells) as Cell[];

async function* cellPages(tx: TenantTx, select: SQL): AsyncGenerator<string[]> {
  for await (const page of cursorPages<{ cells: string }>(tx, pageRows, select)) yield page.map(({ cells }) => cells);
}

/** Every order by date, then id, as the workbook shows it. */
export const orderSheetRows = (tx: TenantTx): SheetRows<OrderCell> =>
  sheetRows(
    tx,
    orderCells,
    sql`
      from ${ownOrders(tx)}
      join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
      join persons n on n.id = p.person_id
      join rackets r on r.id = o.racket_id
      left join strings ms on ms.id = o.main_string_id
      left join strings cs on cs.id = o.cross_string_id
      order by o.sort_date, o.id`,
  );

const orderCells: CellSql<OrderCell> = {
  id: "o.id",
  receipt_number: "o.receipt_number",
  is_self: "o.is_self",
  last_name: freeText("n.last_name"),
  first_name: freeText("n.first_name"),
  ordered_at: "o.ordered_at",
  strung_at: "o.strung_at",
  returned_at: "o.returned_at",
  paid_at: "o.paid_at",
  state: orderStateSql,
  racket_manufacturer: freeText("r.manufacturer"),
  racket_model: freeText("r.model"),
  racket_serial: freeText("r.serial"),
  racket_head_size_sq_in: "r.head_size_sq_in",
  racket_string_pattern: freeText("r.string_pattern"),
  main_manufacturer: freeText("ms.manufacturer"),
  main_model: freeText("ms.model"),
  main_gauge: freeText("ms.gauge"),
  main_colour: freeText("coalesce(o.main_colour, ms.colour)"),
  main_tension_kg: "o.main_tension_kg",
  main_price_minor: "o.main_price_minor",
  main_byo: "o.main_byo",
  cross_manufacturer: freeText("cs.manufacturer"),
  cross_model: freeText("cs.model"),
  cross_gauge: freeText("cs.gauge"),
  cross_colour: freeText("coalesce(o.cross_colour, cs.colour)"),
  cross_tension_kg: "o.cross_tension_kg",
  cross_price_minor: "o.cross_price_minor",
  cross_byo: "o.cross_byo",
  labour_minor: "o.labour_minor",
  strings_minor: "o.total_minor - o.labour_minor",
  total_minor: "o.total_minor",
  currency: "o.currency",
  dynamic_tension: "o.dynamic_tension",
  method: freeText("o.method"),
  comments: freeText("o.comments"),
};

/** Every client by id, with how many jobs they had and when the last one was. */
export const clientSheetRows = (tx: TenantTx): SheetRows<ClientCell> =>
  sheetRows(
    tx,
    clientCells,
    sql`
      from client_profiles p join persons n on n.id = p.person_id
      cross join lateral (
        select count(*) as jobs, max(coalesce(o.ordered_at, o.strung_at, o.returned_at, o.paid_at)) as last_job_on
        from orders o where o.stringer_id = p.stringer_id and o.client_profile_id = p.id) jobs
      where p.stringer_id = ${tx.stringerId} order by p.id`,
  );

const clientCells: CellSql<ClientCell> = {
  id: "p.id",
  display_name: freeText("concat_ws(' ', nullif(n.first_name, ''), n.last_name)"),
  first_name: freeText("n.first_name"),
  last_name: freeText("n.last_name"),
  nickname: freeText("p.nickname"),
  email: freeText("n.email"),
  locale: "n.locale",
  email_receipts: "coalesce((n.notification_prefs ->> 'email')::boolean, true)",
  default_tension_memo: freeText("p.default_tension_memo"),
  internal_notes: freeText("p.internal_notes"),
  is_self: "p.is_self_for_stringer",
  jobs: "jobs.jobs",
  last_job_on: "jobs.last_job_on",
};

/** Own and shared rackets by id. */
export const racketSheetRows = (tx: TenantTx): SheetRows<RacketCell> =>
  sheetRows(
    tx,
    racketCells,
    sql`
      from ${offeredRows(tx, "rackets")} r
      left join client_profiles p on p.stringer_id = ${tx.stringerId} and p.id = r.owner_client_profile_id
      left join persons n on n.id = p.person_id
      order by r.id`,
  );

const racketCells: CellSql<RacketCell> = {
  id: "r.id",
  manufacturer: freeText("r.manufacturer"),
  model: freeText("r.model"),
  head_size_sq_in: "r.head_size_sq_in",
  string_pattern: freeText("r.string_pattern"),
  year: "r.year",
  serial: freeText("r.serial"),
  owner: freeText("concat_ws(' ', nullif(n.first_name, ''), n.last_name)"),
  visibility: "r.visibility",
};

/** Own and shared strings by id. */
export const stringSheetRows = (tx: TenantTx): SheetRows<StringCell> =>
  sheetRows(tx, stringCells, sql`from ${offeredRows(tx, "strings")} t order by t.id`);

const stringCells: CellSql<StringCell> = {
  id: "t.id",
  manufacturer: freeText("t.manufacturer"),
  model: freeText("t.model"),
  gauge: freeText("t.gauge"),
  material: freeText("t.material"),
  colour: freeText("t.colour"),
  visibility: "t.visibility",
};
