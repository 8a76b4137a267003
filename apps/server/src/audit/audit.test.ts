import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { refusalOf } from "../testing/refusal.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";

let database: TestDatabase;
let server: TestApp;
let ada: TestUser;
let anna: TestUser;
const reason = "She asked for it by phone";

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  ada = await signUpTestUser(database.db, server.url, "Ada", "admin");
  anna = await signUpTestUser(database.db, server.url, "Anna");
  await ada.api.stringers.changeRole.mutate({ id: anna.id, role: "admin", reason });
  await ada.api.stringers.changeRole.mutate({ id: anna.id, role: "stringer", reason });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(database.ownerUrl, work);
const ofRole = { action: "stringer.change_role" } as const;

describe("the audit log", () => {
  it("says who, whom, what, why, when, from where, and by which request", async () => {
    const { items, actors, subjects } = await ada.api.audit.list.query(ofRole);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      action: "stringer.change_role",
      reach: "act",
      reason,
      actor: { id: ada.id, name: "Ada" },
      subject: { id: anna.id, name: "Anna" },
      fromAddress: "127.0.0.1",
      requestId: expect.stringMatching(/./),
      details: { what: "role", role: "stringer" },
    });
    expect(actors).toEqual([{ id: ada.id, name: "Ada" }]);
    expect(subjects).toEqual([{ id: anna.id, name: "Anna" }]);
  });

  it("writes down that it was read, and by what filter", async () => {
    await ada.api.audit.list.query({ subjectId: anna.id });
    const { items } = await ada.api.audit.list.query({ action: "audit.view", limit: 2 });
    expect(items[1]).toMatchObject({ reach: "look", details: { filter: { subjectId: anna.id, action: null } } });
  });

  it("is narrowed by who, whom, what, reach and day, in the reader's time zone", async () => {
    const ids = async (filter: Parameters<typeof ada.api.audit.list.query>[0]) =>
      (await ada.api.audit.list.query({ ...ofRole, ...filter })).items.map(({ id }) => id);
    const [latest = "", first = ""] = await ids({});
    await owner((sql) => sql`update admin_audit_log set at = '2026-01-31T23:30:00Z' where id = ${first}`);
    await owner((sql) => sql`update admin_audit_log set at = '2026-02-01T22:59:00Z' where id = ${latest}`);
    expect(await ids({ from: "2026-02-01", to: "2026-02-01" })).toEqual([latest, first]);
    expect(await ids({ to: "2026-01-31" })).toEqual([]);
    expect(await ids({ from: "2026-02-02" })).toEqual([]);
    expect(await ids({ actorId: ada.id, subjectId: anna.id, reach: "act" })).toEqual([latest, first]);
    expect(await ids({ actorId: anna.id })).toEqual([]);
    expect(await ids({ reach: "book" })).toEqual([]);
  });

  it("shows an act that this version doesn't know among the gravest", async () => {
    await owner(
      (sql) => sql`insert into admin_audit_log (id, action, reason) values (gen_random_uuid(), 'later.version', 'x')`,
    );
    const { items } = await ada.api.audit.list.query({ reach: "book" });
    expect(items.map(({ action }) => action)).toContain("later.version");
  });

  it("loses and doubles nothing from page to page, although rows share an instant", async () => {
    await owner(
      (sql) => sql`insert into admin_audit_log (id, action, reason, subject_stringer_id, at)
        select gen_random_uuid(), 'mail.view', 'page ' || n, ${anna.id}, '2026-03-01T00:00:00.000123Z' from generate_series(1, 25) n`,
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const filter = { subjectId: anna.id, action: "mail.view", limit: 7, cursor } as const;
      const page: Awaited<ReturnType<typeof ada.api.audit.list.query>> = await ada.api.audit.list.query(filter);
      seen.push(...page.items.map((item) => item.reason));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it("can't be changed or emptied by any role of the app", async () => {
    for (const role of ["rbo_app", "rbo_auth", "rbo_worker", "rbo_admin"]) {
      for (const statement of [
        "update admin_audit_log set reason = 'x'",
        "delete from admin_audit_log",
        "truncate admin_audit_log",
      ]) {
        const tried = owner((sql) =>
          sql.begin(async (tx) => {
            await tx.unsafe(`set local role ${role}`);
            await tx.unsafe(statement);
          }),
        );
        await expect(tried, `${role}: ${statement}`).rejects.toThrow("permission denied");
      }
    }
  });
});

const fileSchema = z.object({
  taken_at: z.iso.datetime(),
  entries: z.array(
    z.object({ id: z.string(), action: z.string(), details: z.unknown(), from_address: z.string().nullable() }),
  ),
});

describe("the download", () => {
  it("is the whole log as one document, past a page, and is signed before and after", async () => {
    await owner(
      (sql) =>
        sql`insert into admin_audit_log (id, action, reason) select gen_random_uuid(), 'mail.view', 'many' from generate_series(1, 2300)`,
    );
    const response = await ada.fetch("/audit.json?action=mail.view");
    expect(response.headers.get("content-disposition")).toContain("racket-book-audit-2026-03-15.json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const file = fileSchema.parse(await response.json());
    expect(file.entries).toHaveLength(2325);
    expect(new Set(file.entries.map(({ id }) => id)).size).toBe(2325);
    const { items } = await ada.api.audit.list.query({ action: "audit.download" });
    expect(items.map(({ details }) => details.step)).toEqual(["read", "asked"]);
  });

  it("is for administrators", async () => {
    const response = await anna.fetch("/audit.json");
    expect([response.status, await response.json()]).toMatchObject([403, { error: { code: "forbidden" } }]);
    expect((await fetch(`${server.url}/audit.json`)).status).toBe(401);
    expect((await ada.fetch("/audit.json?action=nonsense")).status).toBe(400);
    expect(await refusalOf(anna.api.audit.list.query({}))).toMatchObject({ code: "forbidden" });
  });
});
