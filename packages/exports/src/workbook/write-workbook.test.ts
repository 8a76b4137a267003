import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { loadWorkbook, sheetHeadings, sheetTable } from "../testing/read-workbook.ts";
import { clientRow, type OrderRow, orderPages, orderRow, workbookRows } from "../testing/sheet-rows.ts";
import { type WorkbookInput, writeWorkbook } from "./write-workbook.ts";

const exportedAt = new Date("2026-11-23T21:07:34.000Z");
const input = (rows: WorkbookInput["rows"], locale: "en" | "de" = "en"): WorkbookInput => ({
  rows,
  locale,
  author: "Ben & <Söhne>",
  exportedAt,
});

const read = async (written: WorkbookInput) => loadWorkbook(await buffer(writeWorkbook(written)));

const readOrders = async (rows: OrderRow[], locale: "en" | "de" = "en") =>
  sheetTable(await read(input(workbookRows(rows), locale)), "Orders");

describe("the workbook", () => {
  it("has the contract's sheets and columns, in order", async () => {
    const workbook = await read(input(workbookRows([orderRow()])));
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(["Orders", "Clients", "Rackets", "Strings"]);
    const side = (name: string) =>
      ["manufacturer", "model", "gauge", "colour", "tension kg", "price", "BYO"].map((column) => `${name} ${column}`);
    expect(sheetHeadings(workbook, "Orders")).toEqual([
      ...["Receipt number", "Client type", "Last name", "First name", "Ordered", "Strung", "Returned", "Paid", "State"],
      ...["Racket manufacturer", "Racket model", "Racket serial", "Head size sq in", "String pattern"],
      ...side("Main"),
      ...side("Cross"),
      ...["Labour", "Strings", "Total", "Currency", "Dynamic tension", "Method", "Comments", "ID"],
    ]);
  });

  it("holds every value as what it is", async () => {
    expect(await readOrders([orderRow()])).toEqual([
      {
        "Receipt number": "2026-0042",
        "Client type": "Client",
        "Last name": "Muster",
        "First name": "Anna",
        Ordered: new Date("2026-03-28T00:00:00Z"),
        Strung: new Date("2026-03-29T00:00:00Z"),
        Returned: new Date("2026-10-25T00:00:00Z"),
        Paid: null,
        State: "Returned",
        "Racket manufacturer": "Wilson",
        "Racket model": "Blade 98",
        "Racket serial": "0012",
        "Head size sq in": 98,
        "String pattern": "16x19",
        "Main manufacturer": "Luxilon",
        "Main model": "ALU Power",
        "Main gauge": "1.25",
        "Main colour": "silver",
        "Main tension kg": 24.5,
        "Main price": 18.5,
        "Main BYO": "No",
        "Cross manufacturer": "Luxilon",
        "Cross model": "ALU Power",
        "Cross gauge": "16L",
        "Cross colour": null,
        "Cross tension kg": null,
        "Cross price": null,
        "Cross BYO": "Yes",
        Labour: 25,
        Strings: 18.5,
        Total: 43.5,
        Currency: "CHF",
        "Dynamic tension": 37.2,
        Method: "2 knots",
        Comments: null,
        ID: "0190a000-0000-7000-8000-000000000001",
      },
    ]);
  });

  it("speaks the stringer's language in headings and words", async () => {
    const workbook = await read(
      input(workbookRows([orderRow({ is_self: "t", state: "strung", returned_at: "" })]), "de"),
    );
    const [order] = sheetTable(workbook, "Orders");
    expect(order).toMatchObject({
      Art: "Eigen",
      Stand: "Besaitet",
      "Quer: eigene Saite": "Ja",
      Besaitet: expect.any(Date),
    });
    expect(sheetTable(workbook, "Clients")).toMatchObject([
      { Anzeigename: "Anna Muster", "Quittung per Mail": "Nein", Sprache: "Deutsch", Aufträge: 3 },
    ]);
    expect(sheetTable(workbook, "Rackets")).toMatchObject([{ Gehört: "Anna Muster", Jahr: 2023, Katalog: "Eigene" }]);
    expect(sheetTable(workbook, "Strings")).toMatchObject([{ Stärke: "1.25", Katalog: "Gemeinsam" }]);
    expect(workbook.getWorksheet("Orders")?.getCell("E2").numFmt).toBe("dd.mm.yyyy");
  });

  it("freezes and filters the header, fits widths, and says whose it is", async () => {
    const workbook = await read(input(workbookRows([orderRow(), orderRow()])));
    const orders = workbook.getWorksheet("Orders");
    expect(orders?.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    expect(orders?.autoFilter).toBe("A1:AJ3");
    expect(orders?.getColumn(36).width).toBe(38);
    expect(orders?.getCell("A1").font).toMatchObject({ bold: true });
    expect(workbook).toMatchObject({
      creator: "Ben & <Söhne>",
      title: "Racket Book: Ben & <Söhne>",
      created: exportedAt,
    });
  });

  it("formats money by its own currency, and sums to the cent", async () => {
    const amounts = [
      [1, "CHF"],
      [1999, "CHF"],
      [-500, "CHF"],
      [1200, "JPY"],
      [1235, "KWD"],
    ] as const;
    const rows = amounts.map(([minor, currency]) => orderRow({ total_minor: String(minor), currency }));
    const sheet = (await read(input(workbookRows(rows)))).getWorksheet("Orders");
    const totals = rows.map((_, index) => sheet?.getRow(index + 2).getCell(31));
    expect(totals.map((cell) => cell?.value)).toEqual([0.01, 19.99, -5, 1200, 1.235]);
    expect(totals.map((cell) => cell?.numFmt)).toEqual([
      ...Array.from({ length: 3 }, () => "[$CHF] #,##0.00"),
      "[$JPY] #,##0",
      "[$KWD] #,##0.000",
    ]);
  });

  it("keeps text as text, however nasty", async () => {
    const kept = [
      "=1+1",
      "+41 79 000 00 00",
      "-3",
      "@SUM(A1)",
      "\tindented",
      " spaced ",
      "two\nlines",
      "0012",
      "<b>&\"'</b>",
      "]]>",
      "😀👩‍🎾",
      "مضرب تنس",
      "עברית",
      "null",
      "TRUE",
      "2026-01-01",
      "Ĺęþ",
    ];
    const orders = await readOrders(kept.map((comments) => orderRow({ comments })));
    expect(orders.map((row) => row.Comments)).toEqual(kept);
  });

  it("spells out what spreadsheets would read as a character's code", async () => {
    // Excel, LibreOffice and SheetJS read this as the text "_x0041_"; exceljs leaves inline strings as written.
    const [order] = await readOrders([orderRow({ comments: "_x0041_ and _xyz_" })]);
    expect(order?.Comments).toBe("_x005F_x0041_ and _xyz_");
  });

  it("takes out what a cell can't hold", async () => {
    const nasty = [
      "a\u0000b\u0007c\u001bd",
      "half \ud83d here",
      "half \ude00 here",
      "a\r\nb\rc",
      "x\ufffe\uffffy",
      "\u0001",
      "tail\ud83d",
    ];
    const orders = await readOrders(nasty.map((comments) => orderRow({ comments })));
    expect(orders.map((row) => row.Comments)).toEqual([
      "abcd",
      "half  here",
      "half  here",
      "a\nb\nc",
      "xy",
      null,
      "tail",
    ]);
  });

  it("cuts a text that no cell can hold, and says so", async () => {
    const [fits, long, split] = await readOrders([
      orderRow({ comments: "x".repeat(32_767) }),
      orderRow({ comments: "x".repeat(32_768) }),
      orderRow({ comments: "😀".repeat(20_000) }),
    ]);
    expect(fits?.Comments).toBe("x".repeat(32_767));
    expect(String(long?.Comments)).toHaveLength(32_767);
    expect(String(long?.Comments)).toMatch(/^x+ … \[cut here: a cell holds no more; the JSON export has all of it\]$/);
    expect(String(split?.Comments)).toMatch(/^(😀)+ … \[cut here/u);
    expect(String(split?.Comments).length).toBeLessThanOrEqual(32_767);
  });

  it("is a whole workbook when there is nothing to show", async () => {
    const none = workbookRows([], []);
    const workbook = await read(input(none));
    expect(workbook.getWorksheet("Orders")?.rowCount).toBe(1);
    expect(workbook.getWorksheet("Orders")?.autoFilter).toBe("A1:AJ1");
  });

  it("shows a self-job's date and a client without first name", async () => {
    const rows = workbookRows(
      [orderRow()],
      [clientRow({ display_name: "Club", first_name: "", last_name: "Club", last_job_on: "", locale: "" })],
    );
    expect(sheetTable(await read(input(rows)), "Clients")).toMatchObject([
      { "Display name": "Club", "Last job": null, Language: null },
    ]);
  });
});

describe("a workbook that fails or is not wanted any more", () => {
  async function* failing(): AsyncGenerator<OrderRow[]> {
    yield [orderRow()];
    throw new Error("the database went away");
  }

  it("throws what the rows throw", async () => {
    const rows = { ...workbookRows([]), orders: orderPages(failing()) };
    await expect(buffer(writeWorkbook(input(rows)))).rejects.toThrow("the database went away");
  });

  it("ends the rows when its reader leaves", async () => {
    let hasEnded = false;
    const ended = new Promise<void>((resolve) => {
      const rows = {
        ...workbookRows([]),
        orders: orderPages(
          (async function* () {
            try {
              for (;;) yield Array.from({ length: 500 }, () => orderRow());
            } finally {
              hasEnded = true;
              resolve();
            }
          })(),
        ),
      };
      void (async () => {
        for await (const chunk of writeWorkbook(input(rows))) if (chunk.length > 10_000) break;
      })();
    });
    await ended;
    expect(hasEnded).toBe(true);
  });
});
