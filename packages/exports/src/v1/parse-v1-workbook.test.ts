import type { V1Workbook } from "@rbo/shared/v1-import/v1-workbook.schema";
import type ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SheetCells, withChangedParts, workbookBytes } from "../testing/v1-workbook.ts";
import { parseV1Workbook } from "./parse-v1-workbook.ts";
import { V1WorkbookError } from "./v1-workbook-error.ts";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const parse = (bytes: Uint8Array): Promise<V1Workbook> => parseV1Workbook(bytes, 50_000_000);

async function parseClients(rows: SheetCells, touch?: (sheet: ExcelJS.Worksheet) => void): Promise<V1Workbook> {
  const name = "Client-Stringing-Orders";
  const touched = (workbook: ExcelJS.Workbook) => {
    for (const sheet of workbook.worksheets) touch?.(sheet);
  };
  return parse(await workbookBytes({ [name]: rows }, touched));
}

/** What is said of headings that are there, without those that are not. */
const unknownHeadings = ({ omissions }: V1Workbook) =>
  omissions.filter(({ code }) => code !== "column_missing").map(({ code, column }) => [code, column]);

describe("columns", () => {
  it("are found by their words, in any order, under a title, in German", async () => {
    const workbook = await parseClients([
      ["Meine Besaitungen 2019–2026"],
      [],
      ["Quersaite", "", "", "", "Längssaite", "", "Schläger", "", "Daten", "", "Kunde", "", "Preis"],
      [
        ...["Härte (kg)", "Eigene Saite", "Hersteller", "Modell", "Modell", "Stärke (mm)"],
        ...["Modell", "Kopfgrösse", "Besaitet", "Bestellt", "Vorname", "Nachname", "Arbeit"],
      ],
      [23, "ja", "Luxilon", "ALU", "Rough", 1.25, "Blade", 98, day("2024-05-04"), day("2024-05-03"), "A", "M", 25],
    ]);
    expect(unknownHeadings(workbook).filter(([code]) => code !== "sheet_missing")).toEqual([]);
    expect(workbook.client).toHaveLength(1);
    expect(workbook.client[0]?.row).toBe(5);
    expect(workbook.client[0]?.cells).toMatchObject({
      crossTension: { value: 23 },
      crossByo: { value: "ja" },
      crossManufacturer: { value: "Luxilon" },
      crossModel: { value: "ALU" },
      mainModel: { value: "Rough" },
      mainGauge: { value: 1.25 },
      racketName: { value: "Blade" },
      headSize: { value: 98 },
      strung: { value: "2024-05-04" },
      ordered: { value: "2024-05-03" },
      firstName: { value: "A" },
      lastName: { value: "M" },
      labour: { value: 25 },
    });
  });

  it("need no row of groups where each heading says its own", async () => {
    const workbook = await parseClients([
      ["Racquet Model", "Main String Tension", "Cross Model", "Date", "Last name", "RACKET HEAD SIZE"],
      ["Blade", 24, "ALU", day("2024-05-03"), "Meier", 98],
    ]);
    expect(unknownHeadings(workbook).filter(([code]) => code !== "sheet_missing")).toEqual([]);
    expect(Object.keys(workbook.client[0]?.cells ?? {}).sort()).toEqual(
      ["racketName", "mainTension", "crossModel", "ordered", "lastName", "headSize"].sort(),
    );
  });

  it("that nobody knows, that repeat and that are missing are told with their place", async () => {
    const workbook = await parseClients([
      ["", "", "", "Stats"],
      ["Ordered", "Last Name", "Sponsor", "Year", "Ordered on", "Total", "Model"],
      [day("2024-05-03"), "Meier", "ACME", 2024, day("2024-06-01"), 25, "Blade"],
    ]);
    expect(unknownHeadings(workbook)).toEqual([
      ["heading_unknown", "Sponsor (C)"],
      ["sheet_missing", null],
      ["sheet_missing", null],
    ]);
    expect(workbook.omissions).toContainEqual({ code: "column_missing", sheet: "client", column: "paid" });
    expect(workbook.client[0]?.cells.ordered).toMatchObject({ value: "2024-05-03" });
  });
});

describe("cells", () => {
  const headings = ["Ordered", "Last Name", "Comments", "Labor", "Paid"];
  const cellsOf = (row: readonly ExcelJS.CellValue[]) =>
    parseClients([headings, row]).then(({ client }) => client[0]?.cells);

  it("are read as the sheet shows them", async () => {
    const cells = await cellsOf([
      day("2024-02-29"),
      { richText: [{ text: "Mei" }, { font: { bold: true }, text: "er" }] },
      { text: "see here", hyperlink: "https://example.com" },
      { formula: "5*5", result: 25, date1904: false },
      { formula: "A2+1", result: day("2024-03-01"), date1904: false },
    ]);
    expect(cells).toEqual({
      ordered: { kind: "date", value: "2024-02-29", serial: 45_351 },
      lastName: { kind: "text", value: "Meier" },
      comments: { kind: "text", value: "see here" },
      labour: { kind: "number", value: 25 },
      paid: { kind: "date", value: "2024-03-01", serial: 45_352 },
    });
  });

  it("that are errors, flags, zero or blank are told apart", async () => {
    const cells = await cellsOf([{ error: "#N/A" }, true, "   ", { formula: "1-1", result: 0, date1904: false }]);
    expect(cells).toEqual({
      ordered: { kind: "error", value: "#N/A" },
      lastName: { kind: "boolean", value: true },
      labour: { kind: "number", value: 0 },
    });
  });

  it("keep the number behind what only looks like a date", async () => {
    const { client } = await parseClients([headings, [null, "Meier", null, 24.3]], (sheet) => {
      sheet.getCell("D2").numFmt = "dd.mm.yyyy";
    });
    expect(client[0]?.cells.labour).toMatchObject({ kind: "date", serial: 24.3 });
  });

  it.each(["1", "true"])("count days from 1904 where the workbook says so (%s)", async (flag) => {
    const bytes = await workbookBytes({
      "Client-Stringing-Orders": [headings, [day("2024-02-29"), "Meier"]],
    });
    const from1904 = await withChangedParts(bytes, (name, text) =>
      name === "xl/workbook.xml" ? text.replace("<workbookPr ", `<workbookPr date1904="${flag}" `) : text,
    );
    const { date1904, client } = await parse(from1904);
    expect(date1904).toBe(true);
    // The same number of days, four years and a day later.
    expect(client[0]?.cells.ordered).toEqual({ kind: "date", value: "2028-03-01", serial: 45_351 });
  });

  it("merged downwards hold for each row, and across for their first column alone", async () => {
    const rows = [headings, [day("2024-05-03"), "Meier"], [null, "Huber"], ["Season 2025"]];
    const { client } = await parseClients(rows, (sheet) => {
      sheet.mergeCells("A2:A3");
      sheet.mergeCells("A4:E4");
    });
    expect(client[1]?.cells.ordered).toMatchObject({ value: "2024-05-03" });
    expect(client[2]?.cells).toEqual({ ordered: { kind: "text", value: "Season 2025" } });
  });

  it("whose formulas were never worked out are told, not taken for blank in silence", async () => {
    const { omissions } = await parseClients([headings, [day("2024-05-03"), "Meier", null, { formula: "5*5" }]]);
    expect(omissions).toContainEqual({ code: "formulas_without_results", sheet: "client", column: null });
  });
});

describe("sheets", () => {
  const client: SheetCells = [
    ["Ordered", "Last Name"],
    [day("2024-05-03"), "Meier"],
  ];

  it("are found by name in whatever capitals and order; rows without a cell of ours are none", async () => {
    const workbook = await parse(
      await workbookBytes({
        Stats: [["Year"], [2024]],
        lists: [["BYO", "", "My Racquets"], ["BYO", "", "ID", "Racquet"], ["Yes"], ["No", "", "B98_1", "Blade 98"]],
        "SELF stringing orders": [["Strung", "Racquet ID"], [], [day("2024-05-03"), "B98_1"]],
        "Client Stringing Orders": client,
      }),
    );
    expect(workbook.lists.map(({ row }) => row)).toEqual([4]);
    expect(workbook.self.map(({ row, cells }) => [row, cells.racketId])).toEqual([
      [3, { kind: "text", value: "B98_1" }],
    ]);
    expect(workbook.client).toHaveLength(1);
  });

  it("of own jobs and lists may be missing or nonsense, and that is told", async () => {
    const workbook = await parse(
      await workbookBytes({ "Client-Stringing-Orders": client, "Self-Stringing-Orders": [["lorem"], ["ipsum"]] }),
    );
    expect(workbook.client).toHaveLength(1);
    expect(unknownHeadings(workbook)).toEqual([
      ["headings_missing", null],
      ["sheet_missing", null],
    ]);
  });
});

it("meets any damage to a file with a fault of its own kind, never another error", async () => {
  const bytes = await workbookBytes({
    "Client-Stringing-Orders": [
      ["Ordered", "Last Name"],
      ["3.5.2024", "Meier"],
    ],
  });
  const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const damaged = Uint8Array.from(bytes);
      for (const [at, value] of changes) damaged[at] = value;
      const outcome = await parse(damaged).catch((error: unknown) => error);
      expect(outcome instanceof V1WorkbookError || typeof outcome === "object").toBe(true);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(V1WorkbookError);
    }),
    { numRuns: 60, seed: 7 },
  );
});
