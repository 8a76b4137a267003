import { createHash } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { exportFormats } from "@rbo/shared/exports/export-format";
import { newId } from "@rbo/shared/ids/id";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { rawDownload } from "../testing/raw-download.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import { breakWaitingConnections, whileLocked } from "./export-stall.fixture.ts";

let database: TestDatabase;
let server: TestApp;
let admin: TestUser;
let anna: TestUser;
let ben: TestUser;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  admin = await signUpTestUser(database.db, server.url, "Admin", "admin");
  anna = await signUpTestUser(database.db, server.url, "Anna");
  ben = await signUpTestUser(database.db, server.url, "Ben");
  await bookJob(anna);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const reason = "Anna lost her phone";
const pathFor = (format: string, id: string) =>
  `/exports/${format}?as_stringer=${id}&reason=${encodeURIComponent(reason)}`;
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const aboutAnna = async () => (await anna.api.audit.aboutMe.query({})).entries;
const signed = () =>
  asOwner(
    database.ownerUrl,
    (sql) => sql<{ action: string }[]>`select action from admin_audit_log where action like 'export.%'`,
  );

describe.each(exportFormats)("%s for somebody else", (format) => {
  it("is the very file its owner gets, and the owner can check what was taken", async () => {
    const own = Buffer.from(await (await anna.fetch(`/exports/${format}`)).arrayBuffer());
    const response = await admin.fetch(pathFor(format, anna.id), { headers: { "accept-encoding": "identity" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain("racket-book-Anna-");
    const taken = Buffer.from(await response.arrayBuffer());
    expect(taken.equals(own)).toBe(true);

    const sha256 = createHash("sha256").update(taken).digest("hex");
    await soon(async () => expect((await aboutAnna())[0]?.taken?.sha256).toBe(sha256));
    const [end, beginning] = await aboutAnna();
    const by = { name: "Admin", email: admin.email };
    expect(beginning).toMatchObject({ action: "export.as_stringer", reason, by, format, taken: null });
    expect(end).toMatchObject({ action: "export.as_stringer_ended", reason, by, format });
    expect(end?.taken).toEqual({
      ...{ beganAs: beginning?.id, outcome: "complete", bytes: taken.length, sha256 },
      counts: { client_profiles: 1, persons: 1, rackets: 1, strings: 1, orders: 1 },
    });
    const [notice] = (await anna.api.notices.list.query({})).items;
    expect(notice).toMatchObject({ kind: "data_exported", facts: { adminName: "Admin", format, reason } });
    for (const other of [ben, admin]) expect((await other.api.audit.aboutMe.query({})).entries).toEqual([]);
  });

  it("is refused as JSON before a byte and leaves no trace: to strangers, stringers, without a person or a reason", async () => {
    const before = await signed();
    const path = `/exports/${format}?as_stringer=`;
    const tries: [path: string, user: TestUser | null, status: number, code: string][] = [
      [`${path}${anna.id}&reason=curiosity`, null, 401, "not_signed_in"],
      [`${path}${anna.id}&reason=curiosity`, ben, 403, "forbidden"],
      [`${path}${ben.id}&reason=curiosity`, ben, 403, "forbidden"],
      [`${path}${newId()}&reason=curiosity`, admin, 404, "not_found"],
      [`${path}${anna.id}`, admin, 400, "reason_required"],
      [`${path}${anna.id}&reason=%20%20no%20%20`, admin, 400, "reason_required"],
      [`${path}${anna.id}&reason=${"x".repeat(501)}`, admin, 400, "bad_request"],
      [`${path}anna&reason=curiosity`, admin, 400, "bad_request"],
      [`${path}&reason=curiosity`, admin, 400, "bad_request"],
      [`${path}${anna.id}&as_stringer=${ben.id}&reason=curiosity`, admin, 400, "bad_request"],
    ];
    for (const [url, user, status, code] of tries) {
      const response = await (user ? user.fetch(url) : fetch(`${server.url}${url}`));
      expect([url, response.status, response.headers.get("content-disposition")]).toEqual([url, status, null]);
      expect(JSON.parse(await response.text()).error.code).toBe(code);
    }
    expect(await signed()).toEqual(before);
  });
});

describe("the signature", () => {
  it("is in the log, for all to see, before anything of the stringer's is read", async () => {
    const before = await signed();
    const answer = await whileLocked(database, "export_leases", async () => {
      const asked = admin.fetch(pathFor("json", anna.id));
      await soon(async () => expect(await signed()).toHaveLength(before.length + 1));
      return { asked };
    });
    await (await answer.asked).arrayBuffer();
  });

  it("says that the reader left", async () => {
    const left = await whileLocked(database, "rackets", async () => {
      const raw = await rawDownload(server.url, pathFor("json", anna.id), { cookie: admin.cookie });
      raw.leave();
      return raw;
    });
    expect(left.received()).toContain("200 OK");
    await soon(async () =>
      expect((await aboutAnna())[0]?.taken).toMatchObject({ outcome: "cancelled", sha256: null, counts: null }),
    );
  });

  it("says that it failed", async () => {
    await whileLocked(database, "rackets", async () => {
      const raw = await rawDownload(server.url, pathFor("json", anna.id), { cookie: admin.cookie });
      raw.readOn();
      await soon(async () => expect(await breakWaitingConnections(database)).toBe(1));
      await raw.ended;
    });
    const ends = async () => {
      const rows = await asOwner(
        database.ownerUrl,
        (sql) => sql<{ outcome: string }[]>`select details -> 'taken' ->> 'outcome' as outcome from admin_audit_log
          where action = 'export.as_stringer_ended' order by at desc limit 1`,
      );
      return rows[0]?.outcome;
    };
    await soon(async () => expect(await ends()).toBe("failed"));
  });

  it("pages through what was done, newest first, without loss", async () => {
    const all = (await aboutAnna()).map((entry) => entry.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof anna.api.audit.aboutMe.query>> = await anna.api.audit.aboutMe.query({
        cursor,
        limit: 2,
      });
      seen.push(...page.entries.map((entry) => entry.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all);
    expect(seen.length).toBeGreaterThan(4);
  });
});
