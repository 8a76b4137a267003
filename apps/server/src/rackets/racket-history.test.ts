import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookJob, typedJob } from "../testing/book-job.ts";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let anna: TestUser;
/** One racket, strung three times for Lena and once for Max; a fourth of Lena's is only ordered. */
let racketId: string;
let lena: string;
let max: string;
const clock = createTestClock("2026-03-15T10:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
  anna = await signUpTestUser(database.db, server.url, "Anna");
  const first = await strung("2026-01-01", typedJob({ dynamicTension: 38 }));
  racketId = first.racket.id;
  lena = first.client.id;
  const again = { ...typedJob(), newRacket: null, racketId, newClient: null, clientId: lena };
  await strung("2026-01-31", { ...again, main: { ...again.main, tension: { value: 54, unit: "lb" } } });
  const paid = await strung("2026-02-10", { ...again, dynamicTension: 36.5 });
  await anna.api.orders.markPaid.mutate({ id: paid.id });
  await bookJob(anna, { ...again, orderedAt: "2026-03-01" });
  max = (await strung("2026-02-01", { ...again, clientId: null, newClient: { lastName: "Ng" } })).client.id;
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

async function strung(on: string, job: Parameters<typeof bookJob>[1]) {
  const { id } = await bookJob(anna, { ...job, orderedAt: on });
  return anna.api.orders.markStrung.mutate({ id, on });
}

describe("a racket's history", () => {
  it("is one client's, the newest first, each job with its strings, tension and reading", async () => {
    const history = await anna.api.rackets.history.query({ id: racketId, clientId: lena });
    expect(history.racket).toMatchObject({ id: racketId, model: "Blade 98", isOwn: true });
    expect(history.jobs.map(({ strungAt, state, dynamicTension }) => [strungAt, state, dynamicTension])).toEqual([
      [null, "ordered", null],
      ["2026-02-10", "paid", 36.5],
      ["2026-01-31", "strung", null],
      ["2026-01-01", "strung", 38],
    ]);
    expect(history.jobs[2]).toMatchObject({
      main: { stringName: "ALU Power 1.25", tension: { value: 54, unit: "lb" } },
      cross: { stringName: "ALU Power 1.25", tension: { value: 24.5, unit: "kg" } },
      ...{ clientName: "Lena Graf", isSelf: false, totalMinor: 6200, currency: "CHF" },
    });
    expect(history.isCut).toBe(false);
  });

  it("without a client is everybody's, and says whose they are", async () => {
    const history = await anna.api.rackets.history.query({ id: racketId });
    expect(history.clients).toEqual([
      { id: lena, name: "Lena Graf", isSelf: false, jobs: 4 },
      { id: max, name: "Ng", isSelf: false, jobs: 1 },
    ]);
    expect(history.jobs.map(({ clientName }) => clientName).sort()).toEqual([...Array(4).fill("Lena Graf"), "Ng"]);
  });

  it("of a racket or a client that is not in the book is not found", async () => {
    expect(await refusalOf(anna.api.rackets.history.query({ id: lena }))).toMatchObject({ code: "not_found" });
    const unknown = anna.api.rackets.history.query({ id: racketId, clientId: racketId });
    expect(await refusalOf(unknown)).toMatchObject({ code: "not_found", field: "clientId" });
  });
});

describe("a client's history", () => {
  it("has the days between restrings of each racket, and money that is strung, paid or not", async () => {
    expect(await anna.api.clients.history.query({ id: lena })).toEqual({
      ...{ firstStrungAt: "2026-01-01", lastStrungAt: "2026-02-10" },
      sums: [{ currency: "CHF", jobs: 3, totalMinor: 18600, openMinor: 12400 }],
      rackets: [{ racketId, spans: 2, meanDays: 20, lastDays: 10 }],
    });
  });

  it("makes no number of one stringing", async () => {
    expect((await anna.api.clients.history.query({ id: max })).rackets).toEqual([
      { racketId, spans: 0, meanDays: null, lastDays: null },
    ]);
  });

  it("of somebody new is empty", async () => {
    const { id } = await anna.api.clients.create.mutate({ lastName: "Neu" });
    expect(await anna.api.clients.history.query({ id })).toEqual({
      ...{ firstStrungAt: null, lastStrungAt: null, sums: [], rackets: [] },
    });
  });
});
