import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import type { Export } from "@rbo/shared/exports/export.schema";
import { type ImportReport, importReportSchema } from "@rbo/shared/imports/import-report.schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportStory, tellExportStory } from "../exports/export-story.fixture.ts";
import { bookJob, typedJob } from "../testing/book-job.ts";
import { exportOf } from "../testing/export-of.ts";
import { refusalOf } from "../testing/refusal.ts";
import { rowsOfStringer } from "../testing/tenancy-story.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let story: ExportStory;
let file: Export;
const clock = createTestClock("2026-11-24T09:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
  story = await tellExportStory(database);
  file = await exportOf({ deps: server.deps, scope: story.anna.scope });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

async function restored(name: string): Promise<{ user: TestUser; id: string; before: string[] }> {
  const user = await signUpTestUser(database.db, server.url, name);
  await bookJob(user, { newClient: { lastName: "Own", firstName: null, email: null } });
  const before = await rowsOf(user);
  const { importId, rows } = await upload(user, file);
  expect(rows).toEqual([]);
  return { user, id: importId ?? "", before };
}

async function upload(user: TestUser, data: Export): Promise<ImportReport> {
  const response = await user.fetch("/imports", {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-file-name": "book.json" },
    body: JSON.stringify(data),
  });
  return importReportSchema.parse(await response.json());
}

/** What the stringer has, but for the log of imports and how often the account's row was written. */
async function rowsOf({ id }: TestUser): Promise<string[]> {
  const rows = await rowsOfStringer(database, id);
  return rows.filter((row) => !/^(imports|stringer_credentials|sessions) /.test(row)).sort();
}

describe("undoing an import", () => {
  it("takes back exactly what it added, once, and gives its receipt numbers again", async () => {
    const { user, id, before } = await restored("Hana");
    expect(await user.api.settings.imports.query()).toMatchObject([
      { id, kind: "export", fileName: "book.json", canUndo: true, undoneAt: null, added: { orders: 7, mails: 1 } },
    ]);
    expect(await user.api.settings.undoImport.mutate({ id })).toMatchObject({
      id,
      canUndo: false,
      undoneAt: clock.now().toJSON(),
    });
    expect(await rowsOf(user)).toEqual(before);
    expect(await refusalOf(user.api.settings.undoImport.mutate({ id }))).toMatchObject({ code: "import_undone" });
    const job = await bookJob(user);
    const strung = await user.api.orders.markStrung.mutate({ id: job.id });
    expect(strung.receiptNumber).toBe("2026-0001");
  });

  it("lets the same file come again", async () => {
    const { user, id } = await restored("Ines");
    await user.api.settings.undoImport.mutate({ id });
    expect((await upload(user, file)).counts).toContainEqual({
      ...{ kind: "orders", added: 7, same: 0, kept: 0, rejected: 0, leftOut: 0 },
    });
  });

  it("is refused once something of it was changed, and then changes nothing", async () => {
    const { user, id } = await restored("Jana");
    const { items } = await user.api.orders.list.query({});
    const open = items.find((order) => order.orderedAt === "2026-10-25");
    await user.api.orders.markStrung.mutate({ id: open?.id ?? "" });
    const before = await rowsOf(user);
    expect(await refusalOf(user.api.settings.undoImport.mutate({ id }))).toMatchObject({ code: "import_changed" });
    expect(await user.api.settings.imports.query()).toMatchObject([{ id, canUndo: false }]);
    expect(await rowsOf(user)).toEqual(before);
  });

  it("is refused once a mail about one of its jobs was queued", async () => {
    const { user, id } = await restored("Kim");
    const sent = file.orders.find((order) => order.mails.length > 0);
    await user.api.receipts.resend.mutate({ orderId: sent?.id ?? "", to: "again@example.com" });
    expect(await refusalOf(user.api.settings.undoImport.mutate({ id }))).toMatchObject({ code: "import_changed" });
  });

  it("is refused while a newer job uses what it brought", async () => {
    const { user, id } = await restored("Lea");
    const { newClient, ...job } = typedJob();
    const client = file.client_profiles.find((one) => !one.is_self_for_stringer);
    await user.api.orders.create.mutate({ ...job, clientId: client?.id ?? "" });
    const before = await rowsOf(user);
    expect(await refusalOf(user.api.settings.undoImport.mutate({ id }))).toMatchObject({ code: "import_in_use" });
    expect(await rowsOf(user)).toEqual(before);
  });

  it("puts replaced settings back", async () => {
    const user = await signUpTestUser(database.db, server.url, "Mia");
    const settings = await user.api.settings.get.query();
    const named = structuredClone(file);
    named.stringer.business_name = "Anna's strings";
    const { importId } = await upload(user, named);
    expect(await user.api.settings.get.query()).toMatchObject({ businessName: "Anna's strings", displayName: "Anna" });
    await user.api.settings.undoImport.mutate({ id: importId ?? "" });
    const back = await user.api.settings.get.query();
    expect({ ...back, revision: 0 }).toEqual({ ...settings, revision: 0 });
  });

  it("knows nobody else's imports", async () => {
    const { id } = await restored("Nora");
    const other = await signUpTestUser(database.db, server.url, "Olga");
    expect(await refusalOf(other.api.settings.undoImport.mutate({ id }))).toMatchObject({ code: "not_found" });
    expect(await other.api.settings.imports.query()).toEqual([]);
  });
});
