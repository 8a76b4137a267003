import { newId } from "@rbo/shared/ids/id";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminAuditLog } from "../audit/audit.table.ts";
import { findClient, insertClientProfile, insertPerson } from "../clients/clients.repo.ts";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { sharedScope } from "../columns/columns.ts";
import { findOrder, insertOrder } from "../orders/orders.repo.ts";
import { orders } from "../orders/orders.table.ts";
import { findRacket, insertRacket } from "../rackets/rackets.repo.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { takeReceiptCount } from "../receipts/receipts.repo.ts";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { addTestStringer, asOwner, type TestStringer } from "../testing/test-stringers.ts";
import { withAuth, withTenant, withWorker } from "./transactions.ts";
import { withBypass } from "./with-bypass.ts";

let database: TestDatabase;
let anna: TestStringer;
let ben: TestStringer;
let annasClient: string;
let annasPerson: string;
let annasRacket: string;
let annasOrder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  anna = await addTestStringer(database.db, "Anna");
  ben = await addTestStringer(database.db, "Ben");
  [annasClient, annasPerson, annasRacket, annasOrder] = [newId(), newId(), newId(), newId()];
  await withTenant(database.db, anna.scope, async (tx) => {
    await insertPerson(tx, { id: annasPerson, lastName: "Meier", email: "meier@example.com" });
    await insertClientProfile(tx, { id: annasClient, personId: annasPerson, searchKey: "meier", sortKey: "meier" });
    await insertRacket(tx, {
      id: annasRacket,
      visibility: "private",
      manufacturer: "Head",
      model: "Prestige",
      searchKey: "head",
    });
    await insertOrder(tx, {
      id: annasOrder,
      clientProfileId: annasClient,
      racketId: annasRacket,
      racketScopeId: anna.id,
      labourMinor: 2500,
      currency: "CHF",
      orderedAt: "2026-03-01",
    });
  });
});
afterAll(() => database.drop());

const asBen = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(database.db, ben.scope, work);

/** Postgres' own words for a refusal, however deep drizzle wraps it. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) return "no error";
  return `${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`;
}

describe("a second stringer", () => {
  it("finds nothing of the first's", async () => {
    const found = await asBen(async (tx) => [
      await findClient(tx, annasClient),
      await findOrder(tx, annasOrder),
      await findRacket(tx, annasRacket),
      ...(await tx.rows.select().from(persons)),
      ...(await tx.rows.select().from(orders)),
    ]);
    expect(found).toEqual([null, null, null]);
  });

  it("changes nothing of the first's", async () => {
    const changed = await asBen(async (tx) => [
      await tx.rows.update(orders).set({ labourMinor: 1 }).returning({ id: orders.id }),
      await tx.rows.update(persons).set({ lastName: "x" }).returning({ id: persons.id }),
      await tx.rows.update(rackets).set({ model: "x" }).returning({ id: rackets.id }),
      await tx.rows.update(clientProfiles).set({ nickname: "x" }).returning({ id: clientProfiles.id }),
    ]);
    expect(changed).toEqual([[], [], [], []]);
  });

  it("can't make rows in the first's name", async () => {
    const row = { id: newId(), personId: newId(), stringerId: anna.id, searchKey: "", sortKey: "" };
    expect(await refusal(asBen((tx) => tx.rows.insert(clientProfiles).values(row)))).toMatch(/row-level security/);
  });

  it("can't open the first's Person by naming it in an own profile", async () => {
    const profile = { id: newId(), personId: annasPerson, searchKey: "", sortKey: "" };
    expect(await refusal(asBen((tx) => insertClientProfile(tx, profile)))).toMatch(/not this stringer's to name/);
  });

  it("can't point an order at the first's client or racket", async () => {
    const [client, person] = [newId(), newId()];
    await asBen(async (tx) => {
      await insertPerson(tx, { id: person, lastName: "Huber" });
      await insertClientProfile(tx, { id: client, personId: person, searchKey: "", sortKey: "" });
    });
    const order = { labourMinor: 0, currency: "CHF", orderedAt: "2026-03-01" };
    const withClient = { ...order, id: newId(), clientProfileId: annasClient, racketId: annasRacket };
    expect(await refusal(asBen((tx) => insertOrder(tx, { ...withClient, racketScopeId: ben.id })))).toMatch(
      /orders_client|orders_racket/,
    );
    const withRacket = { ...order, id: newId(), clientProfileId: client, racketId: annasRacket };
    expect(await refusal(asBen((tx) => insertOrder(tx, { ...withRacket, racketScopeId: ben.id })))).toMatch(
      /orders_racket/,
    );
    expect(await refusal(asBen((tx) => insertOrder(tx, { ...withRacket, racketScopeId: anna.id })))).toMatch(
      /orders_racket_in_sight/,
    );
    expect(await refusal(asBen((tx) => insertOrder(tx, { ...withRacket, racketScopeId: sharedScope })))).toMatch(
      /orders_racket/,
    );
  });

  it("can't move an own row to the first", async () => {
    expect(await refusal(asBen((tx) => tx.rows.update(orders).set({ stringerId: anna.id })))).toMatch(
      /permission denied/,
    );
  });
});

describe("with no tenant bound", () => {
  it("nothing is found", async () => {
    expect(await database.db.rows.select().from(orders)).toEqual([]);
    expect(await database.db.rows.select().from(persons)).toEqual([]);
    expect(
      await withAuth(database.db, (tx) => tx.rows.execute(sql`select current_setting('rbo.stringer_id', true) as v`)),
    ).toHaveLength(1);
  });

  it("a tenant of an earlier transaction on the same connection is gone", async () => {
    const one = await import("../connection/database.ts").then(({ openDatabase }) =>
      openDatabase(database.appUrl, { maxConnections: 1 }),
    );
    try {
      const seen = await withTenant(one, anna.scope, (tx) => tx.rows.select({ id: orders.id }).from(orders));
      expect(seen).toHaveLength(1);
      expect(await one.rows.select().from(orders)).toEqual([]);
    } finally {
      await one.close();
    }
  });

  it("the sign-in and worker roles reach no stringer's book", async () => {
    expect(await refusal(withAuth(database.db, (tx) => tx.rows.select().from(orders)))).toMatch(/permission denied/);
    expect(await refusal(withWorker(database.db, (tx) => tx.rows.select().from(persons)))).toMatch(/permission denied/);
    expect(
      await refusal(
        withTenant(database.db, anna.scope, (tx) => tx.rows.execute(sql`select * from stringer_credentials`)),
      ),
    ).toMatch(/permission denied/);
  });
});

describe("the bypass", () => {
  const entry = {
    actorStringerId: null,
    action: "operator.find_stringer",
    reason: "test",
    subjectStringerId: null,
  } as const;

  it("sees across stringers and leaves its audit row", async () => {
    const { auditId, seen } = await withBypass(database.db, entry, async (tx) => ({
      auditId: tx.auditId,
      seen: await tx.rows.select({ id: orders.id }).from(orders),
    }));
    expect(seen).toEqual([{ id: annasOrder }]);
    const rows = await asOwner(
      database.ownerUrl,
      (owner) => owner`select reason, action from admin_audit_log where id = ${auditId}`,
    );
    expect(rows).toMatchObject([{ reason: "test", action: "operator.find_stringer" }]);
  });

  it("sees nothing without an audit row of its own transaction", async () => {
    const seen = await database.db.rows.transaction(async (tx) => {
      const earlier = await withBypass(database.db, entry, async ({ auditId }) => auditId);
      await tx.execute(sql`set local role rbo_admin`);
      await tx.execute(sql`select set_config('rbo.audit_id', ${earlier}, true)`);
      return tx.select().from(orders);
    });
    expect(seen).toEqual([]);
  });

  it("can't forge the transaction of its signature", async () => {
    const forged = database.db.rows.transaction(async (tx) => {
      await tx.execute(sql`set local role rbo_admin`);
      await tx.insert(adminAuditLog).values({ id: newId(), ...entry, transactionId: 1n });
    });
    expect(await refusal(forged)).toMatch(/row-level security/);
  });

  it("leaves no audit row when its work fails", async () => {
    const id = await withBypass(database.db, entry, async ({ auditId }) => Promise.reject(new Error(auditId))).catch(
      (error: Error) => error.message,
    );
    const rows = await asOwner(
      database.ownerUrl,
      (owner) => owner`select 1 from admin_audit_log where id = ${String(id)}`,
    );
    expect(rows).toHaveLength(0);
  });
});

describe("dropping one policy", () => {
  it("makes a stringer's own rows disappear, so no test could still pass", async () => {
    const broken = await createTestDatabase();
    try {
      const carla = await addTestStringer(broken.db, "Carla");
      await asOwner(broken.ownerUrl, (owner) => owner.unsafe("drop policy tenant on client_profiles"));
      const person = newId();
      const added = withTenant(broken.db, carla.scope, async (tx) => {
        await insertPerson(tx, { id: person, lastName: "X" });
        await insertClientProfile(tx, { id: newId(), personId: person, searchKey: "", sortKey: "" });
      });
      expect(await refusal(added)).toMatch(/row-level security/);
    } finally {
      await broken.drop();
    }
  });
});

describe("what the database itself holds to", () => {
  it("keeps a receipt number once given", async () => {
    const give = (number: string) =>
      withTenant(database.db, anna.scope, (tx) =>
        tx.rows.update(orders).set({ receiptNumber: number }).where(eq(orders.id, annasOrder)),
      );
    await give("2026-0001");
    expect(await refusal(give("2026-0002"))).toMatch(/is kept/);
  });

  it("promotes a racket to everyone without an order losing it", async () => {
    await withBypass(
      database.db,
      { actorStringerId: null, action: "catalogue.promote", reason: "test", subjectStringerId: anna.id },
      (tx) => tx.rows.update(rackets).set({ visibility: "shared" }).where(eq(rackets.id, annasRacket)),
    );
    const record = await withTenant(database.db, anna.scope, (tx) => findOrder(tx, annasOrder));
    expect(record?.order.racketScopeId).toBe(sharedScope);
    expect(await asBen((tx) => findRacket(tx, annasRacket))).not.toBeNull();
  });

  it("counts receipts without gap or double across parallel transactions that may fail", async () => {
    const attempts = Array.from({ length: 30 }, (_, index) =>
      withTenant(database.db, ben.scope, async (tx) => {
        const count = await takeReceiptCount(tx, 2031);
        if (index % 3 === 0) throw new Error("rolled back");
        return count;
      }).catch(() => null),
    );
    const given = (await Promise.all(attempts)).filter((count) => count !== null).sort((a, b) => a - b);
    expect(given).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});
