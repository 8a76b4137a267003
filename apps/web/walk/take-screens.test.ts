import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { contactSheet, type Picture } from "./contact-sheet.ts";
import { type NumberedScreen, numbered } from "./screen.ts";
import { screens } from "./screens.ts";
import { stoppedMailScreens } from "./stopped-mail.screens.ts";
import { type Story, tellStory } from "./tell-story.ts";
import { visit } from "./visit.ts";

const folder = fileURLToPath(new URL("../../../screens/", import.meta.url));

let story: Story;
const pictures: Picture[] = [];

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  story = await tellStory({ past: 110 });
});
afterAll(async () => {
  await writeFile(`${folder}index.html`, contactSheet(pictures));
  await story?.close();
});

/** The languages alternate, so that each screen is seen in both, and either one on phones as well as on desks. */
const looks = [
  { width: 375, locales: ["en", "de"] },
  { width: 1280, locales: ["de", "en"] },
] as const;

const only = process.env.SCREENS;
const wanted = ({ screen }: NumberedScreen) => only === undefined || new RegExp(only).test(screen.name);

test.for(numbered(screens).filter(wanted))("$screen.name", takeEach);

test.runIf(numbered(stoppedMailScreens).some(wanted))("mail stops", () => story.stopMail());

test.for(numbered(stoppedMailScreens).filter(wanted))("$screen.name", takeEach);

async function takeEach({ index, screen }: NumberedScreen): Promise<void> {
  for (const { width, locales } of looks) {
    const locale = locales[index % 2 === 0 ? 0 : 1];
    await visit(story, story.sides[locale], screen, { width, colorScheme: "light" }, async (page) => {
      await unroll(page, width);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const file = `${screen.name}.${width}.${colorScheme}.${locale}.png`;
        await page.screenshot({ path: `${folder}${file}`, fullPage: true, animations: "disabled" });
        pictures.push({ screen: screen.name, file, width, label: `${width} ${colorScheme} ${locale}` });
      }
    });
  }
}

/** What is fixed to the window's edges belongs at those of the whole page, not in the middle of its picture. */
async function unroll(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, 812) });
  await page.evaluate(() => window.scrollTo(0, 0));
}
