import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { withChangedParts, withClaimedSize, workbookBytes } from "../testing/v1-workbook.ts";
import { readV1Workbook } from "./read-v1-workbook.ts";
import { V1WorkbookError, type V1WorkbookFault } from "./v1-workbook-error.ts";

const limits = { maxBytes: 2_000_000, timeoutMs: 60_000, maxMemoryMb: 256 };
const sheetPart = "xl/worksheets/sheet1.xml";

let small: Uint8Array;
beforeAll(async () => {
  small = await workbookBytes({
    "Client-Stringing-Orders": [
      ["Ordered", "Last Name"],
      ["2024-05-03", "Meier"],
    ],
  });
});

async function faultOf(bytes: Uint8Array, changed: Partial<typeof limits> = {}): Promise<V1WorkbookFault | "read"> {
  try {
    await readV1Workbook(bytes, { ...limits, ...changed });
    return "read";
  } catch (error) {
    if (error instanceof V1WorkbookError) return error.fault;
    throw error;
  }
}

describe("readV1Workbook", () => {
  it("reads the sample: every row of its three sheets, every heading known", async () => {
    const sample = await readFile(new URL("../../fixtures/v1-sample.xlsx", import.meta.url));
    const workbook = await readV1Workbook(sample, limits);
    expect(workbook.omissions).toEqual([]);
    expect([workbook.client.length, workbook.self.length, workbook.lists.length]).toEqual([329, 416, 30]);
    expect([workbook.client[0]?.row, workbook.client.at(-1)?.row]).toEqual([3, 331]);
    expect(workbook.client[2]?.cells).toMatchObject({
      id: { kind: "number", value: 3 },
      ordered: { kind: "date", value: "2019-05-10", serial: 43_595 },
      lastName: { kind: "text", value: "Simões" },
      racketName: { kind: "text", value: "Pro Staff RF97 Autograph" },
      mainModel: { kind: "text", value: "RPM Blast" },
      crossPrice: { kind: "number", value: 13 },
      crossByo: { kind: "text", value: "No" },
      labour: { kind: "number", value: 25 },
      dynamicTension: { kind: "number", value: 39 },
    });
    expect(workbook.self[0]?.cells.racketName).toEqual({ kind: "text", value: "Wilson Clash 100" });
    expect(workbook.lists[0]?.cells.racketId).toEqual({ kind: "text", value: "CL100_V1_16" });
  });
});

describe("a file that is no such workbook", () => {
  it("is called so, whatever it is", async () => {
    const letter = await withChangedParts(small, (name, text) => (name === "xl/workbook.xml" ? "<w:document/>" : text));
    const files: Record<string, Uint8Array> = {
      empty: new Uint8Array(),
      csv: Buffer.from("Ordered,Last Name\n2024-05-03,Meier"),
      "old .xls": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "cut off": small.slice(0, small.length - 200),
      "cut open": small.slice(200),
      letter,
    };
    const faults = await Promise.all(Object.values(files).map((bytes) => faultOf(bytes)));
    expect(Object.keys(files).map((name, index) => [name, faults[index]])).toEqual([
      ...["empty", "csv", "old .xls", "cut off", "cut open", "letter"].map((name) => [name, "not_a_workbook"]),
    ]);
  });

  it("is missed by sheet and by headings", async () => {
    const renamed = await workbookBytes({ Tabelle1: [["Ordered", "Last Name"]] });
    const headless = await workbookBytes({ "Client-Stringing-Orders": [["2024-05-03", "Meier", 25]] });
    expect(await faultOf(renamed)).toBe("sheet_missing");
    expect(await faultOf(headless)).toBe("headings_missing");
  });
});

describe("a file past the limits", () => {
  const inflated = (megabytes: number) =>
    withChangedParts(small, (name, text) =>
      name === sheetPart ? text.replace("<sheetData>", `${" ".repeat(megabytes * 1_000_000)}<sheetData>`) : text,
    );

  it("is refused by its size before it is opened", async () => {
    expect(await faultOf(small, { maxBytes: small.byteLength - 1 })).toBe("file_too_large");
    expect(await faultOf(small, { maxBytes: small.byteLength })).toBe("read");
  });

  it("is not unpacked past a quarter of the memory, whatever size it claims", async () => {
    const bomb = await inflated(70);
    expect(bomb.byteLength).toBeLessThan(limits.maxBytes);
    expect(await faultOf(bomb)).toBe("contents_too_large");
    expect(await faultOf(withClaimedSize(bomb, sheetPart, 1000))).toBe("not_a_workbook");
  });

  it("is left where it wants more memory", async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>';
    const greedy = await withChangedParts(small, (name, text) =>
      name === sheetPart ? text.replace("</sheetData>", `</sheetData>${merges}`) : text,
    );
    expect(await faultOf(greedy, { maxMemoryMb: 64 })).toBe("took_too_much_memory");
  });

  it("is left where it wants more time", async () => {
    expect(await faultOf(small, { timeoutMs: 1 })).toBe("took_too_long");
  });
});
