import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { signUpIn } from "./languages.ts";

let book: TestBook;
let anna: TestUser;
let paths: string[];
beforeAll(async () => {
  book = await openTestBook();
  anna = await signUpIn(book, "de", "Anna");
  const { id, client } = await bookJob(anna, {
    newClient: { firstName: "Maximiliane-Alexandra", lastName: "von Hohenstein", email: null },
  });
  const strung = await bookJob(anna);
  await anna.api.orders.markStrung.mutate({ id: strung.id });
  paths = [
    "/",
    "/orders",
    `/orders/${id}`,
    `/orders/new?again=${id}`,
    "/clients",
    `/clients/${client.id}`,
    "/settings",
  ];
});
afterAll(() => book.close());

/** WCAG 1.4.4, for whoever has large letters and not a small window. */
test.each([375, 1280])(
  "at %i px, letters of twice the size are neither cut off nor over one another",
  async (width) => {
    const page = await book.page(anna, { width, locale: "de-CH" });
    await page.addInitScript(enlarge);
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await untilLoaded(page);
      faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
    }
    expect(faults, faults.join("\n")).toEqual([]);
    await page.context().close();
  },
);

function enlarge(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% !important }");
  document.adoptedStyleSheets = [sheet];
}

const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const nameOf = (element: Element) => `${element.tagName} "${element.textContent.slice(0, 40)}"`;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) faults.push(`is ${scrollWidth} px wide`);
    const words = document.querySelectorAll(
      "nav span, .mantine-Button-label, main h1, main h2, main li a > span, main dd",
    );
    for (const element of words) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) continue;
      if (left < 0 || right > window.innerWidth + 1) faults.push(`goes past the edge: ${nameOf(element)}`);
      if (element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).display !== "inline") {
        faults.push(`has no room: ${nameOf(element)}`);
      }
      const parent = element.closest("button");
      if (parent && parent.scrollHeight > parent.clientHeight + 2) faults.push(`is cut off: ${nameOf(element)}`);
    }
    return faults;
  });
