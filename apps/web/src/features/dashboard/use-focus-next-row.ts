import { type FocusEvent, useLayoutEffect, useRef } from "react";

/**
 * When the row with the focus leaves its list, the focus goes to the button that comes up in its place, or to the
 * screen's content where it was the last: the next Tab starts there and not at the top of the page.
 */
export function useFocusNextRow(rows: readonly unknown[]) {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    const left = list.current?.children ?? [];
    const next = left[Math.min(focused.current, left.length - 1)]?.querySelector("button");
    (next ?? document.getElementById("content"))?.focus({ preventScroll: true });
  }, [rows]);
  return {
    ref: list,
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest("li");
      focused.current = row ? [...(list.current?.children ?? [])].indexOf(row) : null;
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
