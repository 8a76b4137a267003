import { focusManager, hashKey } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { showToast } from "../components/toasts.ts";
import { type ListPage, type LongListSource, markPagesOld, readOldPages } from "./old-pages.ts";
import { queryClient } from "./query-client.ts";
import { textsNow } from "./use-t.ts";

/**
 * Keeps what is in sight of a long list up to date: when it comes back on screen, when the window gets the focus and
 * after every change, the pages in sight are read again, and the others as they are scrolled to. Where that fails it
 * says so. Answers whom to tell which rows are drawn.
 */
export function useFreshPages<Page extends ListPage>(source: LongListSource<Page>) {
  const hash = hashKey(source.queryKey);
  const latest = useRef(source);
  latest.current = source;
  const rows = useRef({ first: 0, last: 0 });
  const isReading = useRef(false);
  const hasFailed = useRef(false);

  const refresh = useCallback(async function refresh(isAnew: boolean): Promise<void> {
    if (isReading.current || (hasFailed.current && !isAnew)) return;
    isReading.current = true;
    hasFailed.current = false;
    try {
      while (await readOldPages(latest.current, rows.current));
    } catch {
      hasFailed.current = true;
      sayThatOld(() => void refresh(true));
    } finally {
      isReading.current = false;
    }
  }, []);

  useEffect(() => {
    const isOld = () => {
      markPagesOld(latest.current.queryKey);
      void refresh(true);
    };
    isOld();
    const stops = [
      focusManager.subscribe((isFocused) => isFocused && isOld()),
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "invalidate" && event.query.queryHash === hash) isOld();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [hash, refresh]);

  return useCallback(
    (first: number, last: number) => {
      rows.current = { first, last };
      void refresh(false);
    },
    [refresh],
  );
}

function sayThatOld(tryAgain: () => void): void {
  const t = textsNow("common");
  showToast({
    message: t("listMayBeOld"),
    tone: "bad",
    durationMs: 15_000,
    action: { label: t("retry"), run: tryAgain },
  });
}
