import { expect, test } from "vitest";
import { type AboutMeEntry, oneRowEach } from "./one-row-each.ts";

const entry = (id: string, beganAs: string | null): AboutMeEntry => ({
  ...{ id, at: "2026-11-24T09:00:00.000Z", action: "export.as_stringer", reason: "Asked by phone" },
  ...{ by: null, format: "json", clientId: null, isConsole: false },
  taken: beganAs === null ? null : { beganAs, outcome: "complete", bytes: 1, sha256: "ab", counts: null },
});

test("an export that has ended is one row, one under way stays, and so does everything else", () => {
  const rows = [entry("e", null), entry("d", "b"), entry("c", "a"), entry("b", null), entry("a", null)];
  expect(oneRowEach(rows).map(({ id }) => id)).toEqual(["e", "d", "c"]);
});
