import { readFileSync } from "node:fs";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { importReportSchema } from "@rbo/shared/imports/import-report.schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { seedCatalogue } from "../catalogue/seed-catalogue.ts";
import { type ExportStory, tellExportStory } from "../exports/export-story.fixture.ts";
import { exportOf } from "../testing/export-of.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let story: ExportStory;
let user: TestUser;
let json: string;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock("2026-11-24T09:00:00Z") });
  await signUpTestUser(database.db, server.url, "Admin", "admin");
  await seedCatalogue(database);
  story = await tellExportStory(database);
  json = JSON.stringify(await exportOf({ deps: server.deps, scope: story.anna.scope }));
  user = await signUpTestUser(database.db, server.url, "Pia");
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const workbook = () => readFileSync(new URL("../../../../packages/exports/fixtures/v1-sample.xlsx", import.meta.url));

const upload = (body: string | Uint8Array<ArrayBuffer>, query = "", headers: Record<string, string> = {}) =>
  user.fetch(`/imports${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-file-name": "B%C3%BCcher%2F.json", ...headers },
    body,
  });

const refusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    places: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
const refused = async (response: Response) => ({
  status: response.status,
  ...refusalSchema.parse(await response.json()).error,
});

describe("POST /imports", () => {
  it("tells what a file would do, then does it", async () => {
    const trial = importReportSchema.parse(await (await upload(json, "?dry_run=true")).json());
    expect(trial).toMatchObject({ kind: "export", fileName: "Bücher.json", isDryRun: true, importId: null });
    expect(await user.api.settings.imports.query()).toEqual([]);
    const report = importReportSchema.parse(await (await upload(json)).json());
    expect(report.counts).toEqual(trial.counts);
    expect(await user.api.settings.imports.query()).toMatchObject([{ id: report.importId, fileName: "Bücher.json" }]);
  });

  it("knows the old spreadsheet by itself, and gives it the same report", async () => {
    const response = await upload(new Uint8Array(workbook()), "?dry_run=true", { "x-file-name": "book.xlsx" });
    const report = importReportSchema.parse(await response.json());
    expect(report).toMatchObject({ kind: "v1", fileName: "book.xlsx", isDryRun: true });
    expect(report.counts).toContainEqual({
      ...{ kind: "orders", added: 745, same: 0, kept: 0, rejected: 0, leftOut: 0 },
    });
    expect(report.years.length).toBeGreaterThan(6);
    expect(
      report.rows.every(({ place }) => /^(Client-Stringing-Orders|Self-Stringing-Orders|Lists) \d+$/.test(place)),
    ).toBe(true);
  });

  it("says of our own workbook that JSON is the way back", async () => {
    const own = new Uint8Array(await (await user.fetch("/exports/xlsx")).arrayBuffer());
    const refusal = await refused(await upload(own));
    expect(refusal).toMatchObject({ status: 400, code: "file_not_readable" });
    expect(refusal.message).toContain("The way back is the JSON export");
  });

  it("names the places of a file that was changed by hand", async () => {
    const spoilt = JSON.parse(json);
    spoilt.orders[3].labour.amount_minor = "25 francs";
    spoilt.orders[4].racket_id = "01900000-0000-7000-8000-0000000000ee";
    const refusal = await refused(await upload(JSON.stringify(spoilt)));
    expect(refusal.places).toEqual([
      { path: "orders[3].labour.amount_minor", message: "is text in quotes, but a number belongs here" },
    ]);
    spoilt.orders[3].labour.amount_minor = 2500;
    spoilt.orders.pop();
    const second = await refused(await upload(JSON.stringify(spoilt)));
    expect(second.places).toEqual([
      {
        path: "counts.orders",
        message: expect.stringMatching(/^says 7, but the file has 6: .*download the export again$/),
      },
      {
        path: "orders[4].racket_id",
        message: expect.stringMatching(/^names a row that is not among rackets; put that row back/),
      },
    ]);
  });

  it.each([
    ["a file cut off", () => json.slice(0, -100), "cut off"],
    ["something else", () => "[1, 2]", "no export of Racket Book"],
    [
      "an export of a newer version",
      () => json.replace('"schema_version":1', '"schema_version":2'),
      "newer Racket Book",
    ],
    ["no text at all", () => new Uint8Array([0xff, 0xfe, 0xfd]), "not a JSON file"],
    ["a ZIP archive that is no workbook", () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "not an .xlsx workbook"],
  ])("refuses %s with a sentence", async (_name, body, sentence) => {
    const refusal = await refused(await upload(body()));
    expect(refusal).toMatchObject({ status: 400, code: "file_not_readable" });
    expect(refusal.message).toContain(sentence);
  });

  it("takes no file that is too large, empty, of another type, or of a stranger", async () => {
    const large = await upload(new Uint8Array(20_000_001));
    expect(await refused(large)).toMatchObject({ status: 413, code: "file_not_readable" });
    expect((await upload("")).status).toBe(400);
    expect((await upload(json, "", { "content-type": "application/json" })).status).toBe(415);
    expect((await upload(json, "?dry_run=perhaps")).status).toBe(400);
    const stranger = await fetch(`${server.url}/imports`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: json,
    });
    expect([stranger.status, await stranger.json()]).toMatchObject([401, { error: { code: "not_signed_in" } }]);
  });

  it("outlives a file made to be too much: lists without end, names without end, brackets without end", async () => {
    const row = JSON.stringify({ a: 1 });
    for (const body of [
      `{"schema_version":1,"orders":[${Array.from({ length: 300_000 }, () => row).join(",")}]}`,
      `{"schema_version":1,${Array.from({ length: 200_000 }, (_, at) => `"k${at}":1`).join(",")}}`,
      "[".repeat(2_000_000),
    ]) {
      expect(await refused(await upload(body))).toMatchObject({ status: 400, code: "file_not_readable" });
    }
    expect((await upload(json)).status).toBe(200);
  });
});
