import type { Locator, Page } from "playwright-core";

const most = 120;

/** Presses Tab until the element has the focus; every stop on the way is held to `focusFault`. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const fault = await focusFault(page);
    if (fault) throw new Error(fault);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${most} times Tab: ${target}`);
}

/** Goes to the element and presses Enter on it. */
export async function tabAndEnter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field and types what it is to hold in place of what it held. */
export async function tabAndType(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** What is wrong with the focus as one sees it: no mark on it (WCAG 2.4.7), or something over it (2.4.11). */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    // What is scrolled into sight is there with the next frame.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const name = element.outerHTML.slice(0, 160);
    const look = getComputedStyle(element);
    const accent = getComputedStyle(document.documentElement).getPropertyValue("--mantine-primary-color-filled");
    const probe = document.createElement("i");
    probe.style.color = accent;
    document.body.append(probe);
    const isBordered = look.borderTopColor === getComputedStyle(probe).color;
    probe.remove();
    // What lies invisibly over a drawn control, such as a file's field or a switch, is marked on that.
    const isMarked =
      (look.outlineStyle !== "none" && Number.parseFloat(look.outlineWidth) >= 2) || isBordered || look.opacity === "0";
    if (!isMarked) return `the focus is not seen on ${name}`;
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const isSeen = over === null || element.contains(over) || over.contains(element) || width <= 1;
    return isSeen ? null : `the focus is under something: ${name} is under ${over.outerHTML.slice(0, 160)}`;
  });
}
