import { text } from "node:stream/consumers";
import type { ExportSection } from "@rbo/shared/exports/export.schema";
import { describe, expect, it } from "vitest";
import { type ExportJsonSource, writeExportJson } from "./write-export-json.ts";

const counts = { client_profiles: 0, persons: 0, rackets: 1, strings: 0, orders: 3 };

const source = (pages: Partial<Record<ExportSection, string[][]>>): ExportJsonSource => ({
  exportedAt: new Date("2026-11-23T21:07:34.123Z"),
  counts: async () => counts,
  totals: async () => [],
  stringer: async () => `{"display_name":"Anna"}`,
  pages: async function* (section) {
    yield* pages[section] ?? [];
  },
});

describe("writeExportJson", () => {
  it("passes rows through in the contract's order, across pages", async () => {
    const written = await text(
      writeExportJson(source({ rackets: [['{"id":"r"}']], orders: [['{"id":1}', '{"id":2}'], ['{"id":3}']] })),
    );
    expect(JSON.parse(written)).toEqual({
      schema_version: 1,
      exported_at: "2026-11-23T21:07:34.123Z",
      counts,
      totals: [],
      stringer: { display_name: "Anna" },
      client_profiles: [],
      persons: [],
      rackets: [{ id: "r" }],
      strings: [],
      orders: [{ id: 1 }, { id: 2 }, { id: 3 }],
    });
    expect(Object.keys(JSON.parse(written))).toEqual([
      "schema_version",
      "exported_at",
      "counts",
      "totals",
      "stringer",
      "client_profiles",
      "persons",
      "rackets",
      "strings",
      "orders",
    ]);
  });

  it("refuses to end a file that is short of what was counted", async () => {
    await expect(text(writeExportJson(source({ rackets: [["{}"]], orders: [["{}"]] })))).rejects.toThrow(
      "orders: counted 3, wrote 1",
    );
  });
});
