import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookJob, typedJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let ada: TestUser;
let bert: TestUser;
let anna: TestUser;
let ben: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  ada = await signUpTestUser(database.db, server.url, "Ada", "admin");
  bert = await signUpTestUser(database.db, server.url, "Bert", "admin");
  anna = await signUpTestUser(database.db, server.url, "Anna");
  ben = await signUpTestUser(database.db, server.url, "Ben");
});
beforeEach(async () => {
  await owner((sql) => sql`delete from catalogue_submissions`);
  await owner((sql) => sql`update strings set manufacturer = gen_random_uuid()::text, model = '', search_key = ''`);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(database.ownerUrl, work);

type StringNames = { manufacturer: string; model: string; gauge?: string };

async function suggestString(user: TestUser, names: StringNames) {
  const string = await user.api.strings.create.mutate(names);
  await user.api.catalogue.suggest.mutate({ kind: "string", id: string.id });
  return { stringId: string.id, submissionId: await submissionOf(string.id) };
}

async function suggestRacket(user: TestUser, racketId: string) {
  await user.api.catalogue.suggest.mutate({ kind: "racket", id: racketId });
  return submissionOf(racketId);
}

const submissionOf = async (rowId: string): Promise<string> => {
  const { items } = await ada.api.moderation.queue.query({});
  return items.find(({ row }) => row.id === rowId)?.id ?? "";
};

async function sharedString(names: StringNames): Promise<string> {
  const { submissionId, stringId } = await suggestString(ben, names);
  await ada.api.moderation.promote.mutate({ id: submissionId });
  return stringId;
}

const lastNotice = async (user: TestUser) => (await user.api.notices.list.query({})).items[0];

describe("the queue", () => {
  it("shows the row, who suggests it, who uses it, and what everyone has that is written alike", async () => {
    const alu = await sharedString({ manufacturer: "Luxilon", model: "ALU Power", gauge: "1.25" });
    await sharedString({ manufacturer: "Luxilon", model: "Savage", gauge: "1.25" });
    const { stringId, submissionId } = await suggestString(anna, {
      manufacturer: "Luxillon",
      model: "Alú-Powr",
      gauge: "1.25",
    });
    const side = { stringId, priceMinor: 1000 };
    await bookJob(anna, { main: side, cross: side });
    await bookJob(anna, { main: side, cross: { stringId: alu } });
    await ben.api.strings.create.mutate({ manufacturer: "luxillon", model: "alú-powr", gauge: "1.25" });
    const { pending, items } = await ada.api.moderation.queue.query({});
    expect(pending).toBe(1);
    expect(await bert.api.moderation.pending.query()).toBe(1);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: submissionId,
      kind: "string",
      submitter: { id: anna.id, name: "Anna" },
      row: { id: stringId, manufacturer: "Luxillon", gauge: "1.25" },
      near: [{ row: { id: alu }, differs: false }],
      usage: { jobs: 2, otherStringers: 1 },
    });
  });

  it("counts for administrators alone", async () => {
    await suggestString(anna, { manufacturer: "Head", model: "Hawk" });
    expect(await refusalOf(anna.api.moderation.pending.query())).toMatchObject({ code: "forbidden" });
    const counted = await owner((sql) =>
      sql.begin(async (tx) => {
        await tx`set local role rbo_app`;
        const of = async (id: string) => {
          await tx`select set_config('rbo.stringer_id', ${id}, true)`;
          const [row] = await tx`select rbo_pending_submissions()::int as pending`;
          return row?.pending;
        };
        return { ada: await of(ada.id), anna: await of(anna.id) };
      }),
    );
    expect(counted).toEqual({ ada: 1, anna: 0 });
  });
});

it("the queue is paged by its keys: what is decided meanwhile neither hides one nor shows one twice", async () => {
  for (const model of ["One", "Two", "Three", "Four", "Five"])
    await suggestString(anna, { manufacturer: "Paged", model });
  const first = await ada.api.moderation.queue.query({ limit: 2 });
  const modelsOf = ({ items }: typeof first) => items.map(({ row }) => row.model);
  expect(modelsOf(first)).toEqual(["One", "Two"]);
  await bert.api.moderation.promote.mutate({ id: first.items[1]?.id ?? "" });
  const second = await ada.api.moderation.queue.query({ limit: 2, cursor: first.nextCursor });
  expect([modelsOf(second), second.pending]).toEqual([["Three", "Four"], 4]);
  const last = await ada.api.moderation.queue.query({ limit: 2, cursor: second.nextCursor });
  expect([modelsOf(last), last.nextCursor]).toEqual([["Five"], null]);
});

describe("promoting", () => {
  it("makes the row everyone's, leaves jobs and receipts as they are, and tells the submitter", async () => {
    const { stringId, submissionId } = await suggestString(anna, {
      manufacturer: "Solinco",
      model: "Hyper-G",
      gauge: "1.20",
    });
    const order = await bookJob(anna, { main: { stringId }, cross: { stringId } });
    await anna.api.orders.markStrung.mutate({ id: order.id });
    const before = await anna.api.orders.get.query({ id: order.id });
    await ada.api.moderation.promote.mutate({ id: submissionId });
    expect((await ben.api.strings.search.query({ search: "hyper-g" })).map(({ id }) => id)).toEqual([stringId]);
    const after = await anna.api.orders.get.query({ id: order.id });
    expect(after.main.string).toMatchObject({ id: stringId, visibility: "shared" });
    expect([after.receipt, after.revision]).toEqual([before.receipt, before.revision]);
    expect(await lastNotice(anna)).toMatchObject({
      kind: "submission_decided",
      facts: { kind: "string", name: "Solinco Hyper-G 1.20", status: "promoted", reason: null },
    });
  });

  it("gives everyone the model of one racket that has an owner or a serial number, and leaves that one where it is", async () => {
    const order = await bookJob(anna, { newRacket: { manufacturer: "Yonex", model: "Ezone 98", serial: "EZ-1" } });
    const id = await suggestRacket(anna, order.racket.id);
    await ada.api.moderation.promote.mutate({ id });
    const [found] = await ben.api.rackets.search.query({ search: "ezone" });
    expect(found).toMatchObject({ model: "Ezone 98", serial: null, ownerClientId: null, visibility: "shared" });
    expect((await anna.api.orders.get.query({ id: order.id })).racket).toMatchObject({
      id: order.racket.id,
      serial: "EZ-1",
    });
  });

  it("refuses what everyone has already, and leaves it pending", async () => {
    const { submissionId } = await suggestString(anna, { manufacturer: "head", model: "LYNX", gauge: "1.30" });
    await sharedString({ manufacturer: "Head", model: "Lynx", gauge: "1.30" });
    expect(await refusalOf(ada.api.moderation.promote.mutate({ id: submissionId }))).toMatchObject({
      code: "shared_exists",
    });
    expect(await ada.api.moderation.pending.query()).toBe(1);
  });
});

describe("promoting with a correction", () => {
  it("makes the row everyone's as it was put right, for its jobs too, and tells the submitter both names", async () => {
    const { stringId, submissionId } = await suggestString(anna, {
      manufacturer: "luxillon",
      model: "smrt",
      gauge: "1.25",
    });
    const order = await bookJob(anna, { main: { stringId }, cross: { stringId } });
    const corrected = {
      kind: "string",
      manufacturer: "Luxilon",
      model: "Smart",
      gauge: "1,3",
      material: "co-poly",
    } as const;
    await ada.api.moderation.promote.mutate({ id: submissionId, corrected });
    const [found] = await ben.api.strings.search.query({ search: "luxilon smart" });
    expect(found).toMatchObject({
      id: stringId,
      manufacturer: "Luxilon",
      model: "Smart",
      gauge: "1.30",
      material: "co-poly",
    });
    expect((await anna.api.orders.get.query({ id: order.id })).main.string).toMatchObject({ model: "Smart" });
    expect(await lastNotice(anna)).toMatchObject({
      facts: { name: "luxillon smrt 1.25 → Luxilon Smart 1.30", status: "promoted" },
    });
    const { items } = await ada.api.audit.list.query({ action: "catalogue.promote" });
    expect(items[0]?.details).toMatchObject({
      name: "luxillon smrt 1.25",
      corrected: { model: "Smart", gauge: "1.30" },
    });
  });

  it("leaves one racket with its stringer as it was written, and gives everyone the model put right", async () => {
    const order = await bookJob(anna, { newRacket: { manufacturer: "Yonnex", model: "Vcore 98", serial: "VC-1" } });
    const id = await suggestRacket(anna, order.racket.id);
    const corrected = { kind: "racket", manufacturer: "Yonex", model: "VCORE 98", stringPattern: "16X19" } as const;
    await ada.api.moderation.promote.mutate({ id, corrected });
    const [found] = await ben.api.rackets.search.query({ search: "vcore" });
    expect(found).toMatchObject({ manufacturer: "Yonex", model: "VCORE 98", stringPattern: "16x19", serial: null });
    expect((await anna.api.orders.get.query({ id: order.id })).racket).toMatchObject({
      manufacturer: "Yonnex",
      serial: "VC-1",
    });
  });

  it("is refused where the corrected row is everyone's already, or of the other kind, and stays pending", async () => {
    await sharedString({ manufacturer: "Head", model: "Sonic", gauge: "1.25" });
    const { submissionId: id } = await suggestString(anna, { manufacturer: "Head", model: "Soniq", gauge: "1.25" });
    const names = { manufacturer: "Head", model: "Sonic" };
    const promote = (corrected: Parameters<typeof ada.api.moderation.promote.mutate>[0]["corrected"]) =>
      refusalOf(ada.api.moderation.promote.mutate({ id, corrected }));
    expect((await promote({ kind: "string", ...names, gauge: "1.25" }))?.code).toBe("shared_exists");
    expect((await promote({ kind: "racket", ...names }))?.code).toBe("bad_request");
    expect(await ada.api.moderation.pending.query()).toBe(1);
  });
});

describe("merging", () => {
  it("takes the submitter's jobs into the shared string, on both sides, and leaves sent receipts alone", async () => {
    const into = await sharedString({ manufacturer: "Luxilon", model: "4G", gauge: "1.25" });
    const { stringId, submissionId } = await suggestString(anna, {
      manufacturer: "Luxilonn",
      model: "4 G",
      gauge: "1.25",
    });
    const both = await bookJob(anna, { main: { stringId }, cross: { stringId } });
    const hybrid = await bookJob(anna, {
      main: { stringId: into },
      cross: { stringId, tension: { value: 22, unit: "kg" } },
    });
    await anna.api.orders.markStrung.mutate({ id: both.id });
    const issued = await owner((sql) => sql`select facts, number, revision from receipt_issues`);
    await ada.api.moderation.merge.mutate({ id: submissionId, intoId: into });
    const after = await anna.api.orders.get.query({ id: both.id });
    expect([after.main.string?.id, after.cross.string?.id]).toEqual([into, into]);
    const crossed = await anna.api.orders.get.query({ id: hybrid.id });
    expect(crossed).toMatchObject({
      main: { string: { id: into } },
      cross: { string: { id: into }, tension: { value: 22 } },
    });
    expect(await owner((sql) => sql`select facts, number, revision from receipt_issues`)).toEqual(issued);
    expect((await anna.api.strings.search.query({ search: "4g" })).map(({ id }) => id)).toEqual([into]);
    expect(await lastNotice(anna)).toMatchObject({
      facts: { name: "Luxilonn 4 G 1.25 → Luxilon 4G 1.25", status: "promoted" },
    });
  });

  it("takes the jobs of a racket along, and a form opened before is told so", async () => {
    const first = await bookJob(ben, { newRacket: { manufacturer: "Wilson", model: "Clash 100", headSizeSqIn: 100 } });
    await ada.api.moderation.promote.mutate({ id: await suggestRacket(ben, first.racket.id) });
    const [into] = await anna.api.rackets.search.query({ search: "clash" });
    const order = await bookJob(anna, { newRacket: { manufacturer: "Wilsón", model: "Clash100" } });
    const id = await suggestRacket(anna, order.racket.id);
    const [waiting] = (await ada.api.moderation.queue.query({})).items;
    expect(waiting?.near[0]).toMatchObject({ row: { id: into?.id }, differs: false });
    await ada.api.moderation.merge.mutate({ id, intoId: into?.id ?? "" });
    expect((await anna.api.orders.get.query({ id: order.id })).racket.id).toBe(into?.id);
    const late = anna.api.orders.update.mutate({
      main: {},
      cross: {},
      labourMinor: 0,
      id: order.id,
      revision: order.revision,
      racketId: order.racket.id,
    });
    expect(await refusalOf(late)).toMatchObject({ code: "stale" });
  });

  it("goes into shared rows of the same kind only", async () => {
    const bens = await ben.api.strings.create.mutate({ manufacturer: "Ben", model: "Own" });
    const { submissionId } = await suggestString(anna, { manufacturer: "Anna", model: "Own" });
    const order = await bookJob(anna, typedJob());
    for (const intoId of [bens.id, order.racket.id, submissionId]) {
      expect(await refusalOf(ada.api.moderation.merge.mutate({ id: submissionId, intoId }))).toMatchObject({
        code: "not_found",
        field: "intoId",
      });
    }
    expect(await ada.api.moderation.pending.query()).toBe(1);
  });
});

describe("rejecting", () => {
  it("says why, and the row stays the submitter's to suggest again", async () => {
    const { stringId, submissionId } = await suggestString(anna, { manufacturer: "Anna", model: "Nylon" });
    expect(await refusalOf(ada.api.moderation.reject.mutate({ id: submissionId, reason: "" }))).toMatchObject({
      code: "bad_request",
    });
    await ada.api.moderation.reject.mutate({ id: submissionId, reason: "Not a string that can be bought" });
    expect(await lastNotice(anna)).toMatchObject({
      facts: { status: "rejected", reason: "Not a string that can be bought" },
    });
    await anna.api.catalogue.suggest.mutate({ kind: "string", id: stringId });
    expect(await ada.api.moderation.pending.query()).toBe(1);
  });
});

describe("deciding twice", () => {
  it.each([
    ["promoted by both", "promote", "promote"],
    ["promoted by one and rejected by the other", "promote", "reject"],
    ["merged by one and promoted by the other", "merge", "promote"],
  ] as const)("at once is deciding once: %s", async (_name, one, two) => {
    const intoId = await sharedString({ manufacturer: "Everyone", model: "Has", gauge: "1.25" });
    for (let round = 0; round < 4; round += 1) {
      const { submissionId: id } = await suggestString(anna, { manufacturer: "Twice", model: `Round ${round} ${one}` });
      const verdicts = {
        promote: (by: TestUser) => by.api.moderation.promote.mutate({ id }),
        merge: (by: TestUser) => by.api.moderation.merge.mutate({ id, intoId }),
        reject: (by: TestUser) => by.api.moderation.reject.mutate({ id, reason: "Once is enough" }),
      };
      const before = (await anna.api.notices.list.query({})).unread;
      const refusals = await Promise.all([refusalOf(verdicts[one](ada)), refusalOf(verdicts[two](bert))]);
      expect(refusals.map((refusal) => refusal?.code ?? "done").sort()).toEqual(["already_decided", "done"]);
      expect((await anna.api.notices.list.query({})).unread).toBe(before + 1);
    }
  });

  it("later is refused in plain words", async () => {
    const { submissionId: id } = await suggestString(anna, { manufacturer: "Late", model: "Comer" });
    await ada.api.moderation.promote.mutate({ id });
    const refusal = await refusalOf(bert.api.moderation.reject.mutate({ id, reason: "Too late for that" }));
    expect(refusal).toMatchObject({ code: "already_decided", message: expect.stringContaining("decided already") });
  });
});
