import { readdir } from "node:fs/promises";
import { openDatabase } from "@rbo/db/connection/database";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { exportFormats } from "@rbo/shared/exports/export-format";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { requestContext } from "../app/request-context.ts";
import { bookJob } from "../testing/book-job.ts";
import { type RawDownload, rawDownload } from "../testing/raw-download.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import {
  breakWaitingConnections,
  busyConnections,
  makeBookLong,
  waitingConnections,
  whileLocked,
} from "./export-stall.fixture.ts";
import { registerExports } from "./exports.http.ts";

let database: TestDatabase;
let servers: [TestApp, TestApp];
let anna: TestUser;
let ben: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  const start = () => startTestApp({ db: database.db, clock: createTestClock() });
  servers = [await start(), await start()];
  anna = await signUpTestUser(database.db, servers[0].url, "Anna");
  ben = await signUpTestUser(database.db, servers[0].url, "Ben");
  await bookJob(anna);
  await makeBookLong(database, anna, 4000);
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.drop();
});

const download = (path: string, server = servers[0]): Promise<RawDownload> =>
  rawDownload(server.url, path, { cookie: anna.cookie });
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 20 });
const nothingBusy = () => soon(async () => expect(await busyConnections(database)).toEqual([]));
const slotsTaken = async () => {
  const [row] = await asOwner(
    database.ownerUrl,
    (sql) => sql<{ taken: number }[]>`select count(*)::int as taken from export_leases where lease_until > now()`,
  );
  return row?.taken;
};
const nothingUnderWay = () => soon(async () => expect(await slotsTaken()).toBe(0));

/** "…0\r\n\r\n": how a response in chunks says that this was all of it. */
const looksWhole = (received: string): boolean => received.endsWith("0\r\n\r\n");

describe.each(exportFormats)("a download of %s", (format) => {
  it("that its reader leaves frees connection and slot", async () => {
    await whileLocked(database, "rackets", async () => {
      const left = await download(`/exports/${format}`);
      expect(left.received()).toContain("200 OK");
      await soon(async () => expect(await waitingConnections(database)).toHaveLength(1));
      expect(await slotsTaken()).toBe(1);
      left.leave();
      // While the table is locked still: what it waits for must not keep it.
      await nothingBusy();
      await nothingUnderWay();
    });
  });

  it("that nobody reads holds no transaction, and is whole when it is read after all", async () => {
    const slow = await download(`/exports/${format}`);
    await nothingBusy();
    expect(await slotsTaken()).toBe(1);
    expect(looksWhole(slow.received())).toBe(false);
    slow.readOn();
    await soon(async () => expect(looksWhole(slow.received())).toBe(true));
    await nothingUnderWay();
    slow.leave();
  });

  it("that fails midway ends in a reset, never in what looks like an end", async () => {
    // On a server of its own, whose connections the others don't share.
    const db = openDatabase(database.appUrl);
    const server = await startTestApp({ db, clock: createTestClock() });
    const broken = await whileLocked(database, "rackets", async () => {
      const begun = await download(`/exports/${format}`, server);
      begun.readOn();
      await soon(async () => expect(await breakWaitingConnections(database)).toBe(1));
      expect(await begun.ended).toBe("reset");
      return begun;
    });
    expect(broken.received()).toContain("200 OK");
    expect(looksWhole(broken.received())).toBe(false);
    await nothingBusy();
    await nothingUnderWay();
    await server.close();
    await db.close();
  });
});

describe("more than two exports of one stringer at a time", () => {
  it("are refused whichever server is asked, as JSON and with when to come back, until one has ended", async () => {
    const [first, second] = [await download("/exports/json"), await download("/exports/xlsx", servers[1])];
    for (const server of servers) {
      const third = await fetch(`${server.url}/exports/archive`, { headers: { cookie: anna.cookie } });
      expect([third.status, third.headers.get("retry-after")]).toEqual([429, "30"]);
      expect(third.headers.get("content-disposition")).toBeNull();
      expect(await third.json()).toMatchObject({ error: { code: "too_many_exports" } });
    }
    expect((await ben.fetch("/exports/json")).status).toBe(200);
    first.leave();
    await soon(async () => {
      const again = await anna.fetch("/exports/json");
      await again.arrayBuffer();
      expect(again.status).toBe(200);
    });
    second.leave();
    await nothingUnderWay();
  });

  it("asked for at once get two slots between them", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const server = servers[index % 2 === 0 ? 0 : 1];
        const raw = await download("/exports/json", server);
        return { raw, status: raw.received().slice(9, 12) };
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      "200",
      "200",
      ...Array.from({ length: 6 }, () => "429"),
    ]);
    for (const { raw } of answers) raw.leave();
    await nothingUnderWay();
  });

  it("count only while a server lives: what a dead one left behind frees itself", async () => {
    const age = (until: string) =>
      asOwner(
        database.ownerUrl,
        (sql) => sql`update export_leases set lease_until = now() + ${until}::interval where stringer_id = ${anna.id}`,
      );
    await age("1 minute");
    expect((await anna.fetch("/exports/json")).status).toBe(429);
    await age("-1 second");
    const free = await anna.fetch("/exports/json");
    await free.arrayBuffer();
    expect(free.status).toBe(200);
    await nothingUnderWay();
  });
});

describe("what waits for a slow reader", () => {
  it("lies in a file without a name, which no crash can leave behind", async () => {
    const slow = await download("/exports/json");
    await nothingBusy();
    expect(await readdir(servers[0].deps.spoolDir)).toEqual([]);
    slow.leave();
    await nothingUnderWay();
  });

  it("is given up when the reader takes nothing for too long", async () => {
    const impatient = Fastify();
    const { deps } = servers[0];
    await impatient.register(import("@fastify/cookie"));
    registerExports(impatient, {
      contextOf: (request, reply) => requestContext(deps, request, reply),
      stalledAfterMs: 200,
    });
    const url = await impatient.listen({ port: 0, host: "127.0.0.1" });
    const stalled = await rawDownload(url, "/exports/json", { cookie: anna.cookie });
    await nothingUnderWay();
    stalled.readOn();
    await stalled.ended;
    expect(looksWhole(stalled.received())).toBe(false);
    await impatient.close();
  });
});
