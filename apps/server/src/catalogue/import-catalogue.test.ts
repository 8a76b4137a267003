import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let ada: TestUser;
let anna: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  ada = await signUpTestUser(database.db, server.url, "Ada", "admin");
  anna = await signUpTestUser(database.db, server.url, "Anna");
});
beforeEach(() => owner((sql) => sql`delete from strings`));
afterAll(async () => {
  await server.close();
  await database.drop();
});

const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(database.ownerUrl, work);
const run = (csv: string, more: { isDryRun?: boolean; addsNear?: boolean; kind?: "racket" | "string" } = {}) =>
  ada.api.catalogue.import.mutate({ kind: "string", isDryRun: false, csv, ...more });
const shared = () =>
  owner(
    (sql) =>
      sql<
        { name: string }[]
      >`select concat_ws(' ', manufacturer, model, gauge) as name from strings where visibility = 'shared' order by 1`,
  ).then((rows) => rows.map(({ name }) => name));

const file = [
  "manufacturer,model,gauge_mm,material,colour",
  'Luxilon,ALU Power,"1,25",polyester,silver',
  "Luxilon,ALU Power,1.30,polyester,silver",
  "Luxillon,Alu Powr,1.25,,",
  "luxilon,alu power,1.25mm,,",
  ",Nameless,1.25,,",
  "Head,Hawk,thick,,",
  "Head,Hawk,1,25,polyester,grey",
  "",
].join("\n");

describe("importing a list of strings", () => {
  it("says of each line what it is, and a dry run adds nothing", async () => {
    const report = await run(file, { isDryRun: true });
    expect(
      report.lines.map(({ line, name, outcome, match, faults }) => [
        line,
        name,
        outcome,
        match,
        faults.map(({ field }) => field),
      ]),
    ).toEqual([
      [2, "Luxilon ALU Power 1.25", "new", null, []],
      [3, "Luxilon ALU Power 1.30", "new", null, []],
      [4, "Luxillon Alu Powr 1.25", "near", "Luxilon ALU Power 1.25", []],
      [5, "luxilon alu power 1.25", "same", "Luxilon ALU Power 1.25", []],
      [6, "Nameless", "rejected", null, ["manufacturer"]],
      [7, "Head Hawk", "rejected", null, ["gauge"]],
      [8, "Head Hawk", "rejected", null, [""]],
    ]);
    expect(report.lines[5]?.faults[0]?.reason).toContain("millimetres");
    expect(report).toMatchObject({ added: 0, counts: { new: 2, same: 1, near: 1, rejected: 3 } });
    expect(await shared()).toEqual([]);
  });

  it("adds what is new, twice as well as once, also at once", async () => {
    expect((await run(file)).added).toBe(2);
    const after = await shared();
    expect(after).toEqual(["Luxilon ALU Power 1.25", "Luxilon ALU Power 1.30"]);
    const again = await Promise.all([run(file), run(file)]);
    expect(again.map(({ added, counts }) => [added, counts.new, counts.same])).toEqual([
      [0, 0, 3],
      [0, 0, 3],
    ]);
    expect(await shared()).toEqual(after);
    expect((await anna.api.strings.search.query({ search: "alu" })).map(({ visibility }) => visibility)).toEqual([
      "shared",
      "shared",
    ]);
  });

  it("adds what is near on request, and does not add again what was corrected since", async () => {
    expect((await run(file, { addsNear: true })).added).toBe(3);
    await owner(
      (sql) => sql`update strings set manufacturer = 'Luxilon', model = 'Big Banger' where manufacturer = 'Luxillon'`,
    );
    expect((await run(file, { addsNear: true })).added).toBe(0);
  });

  it("takes the semicolons, tabs and byte order marks that spreadsheets write", async () => {
    expect((await run("\uFEFFManufacturer;Model;Gauge\r\nHead;Lynx;1,25\r\n")).added).toBe(1);
    expect((await run("model\tmanufacturer\nHawk\tHead\n")).added).toBe(1);
    expect(await shared()).toEqual(["Head Hawk", "Head Lynx 1.25"]);
  });

  it.each([
    ["a heading it doesn't know", "manufacturer,model,price\nHead,Hawk,12"],
    ["a needed heading missing", "model,gauge\nHawk,1.25"],
    ["a heading twice", "manufacturer,model,model\nHead,Hawk,Hawk"],
    ["a quote that never ends", 'manufacturer,model\nHead,"Hawk'],
    ["no table at all", "hello"],
  ])("refuses %s", async (_name, csv) => {
    expect(await refusalOf(run(csv))).toMatchObject({ code: "csv_unreadable", field: "csv" });
  });

  it("refuses more lines than can be looked through", async () => {
    const csv = ["manufacturer,model", ...Array.from({ length: 2001 }, (_, index) => `M,Model ${index}`)].join("\n");
    expect(await refusalOf(run(csv))).toMatchObject({ code: "csv_too_long" });
  });

  it("is written down with its figures; a dry run is not, for it reads what everybody may", async () => {
    await owner((sql) => sql`truncate admin_audit_log`);
    await run(file, { isDryRun: true });
    expect(await owner((sql) => sql`select 1 from admin_audit_log`)).toHaveLength(0);
    await run(file);
    const [row] = await owner((sql) => sql`select action, actor_stringer_id, details from admin_audit_log`);
    expect(row).toMatchObject({
      action: "catalogue.import",
      actor_stringer_id: ada.id,
      details: { kind: "string", counts: { new: 2, same: 1, near: 1, rejected: 3 } },
    });
  });
});

describe("importing a list of rackets", () => {
  it("tells rows apart by size, pattern and year", async () => {
    const csv = [
      "manufacturer,model,head_size_sq_in,string_pattern,year",
      "Babolat,Pure Aero,100,16x19,2023",
      "Babolat,Pure Aero,100,16x19,2019",
      "Babolat,PureAero,100,16 x 19,2023",
      "Babolat,Pure Aéro,,,",
      "Babolat,Pure Aero,huge,16x19,2023",
    ].join("\n");
    const report = await run(csv, { kind: "racket" });
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(["new", "new", "same", "near", "rejected"]);
    expect(report.lines[4]?.faults).toEqual([{ field: "head_size_sq_in", reason: expect.stringContaining("number") }]);
    expect(report.added).toBe(2);
    expect((await run(csv, { kind: "racket" })).added).toBe(0);
  });
});
