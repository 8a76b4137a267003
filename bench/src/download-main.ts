import { createWriteStream } from "node:fs";
import { get } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

const [url = "", cookie = "", file = ""] = process.argv.slice(2);

/** Twice: the first warms the server up, the second is told. */
await once();
process.stdout.write(JSON.stringify(await once()));

async function once() {
  const start = performance.now();
  let firstByteMs: number | null = null;
  let bytes = 0;
  const response = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
    get(url, { headers: { cookie, "accept-encoding": "identity" } }, resolve).on("error", reject);
  });
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  const count = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      firstByteMs ??= performance.now() - start;
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(response, count, createWriteStream(file));
  return { ms: performance.now() - start, firstByteMs, bytes };
}
