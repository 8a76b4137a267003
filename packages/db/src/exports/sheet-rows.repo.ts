import type {
  ClientSheetRow,
  OrderSheetRow,
  RacketSheetRow,
  SheetSide,
  StringSheetRow,
} from "@rbo/shared/exports/sheet-rows";
import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { cursorPages, offeredRows, ownOrders } from "./cursor-pages.ts";

const pageRows = 250;

/** Every order by date, then id, as the workbook shows it; in pages. */
export async function* orderSheetRows(tx: TenantTx): AsyncGenerator<OrderSheetRow[]> {
  for await (const page of cursorPages<FlatOrder>(tx, pageRows, orderRowsSql(tx))) yield page.map(orderSheetRow);
}

type Prefixed<Prefix extends string, T> = { [Key in keyof T & string as `${Prefix}${Capitalize<Key>}`]: T[Key] };
type FlatOrder = Omit<OrderSheetRow, "main" | "cross"> & Prefixed<"main", SheetSide> & Prefixed<"cross", SheetSide>;

const sideColumns = (side: "main" | "cross", strings: "ms" | "cs"): SQL =>
  sql.raw(`${strings}.manufacturer as "${side}Manufacturer", ${strings}.model as "${side}Model",
    ${strings}.gauge as "${side}Gauge", coalesce(o.${side}_colour, ${strings}.colour) as "${side}Colour",
    o.${side}_tension_kg::float8 as "${side}TensionKg", o.${side}_price_minor as "${side}PriceMinor",
    o.${side}_byo as "${side}Byo"`);

const orderRowsSql = (tx: TenantTx): SQL => sql`
  select o.id, o.receipt_number as "receiptNumber", o.is_self as "isSelf",
    n.last_name as "lastName", n.first_name as "firstName", o.ordered_at::text as "orderedAt",
    o.strung_at::text as "strungAt", o.returned_at::text as "returnedAt", o.paid_at::text as "paidAt",
    r.manufacturer as "racketManufacturer", r.model as "racketModel", r.serial as "racketSerial",
    r.head_size_sq_in as "racketHeadSizeSqIn", r.string_pattern as "racketStringPattern",
    ${sideColumns("main", "ms")}, ${sideColumns("cross", "cs")},
    o.labour_minor as "labourMinor", o.total_minor - o.labour_minor as "stringsMinor", o.total_minor as "totalMinor",
    o.currency, o.dynamic_tension::float8 as "dynamicTension", o.method, o.comments
  from ${ownOrders(tx)}
  join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
  join persons n on n.id = p.person_id
  join rackets r on r.id = o.racket_id
  left join strings ms on ms.id = o.main_string_id
  left join strings cs on cs.id = o.cross_string_id
  order by o.sort_date, o.id`;

const orderSheetRow = (row: FlatOrder): OrderSheetRow => ({
  ...row,
  main: {
    manufacturer: row.mainManufacturer,
    model: row.mainModel,
    gauge: row.mainGauge,
    colour: row.mainColour,
    tensionKg: row.mainTensionKg,
    priceMinor: row.mainPriceMinor,
    byo: row.mainByo,
  },
  cross: {
    manufacturer: row.crossManufacturer,
    model: row.crossModel,
    gauge: row.crossGauge,
    colour: row.crossColour,
    tensionKg: row.crossTensionKg,
    priceMinor: row.crossPriceMinor,
    byo: row.crossByo,
  },
});

/** Every client by id, with how many jobs they had and when the last one was. */
export const clientSheetRows = (tx: TenantTx): AsyncGenerator<ClientSheetRow[]> =>
  cursorPages<ClientSheetRow>(
    tx,
    pageRows,
    sql`
      select p.id, n.first_name as "firstName", n.last_name as "lastName", p.nickname, n.email, n.locale,
        coalesce((n.notification_prefs ->> 'email')::boolean, true) as "emailReceipts",
        p.default_tension_memo as "defaultTensionMemo", p.internal_notes as "internalNotes",
        p.is_self_for_stringer as "isSelf", jobs.jobs, jobs.last_job_on as "lastJobOn"
      from client_profiles p join persons n on n.id = p.person_id
      cross join lateral (
        select count(*)::int as jobs, max(coalesce(o.ordered_at, o.strung_at, o.returned_at, o.paid_at))::text as last_job_on
        from orders o where o.stringer_id = p.stringer_id and o.client_profile_id = p.id) jobs
      where p.stringer_id = ${tx.stringerId} order by p.id`,
  );

/** Own and shared rackets by id. */
export const racketSheetRows = (tx: TenantTx): AsyncGenerator<RacketSheetRow[]> =>
  cursorPages<RacketSheetRow>(
    tx,
    pageRows,
    sql`
      select r.id, r.manufacturer, r.model, r.head_size_sq_in as "headSizeSqIn",
        r.string_pattern as "stringPattern", r.year, r.serial, n.last_name as "ownerLastName",
        n.first_name as "ownerFirstName", r.visibility
      from ${offeredRows(tx, "rackets")} r
      left join client_profiles p on p.stringer_id = ${tx.stringerId} and p.id = r.owner_client_profile_id
      left join persons n on n.id = p.person_id
      order by r.id`,
  );

/** Own and shared strings by id. */
export const stringSheetRows = (tx: TenantTx): AsyncGenerator<StringSheetRow[]> =>
  cursorPages<StringSheetRow>(
    tx,
    pageRows,
    sql`
      select t.id, t.manufacturer, t.model, t.gauge, t.material, t.colour, t.visibility
      from ${offeredRows(tx, "strings")} t order by t.id`,
  );
