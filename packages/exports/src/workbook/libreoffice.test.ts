import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { clientRow, orderRow, workbookRows } from "../testing/sheet-rows.ts";
import { writeWorkbook } from "./write-workbook.ts";

const missing =
  spawnSync("soffice", ["--version"]).status === 0 ? null : "LibreOffice (soffice) is not installed here.";
if (missing) process.stderr.write(`The workbook is not read back by LibreOffice: ${missing}\n`);

/** Every sheet but the first as LibreOffice shows it, by name: cells as text, dates in ISO, amounts as numbers. */
function readByLibreOffice(workbook: Buffer, zone: string): Map<string, Record<string, string>[]> {
  const folder = mkdtempSync(join(tmpdir(), "rbo-libreoffice-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), workbook);
    // Comma, quotes, UTF-8, all sheets (-1), values rather than what is shown.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        folder,
        join(folder, "book.xlsx"),
      ],
      { env: { ...process.env, TZ: zone }, stdio: "ignore", timeout: 90_000 },
    );
    return new Map(
      ["Orders", "Clients", "Rackets", "Strings"].map((name) => [
        name,
        parse(readFileSync(join(folder, `book-${name}.csv`), "utf8"), { columns: true, relax_column_count: true }),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Around the clock changes of Zurich, Los Angeles and Auckland, a leap day, and both ends of a year. */
const days = ["2024-02-29", "2026-01-01", "2026-03-08", "2026-03-29", "2026-04-05", "2026-10-25", "2026-12-31"];
const nasty = [
  "=1+1",
  "+41 79 000",
  "-3",
  "@SUM(A1)",
  "0012",
  'quo"te, comma',
  "two\nlines",
  "😀👩‍🎾",
  "مضرب",
  "1.2.2026",
  "TRUE",
];

describe.skipIf(missing)("LibreOffice", () => {
  it.each(["Europe/Zurich", "Pacific/Auckland", "America/Los_Angeles", "UTC"])(
    "reads every cell as it was meant, in %s",
    async (zone) => {
      const byDay = days.map((day) => orderRow({ ordered_at: day, strung_at: day, returned_at: "", state: "strung" }));
      const byText = nasty.map((comments) => orderRow({ comments, last_name: comments }));
      const clients = nasty.map((internalNotes) => clientRow({ internal_notes: internalNotes }));
      const written = writeWorkbook({
        rows: workbookRows([...byDay, ...byText], clients),
        locale: "en",
        author: "Anna",
        exportedAt: new Date("2026-11-23T21:07:34Z"),
      });
      const sheets = readByLibreOffice(await buffer(written), zone);
      const orders = sheets.get("Orders") ?? [];
      expect(orders.slice(0, days.length).map(({ Ordered, Strung }) => [Ordered, Strung])).toEqual(
        days.map((day) => [day, day]),
      );
      expect(orders.slice(days.length).map((row) => [row.Comments, row["Last name"]])).toEqual(
        nasty.map((text) => [text, text]),
      );
      expect(orders[0]).toMatchObject({
        "Receipt number": "2026-0042",
        State: "Strung",
        "Main tension kg": "24.5",
        "Main BYO": "No",
        "Cross BYO": "Yes",
        "Cross gauge": "16L",
        "Cross price": "",
        Total: "43.5",
        "Racket serial": "0012",
        ID: "0190a000-0000-7000-8000-000000000001",
      });
      expect(sheets.get("Clients")?.map((row) => row["Private notes"])).toEqual(nasty);
      expect(sheets.get("Rackets")).toMatchObject([{ Year: "2023", Serial: "0012", Owner: "Anna Muster" }]);
      expect(sheets.get("Strings")).toMatchObject([{ Gauge: "1.25" }]);
    },
    120_000,
  );
});
