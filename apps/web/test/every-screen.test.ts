import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type NumberedScreen, numbered } from "../walk/screen.ts";
import { screens } from "../walk/screens.ts";
import { stoppedMailScreens } from "../walk/stopped-mail.screens.ts";
import { type Story, tellStory } from "../walk/tell-story.ts";
import { visit } from "../walk/visit.ts";
import { accessibilityFaults, colourFaults, movingThings, smallThings, wideThings } from "./accessibility.ts";
import { looseWords } from "./loose-words.ts";

let story: Story;
beforeAll(async () => {
  story = await tellStory({ past: 6 });
}, 300_000);
afterAll(() => story.close());

test("every route of the app is walked through", async () => {
  // The app asks the browser for the language as soon as it is loaded, and the oldest Node it runs on has no navigator.
  vi.stubGlobal("navigator", { languages: ["en"] });
  const { appRouter } = await import("../src/app/routes.tsx");
  const routes = Object.keys(appRouter.routesByPath);
  expect(routes).toContain("/orders/$id");
  const walked = new Set<string>([...screens, ...stoppedMailScreens].map(({ route }) => route));
  expect(routes.filter((route) => !walked.has(route))).toEqual([]);
});

test.for(numbered(screens))("$screen.name reads well", readsWell);

test("mail stops", () => story.stopMail());

test.for(numbered(stoppedMailScreens))("$screen.name reads well", readsWell);

/** In both languages, one on a phone and one at a desk, in turn; each in both themes, narrow and magnified. */
async function readsWell({ index, screen }: NumberedScreen): Promise<void> {
  const { en, de } = story.sides;
  const [onPhone, atDesk] = index % 2 === 0 ? [en, de] : [de, en];
  const faults: string[] = [];
  const see = (width: number, narrow: number) => async (page: Page) => {
    const found = [...(await faultsOf(page)), ...(await wideThings(page, width)), ...(await wideThings(page, narrow))];
    faults.push(...found.map((fault) => `${width} px ${fault}`));
  };
  // 320 px is the narrowest (WCAG 1.4.10), 640 px what a desk of 1280 has at 200 % (WCAG 1.4.4).
  await Promise.all([
    visit(story, onPhone, screen, { width: 375, colorScheme: "light" }, see(375, 320)),
    visit(story, atDesk, screen, { width: 1280, colorScheme: "light" }, see(1280, 640)),
  ]);
  expect(faults, faults.join("\n")).toEqual([]);
}

async function faultsOf(page: Page): Promise<string[]> {
  const light = [
    ...(await movingThings(page)),
    ...(await accessibilityFaults(page)),
    ...(await smallThings(page)),
    ...(await looseWords(page)),
  ];
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await colourFaults(page);
  return [...light, ...dark.map((fault) => `dark ${fault}`)];
}
