import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import type { TestApp } from "@rbo/server/testing/test-app";
import { signUpTestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newPage, untilLoaded } from "./browser.ts";
import { copyRelease, freePort, serveRelease } from "./serve-release.ts";

let folder: string;
let database: TestDatabase;
let port: number;
let served: TestApp;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-release-"));
  database = await createTestDatabase();
  port = await freePort();
  await copyRelease(join(folder, "old"), "-old");
  await copyRelease(join(folder, "new"), "-new");
  served = await serveRelease(database.db, join(folder, "old"), port);
  const anna = await signUpTestUser(database.db, served.url, "Anna");
  page = await newPage({ width: 375, baseURL: served.url });
  const [name = "", ...value] = anna.cookie.split("=");
  await page.context().addCookies([{ name, value: value.join("="), url: served.url }]);
});
afterEach(async () => {
  await page.context().close();
  await served.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function release(): Promise<void> {
  await served.close();
  served = await serveRelease(database.db, join(folder, "new"), port);
}

const scripts = () => page.evaluate(() => document.querySelector("script")?.src ?? "");

test("an old tab says that a new version is there, and keeps a half-typed job through loading it", async () => {
  await page.goto("/orders/new");
  await page.getByRole("button", { name: "New client" }).click();
  await page.getByLabel("Last name").fill("Halbwegs");
  await release();
  await page.getByRole("combobox", { name: "Racket" }).fill("pure aero");
  await page.getByText("A new version of Racket Book is there.").waitFor();
  await page.keyboard.press("Escape");
  expect(await scripts()).toContain("-old.js");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it" }).click()]);
  await page.getByLabel("Last name").waitFor();
  expect(await page.getByLabel("Last name").inputValue()).toBe("Halbwegs");
  expect(await scripts()).toContain("-new.js");
  expect(await page.getByText("A new version of Racket Book is there.").count()).toBe(0);
});

test("a screen whose code went with the old release opens in the new one", async () => {
  await page.goto("/more");
  await untilLoaded(page);
  await release();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
  expect(await scripts()).toContain("-new.js");
});

test("code that neither release has is asked for once more, and then said to be missing", async () => {
  await page.goto("/more");
  await untilLoaded(page);
  const assets = join(folder, "new", "assets");
  for (const name of await readdir(assets)) if (/^settings-screen.*js$/.test(name)) await rm(join(assets, name));
  await release();
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "This screen didn't load" }).waitFor();
  expect(await scripts()).toContain("-new.js");
  expect(loads).toBe(1);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Try again" }).click()]);
  await page.getByRole("heading", { name: "This screen didn't load" }).waitFor();
  expect(loads).toBe(2);
});

test("hashed files are kept for a year, the page and the way to the next release never", async () => {
  const { headers } = await fetch(served.url, { headers: { accept: "text/html" } });
  expect(headers.get("cache-control")).toBe("no-cache");
  const worker = await fetch(`${served.url}/sw.js`);
  expect(worker.headers.get("cache-control")).toBe("no-cache");
  await page.goto("/login");
  const script = await fetch(await scripts());
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect((await fetch(`${served.url}/assets/index-gone.js`)).status).toBe(404);
});
