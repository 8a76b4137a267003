import { fileURLToPath } from "node:url";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { startTestApp, type TestApp } from "@rbo/server/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";

const webRoot = fileURLToPath(new URL("../dist", import.meta.url));
let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startTestApp({ db: database.db, clock: { now: () => new Date() }, webRoot });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const get = (path: string, encodings: string) =>
  fetch(`${app.url}${path}`, { headers: { accept: "text/html", "accept-encoding": encodings } });

test("the app's files come as small as the browser can take them, and caches between know of it", async () => {
  const page = await (await get("/", "identity")).text();
  const [script = ""] = /\/assets\/[^"]+\.js/.exec(page) ?? [];
  for (const path of ["/", script]) {
    const plain = await (await get(path, "identity")).text();
    for (const encoding of ["br", "gzip"]) {
      const response = await get(path, encoding);
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(response.headers.get("vary")).toBe("accept-encoding");
      expect(await response.text()).toBe(plain);
    }
  }
});
