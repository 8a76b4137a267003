import { once } from "node:events";
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestDatabase } from "@rbo/db/testing/test-database";
import { startTestApp, type TestApp } from "@rbo/server/testing/test-app";

/**
 * Copies the built app as another release of it: every hashed file has another name, as after a change in each. Its
 * compressed twins stay behind: they would be of the old one.
 */
export async function copyRelease(folder: string, mark: string): Promise<void> {
  await cp(fileURLToPath(new URL("../dist", import.meta.url)), folder, {
    recursive: true,
    filter: (source) => !/\.(br|gz)$/.test(source),
  });
  const assets = join(folder, "assets");
  const names = await readdir(assets);
  const renamed = new Map(names.map((name) => [name, name.replace(/\.(?=[a-z0-9]+$)/, `${mark}.`)]));
  for (const path of [join(folder, "index.html"), ...names.filter(isText).map((name) => join(assets, name))]) {
    let text = await readFile(path, "utf8");
    for (const [name, other] of renamed) text = text.replaceAll(name, other);
    await writeFile(path, text);
  }
  for (const [name, other] of renamed) await rename(join(assets, name), join(assets, other));
}

const isText = (name: string): boolean => /\.(js|css)$/.test(name);

/** The server with this release of the app, at a port that the next one may have after it. */
export const serveRelease = (db: TestDatabase["db"], webRoot: string, port: number): Promise<TestApp> =>
  startTestApp({ db, clock: { now: () => new Date() }, publicUrl: `http://127.0.0.1:${port}`, webRoot, port });

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
