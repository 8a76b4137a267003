import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { addTestStringer, asOwner } from "@rbo/db/testing/test-stringers";
import { importReportSchema } from "@rbo/shared/imports/import-report.schema";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { tellExportStory } from "../exports/export-story.fixture.ts";
import { exportOf } from "../testing/export-of.ts";
import { createTestClock } from "../testing/test-clock.ts";
import type { Operator } from "./operator.ts";
import { OperatorError } from "./operator-error.ts";
import { restoreBook } from "./restore.command.ts";
import { UsageError } from "./usage-error.ts";

let database: TestDatabase;
let operator: Operator;
let folder: string;
let file: string;
let said: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const clock = createTestClock("2026-11-24T09:00:00Z");
  operator = {
    ...{ db: database.db, clock, log: pino({ level: "silent" }), spoolDir: tmpdir() },
    ...{ publicUrl: "http://racketbook.test", close: async () => undefined },
  };
  const { anna } = await tellExportStory(database);
  await addTestStringer(database.db, "Rita");
  await asOwner(
    database.ownerUrl,
    (sql) => sql`update stringers set default_locale = 'de' where display_name = 'Rita'`,
  );
  folder = await mkdtemp(join(tmpdir(), "rbo-restore-"));
  file = join(folder, "book.json");
  await writeFile(file, JSON.stringify(await exportOf({ deps: { db: database.db, clock }, scope: anna.scope })));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

beforeEach(() => {
  said = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

const run = (...args: string[]) => restoreBook.read(args)(operator);
const ritas = ["--stringer", "rita@example.com"];

describe("rbo restore", () => {
  it("tells in the stringer's language what it would do, and does nothing", async () => {
    await run(file, ...ritas, "--dry-run");
    expect(said).toBe(
      [
        "Probelauf: nichts wurde geschrieben.",
        "  Einstellungen: 1 neu",
        "  Logos: 0",
        "  Kundinnen und Kunden: 2 neu",
        "  Rackets: 1 neu",
        "  Saiten: 2 neu, 1 schon da",
        "  Aufträge: 7 neu",
        "  Quittungen: 2 neu",
        "  Mails: 1 neu",
        "Jede Zeile stünde im Buch.\n",
      ].join("\n"),
    );
    said = "";
    await run(file, ...ritas, "--dry-run", "--json");
    expect(importReportSchema.parse(JSON.parse(said))).toMatchObject({ isDryRun: true, importId: null });
  });

  it("names the places of a file that doesn't fit, and a file that isn't there", async () => {
    const spoilt = join(folder, "spoilt.json");
    await writeFile(spoilt, JSON.stringify({ schema_version: 1, orders: "none" }));
    const refusal = await run(spoilt, ...ritas).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OperatorError);
    expect(String(refusal)).toContain(
      "\n  orders: ist Text in Anführungszeichen, hierher gehört aber eine Liste in [ ]",
    );
    await expect(run(join(folder, "none.json"), ...ritas)).rejects.toThrow("can't be read");
    await expect(run(file, "--stringer", "nobody@example.com")).rejects.toThrow("Nobody has an account");
    expect(() => restoreBook.read([file])).toThrow(UsageError);
  });

  it("brings the book in, once", async () => {
    await run(file, ...ritas, "--json");
    expect(importReportSchema.parse(JSON.parse(said)).importId).not.toBeNull();
    said = "";
    await run(file, ...ritas);
    // In English: the settings came with the file.
    expect(said).toContain("Jobs: 7 there already");
    expect(said).toMatch(/Every row is in the book\.\n$/);
  });
});
