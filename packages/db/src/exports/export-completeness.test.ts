import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { asOwner } from "../testing/test-stringers.ts";
import { clientProfileJson, personJson, racketJson, stringerJson, stringJson } from "./json-columns.ts";
import { leftOutColumns, leftOutTables } from "./left-out.fixture.ts";
import { flatOrderJson } from "./order-json.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** The names under which the export's SQL knows a table. */
const aliases: Record<string, string> = {
  stringers: "s",
  stringer_logos: "l",
  persons: "n",
  client_profiles: "p",
  rackets: "r",
  strings: "t",
  orders: "o",
  receipt_issues: "i",
  order_state_audit: "h",
  mails: "m",
};

/** The SQL of the values that are written; what a list is joined and found by is not thereby exported. */
const exportSql = [stringerJson, personJson, clientProfileJson, racketJson, stringJson, flatOrderJson]
  .join("\n")
  .replace(/\bfrom \w+ \w+[^()]*/g, "");

/** Every column there is, read from the database itself: "orders.comments" and so on. */
async function allColumns(): Promise<string[]> {
  const rows = await asOwner(
    database.ownerUrl,
    (sql) => sql<{ name: string }[]>`
      select c.table_name || '.' || c.column_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map(({ name }) => name);
}

function isExported(column: string): boolean {
  const [table = "", name = ""] = column.split(".");
  const alias = aliases[table];
  return alias !== undefined && new RegExp(`(?<![\\w.])${alias}\\."?${name}"?(?!\\w)`).test(exportSql);
}

const isLeftOut = (column: string): boolean =>
  column in leftOutColumns || (column.split(".")[0] ?? "") in leftOutTables;

describe("every column of the database", () => {
  it("leaves in the JSON export, or stands on the list of what is left out and why", async () => {
    const columns = await allColumns();
    expect(columns.length).toBeGreaterThan(150);
    expect(columns.filter((column) => !isExported(column) && !isLeftOut(column))).toEqual([]);
  });

  it("is not on that list and exported as well, nor on it without being there", async () => {
    const columns = await allColumns();
    const tables = new Set(columns.map((column) => column.split(".")[0]));
    expect(Object.keys(leftOutTables).filter((table) => !tables.has(table) || table in aliases)).toEqual([]);
    expect(Object.keys(leftOutColumns).filter((column) => !columns.includes(column) || isExported(column))).toEqual([]);
  });

  it("is missed when it is new and nobody has decided", async () => {
    const before = await allColumns();
    await asOwner(database.ownerUrl, (sql) => sql`alter table orders add column undecided text`);
    await asOwner(database.ownerUrl, (sql) => sql`create table undecided_too (id uuid)`);
    const added = (await allColumns()).filter((column) => !before.includes(column));
    expect(added).toEqual(["orders.undecided", "undecided_too.id"]);
    expect(added.filter((column) => isExported(column) || isLeftOut(column))).toEqual([]);
  });
});
