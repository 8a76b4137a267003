import type { Page } from "playwright-core";

/**
 * Words that are not where a reader looks for them: beside the middle of their button, on a second line of a button or
 * choice that has the whole desk to itself, or broken off where no hyphen would stand.
 */
export const looseWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (element: Element) => element.getClientRects().length > 0;
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter(shown);
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
    const textsIn = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      return texts;
    };
    const linesOf = (text: Text, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };

    const aslant = all(".mantine-Button-root").filter((button) => {
      const label = button.querySelector(".mantine-Button-label");
      return label && Math.abs(middle(label.getBoundingClientRect()) - middle(button.getBoundingClientRect())) > 2;
    });
    const labels = ".mantine-Button-root:not([data-wraps]) .mantine-Button-label, .mantine-SegmentedControl-label";
    const onTwoLines = all(labels).filter(
      (label) => window.innerWidth >= 1280 && textsIn(label).some((text) => linesOf(text, 0, text.length) > 1),
    );
    // What is longer may have to break: names and addresses are as long as people make them.
    const broken = textsIn(document.body)
      .filter(({ parentElement }) => parentElement && shown(parentElement))
      .flatMap((text) =>
        [...text.data.matchAll(/(?<![^\s])\p{L}{2,14}(?![^\s.,:;!?…])/gu)]
          .filter(({ 0: word, index }) => linesOf(text, index, index + word.length) > 1)
          .map(({ 0: word }) => word),
      );

    const nameOf = (element: Element) => `"${element.textContent.slice(0, 40)}"`;
    return [
      ...aslant.map((element) => `not in the middle: ${nameOf(element)}`),
      ...onTwoLines.map((element) => `on two lines: ${nameOf(element)}`),
      ...broken.map((word) => `broken: ${word}`),
    ];
  });
