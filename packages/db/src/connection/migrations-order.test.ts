import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const journal = new URL("../../migrations/meta/_journal.json", import.meta.url);

/** The migrator passes over whatever is not later than the last one a database has had. */
it("are each later than all before them, so that a database that has those gets these too", async () => {
  const { entries }: { entries: { when: number; idx: number; tag: string }[] } = JSON.parse(
    await readFile(journal, "utf8"),
  );
  const inOrder = [...entries].sort((a, b) => a.when - b.when || a.idx - b.idx);
  expect(new Set(entries.map(({ when }) => when)).size).toBe(entries.length);
  expect(entries.map(({ tag }) => tag)).toEqual(inOrder.map(({ tag }) => tag));
});
