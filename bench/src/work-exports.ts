import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { clientProfileJson, racketJson, stringJson } from "@rbo/db/exports/json-columns";
import { orderHead, orderTail } from "@rbo/db/exports/order-json";
import yauzl from "yauzl";
import { copyRows } from "./copy-rows.ts";
import { type Download, download } from "./download.ts";
import type { BenchBook } from "./open-bench-book.ts";
import type { Row } from "./print-table.ts";
import { timed } from "./time.ts";
import type { Watched } from "./watch-process.ts";

/** Both exports over HTTP, to the last byte, beside what the database and zlib alone take for the same. */
export async function exportRows(book: BenchBook, orders: number): Promise<Row[]> {
  const file = join(tmpdir(), `racket-book-bench-${process.pid}`);
  const fetched = (format: string) =>
    book.server.watch(() => download(`${book.server.url}/exports/${format}`, book.anna.cookie, file));
  const json = await fetched("json");
  const xlsx = await fetched("xlsx");
  const deflatedMs = await deflateMs(file);
  const own = `from orders o ${joins} where o.stringer_id = '${book.anna.id}'`;
  const jsonMs = await copyRows(book.ownerUrl, `select ${orderJson} ${own}`);
  const rowsMs = await copyRows(book.ownerUrl, `select o.*, n.*, r.*, ms.*, cs.* ${own}`);
  const rows: Row[] = [
    {
      work: `JSON, ${orders} orders`,
      oursMs: json.ms,
      limit: "COPY of the same JSON",
      limitMs: jsonMs,
      also: seen(json),
    },
    {
      work: `XLSX, ${orders} orders`,
      oursMs: xlsx.ms,
      limit: "COPY of the rows + deflate",
      limitMs: rowsMs + deflatedMs,
      also: seen(xlsx),
    },
  ];
  // Its limit is mostly zlib's minutes; how it grows shows before that.
  if (orders > largestArchive) return rows;
  const archive = await fetched("archive");
  const archiveLimitMs = 2 * jsonMs + rowsMs + (await deflateMs(file));
  const limit = "COPY of JSON twice and rows + deflate";
  return [
    ...rows,
    { work: `archive, ${orders} orders`, oursMs: archive.ms, limit, limitMs: archiveLimitMs, also: seen(archive) },
  ];
}

const largestArchive = 10_000;

/** What zlib alone takes for the contents of a file of ours. */
const deflateMs = async (file: string): Promise<number> => {
  const contents = await unzipped(await readFile(file));
  return (await timed(() => promisify(deflateRaw)(contents))).ms;
};

const joins = `
  join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
  join persons n on n.id = p.person_id join rackets r on r.id = o.racket_id
  left join strings ms on ms.id = o.main_string_id left join strings cs on cs.id = o.cross_string_id`;

/** What an order is in the export, wholly in SQL. */
const stringOf = (t: string): string =>
  `case when ${t}.id is null then 'null' else ${stringJson.replaceAll(/\bt\./g, `${t}.`)} end`;
const orderJson = `concat(${orderHead}, ',"client_profile":', ${clientProfileJson}, ',"racket":', ${racketJson},
  ',"main_string":', ${stringOf("ms")}, ',"cross_string":', ${stringOf("cs")}, ',', ${orderTail})`;

const seen = ({ bytes, firstByteMs, blockMs, fromMegabytes, peakMegabytes }: Download & Watched): string =>
  `${(bytes / 1e6).toFixed(1)} MB, first byte ${firstByteMs.toFixed(0)} ms, longest block ${blockMs.toFixed(0)} ms, ` +
  `the server's memory from ${fromMegabytes.toFixed(0)} to ${peakMegabytes.toFixed(0)} MB at most`;

/** What is inside the workbook, as zlib was given it. */
async function unzipped(bytes: Buffer): Promise<Buffer> {
  const zip = await promisify(
    yauzl.fromBuffer as (
      bytes: Buffer,
      options: { lazyEntries: boolean },
      done: (error: Error | null, zip?: yauzl.ZipFile) => void,
    ) => void,
  )(bytes, { lazyEntries: true });
  if (!zip) throw new Error("no workbook");
  const parts: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("end", resolve).on("error", reject);
    zip.on("entry", (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((part) => {
          parts.push(part);
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
  return Buffer.concat(parts);
}
