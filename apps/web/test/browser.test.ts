import { expect, test } from "vitest";
import { newPage } from "./browser.ts";

test("the browser out of the package draws text on a system that has no fonts of its own", async () => {
  const page = await newPage({ width: 375 });
  await page.setContent("<h1>Racket Book</h1>");
  expect((await page.locator("h1").boundingBox())?.height).toBeGreaterThan(10);
  await page.context().close();
});
