import type { Page } from "playwright-core";
import type { PageOptions } from "../test/browser.ts";
import { untilLoaded } from "../test/browser.ts";
import type { Screen } from "./screen.ts";
import type { Side } from "./side.ts";
import type { Story } from "./tell-story.ts";

export type Look = Pick<PageOptions, "width"> & { colorScheme: "light" | "dark" };

/** Opens one screen in its state, in a browser of its own, and has it looked at. */
export async function visit(
  { book }: Story,
  side: Side,
  screen: Screen,
  look: Look,
  see: (page: Page) => Promise<void>,
): Promise<void> {
  const user = screen.who === "stranger" ? null : side[screen.who];
  const page = await book.page(user, { ...look, locale: side.locale === "de" ? "de-CH" : "en-GB" });
  page.setDefaultTimeout(60_000);
  try {
    await screen.before?.(page, side);
    await page.goto(typeof screen.path === "string" ? screen.path : screen.path(side));
    if (screen.isLoading) await page.locator("h1").waitFor();
    else await untilLoaded(page);
    await screen.act?.(page, side);
    await see(page);
  } catch (cause) {
    throw new Error(`${screen.name}, ${side.locale}, ${look.width} px: ${String(cause)}`, { cause });
  } finally {
    await page.context().close();
  }
}
