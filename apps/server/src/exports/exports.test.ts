import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import compress from "@fastify/compress";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner, type TestStringer } from "@rbo/db/testing/test-stringers";
import { loadWorkbook, sheetTable } from "@rbo/exports/testing/read-workbook";
import { type Export, exportSchema } from "@rbo/shared/exports/export.schema";
import { exportFormats } from "@rbo/shared/exports/export-format";
import { orderState } from "@rbo/shared/orders/order-dates";
import { orderPrice } from "@rbo/shared/orders/order-price";
import Fastify, { type FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Principal } from "../auth/principal.ts";
import { registerErrorHandler } from "../errors/http-error.ts";
import { bensMarker, type ExportStory, tellExportStory } from "./export-story.fixture.ts";
import { registerExports } from "./exports.http.ts";

let database: TestDatabase;
let story: ExportStory;
let app: FastifyInstance;
let address: string;
let spoolDir: string;
let clockReads: Date[];
let principal: Principal | null = null;

const principalOf = ({ id, email }: TestStringer, role: Principal["role"] = "stringer"): Principal => ({
  ...{ stringerId: id, email, role, displayName: "Anna", locale: "en", currency: "CHF", timeZone: "Europe/Zurich" },
  ...{ tensionUnit: "kg", defaultLabourMinor: 2500, sessionIdHash: "" },
});

beforeAll(async () => {
  database = await createTestDatabase();
  story = await tellExportStory(database);
  app = Fastify();
  registerErrorHandler(app);
  await app.register(compress, { global: true, threshold: 1024 });
  const now = () => clockReads.shift() ?? new Date("2026-11-23T23:30:00.000Z");
  spoolDir = await mkdtemp(join(tmpdir(), "rbo-exports-test-"));
  const deps = { db: database.db, clock: { now }, log: pino({ level: "silent" }), spoolDir };
  registerExports(app, { contextOf: async () => ({ deps, principal, requestId: "test", ip: "127.0.0.1" }) });
  address = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(spoolDir, { recursive: true });
});

function asWhom(whom: Principal | null): void {
  principal = whom;
  clockReads = [];
}

async function exportJson(): Promise<Export> {
  const response = await app.inject("/exports/json");
  expect(response.statusCode).toBe(200);
  return exportSchema.parse(response.json());
}

const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
const sorted = (ids: string[]) => [...ids].sort();

describe("GET /exports/json", () => {
  beforeAll(() => asWhom(principalOf(story.anna)));

  it("keeps the published shape, counts and order", async () => {
    const data = await exportJson();
    expect(data.counts).toEqual({ client_profiles: 2, persons: 2, rackets: 1, strings: 3, orders: 7 });
    for (const list of ["client_profiles", "persons", "rackets", "strings", "orders"] as const) {
      expect(data[list], list).toHaveLength(data.counts[list]);
    }
    for (const rows of [data.client_profiles, data.persons, data.rackets, data.strings]) {
      expect(rows.map((row) => row.id)).toEqual(sorted(rows.map((row) => row.id)));
    }
    const keys = data.orders.map((order) => `${order.ordered_at ?? "9999"} ${order.id}`);
    expect(keys).toEqual(sorted(keys));
  });

  it("nests in each order what its ids name, equal to the top-level rows", async () => {
    const data = await exportJson();
    const [profiles, persons] = [byId(data.client_profiles), byId(data.persons)];
    const [rackets, strings] = [byId(data.rackets), byId(data.strings)];
    for (const order of data.orders) {
      expect(order.client_profile).toEqual(profiles.get(order.client_profile_id));
      expect(order.client_profile.person).toEqual(persons.get(order.client_profile.person_id));
      expect(order.racket).toEqual(rackets.get(order.racket_id));
      expect(order.main_string).toEqual(strings.get(order.main.string_id ?? "") ?? null);
      expect(order.cross_string).toEqual(strings.get(order.cross.string_id ?? "") ?? null);
    }
    const visibilities = data.strings.map((row) => row.visibility);
    expect(sorted(visibilities)).toEqual(["one_off", "private", "shared"]);
  });

  it("derives state and total by the rules of shared", async () => {
    const { orders, totals } = await exportJson();
    const sides = (order: Export["orders"][number]) => ({
      labourMinor: order.labour.amount_minor,
      main: { byo: order.main.byo, priceMinor: order.main.price?.amount_minor ?? null },
      cross: { byo: order.cross.byo, priceMinor: order.cross.price?.amount_minor ?? null },
    });
    for (const order of orders) {
      const { ordered_at: orderedAt, strung_at: strungAt, returned_at: returnedAt, paid_at: paidAt } = order;
      expect(order.state).toBe(orderState({ orderedAt, strungAt, returnedAt, paidAt }));
      const price = orderPrice(sides(order));
      expect(order.total.amount_minor).toBe(price.totalMinor);
      expect(order.strings.amount_minor).toBe(price.stringsMinor);
    }
    expect(new Set(orders.map((order) => order.state))).toEqual(
      new Set(["draft", "ordered", "strung", "returned", "paid", "done"]),
    );
    expect(totals.map(({ currency, orders: jobs, total }) => [currency, jobs, total.amount_minor])).toEqual(
      ["CHF", "EUR"].map((currency) => {
        const own = orders.filter((order) => order.total.currency === currency);
        return [currency, own.length, own.reduce((sum, order) => sum + orderPrice(sides(order)).totalMinor, 0)];
      }),
    );
  });

  it("carries tension, receipts, history and mails", async () => {
    const order = (await exportJson()).orders.find((row) => row.receipts.length > 0);
    expect(order?.main).toMatchObject({ tension: { value: 54, unit: "lb" }, tension_kg: 24.5 });
    expect(order?.cross).toMatchObject({ tension: { value: 23.5, unit: "kg" }, tension_kg: 23.5 });
    expect(order?.receipts.map(({ number, revision, facts }) => [number, revision, facts.comments])).toEqual([
      ["2026-0001", 1, "revision 1"],
      ["2026-0001", 2, "revision 2"],
    ]);
    expect(order?.receipts[0]?.facts).toMatchObject({
      strung_at: "2026-03-29",
      total: { amount_minor: 4350, currency: "CHF" },
      main: { charged: { amount_minor: 1850, currency: "CHF" }, tension: { value: 54, unit: "lb" } },
    });
    expect(order?.history).toMatchObject([
      { field: "strung_at", from: null, to: "2026-03-29", at: "2026-03-29T01:30:00.123Z" },
    ]);
    expect(order?.mails).toMatchObject([
      { event: "receipt", state: "sent", receipt_revision: 1, sent_at: "2026-03-29T01:30:00.123Z" },
    ]);
  });

  it("holds nothing of another stringer, and no key to anything", async () => {
    const { body } = await app.inject("/exports/json");
    for (const secret of [bensMarker, story.ben.id, "dedupe-secret", "idempotency-secret", "mail-facts", "password"]) {
      expect(body.includes(secret), secret).toBe(false);
    }
    asWhom(principalOf(story.ben));
    const bens = await app.inject("/exports/json");
    asWhom(principalOf(story.anna));
    expect(bens.body).toContain(bensMarker);
    expect(bens.body).not.toContain(story.anna.id);
  });

  it("differs from an export of the same data in exported_at alone", async () => {
    clockReads = [new Date("2026-11-23T10:00:00.000Z"), new Date("2026-11-24T10:00:00.000Z")];
    const [first, second] = [(await app.inject("/exports/json")).body, (await app.inject("/exports/json")).body];
    expect(first).not.toBe(second);
    expect(first.replace("2026-11-23T10", "2026-11-24T10")).toBe(second);
  });
});

describe("GET /exports/xlsx", () => {
  it("has the same orders and the same sums", async () => {
    asWhom(principalOf(story.anna));
    const data = await exportJson();
    const { rawPayload } = await app.inject("/exports/xlsx");
    const workbook = await loadWorkbook(rawPayload);
    const orders = sheetTable(workbook, "Orders");
    expect(orders.map((row) => row.ID)).toEqual(data.orders.map((order) => order.id));
    for (const { currency, total } of data.totals) {
      const rows = orders.filter((row) => row.Currency === currency);
      const sum = rows.reduce((cents, row) => cents + Math.round(Number(row.Total) * 100), 0);
      expect(sum).toBe(total.amount_minor);
    }
    expect(orders.map((row) => row.Ordered)).toEqual(
      data.orders.map((order) => order.ordered_at && new Date(order.ordered_at)),
    );
    expect(orders.map((row) => row.Comments)).toEqual(data.orders.map((order) => order.comments));
    expect(sheetTable(workbook, "Clients")).toMatchObject([
      { "Display name": "Łucja Anna Client", Jobs: 5, "Private notes": "=SUM(A1)\n\ttab", "Client type": "Client" },
      { "Display name": "Łucja Anna Self", Jobs: 2, "Client type": "Self" },
    ]);
    expect(sheetTable(workbook, "Rackets").map((row) => row.ID)).toEqual(data.rackets.map((row) => row.id));
    expect(sheetTable(workbook, "Strings").map((row) => row.ID)).toEqual(data.strings.map((row) => row.id));
  });
});

describe("what surrounds the file", () => {
  it.each(exportFormats)("says who is not let in before a byte of %s", async (format) => {
    asWhom(null);
    const stranger = await app.inject(`/exports/${format}`);
    expect([stranger.statusCode, stranger.json().error.code]).toEqual([401, "not_signed_in"]);
    asWhom(principalOf(story.anna));
    const nosy = await app.inject(`/exports/${format}?as_stringer=${story.ben.id}&reason=curious`);
    expect([nosy.statusCode, nosy.json().error.code]).toEqual([403, "forbidden"]);
    expect(nosy.headers["content-disposition"]).toBeUndefined();
  });

  it.each(exportFormats)("names the %s file by stringer and their day, and keeps it out of caches", async (format) => {
    asWhom(principalOf(story.anna));
    const { headers } = await app.inject(`/exports/${format}`);
    // Half past midnight in Zurich.
    expect(headers["content-disposition"]).toContain(
      `filename*=UTF-8''racket-book-Anna-2026-11-24.${format === "archive" ? "zip" : format}`,
    );
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  });

  it("publishes the JSON Schema", async () => {
    const { headers, body } = await app.inject("/schema/export.json");
    expect(headers["content-type"]).toContain("application/schema+json");
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(exportSchema))));
  });
});

describe("a download that is long", () => {
  const count = 3_000;
  /** More than sockets buffer, so that the server is midway while we look. */
  beforeAll(async () => {
    asWhom(principalOf(story.anna));
    await asOwner(
      database.ownerUrl,
      (sql) =>
        sql`insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, labour_minor, currency, ordered_at, comments)
          select stringer_id, gen_random_uuid(), client_profile_id, racket_id, racket_scope_id, 1, 'USD', '2026-05-05',
            (select string_agg(md5(random()::text || n || m), '') from generate_series(1, 100) m)
          from (select * from orders where stringer_id = ${story.anna.id} and not is_self limit 1) o, generate_series(1, ${count}) n`,
    );
  });

  it("pages through orders of one day without loss or repetition", async () => {
    const data = await exportJson();
    expect(new Set(data.orders.map((order) => order.id)).size).toBe(data.counts.orders);
    expect(data.totals.find((total) => total.currency === "USD")).toMatchObject({ orders: count });
    const workbook = await loadWorkbook((await app.inject("/exports/xlsx")).rawPayload);
    expect(sheetTable(workbook, "Orders").map((row) => row.ID)).toEqual(data.orders.map((order) => order.id));
  });

  it("is of one moment, whatever is booked meanwhile", async () => {
    const before = await exportJson();
    const response = await fetch(`${address}/exports/json`, { headers: { "accept-encoding": "identity" } });
    await asOwner(
      database.ownerUrl,
      (sql) => sql`update orders set comments = 'later', labour_minor = 2 where stringer_id = ${story.anna.id}`,
    );
    expect({ ...exportSchema.parse(await response.json()), exported_at: before.exported_at }).toEqual(before);
  });
});
