import { type RefObject, useEffect } from "react";

const gapPx = 16;

/** Scrolls what takes the keyboard's focus out from under the element, which lies over the page (WCAG 2.4.11). */
export function useFocusInSight(cover: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const uncover = ({ target }: FocusEvent) => {
      const over = cover.current;
      if (!over || !(target instanceof HTMLElement) || over.contains(target) || !target.matches(":focus-visible"))
        return;
      const [focused, covered] = [target.getBoundingClientRect(), over.getBoundingClientRect()];
      const isCovered = covered.height > 0 && focused.bottom > covered.top && focused.top < covered.bottom;
      if (isCovered) window.scrollBy({ top: focused.bottom - covered.top + gapPx });
    };
    document.addEventListener("focusin", uncover);
    return () => document.removeEventListener("focusin", uncover);
  }, [cover]);
}
