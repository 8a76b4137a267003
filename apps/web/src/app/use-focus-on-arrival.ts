import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";

/**
 * Once another screen has come up, the focus goes to its content, as a page load would do it: the next Tab and a screen
 * reader start there. A field that the screen focused by itself keeps it.
 */
export function useFocusOnArrival(content: RefObject<HTMLElement | null>): void {
  const arrivedAt = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const lastPath = useRef(arrivedAt);
  useEffect(() => {
    const isFirst = lastPath.current === undefined || lastPath.current === arrivedAt;
    lastPath.current = arrivedAt;
    if (isFirst || content.current?.contains(document.activeElement)) return;
    content.current?.focus({ preventScroll: true });
  }, [arrivedAt, content]);
}
