import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import yazl from "yazl";
import { ExportFileError } from "./export-file-error.ts";
import { readExportJson } from "./read-export-json.ts";

const money = { amount_minor: 2500, currency: "CHF" };
const empty = {
  schema_version: 1,
  exported_at: "2026-11-23T21:07:34.123Z",
  counts: { client_profiles: 0, persons: 0, rackets: 0, strings: 0, orders: 0 },
  totals: [],
  stringer: {
    ...{ id: "01900000-0000-7000-8000-000000000001", email: "anna@example.com", role: "stringer" },
    ...{ display_name: "Anna", business_name: null, business_address: null, phone: null },
    ...{ receipt_thank_you: null, receipt_disclosure: null, default_locale: "de", default_labour: money },
    ...{ currency: "CHF", time_zone: "Europe/Zurich", tension_unit: "kg", logo_sha256: null, logos: [] },
    ...{ deactivated_at: null, created_at: "2026-01-01T00:00:00.000Z" },
  },
  ...{ client_profiles: [], persons: [], rackets: [], strings: [], orders: [] },
};

const limits = { maxBytes: 1_000_000, timeoutMs: 20_000, maxMemoryMb: 128 };
const read = (text: string, change: Partial<typeof limits> = {}) =>
  readExportJson(new TextEncoder().encode(text), "de", { ...limits, ...change });
const fault = async (reading: Promise<unknown>) => {
  const error = await reading.catch((reason: unknown) => reason);
  return error instanceof ExportFileError ? [error.fault, error.issues] : error;
};

describe("readExportJson", () => {
  it("reads an export, with a byte order mark too", async () => {
    expect(await read(JSON.stringify(empty))).toEqual(empty);
    expect(await read(`\uFEFF${JSON.stringify(empty)}`)).toEqual(empty);
  });

  it("names what is wrong where, in the reader's language", async () => {
    const spoilt = { ...empty, stringer: { ...empty.stringer, currency: 3 } };
    expect(await fault(read(JSON.stringify(spoilt)))).toEqual([
      "does_not_fit",
      [{ path: "stringer.currency", message: "ist eine Zahl, hierher gehört aber Text in Anführungszeichen" }],
    ]);
    const cut = { ...empty, counts: { ...empty.counts, orders: 3 } };
    expect(await fault(read(JSON.stringify(cut)))).toEqual([
      "does_not_fit",
      [
        {
          path: "counts.orders",
          message:
            "sagt 3, aber die Datei hat 0: sie wurde abgeschnitten oder verändert; lade den Export nochmals herunter",
        },
      ],
    ]);
  });

  it("names no more than somebody reads", async () => {
    const rows = Array.from({ length: 5_000 }, () => ({ nothing: "x".repeat(10) }));
    const [name, issues] = Object(await fault(read(JSON.stringify({ ...empty, orders: rows }))));
    expect([name, issues.length]).toEqual(["does_not_fit", 50]);
  });

  it("finds it in an archive, and unpacks no more than an eighth of the memory", async () => {
    const zipped = async (name: string, text: string) => {
      const archive = new yazl.ZipFile();
      archive.addBuffer(Buffer.from("%PDF"), "receipts/2026-0001-r1.pdf");
      archive.addBuffer(Buffer.from(text), name);
      archive.end();
      return buffer(archive.outputStream);
    };
    const readZip = async (name: string, text: string) => readExportJson(await zipped(name, text), "de", limits);
    expect(await readZip("racket-book.json", JSON.stringify(empty))).toEqual(empty);
    expect(await fault(readZip("other.json", JSON.stringify(empty)))).toEqual(["not_json", []]);
    expect(await fault(readZip("racket-book.json", " ".repeat(20_000_000)))).toEqual(["file_too_large", []]);
    expect(await fault(readExportJson(Buffer.from("PK\u0003\u0004"), "de", limits))).toEqual(["not_json", []]);
  });

  it("is held to its limits", async () => {
    const text = JSON.stringify({ ...empty, orders: Array.from({ length: 100_000 }, () => [[], {}, []]) });
    expect(await fault(read(text, { maxBytes: 1_000 }))).toEqual(["file_too_large", []]);
    expect(await fault(read(text, { maxBytes: 10_000_000, maxMemoryMb: 16 }))).toEqual(["took_too_much_memory", []]);
    expect(await fault(read(text, { maxBytes: 10_000_000, timeoutMs: 1 }))).toEqual(["took_too_long", []]);
  });
});
