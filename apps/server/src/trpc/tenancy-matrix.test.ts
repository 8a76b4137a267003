import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { typedJob } from "../testing/book-job.ts";
import { attacksByProcedure } from "../testing/tenancy-attacks.ts";
import { annasMarker, rowsOfStringer, type TenancyStory, tellTenancyStory } from "../testing/tenancy-story.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser } from "../testing/test-user.ts";
import { appRouter } from "./app-router.ts";

let database: TestDatabase;
let server: TestApp;
let story: TenancyStory;
let annasRows: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  story = await tellTenancyStory(database, server.url);
});
beforeEach(async () => {
  annasRows = await rowsOfStringer(database, story.anna.id);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

type FlatProcedures = Record<string, { _def: { type: "query" | "mutation" } }>;
/** Guarantee: at run time tRPC keeps every procedure of a router by its dotted path; its types say it nested. */
const flat = (router: typeof appRouter): FlatProcedures => router._def.procedures as unknown as FlatProcedures;

const procedures = Object.entries(flat(appRouter)).map(([path, procedure]) => ({
  path,
  isQuery: procedure._def.type === "query",
}));

type Answer = { status: number; body: string; code: string | null };

async function call(path: string, isQuery: boolean, input: unknown, cookie: string): Promise<Answer> {
  const headers = { cookie, "content-type": "application/json" };
  const query = isQuery && input !== undefined ? `?input=${encodeURIComponent(JSON.stringify(input))}` : "";
  const response = await fetch(`${server.url}/trpc/${path}${query}`, {
    headers,
    ...(isQuery ? {} : { method: "POST", body: JSON.stringify(input ?? null) }),
  });
  const body = await response.text();
  return { status: response.status, body, code: JSON.parse(body).error?.data?.domainCode ?? null };
}

/** What Ben did not say himself and is Anna's. */
function annasIn(body: string, input: unknown): string[] {
  const { anna } = story;
  const said = JSON.stringify(input ?? null);
  const hers = [annasMarker, anna.id, anna.email, anna.clientId, anna.racketId, anna.stringId, anna.orderId];
  return hers.filter((text) => body.includes(text) && !said.includes(text));
}

it("covers every procedure of the router, and nothing else", () => {
  expect(Object.keys(attacksByProcedure).sort()).toEqual(procedures.map(({ path }) => path).sort());
});

describe.each(procedures)("$path", ({ path, isQuery }) => {
  const { needs, attacks } = attacksByProcedure[path] ?? { needs: "admin", attacks: () => [] };

  it("shows a second stringer nothing of the first's and changes nothing of it", async () => {
    const tried = attacks(story);
    expect(tried.length).toBeGreaterThan(0);
    for (const { input, answer } of tried) {
      const got = await call(path, isQuery, input, story.ben.cookie);
      expect(got.code ?? (got.status === 200 ? "own" : got.body), JSON.stringify(input)).toBe(answer);
      expect(annasIn(got.body, input)).toEqual([]);
    }
    expect(await rowsOfStringer(database, story.anna.id)).toEqual(annasRows);
  });

  if (needs === "public") return;
  it("is closed to who is not signed in", async () => {
    for (const { input } of attacks(story)) {
      const got = await call(path, isQuery, input, "");
      expect([got.status, got.code]).toEqual([401, "not_signed_in"]);
    }
  });
});

describe("every HTTP route", () => {
  /** `/metrics` has nobody's data in it, and a guard of its own (`metrics.test.ts`). */
  const open = [
    "GET /healthz",
    "GET /metrics",
    "GET /readyz",
    "GET /schema/export.json",
    "GET /schema/person.json",
    "POST /auth/sign-in",
    "POST /auth/sign-out",
  ];
  /** Whose procedures are tried above, one by one. */
  const ofTrpc = ["DELETE", "GET", "PATCH", "POST", "PUT"].map((method) => `${method} /trpc/:path`);
  const guarded: Record<string, (story: TenancyStory) => { path: string; status: number; body?: string }[]> = {
    "GET /receipts/:file": ({ anna, ben }) => [
      { path: `/receipts/${anna.orderId}.pdf`, status: 404 },
      { path: `/receipts/${anna.orderId}.pdf?revision=1`, status: 404 },
      { path: `/receipts/${ben.orderId}.pdf`, status: 200 },
    ],
    "GET /receipts/preview.pdf": () => [
      { path: "/receipts/preview.pdf?displayName=Ben&defaultLocale=en&currency=CHF", status: 200 },
    ],
    "GET /audit.json": ({ anna }) => [
      { path: "/audit.json", status: 403 },
      { path: `/audit.json?subjectId=${anna.id}`, status: 403 },
    ],
    "GET /exports/person": ({ annasPersonId, bensPersonId }) => [
      { path: `/exports/person?id=${annasPersonId}&reason=curious`, status: 403 },
      { path: `/exports/person?id=${bensPersonId}&reason=curious`, status: 403 },
    ],
    "GET /offboarding/:stringerId/archive.zip": ({ anna, ben }) => [
      { path: `/offboarding/${anna.id}/archive.zip`, status: 403 },
      { path: `/offboarding/${ben.id}/archive.zip`, status: 404 },
    ],
    "GET /offboarding/:stringerId/count-sheet.txt": ({ anna, ben }) => [
      { path: `/offboarding/${anna.id}/count-sheet.txt`, status: 403 },
      { path: `/offboarding/${ben.id}/count-sheet.txt`, status: 404 },
    ],
    "GET /exports/json": ({ anna }) => [
      { path: "/exports/json", status: 200 },
      { path: `/exports/json?as_stringer=${anna.id}&reason=curious`, status: 403 },
    ],
    "GET /exports/archive": ({ anna }) => [
      { path: "/exports/archive", status: 200 },
      { path: `/exports/archive?as_stringer=${anna.id}&reason=curious`, status: 403 },
    ],
    "GET /exports/xlsx": ({ anna }) => [
      { path: "/exports/xlsx", status: 200 },
      { path: `/exports/xlsx?as_stringer=${anna.id}&reason=curious`, status: 403 },
    ],
    "POST /imports": ({ annasExport }) => [
      { path: "/imports?dry_run=true", status: 200, body: annasExport },
      // All of her ids: what Ben brings in is his own, beside hers.
      { path: "/imports", status: 200, body: annasExport },
    ],
  };

  it("is known here", () => {
    expect(routesOf(server)).toEqual([...open, ...ofTrpc, ...Object.keys(guarded)].sort());
  });

  it.each(Object.entries(guarded))("%s shows nothing of another's", async (_route, tries) => {
    for (const { path, status, body: file } of tries(story)) {
      const headers = { "content-type": "application/octet-stream" };
      const init = file === undefined ? {} : { method: "POST", headers, body: file };
      const response = await story.ben.fetch(path, init);
      const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
      expect([path, response.status]).toEqual([path, status]);
      expect(annasIn(body, path)).toEqual([]);
      expect((await fetch(`${server.url}${path}`, init)).status).toBe(401);
    }
    expect(await rowsOfStringer(database, story.anna.id)).toEqual(annasRows);
  });
});

describe("an id that is taken in the first's book", () => {
  it("names a row of the second's own, beside it", async () => {
    const { anna } = story;
    const carla = await signUpTestUser(database.db, server.url, "Carla");
    const client = await carla.api.clients.create.mutate({ id: anna.clientId, lastName: "Mine" });
    const setup = { main: {}, cross: {}, labourMinor: 0, clientId: client.id, newRacket: typedJob().newRacket };
    const order = await carla.api.orders.create.mutate({ ...setup, id: anna.orderId });
    expect(order.client.name).toBe("Mine");
    expect((await anna.api.orders.get.query({ id: anna.orderId })).client.name).toContain(annasMarker);
    expect(await rowsOfStringer(database, anna.id)).toEqual(annasRows);
  });
});

/** "GET /exports/json" and so on, as the server itself lists them. */
function routesOf({ app }: TestApp): string[] {
  const lines = app.printRoutes({ commonPrefix: false }).split("\n");
  return lines
    .flatMap((line) => {
      const [, path = "", methods = ""] = /(\S+) \(([A-Z, ]+)\)/.exec(line) ?? [];
      return methods.split(", ").map((method) => `${method} ${path}`);
    })
    .filter((route) => /^(GET|POST|PUT|PATCH|DELETE) /.test(route))
    .sort();
}
