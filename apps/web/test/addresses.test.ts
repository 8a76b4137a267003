import { bookJob } from "@rbo/server/testing/book-job";
import { testPassword } from "@rbo/server/testing/test-user";
import { newId } from "@rbo/shared/ids/id";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { looks, signUpIn, textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const screens = [
  "/",
  "/orders",
  "/clients",
  "/catalogue",
  "/catalogue?tab=strings",
  "/notices",
  "/reports",
  "/settings",
];
const details = ["/orders/ID", "/orders/ID/edit", "/clients/ID", "/rackets/ID", "/catalogue/rackets/ID"];

describe.each(looks)("in $language at $width px", ({ language, ...look }) => {
  const { common, signIn } = textsOf(language);

  test.each([...screens, "/orders/new", "/settings/import", ...details])(
    "%s says what to try while nothing can be loaded, and loads once it can",
    async (screen) => {
      const user = await signUpIn(book, language, `Anna${screen.replace(/\W/g, "")}${language}`);
      const order = await bookJob(user);
      const idOf = screen.startsWith("/orders")
        ? order.id
        : screen.startsWith("/clients")
          ? order.client.id
          : order.racket.id;
      const page = await book.page(user, look);
      await failEverythingBut(page, "auth.me");
      await page.goto(screen.replace("ID", idOf));
      const retry = page.locator("main").getByRole("button", { name: common.retry });
      await retry.first().waitFor();
      await page.locator("main").getByText(common.unreachable).first().waitFor();
      await page.unroute("**/trpc/**");
      // All at once: cards that wait for the same answer lose their buttons together.
      const tap = () => retry.evaluateAll((buttons: HTMLElement[]) => buttons.map((button) => button.click()).length);
      while ((await tap()) > 0) await untilLoaded(page);
      expect(await page.getByText(common.unreachable).count()).toBe(0);
      await page.context().close();
    },
  );

  test("an id of nobody's, of somebody else's, and no id at all are one clear page", async () => {
    const user = await signUpIn(book, language, `Ben${language}`);
    const theirs = await bookJob(await book.signUp(`Carla${language}`));
    const page = await book.page(user, look);
    for (const id of [newId(), theirs.id, "nonsense"]) {
      for (const path of [...details, "/catalogue/strings/ID", "/orders/new?clientId=ID"]) {
        if (path.includes("?") && id === "nonsense") continue;
        await page.goto(path.replace("ID", id));
        await page.getByText(common.notInBookTitle).first().waitFor();
        expect(await page.getByRole("button", { name: common.retry }).count()).toBe(0);
      }
    }
    await page.locator("main").getByRole("link", { name: common.toToday }).click();
    await page.waitForURL(`${book.url}/`);
    await page.goto("/no/such/page");
    await page.getByRole("heading", { name: common.notFoundTitle, level: 1 }).waitFor();
    await page.context().close();
  });

  test("an address opened signed out is where one arrives after signing in", async () => {
    const user = await signUpIn(book, language, `Dora${language}`);
    const { id } = await bookJob(user);
    const page = await book.page(null, look);
    for (const path of [`/orders/${id}`, "/orders?search=graf&state=open", `/orders/new?again=${id}`]) {
      await page.goto(path);
      await page.locator("input[type=email]").fill(user.email);
      await page.locator("input[type=password]").fill(testPassword);
      await page.getByRole("button", { name: signIn.submit, exact: true }).click();
      await page.waitForURL(`${book.url}${path}`);
      await untilLoaded(page);
      await page.context().clearCookies();
    }
    await page.context().close();
  });

  test("*back* and *forward* find lists as they were left", async () => {
    const user = await signUpIn(book, language, `Eva${language}`);
    await bookJob(user);
    const page = await book.page(user, look);
    for (const path of [
      "/orders?search=graf&year=2026",
      "/clients?search=graf&sort=recent",
      "/catalogue?scope=own&search=blade",
    ]) {
      await page.goto(path);
      const search = page.locator("input[type=search]");
      const term = new URL(page.url()).searchParams.get("search");
      await page.locator("main ul a").first().click();
      await page.waitForURL((url) => !url.search.includes("search"));
      await untilLoaded(page);
      await page.goBack();
      await page.waitForURL(`${book.url}${path}`);
      expect(await search.inputValue()).toBe(term);
      await page.goForward();
      await page.waitForURL((url) => !url.search.includes("search"));
      await untilLoaded(page);
    }
    await page.context().close();
  });
});

/** As when the connection goes right after the page came. */
async function failEverythingBut(page: Page, procedure: string): Promise<void> {
  await page.route("**/trpc/**", (route) =>
    new URL(route.request().url()).pathname === `/trpc/${procedure}` ? route.continue() : route.abort(),
  );
}
