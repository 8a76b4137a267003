import type { Page } from "playwright-core";

/** Every answer of the API is on its way for ever. */
export async function hold(page: Page, procedure: string): Promise<void> {
  await page.route(apiOf(procedure), () => undefined);
}

/** The API can't be reached. */
export async function cut(page: Page, procedure: string): Promise<void> {
  await page.route(apiOf(procedure), (route) => route.abort());
}

const apiOf = (procedure: string): RegExp => new RegExp(`/trpc/[^?]*\\b${procedure.replace(".", "\\.")}\\b`);
