import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with the page as it stands (WCAG 2.2 AA), a readable line each; none is the empty list. */
export const accessibilityFaults = (page: Page): Promise<string[]> =>
  axeFaults(page, { runOnly: { type: "tag", values: standards } });

/** The same for what changes with the colours alone. */
export const colourFaults = (page: Page): Promise<string[]> =>
  axeFaults(page, { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } });

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Axe comes to a page once, and describes the faults alone: both cost more than most of its rules do. */
async function axeFaults(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await axeSource);
  const faults = await page.evaluate(async (chosen) => {
    const { violations } = await axe.run({ ...chosen, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  }, options);
  // A menu that is open hangs beside the page's landmarks, where it can't be cut off; the focus is in it meanwhile.
  return faults.filter((fault) => !fault.startsWith("region: div[data-portal"));
}

declare global {
  // Guarantee: `axeFaults` has brought it.
  var axe: typeof import("axe-core");
}

/** Text under 12 px (but in pictures of printed pages), and whatever a finger taps that is under 44 px high. */
export async function smallThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.getClientRects().length > 0;
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const texts = [...document.querySelectorAll("body *")].filter(
      (element) =>
        shown(element) &&
        hasText(element) &&
        !element.closest("svg[role=img]") &&
        Number.parseFloat(getComputedStyle(element).fontSize) < 12,
    );
    const targets = [
      ...document.querySelectorAll(
        "button, a, summary, select, input:not([type=radio], [type=checkbox], [type=hidden])",
      ),
    ].filter(
      (element) =>
        shown(element) && getComputedStyle(element).display !== "inline" && element.getBoundingClientRect().height < 44,
    );
    return [...texts, ...targets].map((element) => `small: ${element.outerHTML.slice(0, 120)}`);
  });
}

/** What still moves although less motion is asked for (WCAG 2.3.3). */
export const movingThings = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect, playState }) => playState === "running" && Number(effect?.getTiming().duration) > 1)
      .map(({ effect }) => `moves: ${effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : ""}`),
  );

/** What makes the page scroll sideways, or is cut off at its edge, at this width in CSS pixels (WCAG 1.4.10). */
export async function wideThings(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 812 });
  // An open menu follows its button a moment after the page has a new width; what stays too wide is told below.
  await page
    .waitForFunction((most) => document.documentElement.scrollWidth <= most, width, { timeout: 2_000 })
    .catch(() => undefined);
  return page.evaluate((most) => {
    if (document.documentElement.scrollWidth <= most) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > most + 1 && !scrolls(element.parentElement),
    );
    const names = wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
    return [`wider than ${most} px: ${document.documentElement.scrollWidth}`, ...names];
  }, width);
}
