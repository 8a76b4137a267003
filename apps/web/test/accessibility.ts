import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with the page as it stands (WCAG 2.2 AA), a readable line each; none is the empty list. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
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
      ...document.querySelectorAll("button, a, input:not([type=radio], [type=checkbox], [type=hidden])"),
    ].filter(
      (element) =>
        shown(element) && getComputedStyle(element).display !== "inline" && element.getBoundingClientRect().height < 44,
    );
    return [...texts, ...targets].map((element) => element.outerHTML.slice(0, 120));
  });
}
