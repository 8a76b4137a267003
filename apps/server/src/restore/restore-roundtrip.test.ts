import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { addTestStringer, asOwner } from "@rbo/db/testing/test-stringers";
import type { Export } from "@rbo/shared/exports/export.schema";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportOf } from "../testing/export-of.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { comparable } from "./comparable.fixture.ts";
import { type Book, bookArbitrary } from "./generated-book.fixture.ts";
import { restoreExport } from "./restore-export.ts";
import { writeBook } from "./write-book.fixture.ts";

const clock = createTestClock("2026-11-24T09:00:00Z");
let here: TestDatabase;
let sharedIds: { rackets: string[]; strings: string[] };
let accounts = 0;

beforeAll(async () => {
  here = await createTestDatabase();
  const others = await addTestStringer(here.db, "Others");
  sharedIds = await asOwner(here.ownerUrl, async (sql) => {
    const rackets = await sql<{ id: string }[]>`
      insert into rackets (id, created_by_stringer_id, visibility, manufacturer, model, search_key)
      select gen_random_uuid(), ${others.id}, 'shared', 'Shared', 'Racket ' || n, '' from generate_series(1, 3) n returning id`;
    const strings = await sql<{ id: string }[]>`
      insert into strings (id, created_by_stringer_id, visibility, manufacturer, model, gauge, search_key)
      select gen_random_uuid(), ${others.id}, 'shared', 'Shared', 'String ' || n, '1.25', '' from generate_series(1, 3) n returning id`;
    return { rackets: rackets.map(({ id }) => id), strings: strings.map(({ id }) => id) };
  });
});
afterAll(() => here.drop());

const account = async (database: TestDatabase) => {
  accounts += 1;
  const { scope } = await addTestStringer(database.db, `Account ${accounts}`);
  return { deps: { db: database.db, clock }, scope };
};

const restoreInto = async (database: TestDatabase, file: Export) => {
  const ctx = await account(database);
  const input = { fileName: "book.json", bytes: Buffer.from(JSON.stringify(file)), file, isDryRun: false };
  const first = await restoreExport(ctx, input);
  const second = await restoreExport(ctx, input);
  return { again: await exportOf(ctx), first, second };
};

async function exportOfBook(book: Book): Promise<Export> {
  const ctx = await account(here);
  await writeBook(here, ctx.scope, book, sharedIds);
  return exportOf(ctx);
}

/** What a second restore of the same file finds: nothing new, nothing changed, nothing it can't hold. */
const isSettled = ({ counts, rows }: Awaited<ReturnType<typeof restoreExport>>) =>
  rows.length === 0 && counts.every(({ added, kept, rejected }) => added + kept + rejected === 0);

it("gives the same export again, whatever the book: into an empty account of another server and of the same", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(bookArbitrary, async (book) => {
      const file = await exportOfBook(book);
      for (const order of file.orders) {
        seen.add(order.state);
        if (order.main.string_id !== order.cross.string_id) seen.add("hybrid");
        if (order.main_string?.visibility === "shared") seen.add("shared string");
        if (order.racket.visibility === "shared") seen.add("shared racket");
        if (order.racket.visibility === "one_off") seen.add("typed racket");
        if (order.receipts.length > 0) seen.add("receipt");
        for (const mail of order.mails) seen.add(`mail ${mail.state}`);
      }
      const elsewhere = await createTestDatabase();
      const fresh = await restoreInto(elsewhere, file);
      await elsewhere.drop();
      expect(fresh.first.rows).toEqual([]);
      expect(comparable(fresh.again)).toEqual(comparable(file));
      expect(isSettled(fresh.second)).toBe(true);
      const beside = await restoreInto(here, file);
      expect(comparable(beside.again, { ignoreIds: true })).toEqual(comparable(file, { ignoreIds: true }));
      expect(isSettled(beside.second)).toBe(true);
    }),
    { seed: 20261125, numRuns: 12, endOnFailure: true },
  );
  // That all of it was there to be lost.
  expect([...seen].sort()).toEqual([
    ...["done", "draft", "hybrid", "mail failed", "mail not_sent", "mail queued", "mail sent", "mail waiting"],
    ...["ordered", "paid", "receipt", "returned", "shared racket", "shared string", "strung", "typed racket"],
  ]);
}, 120_000);
