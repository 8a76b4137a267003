import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { createReceiptRenderer } from "@rbo/exports/receipts/receipt-renderer";
import { type MailCatcher, startMailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import { newId } from "@rbo/shared/ids/id";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLinkKey } from "../auth/link-key.ts";
import { sendNextMail } from "../mail/mail-worker.ts";
import { makeEmailSender } from "../mail/make-email-sender.ts";
import { bookJob } from "../testing/book-job.ts";
import { type ServerProcess, startServerProcess } from "../testing/server-process.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser, testClient } from "../testing/test-user.ts";

const bookings = 200;
const killAfter = 80;

let folder: string;
let database: TestDatabase;
let catcher: MailCatcher;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-crash-"));
  database = await createTestDatabase();
  catcher = await startMailCatcher({ folder });
});
afterAll(async () => {
  await catcher.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

type Acknowledged = Map<string, string>;

describe("kill -9 in the middle of 200 bookings", () => {
  it("loses no acknowledged one, leaves no gap in the numbers, and every mail owed is sent once", async () => {
    const acknowledged: Acknowledged = new Map();
    const ids = Array.from({ length: bookings }, newId);

    const first = await startServerProcess({ DATABASE_URL: database.ownerUrl });
    const anna = await signUpTestUser(database.db, first.url, "Anna");
    await bookAll(first, anna, ids, acknowledged, async () => first.end("SIGKILL"));
    expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter);
    expect(acknowledged.size).toBeLessThan(bookings);
    const kept = await strungOrders(anna);
    for (const [id, number] of acknowledged) expect(kept.get(id)).toBe(number);

    const second = await startServerProcess({ DATABASE_URL: database.ownerUrl });
    const beforeRetry = new Map(acknowledged);
    // What was not acknowledged is saved again under the same id, as the app does after a lost answer.
    await bookAll(second, anna, ids, acknowledged);
    await second.end("SIGTERM");
    const orders = await strungOrders(anna);
    for (const [id, number] of beforeRetry) expect(orders.get(id)).toBe(number);
    expect([...orders.values()].sort()).toEqual(ids.map((_, index) => `${year}-${String(index + 1).padStart(4, "0")}`));

    await sendEverything();
    const mails = await catcher.messages();
    expect(mails).toHaveLength(bookings);
    expect(new Set(mails.map((mail) => mail.subject)).size).toBe(bookings);
  }, 120_000);
});

const year = new Date().getFullYear();

/** Books and marks strung what is not acknowledged yet, eight at a time; a lost answer acknowledges nothing. */
async function bookAll(
  server: ServerProcess,
  anna: TestUser,
  ids: readonly string[],
  acknowledged: Acknowledged,
  kill?: () => Promise<void>,
): Promise<void> {
  const queue = ids.filter((id) => !acknowledged.has(id));
  const api = testClient(server.url, anna.cookie);
  let killed: Promise<void> | null = null;
  const work = async () => {
    for (let id = queue.shift(); id !== undefined && !killed; id = queue.shift()) {
      const number = await book(api, id).catch((error: unknown) => {
        if (kill) return null;
        throw error;
      });
      if (number) acknowledged.set(id, number);
      if (kill && acknowledged.size >= killAfter) killed ??= kill();
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  await killed;
}

async function book(api: TestUser["api"], id: string): Promise<string | null> {
  await bookJob({ api }, { id, newClient: { lastName: `Client ${id}`, email: `${id}@client.example` } });
  return (await api.orders.markStrung.mutate({ id })).receiptNumber;
}

async function strungOrders(anna: TestUser): Promise<Map<string, string>> {
  const rows = await asOwner(
    database.ownerUrl,
    (sql) => sql<{ id: string; number: string }[]>`
      select id, receipt_number as number from orders where stringer_id = ${anna.id} and strung_at is not null`,
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Four workers at once, an hour later: past every undo window and every lease. */
async function sendEverything(): Promise<void> {
  const { ca, ...relay } = catcher;
  const smtp = { ...relay, from: "Racket Book <post@racketbook.test>", tls: "starttls" } as const;
  const clock = createTestClock(new Date(Date.now() + 3_600_000).toISOString());
  const receipts = createReceiptRenderer();
  const deps = {
    db: database.db,
    clock,
    log: pino({ level: "silent" }),
    receipts,
    sender: makeEmailSender(smtp, ca),
    mailCaps: { daily: 100, monthly: 3000 },
    linkKey: makeLinkKey(relay.pass),
  };
  try {
    const work = async () => {
      while ((await sendNextMail(deps)) === "settled");
    };
    await Promise.all(Array.from({ length: 4 }, work));
  } finally {
    await receipts.close();
  }
}
