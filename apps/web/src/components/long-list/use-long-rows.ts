import { defaultRangeExtractor, type Range, useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type FocusEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { keepSizes, knownSizes } from "./row-sizes.ts";
import { useIsPrinting } from "./use-is-printing.ts";

export type LongRow = { id: string };

type LongRowsOptions<Row extends LongRow> = {
  rows: readonly Row[];
  rowRem: number;
  onDrawn: ((first: number, last: number) => void) | undefined;
};

/** `gapPx` is as high as the rows that are left out before it. */
type DrawnRow<Row> = { row: Row; index: number; gapPx: number };

/** So few are all drawn: they are light, and the browser's own search in the page finds them. */
const fewRows = 100;

/** Rows beyond the edges of the screen, for a quick finger and for the Tab key. */
const overscan = 8;

/** Which rows of a long list are to be drawn, and the room that the others take. */
export function useLongRows<Row extends LongRow>({ rows, rowRem, onDrawn }: LongRowsOptions<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [topPx, setTopPx] = useState(0);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [known] = useState(() => knownSizes(rows));
  const isWhole = useIsPrinting() || rows.length <= fewRows;
  const focused = useMemo(
    () => (focusedId === null ? -1 : rows.findIndex(({ id }) => id === focusedId)),
    [rows, focusedId],
  );
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: rows.length,
    overscan,
    scrollMargin: topPx,
    estimateSize: () => rowRem * remPx(),
    measureElement: exactHeight,
    initialMeasurementsCache: known,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    rangeExtractor: useCallback(
      (range: Range) => (isWhole ? upTo(range.count) : withFocused(defaultRangeExtractor(range), focused, range.count)),
      [isWhole, focused],
    ),
  });
  useLayoutEffect(() => {
    if (list.current) setTopPx(list.current.getBoundingClientRect().top + window.scrollY);
  });
  useEffect(() => () => keepSizes(virtualizer.takeSnapshot()), [virtualizer]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onDrawn?.(first, last), [onDrawn, first, last]);

  return {
    list,
    drawn: drawnRows(rows, items, topPx),
    afterPx: Math.max(0, virtualizer.getTotalSize() + topPx - (items.at(-1)?.end ?? topPx)),
    measure: virtualizer.measureElement,
    onFocus: ({ target }: FocusEvent) => {
      const index = target.closest("li[data-index]")?.getAttribute("data-index");
      if (index) setFocusedId(rows[Number(index)]?.id ?? null);
    },
  };
}

function drawnRows<Row>(rows: readonly Row[], items: readonly VirtualItem[], topPx: number): DrawnRow<Row>[] {
  let endPx = topPx;
  return items.flatMap(({ index, start, end }) => {
    const gapPx = start - endPx;
    endPx = end;
    const row = rows[index];
    return row === undefined ? [] : [{ row, index, gapPx }];
  });
}

/** The row with the focus stays wherever the page is scrolled to, and so do its neighbours, where Tab goes next. */
function withFocused(indexes: readonly number[], focused: number, count: number): number[] {
  if (focused < 0) return [...indexes];
  const kept = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < count);
  return [...new Set([...indexes, ...kept])].sort((one, other) => one - other);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const remPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Unrounded: the rows stand in the flow of the page, and what is left out must be exactly as high as they were. */
const exactHeight = (row: Element, entry: ResizeObserverEntry | undefined): number =>
  entry?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height;
