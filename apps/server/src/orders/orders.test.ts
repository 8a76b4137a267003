import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { newId } from "@rbo/shared/ids/id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookJob, typedJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let anna: TestUser;
const clock = createTestClock();

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
  anna = await signUpTestUser(database.db, server.url, "Anna");
});
beforeEach(() => clock.set("2026-03-15T10:00:00Z"));
afterAll(async () => {
  await server.close();
  await database.drop();
});

const rowsOf = (table: string) =>
  asOwner(database.ownerUrl, async (sql) => (await sql`select count(*)::int as n from ${sql(table)}`)[0]?.n);

describe("booking a job", () => {
  it("adds client, racket and string typed in place, and prices it", async () => {
    const order = await bookJob(anna, { main: { ...typedJob().main, byo: true } });
    expect(order).toMatchObject({
      state: "ordered",
      orderedAt: "2026-03-15",
      receiptNumber: null,
      totalMinor: 4350,
      client: { name: "Lena Graf", email: "lena@example.com" },
      racket: { manufacturer: "Wilson", model: "Blade 98", stringPattern: "16x19", isOwn: true },
      main: { byo: true, priceMinor: 1850, tensionKg: 24.5, string: { model: "ALU Power", gauge: "1.25" } },
      receipt: { revision: null, obstacle: "not_strung" },
      history: [{ field: "orderedAt", from: null, to: "2026-03-15", by: "Anna" }],
    });
    expect(order.main.string?.id).toBe(order.cross.string?.id);
  });

  it("is one job when the same save comes twice, also at once", async () => {
    const job = { ...typedJob(), id: newId() };
    const saved = await Promise.all([1, 2, 3].map(() => anna.api.orders.create.mutate(job)));
    await anna.api.orders.create.mutate(job);
    expect(new Set(saved.map((order) => order.id))).toEqual(new Set([job.id]));
    expect(new Set(saved.map((order) => order.client.id)).size).toBe(1);
    const { items } = await anna.api.clients.list.query({ search: "lena graf" });
    expect(items.filter((client) => client.id === saved[0]?.client.id)).toMatchObject([{ jobs: 1, openJobs: 1 }]);
  });

  it("says of a client when they were last served, not when an undated job sorts", async () => {
    const own = { isSelf: true, newClient: null } as const;
    const wanda = await signUpTestUser(database.db, server.url, "Wanda");
    await wanda.api.orders.create.mutate(typedJob({ ...own, orderedAt: null }));
    const undated = await wanda.api.clients.list.query({ sort: "recent" });
    expect(undated.items).toMatchObject([{ isSelf: true, jobs: 1, lastJobAt: null }]);
    await wanda.api.orders.create.mutate(typedJob({ ...own, orderedAt: "2026-01-05" }));
    const dated = await wanda.api.clients.list.query({ sort: "recent" });
    expect(dated.items).toMatchObject([{ isSelf: true, jobs: 2, lastJobAt: "2026-01-05" }]);
  });

  it("names every bad field in the person's language and leaves nothing half-written", async () => {
    const before = await Promise.all(["persons", "client_profiles", "rackets", "strings", "orders"].map(rowsOf));
    const bad = typedJob({
      newClient: { lastName: "New", email: "not an address" },
      main: { tension: { value: 200, unit: "kg" } },
      labourMinor: 99_999_999,
      orderedAt: "2026-02-31",
    });
    expect((await refusalOf(anna.api.orders.create.mutate(bad)))?.fields).toEqual({
      "newClient.email": "This is not a complete e-mail address, like anna@example.com.",
      "main.tension.value": "Please enter 5–50 kg or 11–110 lb.",
      labourMinor: "Must be 1000000 or less.",
      orderedAt: "Please enter a day, like 3.5.2026.",
    });
    const lateFault = typedJob({ racketId: newId(), newRacket: null });
    expect(await refusalOf(anna.api.orders.create.mutate(lateFault))).toMatchObject({
      code: "not_found",
      field: "racketId",
    });
    expect(await Promise.all(["persons", "client_profiles", "rackets", "strings", "orders"].map(rowsOf))).toEqual(
      before,
    );
  });

  it("on the stringer's own racket needs no date, has no receipt, and shares one profile", async () => {
    const self = { isSelf: true, newClient: null } as const;
    const [one, two] = await Promise.all([bookJob(anna, self), bookJob(anna, self)]);
    expect(one).toMatchObject({ state: "draft", orderedAt: null, isSelf: true, receipt: { obstacle: "self_job" } });
    expect(two.client.id).toBe(one.client.id);
    const strung = await anna.api.orders.markStrung.mutate({ id: one.id });
    expect(strung).toMatchObject({ state: "strung", receiptNumber: null, receipt: { mails: [] } });
    expect((await refusalOf(anna.api.receipts.resend.mutate({ orderId: one.id })))?.code).toBe(
      "no_receipt_for_self_jobs",
    );
  });
});

describe("the life of a job", () => {
  it("goes from ordered to done in either order, each change written down", async () => {
    const { id } = await bookJob(anna);
    expect((await refusalOf(anna.api.orders.markPaid.mutate({ id })))?.code).toBe("not_strung");
    clock.advance(86_400_000);
    await anna.api.orders.markStrung.mutate({ id });
    await anna.api.orders.markPaid.mutate({ id, on: "2026-03-16" });
    clock.advance(86_400_000);
    const done = await anna.api.orders.markReturned.mutate({ id });
    expect(done).toMatchObject({
      state: "done",
      strungAt: "2026-03-16",
      paidAt: "2026-03-16",
      returnedAt: "2026-03-17",
    });
    expect(done.history.map(({ field, to }) => [field, to])).toEqual([
      ["orderedAt", "2026-03-15"],
      ["strungAt", "2026-03-16"],
      ["paidAt", "2026-03-16"],
      ["returnedAt", "2026-03-17"],
    ]);
  });

  it("refuses dates out of order or in the future, and a second tap changes nothing", async () => {
    const { id } = await bookJob(anna);
    const strung = (on: string) => refusalOf(anna.api.orders.markStrung.mutate({ id, on }));
    expect(await strung("2026-03-14")).toMatchObject({ code: "dates_not_causal", field: "strungAt" });
    expect(await strung("2026-03-16")).toMatchObject({ code: "strung_date_in_future", field: "on" });
    const taps = await Promise.all([1, 2, 3].map(() => anna.api.orders.markStrung.mutate({ id })));
    expect(new Set(taps.map((order) => order.receiptNumber)).size).toBe(1);
    const { history, receipt } = await anna.api.orders.get.query({ id });
    expect(history).toHaveLength(2);
    expect(receipt.mails).toHaveLength(1);
  });

  it("takes strung back with its unsent mail, keeps the number, and sends anew when strung again", async () => {
    const { id } = await bookJob(anna);
    const first = await anna.api.orders.markStrung.mutate({ id });
    expect(first.receipt).toMatchObject({
      revision: 1,
      mails: [{ state: "queued", to: "lena@example.com", revision: 1 }],
    });
    const cleared = await anna.api.orders.clearStrung.mutate({ id });
    expect(cleared).toMatchObject({ state: "ordered", strungAt: null, receiptNumber: first.receiptNumber });
    expect(cleared.receipt.mails).toMatchObject([{ state: "not_sent", notSentReason: "undone" }]);
    const again = await anna.api.orders.markStrung.mutate({ id });
    expect(again.receiptNumber).toBe(first.receiptNumber);
    expect(again.receipt).toMatchObject({
      revision: 1,
      mails: [{ state: "queued", revision: 1 }, { state: "not_sent" }],
    });
  });

  it("writes over no date that was not in sight", async () => {
    const { id } = await bookJob(anna);
    clock.set("2026-03-17T10:00:00Z");
    await anna.api.orders.markStrung.mutate({ id, on: "2026-03-15", was: null });
    await anna.api.orders.markPaid.mutate({ id, on: "2026-03-16", was: null });
    const unseen = [
      anna.api.orders.markPaid.mutate({ id, on: "2026-03-17", was: null }),
      anna.api.orders.clearPaid.mutate({ id, was: "2026-03-17" }),
    ];
    for (const change of unseen) expect((await refusalOf(change))?.code).toBe("stale");
    // Nothing to write over: done already, and undone already.
    expect((await anna.api.orders.markPaid.mutate({ id, was: null })).paidAt).toBe("2026-03-16");
    for (let tap = 0; tap < 2; tap += 1) {
      expect((await anna.api.orders.clearPaid.mutate({ id, was: "2026-03-16" })).paidAt).toBeNull();
    }
  });

  it("wants later dates cleared before strung", async () => {
    const { id } = await bookJob(anna);
    await anna.api.orders.markStrung.mutate({ id });
    await anna.api.orders.markPaid.mutate({ id });
    expect((await refusalOf(anna.api.orders.clearStrung.mutate({ id })))?.code).toBe(
      "strung_before_clearing_later_dates",
    );
    await anna.api.orders.clearPaid.mutate({ id });
    expect((await anna.api.orders.clearStrung.mutate({ id })).state).toBe("ordered");
  });
});

describe("changing a job", () => {
  it("puts the new revision under the same number in the place of a receipt that has not gone", async () => {
    const { id } = await bookJob(anna);
    const strung = await anna.api.orders.markStrung.mutate({ id });
    const setup = {
      id,
      racketId: strung.racket.id,
      main: { priceMinor: 2000 },
      cross: { byo: true },
      labourMinor: 3000,
    };
    const changed = await anna.api.orders.update.mutate({ ...setup, revision: strung.revision });
    expect(changed).toMatchObject({
      totalMinor: 5000,
      receiptNumber: strung.receiptNumber,
      receipt: { revision: 2, isOutOfDate: false },
    });
    expect(changed.receipt.mails).toMatchObject([
      { state: "queued", revision: 2, nextAttemptAt: strung.receipt.mails[0]?.nextAttemptAt },
      { state: "not_sent", notSentReason: "superseded", revision: 1 },
    ]);
    expect((await refusalOf(anna.api.orders.update.mutate({ ...setup, revision: strung.revision })))?.code).toBe(
      "stale",
    );
    const old = await anna.fetch(`/receipts/${id}.pdf?revision=1`);
    expect([old.status, old.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  it("says what would stand in the way of a receipt", async () => {
    const noAddress = await bookJob(anna, { newClient: { lastName: "Ng" } });
    const strung = await anna.api.orders.markStrung.mutate({ id: noAddress.id });
    expect(strung.receipt).toMatchObject({
      obstacle: "no_address",
      mails: [{ state: "not_sent", notSentReason: "no_address" }],
    });
    expect((await refusalOf(anna.api.receipts.resend.mutate({ orderId: noAddress.id })))?.code).toBe("no_address");
    const elsewhere = await anna.api.receipts.resend.mutate({ orderId: noAddress.id, to: "club@example.com" });
    expect(elsewhere.receipt.mails[0]).toMatchObject({ state: "queued", to: "club@example.com" });

    const { id, client } = await bookJob(anna, { newClient: { lastName: "Quiet", email: "quiet@example.com" } });
    const profile = await anna.api.clients.get.query({ id: client.id });
    await anna.api.clients.update.mutate({ ...profile, emailReceipts: false });
    const quiet = await anna.api.orders.markStrung.mutate({ id });
    expect(quiet.receipt).toMatchObject({
      obstacle: "opted_out",
      mails: [{ state: "not_sent", notSentReason: "opted_out" }],
    });
  });
});

describe("receipt numbers", () => {
  it("belong to the year of the strung date in the stringer's own zone", async () => {
    clock.set("2026-12-31T23:30:00Z");
    const dora = await signUpTestUser(database.db, server.url, "Dora");
    const strung = async () => dora.api.orders.markStrung.mutate({ id: (await bookJob(dora)).id });
    expect(await strung()).toMatchObject({ strungAt: "2027-01-01", receiptNumber: "2027-0001" });
    await dora.api.settings.update.mutate({
      ...(await dora.api.settings.get.query()),
      timeZone: "America/Los_Angeles",
    });
    expect(await strung()).toMatchObject({ strungAt: "2026-12-31", receiptNumber: "2026-0001" });
  });

  it("have no gap and no double under 50 parallel marks on two servers, some of them refused", async () => {
    const other = await startTestApp({ db: database.db, clock });
    try {
      const ben = await signUpTestUser(database.db, server.url, "Ben");
      const orders = await Promise.all(Array.from({ length: 50 }, () => bookJob(ben)));
      const apis = [ben.api, ben.at(other.url)];
      const marks = orders.flatMap(({ id }, index) => {
        const api = apis[index % 2] ?? ben.api;
        const refused = api.orders.markStrung.mutate({ id, on: "2020-01-01" }).catch(() => null);
        return [refused, api.orders.markStrung.mutate({ id })];
      });
      const numbers = (await Promise.all(marks)).flatMap((order) => order?.receiptNumber ?? []).sort();
      expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => `2026-${String(index + 1).padStart(4, "0")}`));
      const mails = await asOwner(database.ownerUrl, (sql) => sql`select id from mails where stringer_id = ${ben.id}`);
      expect(mails).toHaveLength(50);
    } finally {
      await other.close();
    }
  });
});

describe("the lists", () => {
  it("find by client, racket, string and number, filter, and page without loss", async () => {
    const carla = await signUpTestUser(database.db, server.url, "Carla");
    const names = ["Müller", "Żółkiewski", "山田太郎"];
    for (const lastName of names) {
      for (let job = 0; job < 3; job += 1)
        await bookJob(carla, { newClient: { lastName }, orderedAt: `2025-0${job + 1}-10` });
    }
    const list = (input: Parameters<typeof carla.api.orders.list.query>[0]) => carla.api.orders.list.query(input);
    expect((await list({ search: "muller blade" })).items).toHaveLength(3);
    expect((await list({ search: "zolkiewski alu" })).items).toHaveLength(3);
    expect((await list({ search: "山田" })).items).toHaveLength(3);
    expect((await list({ search: "nobody" })).items).toHaveLength(0);
    const [first] = (await list({ state: "ordered", limit: 1 })).items;
    const { receiptNumber } = await carla.api.orders.markStrung.mutate({ id: first?.id ?? "" });
    expect((await list({ search: receiptNumber ?? "" })).items.map((order) => order.id)).toEqual([first?.id]);
    expect((await list({ state: "unpaid" })).items).toHaveLength(1);
    expect((await list({ year: 2024 })).items).toHaveLength(0);

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: 2, cursor });
      seen.push(...page.items.map((order) => order.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);

    const dashboard = await carla.api.orders.dashboard.query();
    expect(dashboard).toMatchObject({
      counts: { ordered: 8, toCollect: 1, unpaid: 1 },
      unpaidMinor: 6200,
      mail: { configured: true, queued: 0, troubled: [] },
    });
    expect(dashboard.ordered[0]?.orderedAt).toBe("2025-01-10");
  });

  it("offers the client's last job as the template of the next", async () => {
    const order = await bookJob(anna, { newClient: { lastName: "Again" } });
    const template = await anna.api.orders.template.query({ clientId: order.client.id });
    expect(template).toMatchObject({ id: order.id, racket: { id: order.racket.id }, labourMinor: 2500 });
    const rackets = await anna.api.rackets.forClient.query({ clientId: order.client.id });
    expect(rackets).toMatchObject([{ id: order.racket.id, jobs: 1 }]);
  });
});
