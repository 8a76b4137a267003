import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { z } from "zod";

const journalSchema = z.object({ entries: z.array(z.object({ idx: z.int(), when: z.number(), tag: z.string() })) });

/** The migrator runs what is younger than the youngest it has run: an entry with an earlier time would be skipped. */
it("each migration is younger than those before it", async () => {
  const text = await readFile(new URL("../../migrations/meta/_journal.json", import.meta.url), "utf8");
  const { entries } = journalSchema.parse(JSON.parse(text));
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
  const whens = entries.map(({ when }) => when);
  expect(whens).toEqual([...new Set(whens)].sort((a, b) => a - b));
  const numbers = entries.map(({ tag }) => tag.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)].sort());
});
