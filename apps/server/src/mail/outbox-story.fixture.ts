import { type Database, openDatabase } from "@rbo/db/connection/database";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { EmailSender } from "@rbo/mailer/email-sender";
import type { SmtpRelay } from "@rbo/mailer/relay-transport";
import { undoWindowMs } from "@rbo/shared/receipts/undo-window";
import { type Logger, pino } from "pino";
import { makeLinkKey } from "../auth/link-key.ts";
import { bookJob } from "../testing/book-job.ts";
import { startTestApp } from "../testing/test-app.ts";
import { createTestClock, type TestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import type { MailDeps } from "./mail-deps.ts";

export type OutboxMail = { id: string; state: string; attempts: number; answer: string | null; dueAt: Date | null };

export type OutboxStory = {
  database: TestDatabase;
  clock: TestClock;
  serverUrl: string;
  anna: TestUser;
  /** A worker's means on this outbox. Its renderer makes another PDF each time, so that a kept one is told apart. */
  worker(relay: SmtpRelay, change?: Partial<MailDeps>): MailDeps;
  /** A log whose lines are handed over as they are written. */
  logInto(take: (line: Record<string, unknown>) => void): Logger;
  /** A pool of its own on the same database, as a second server has. */
  anotherPool(): Database;
  /** Books a job, marks it strung and lets the time to undo it pass. */
  oweReceipt(to?: string): Promise<{ id: string }>;
  /** As many more mails as there are told, each like the last one but to another address, and due. */
  oweManyMore(mails: number): Promise<void>;
  /** Oldest first. */
  outbox(): Promise<OutboxMail[]>;
  /** As if every mail had been tried that often. */
  setAttempts(attempts: number): Promise<void>;
  close(): Promise<void>;
};

/** A stringer at a server, and an outbox that nobody works off yet; on a database of its own where none is given. */
export async function startOutboxStory(given?: TestDatabase): Promise<OutboxStory> {
  const clock = createTestClock();
  const database = given ?? (await createTestDatabase());
  const server = await startTestApp({ db: database.db, clock });
  const anna = await signUpTestUser(database.db, server.url, "Anna");
  const pools: Database[] = [];
  return {
    database,
    clock,
    serverUrl: server.url,
    anna,
    worker: (relay, change) => ({ ...workerDeps(database.db, clock, relay), ...change }),
    logInto: (take) => pino({ level: "info" }, { write: (line: string) => take(JSON.parse(line)) }),
    anotherPool: () => {
      const pool = openDatabase(database.appUrl, { maxConnections: 4 });
      pools.push(pool);
      return pool;
    },
    oweReceipt: async (email = "lena@example.com") => {
      const { id } = await bookJob(anna, { newClient: { firstName: "Lena", lastName: "Graf", email } });
      await anna.api.orders.markStrung.mutate({ id });
      clock.advance(undoWindowMs);
      return { id };
    },
    oweManyMore: async (mails) => {
      await asOwner(
        database.ownerUrl,
        (sql) => sql`
          insert into mails (stringer_id, id, event, dedupe_key, state, to_address, to_name, locale, facts, order_id,
            receipt_issue_id, message_id, idempotency_key, next_attempt_at, created_at, updated_at)
          select stringer_id, made.id, event, 'receipt:' || made.id, 'queued', 'client' || n || '@example.com', to_name, locale,
            facts, order_id, receipt_issue_id, '<' || made.id || '@racketbook.test>', 'rbo-' || made.id, next_attempt_at,
            created_at + n * interval '1 ms', updated_at
          from (select * from mails order by created_at desc limit 1) as last, generate_series(1, ${mails}::int) as n,
            lateral (select gen_random_uuid() as id, n as nth) as made`,
      );
    },
    outbox: () => readOutbox(database.ownerUrl),
    setAttempts: async (attempts) => {
      await asOwner(database.ownerUrl, (sql) => sql`update mails set attempts = ${attempts}`);
    },
    close: async () => {
      await server.close();
      await Promise.all(pools.map((pool) => pool.close()));
      await database.drop();
    },
  };
}

function workerDeps(db: Database, clock: TestClock, relay: SmtpRelay): MailDeps {
  let rendered = 0;
  return {
    db,
    clock,
    log: pino({ level: "silent" }),
    mailCaps: { daily: 100, monthly: 3000 },
    linkKey: makeLinkKey("re_test_secret"),
    receipts: {
      render: async ({ facts }) => {
        rendered += 1;
        return new TextEncoder().encode(
          `%PDF-1.7 ${facts.number}, CHF ${facts.totalMinor / 100}, rendered ${rendered}`,
        );
      },
    },
    sender: new EmailSender(relay, { name: "Racket Book", address: "post@racketbook.test" }),
  };
}

const readOutbox = (ownerUrl: string): Promise<OutboxMail[]> =>
  asOwner(
    ownerUrl,
    (sql) => sql<OutboxMail[]>`
      select id, state, attempts, last_answer as answer, next_attempt_at as "dueAt" from mails order by created_at, id`,
  );
