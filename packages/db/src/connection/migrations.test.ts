import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { z } from "zod";

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

it("tells the migrations in the order they are shipped: one dated before its predecessor would never be run", async () => {
  const journal = await readFile(new URL("../../migrations/meta/_journal.json", import.meta.url), "utf8");
  const { entries } = journalSchema.parse(JSON.parse(journal));
  expect(entries.map(({ tag }) => tag)).toEqual([...entries].sort((a, b) => a.when - b.when).map(({ tag }) => tag));
  expect(entries.map(({ tag }) => tag)).toEqual(entries.map(({ tag }) => tag).sort());
});
