import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import yauzl from "yauzl";
import type { BenchBook } from "./open-bench-book.ts";
import type { Row } from "./print-table.ts";
import { timed } from "./time.ts";

/** Both exports over HTTP, to the last byte, beside what the database and zlib alone take for the same. */
export async function exportRows(book: BenchBook): Promise<Row[]> {
  const json = await download(book, "/exports/json");
  const xlsx = await download(book, "/exports/xlsx");
  const copied = await timed(() => copyOrders(book));
  const contents = await unzipped(xlsx.bytes);
  const deflated = await timed(() => promisify(deflateRaw)(contents));
  return [
    {
      work: "JSON export",
      oursMs: json.ms,
      limit: "COPY of the orders",
      limitMs: copied.ms,
      also: `${megabytes(json.bytes)}, first byte ${json.firstByteMs.toFixed(0)} ms, longest block ${json.blockMs.toFixed(0)} ms`,
    },
    {
      work: "XLSX export",
      oursMs: xlsx.ms,
      limit: "COPY + deflate",
      limitMs: copied.ms + deflated.ms,
      also: `${megabytes(xlsx.bytes)}, longest block ${xlsx.blockMs.toFixed(0)} ms, ${rssMegabytes()} MB in the process`,
    },
  ];
}

async function download({ anna }: BenchBook, path: string) {
  let bytes = Buffer.alloc(0);
  let firstByteMs = 0;
  const start = performance.now();
  const time = await timed(async () => {
    const response = await anna.fetch(path, { headers: { "accept-encoding": "identity" } });
    firstByteMs = performance.now() - start;
    bytes = Buffer.from(await response.arrayBuffer());
  });
  return { ...time, bytes, firstByteMs };
}

async function copyOrders({ sql, anna }: BenchBook): Promise<void> {
  const copy = await sql
    .unsafe(`copy (select to_jsonb(o) from orders o where stringer_id = '${anna.id}') to stdout`)
    .readable();
  await buffer(copy);
}

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

const megabytes = (bytes: Buffer): string => `${(bytes.length / 1e6).toFixed(1)} MB`;
const rssMegabytes = (): string => (process.memoryUsage().rss / 1e6).toFixed(0);
