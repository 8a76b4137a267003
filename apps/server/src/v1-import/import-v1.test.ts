import { readFileSync } from "node:fs";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { addTestStringer, asOwner, type TestStringer } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedCatalogue } from "../catalogue/seed-catalogue.ts";
import { undoImport } from "../imports/undo-import.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { importReportText } from "./import-report-text.ts";
import { importV1 } from "./import-v1.ts";

const fixture = (name: string) => new URL(`../../../../packages/exports/fixtures/${name}`, import.meta.url);
const workbook = readFileSync(fixture("v1-sample.xlsx"));
const truth = JSON.parse(readFileSync(fixture("v1-sample.truth.json"), "utf8"));

let database: TestDatabase;
let anna: TestStringer;
const clock = createTestClock();

beforeAll(async () => {
  database = await createTestDatabase();
  await addTestStringer(database.db, "Admin", "admin");
  await seedCatalogue(database);
  anna = await addTestStringer(database.db, "Anna");
});
afterAll(() => database.drop());

const load = (isDryRun = false) =>
  importV1({ db: database.db, clock }, anna.scope, { fileName: "book.xlsx", bytes: workbook, isDryRun });
const rows = <Row>(text: string): Promise<Row[]> =>
  asOwner(database.ownerUrl, async (sql) => [...(await sql.unsafe<Row[] & object[]>(text))]);
const ordersOf = async () => (await rows(`select 1 from orders where stringer_id = '${anna.id}'`)).length;

const francs = (byYear: Record<string, number>) =>
  Object.entries(byYear).map(([year, amount]) => [year, Math.round(amount * 100)]);

describe("seven years of the old spreadsheet", () => {
  it("are told by a dry run, which writes nothing", async () => {
    const report = await load(true);
    expect(report).toMatchObject({ isDryRun: true, imported: truth.client.rows + truth.self.rows });
    expect(await ordersOf()).toBe(0);
    expect(importReportText(report, "de")).toMatch(/Probelauf[\s\S]*2025 +63 +1585.00 +837.50 +2422.50/);
  });

  it("arrive as the truth has them, once, also when two imports run at once", async () => {
    const reports = await Promise.allSettled([load(), load()]);
    const imported = reports.map((report) => (report.status === "fulfilled" ? report.value.imported : 0));
    expect(imported.reduce((sum, count) => sum + count, 0)).toBe(745);
    const again = await load();
    expect(again).toMatchObject({ imported: 0, alreadyThere: 745 });
    expect(again.counts).toMatchObject({
      clientJobs: truth.client.rows,
      selfJobs: truth.self.rows,
      people: truth.client.players.true_people,
      racketsMatched: truth.client.rackets.true_models,
      racketsOwn: truth.lists.my_racquets,
      skipped: 0,
    });
    expect(await ordersOf()).toBe(745);
  });

  it("are right to the cent by year, by client and by row", async () => {
    const byYear = await rows<{ year: string; labour: number; total: number; jobs: number }>(`
      select coalesce(extract(year from strung_at)::text, 'unstrung') as year, count(*)::int as jobs,
        sum(labour_minor)::int as labour, sum(total_minor)::int as total
      from orders where stringer_id = '${anna.id}' and not is_self group by 1 order by 1`);
    expect(byYear.map(({ year, total }) => [year, total])).toEqual(francs(truth.client.total_by_strung_year));
    expect(byYear.map(({ year, labour }) => [year, labour])).toEqual(francs(truth.client.labor_by_strung_year));
    expect(Object.fromEntries(byYear.map(({ year, jobs }) => [year, jobs]))).toEqual(truth.client.strung_by_year);

    const byRow = await rows<{ row: string }>(`
      select concat_ws('|', o.import_key, n.last_name || ', ' || n.first_name, o.ordered_at, o.strung_at, o.returned_at, o.paid_at, o.total_minor) as row
      from orders o join client_profiles p on p.id = o.client_profile_id join persons n on n.id = p.person_id
      where o.stringer_id = '${anna.id}' and not o.is_self`);
    const expected = truth.client.order_rows.map(
      ([, id, name, ordered, strung, returned, paid, total]: (string | number | null)[]) =>
        [`v1:client:${id}`, name, ordered, strung, returned, paid, Math.round(Number(total) * 100)]
          .filter((part) => part !== null)
          .join("|"),
    );
    expect(byRow.map(({ row }) => row).sort()).toEqual(expected.sort());
  });

  it("keep hybrids, strings brought along, comments and the stringer's own rackets", async () => {
    const [counts] = await rows<Record<string, number>>(`
      select count(*) filter (where main_byo and cross_byo)::int as full, count(*) filter (where cross_byo and not main_byo)::int as cross_only,
        count(*) filter (where not main_byo and not cross_byo)::int as none, count(comments)::int as comments, count(dynamic_tension)::int as dt
      from orders where stringer_id = '${anna.id}' and not is_self`);
    const { full, cross_only, none } = truth.client.byo;
    expect(counts).toEqual({ full, cross_only, none, comments: truth.client.with_comment, dt: truth.client.with_dt });
    const own = await rows<{ serial: string; jobs: number }>(`
      select r.serial, count(*)::int as jobs from orders o join rackets r on r.id = o.racket_id
      where o.stringer_id = '${anna.id}' and o.is_self group by 1`);
    expect(Object.fromEntries(own.map(({ serial, jobs }) => [serial, jobs]))).toEqual(truth.self.by_racket_id);
  });

  it("take receipt numbers in the order they were strung, without gap, and owe nobody a mail", async () => {
    const numbers = await rows<{ number: string }>(`
      select receipt_number as number from orders where stringer_id = '${anna.id}' and receipt_number is not null order by strung_at, receipt_number`);
    const expected = Object.entries<number>(truth.client.strung_by_year)
      .filter(([year]) => year !== "unstrung")
      .flatMap(([year, jobs]) =>
        Array.from({ length: jobs }, (_, index) => `${year}-${String(index + 1).padStart(4, "0")}`),
      );
    expect(numbers.map(({ number }) => number)).toEqual(expected);
    expect(await rows("select 1 from mails")).toEqual([]);
  });

  it("can be taken back in one step, with clients, rackets, strings and numbers", async () => {
    const [first] = await rows<{ id: string }>("select id from imports where (added ->> 'orders')::int > 0");
    const ctx = { deps: { db: database.db, clock }, scope: anna.scope };
    await undoImport(ctx, first?.id ?? "");
    const left = await rows<{ table: string; rows: number }>(`
      select 'orders' as table, count(*)::int as rows from orders union all select 'clients', count(*)::int from client_profiles
      union all select 'persons', count(*)::int from persons union all select 'counters', count(*)::int from receipt_counters
      union all select 'history', count(*)::int from order_state_audit
      union all select 'gear', count(*)::int from rackets where created_by_stringer_id = '${anna.id}'`);
    expect(left.filter((one) => one.rows > 0)).toEqual([]);
    expect(await load()).toMatchObject({ imported: 745, alreadyThere: 0 });
  });
});
