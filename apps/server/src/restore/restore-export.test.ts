import { leaseNextMail } from "@rbo/db/mail/outbox.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { addTestStringer, asOwner, type TestStringer } from "@rbo/db/testing/test-stringers";
import type { Export } from "@rbo/shared/exports/export.schema";
import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportStory, tellExportStory } from "../exports/export-story.fixture.ts";
import { exportOf } from "../testing/export-of.ts";
import { rowsOfStringer } from "../testing/tenancy-story.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { comparable } from "./comparable.fixture.ts";
import { restoreExport } from "./restore-export.ts";

let database: TestDatabase;
let elsewhere: TestDatabase;
let story: ExportStory;
let file: Export;
const clock = createTestClock("2026-11-24T09:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  elsewhere = await createTestDatabase();
  story = await tellExportStory(database);
  file = await read(database, story.anna);
});
afterAll(async () => {
  await database.drop();
  await elsewhere.drop();
});

const read = ({ db }: TestDatabase, { scope }: TestStringer) => exportOf({ deps: { db, clock }, scope });
const restore = ({ db }: TestDatabase, { scope }: TestStringer, data: Export, isDryRun = false) =>
  restoreExport(
    { deps: { db, clock }, scope },
    { fileName: "book.json", bytes: Buffer.from(JSON.stringify(data)), file: data, isDryRun },
  );

/** "orders: 7 same" and so on, of what is not zero. */
const told = ({ counts }: ImportReport) =>
  Object.fromEntries(
    counts.flatMap(({ kind, ...numbers }) => {
      const some = Object.entries(numbers).filter(([, count]) => count > 0);
      return some.length === 0 ? [] : [[kind, some.map(([outcome, count]) => `${count} ${outcome}`).join(", ")]];
    }),
  );

const changed = (change: (copy: Export) => void): Export => {
  const copy = structuredClone(file);
  change(copy);
  return copy;
};

const withoutImports = async (at: TestDatabase, { id }: TestStringer) =>
  (await rowsOfStringer(at, id)).filter((row) => !row.startsWith("imports "));

describe("into the account it came from", () => {
  it("finds everything there and changes nothing", async () => {
    const before = await withoutImports(database, story.anna);
    const report = await restore(database, story.anna, file);
    expect(told(report)).toEqual({
      settings: "1 same",
      clients: "2 same",
      rackets: "1 same",
      strings: "3 same",
      orders: "7 same",
      receipts: "2 same",
      mails: "1 same",
    });
    expect(report.rows).toEqual([]);
    expect(await withoutImports(database, story.anna)).toEqual(before);
  });

  it("leaves what was changed since as it is, and says which rows", async () => {
    const older = changed((copy) => {
      for (const order of copy.orders.slice(0, 1)) order.comments = "as it was";
      for (const client of copy.client_profiles.slice(0, 1)) client.nickname = "as it was";
    });
    const before = await withoutImports(database, story.anna);
    const report = await restore(database, story.anna, older);
    expect(told(report)).toMatchObject({ clients: "1 same, 1 kept", orders: "6 same, 1 kept" });
    expect(report.rows).toEqual(
      ["client_profiles[0]", "orders[0]"].map((place) => ({
        place,
        outcome: "kept",
        reasons: [
          {
            field: null,
            message: "is here already with other contents, and was left as it is",
            remedy: "If the file's is the right one, change it here by hand.",
            typed: null,
            read: null,
          },
        ],
      })),
    );
    expect(await withoutImports(database, story.anna)).toEqual(before);
  });
});

describe("into an empty account of another server", () => {
  let cara: TestStringer;
  beforeAll(async () => {
    cara = await addTestStringer(elsewhere.db, "Cara");
  });

  it("is told by a dry run, which writes nothing", async () => {
    const before = await rowsOfStringer(elsewhere, cara.id);
    const report = await restore(elsewhere, cara, file, true);
    expect(report).toMatchObject({ isDryRun: true, importId: null });
    expect(told(report)).toMatchObject({ orders: "7 added", clients: "2 added" });
    expect(await rowsOfStringer(elsewhere, cara.id)).toEqual(before);
  });

  it("gives the same export again, with the ids it had", async () => {
    const report = await restore(elsewhere, cara, file);
    expect(told(report)).toEqual({
      settings: "1 added",
      clients: "2 added",
      rackets: "1 added",
      strings: "3 added",
      orders: "7 added",
      receipts: "2 added",
      mails: "1 added",
    });
    const again = await read(elsewhere, cara);
    expect(comparable(again)).toEqual(comparable(file));
    expect(again.persons.map(({ id }) => id)).toEqual(file.persons.map(({ id }) => id));
    expect(again.orders.map(({ id }) => id)).toEqual(file.orders.map(({ id }) => id));
  });

  it("brings nothing twice", async () => {
    expect(told(await restore(elsewhere, cara, file))).toMatchObject({
      orders: "7 same",
      strings: "3 same",
      mails: "1 same",
    });
  });

  it("moves the receipt counters past every number it brought", async () => {
    const counters = await asOwner(
      elsewhere.ownerUrl,
      (sql) => sql`select year, last from receipt_counters where stringer_id = ${cara.id}`,
    );
    expect(counters).toEqual([{ year: 2026, last: 4 }]);
  });

  it("leaves out shared rows that no job names", async () => {
    const dora = await addTestStringer(elsewhere.db, "Dora");
    const unused = changed((copy) => {
      for (const string of copy.strings.filter(({ visibility }) => visibility === "shared")) {
        copy.strings.push({ ...string, id: "01900000-0000-7000-8000-0000000000ff", model: "Nobody's" });
      }
    });
    expect(told(await restore(elsewhere, dora, unused))).toMatchObject({ strings: "3 added, 1 leftOut" });
  });
});

describe("into another account of the same server", () => {
  it("gives taken ids new ones, always the same, and finds the shared row itself", async () => {
    const dan = await addTestStringer(database.db, "Dan");
    const annas = await rowsOfStringer(database, story.anna.id);
    await restore(database, dan, file);
    const again = await read(database, dan);
    expect(comparable(again, { ignoreIds: true })).toEqual(comparable(file, { ignoreIds: true }));
    const shared = (data: Export) =>
      data.strings.filter(({ visibility }) => visibility === "shared").map(({ id }) => id);
    expect(shared(again)).toEqual(shared(file));
    const second = await restore(database, dan, file);
    expect(told(second)).toMatchObject({ clients: "2 same", rackets: "1 same", strings: "3 same", orders: "7 same" });
    expect(await read(database, dan)).toMatchObject({ counts: again.counts });
    expect(await rowsOfStringer(database, story.anna.id)).toEqual(annas);
  });

  it("keeps the settings of an account that has jobs, and says so", async () => {
    const settings = changed((copy) => {
      copy.stringer.business_name = "Another name";
    });
    const report = await restore(database, story.ben, settings, true);
    expect(told(report)).toMatchObject({ settings: "1 kept", orders: "7 added" });
    expect(report.notes).toEqual(["There were jobs in the book already, so the settings were left as they are."]);
  });
});

describe("a file that was changed by hand", () => {
  const side = { string_id: null, tension_kg: null, tension: null, colour: null, price: null, byo: false };
  const faults: [string, Partial<Export["orders"][number]>, string, string][] = [
    ["a number another job has", { receipt_number: "2026-0002" }, "receipt_number", "another job"],
    ["returned before it was strung", { returned_at: "2020-01-01" }, "returned_at", "out of order"],
    ["NUL in a text", { comments: "a\u0000b" }, "null", "character"],
    [
      "amounts in two currencies",
      { main: { ...side, price: { amount_minor: 1, currency: "USD" } } },
      "main.price.currency",
      "two currencies",
    ],
    ["a tension nobody strings", { main: { ...side, tension: { value: 5000, unit: "kg" } } }, "null", "can't hold"],
    ["a strung job without a number", { receipt_number: null }, "receipt_number", "needs a receipt number"],
    ["a number past every counter", { receipt_number: "2026-99999999999" }, "receipt_number", "2026-0042"],
  ];
  it.each(faults)("loses the job with %s, and nothing else", async (_name, change, field, message) => {
    const eve = await addTestStringer(elsewhere.db, `Eve ${field} ${message}`);
    const spoilt = changed((copy) => {
      for (const order of copy.orders.filter((one) => one.receipt_number === "2026-0001")) {
        order.receipts = [];
        order.mails = [];
        Object.assign(order, change);
      }
    });
    const report = await restore(elsewhere, eve, spoilt);
    expect(report.rows).toMatchObject([{ outcome: "rejected", reasons: [{ field: field === "null" ? null : field }] }]);
    expect(report.rows[0]?.place).toMatch(/^orders\[\d\]$/);
    expect(report.rows.flatMap(({ reasons }) => reasons.map((reason) => reason.message)).join()).toContain(message);
    expect(told(report)).toMatchObject({ orders: "6 added, 1 rejected", clients: "2 added" });
    expect((await read(elsewhere, eve)).counts.orders).toBe(6);
  });

  it("loses the jobs of a client it loses", async () => {
    const eve = await addTestStringer(elsewhere.db, "Eve without a client");
    const spoilt = changed((copy) => {
      for (const client of copy.client_profiles.filter((one) => one.is_self_for_stringer)) client.person.last_name = "";
      for (const person of copy.persons.filter((one) => one.last_name.includes("Self"))) person.last_name = "";
    });
    expect(told(await restore(elsewhere, eve, spoilt))).toMatchObject({
      clients: "1 added, 1 rejected",
      orders: "5 added, 2 rejected",
    });
  });
});

it("never sends: what was still on its way is a mail that was not sent", async () => {
  const fay = await addTestStringer(elsewhere.db, "Fay");
  const states = ["queued", "sending", "waiting"] as const;
  const onItsWay = changed((copy) => {
    for (const order of copy.orders) {
      order.mails = order.mails.flatMap((mail) =>
        states.map((state, at) => ({
          ...mail,
          ...{ state, id: `01900000-0000-7000-8000-00000000010${at}`, message_id: `<${state}@example.com>` },
          ...{ sent_at: null, next_attempt_at: "2020-01-01T00:00:00.000Z" },
        })),
      );
    }
  });
  await restore(elsewhere, fay, onItsWay);
  const now = new Date("2030-01-01T00:00:00Z");
  const leased = await withWorker(elsewhere.db, (tx) =>
    leaseNextMail(tx, { token: "01900000-0000-7000-8000-0000000000aa", now, until: now, paceMs: 0, knockMs: 0 }),
  );
  expect(leased).toEqual({ kind: "idle" });
  const mails = (await read(elsewhere, fay)).orders.flatMap((order) => order.mails);
  expect(mails.map((mail) => [mail.state, mail.last_answer])).toEqual(
    states.map(() => ["failed", "Was still to be sent when the export was made. A restore sends nothing."]),
  );
});

it("takes over settings and logos, each logo only if it is the one its hash names", async () => {
  const gil = await addTestStringer(elsewhere.db, "Gil");
  const png = Buffer.from("89504e470d0a1a0a", "hex");
  const logo: Export["stringer"]["logos"][number] = {
    sha256: "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6",
    ...{ mime: "image/png", content_base64: png.toString("base64"), created_at: "2026-01-01T00:00:00.000Z" },
  };
  const withLogos = changed((copy) => {
    copy.stringer.logos = [logo, { ...logo, sha256: "0".repeat(64) }];
    copy.stringer.logo_sha256 = logo.sha256;
    copy.stringer.time_zone = "Pacific/Auckland";
  });
  const report = await restore(elsewhere, gil, withLogos);
  expect(told(report)).toMatchObject({ settings: "1 added", logos: "1 added, 1 rejected" });
  expect((await read(elsewhere, gil)).stringer).toMatchObject({
    ...{ logo_sha256: logo.sha256, logos: [logo], time_zone: "Pacific/Auckland", email: gil.email },
  });
});
