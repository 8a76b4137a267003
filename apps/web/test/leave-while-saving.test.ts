import { EventEmitter, once } from "node:events";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { type FormKind, fieldOf, formKinds, saveButton, typeInto } from "./form-kinds.ts";
import { textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const { common } = textsOf("en");

/** Opens the form from another screen, types, saves, and presses *back* while the save is held on its way. */
async function backWhileSaving(who: string, kind: FormKind, answer: (route: Route) => Promise<void>): Promise<Page> {
  const user = await book.signUp(`${who}${kind.name}`);
  const path = await kind.path(user);
  const page = await book.page(user);
  await page.goto("/more");
  await untilLoaded(page);
  await page.evaluate((to) => window.history.pushState({ __TSR_index: 1 }, "", to), path);
  if (kind.begin) await page.getByRole("button", { name: kind.begin, exact: true }).first().click();
  await typeInto(page, kind);
  await page.evaluate(watchFor, common.leaveTitle);
  const tapped = new EventEmitter();
  const back = once(tapped, "back");
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await page.route("**/trpc/**", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await back;
    await answer(route);
  });
  await saveButton(page, kind).click();
  await sent;
  await page.evaluate(() => {
    const arrived = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    window.history.back();
    return arrived;
  });
  tapped.emit("back");
  return page;
}

/** Notes whether this text was on screen, be it for a moment. */
function watchFor(text: string): void {
  let wasThere = false;
  new MutationObserver(() => {
    wasThere ||= document.body.textContent.includes(text);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  Reflect.set(window, "rboWasThere", () => wasThere);
}

describe.each(formKinds("en"))("back while a $name is being saved", (kind) => {
  test("is done once it is saved, and nothing is asked", async () => {
    const page = await backWhileSaving("Anna", kind, (route) => route.fallback());
    await page.getByRole("heading", { name: "More", level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/more");
    expect(await page.evaluate(() => Reflect.get(window, "rboWasThere")())).toBe(false);
    await page.context().close();
  });
});

test.each(formKinds("en").filter(({ name }) => ["client", "new racket", "settings", "job"].includes(name)))(
  "back while a $name is being saved is asked about once that failed",
  async (kind) => {
    const page = await backWhileSaving("Ben", kind, (route) => route.abort("connectionrefused"));
    await page.getByRole("dialog", { name: common.leaveTitle }).waitFor();
    await page.getByRole("button", { name: common.leaveStay }).click();
    await page.getByText(common.unreachable).first().waitFor();
    expect(await fieldOf(page, kind.label).inputValue()).toBe(kind.typed);
    await page.unroute("**/trpc/**");
    await saveButton(page, kind).click();
    await saveButton(page, kind).waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).not.toBe("/more");
    await page.context().close();
  },
);
