import { buffer } from "node:stream/consumers";
import { exportSchema } from "@rbo/shared/exports/export.schema";
import { describe, expect, it } from "vitest";
import { archiveBook, archiveSource, nastyText, pdfOf } from "../testing/archive-source.ts";
import { readZip } from "../testing/read-zip.ts";
import { writeArchive } from "./write-archive.ts";

const blockOf = (html: string, id: string) =>
  JSON.parse(new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(html)?.[1] ?? "");

describe("writeArchive", () => {
  const book = archiveBook(20);

  it("holds the page, the JSON, the workbook and every PDF byte for byte", async () => {
    const files = await readZip(await buffer(writeArchive(archiveSource(book))));
    expect([...files.keys()]).toEqual([
      "index.html",
      "racket-book.json",
      "racket-book.xlsx",
      "receipts/2026-0001-r1.pdf",
      "receipts/2026-0002-r1.pdf",
    ]);
    expect(exportSchema.parse(JSON.parse(String(files.get("racket-book.json")))).orders).toEqual(book.orders);
    expect(String(files.get("racket-book.xlsx"))).toBe("a workbook");
    expect(files.get("receipts/2026-0002-r1.pdf")?.equals(pdfOf("2026-0002"))).toBe(true);
  });

  it("carries all data within the page, where no text of it can end or begin anything", async () => {
    const html = String((await readZip(await buffer(writeArchive(archiveSource(book))))).get("index.html"));
    const data = blockOf(html, "data");
    expect(data.client_profiles).toEqual(book.client_profiles);
    expect(data.orders.map((order: { id: string }) => order.id)).toEqual(book.orders.map((order) => order.id));
    expect(data.orders[0].comments).toBe(nastyText);
    expect(html).not.toContain("alert(1)</script>");
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html).not.toMatch(/\b(src|href)="(?!#)/);
  });

  it("is the same file whenever the same moment is written", async () => {
    const [one, two] = [
      await buffer(writeArchive(archiveSource(book))),
      await buffer(writeArchive(archiveSource(book))),
    ];
    expect(one.equals(two)).toBe(true);
  });

  it("breaks off where a part does, and ends what it reads when its reader leaves", async () => {
    const source = archiveSource(book);
    const failing = {
      ...source,
      workbook: async function* () {
        yield Buffer.from("half");
        throw new Error("the database is gone");
      },
    };
    await expect(buffer(writeArchive(failing))).rejects.toThrow("the database is gone");

    let isEnded = false;
    const endless = {
      ...source,
      workbook: async function* () {
        try {
          for (;;) yield Buffer.alloc(100_000);
        } finally {
          isEnded = true;
        }
      },
    };
    let chunks = 0;
    for await (const _ of writeArchive(endless)) {
      chunks += 1;
      if (chunks > 20) break;
    }
    expect(isEnded).toBe(true);
  });
});
