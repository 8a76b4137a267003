import type { ReactNode } from "react";
import classes from "./long-list.module.css";
import { type LongRow, useLongRows } from "./use-long-rows.ts";

type LongListProps<Row extends LongRow> = {
  rows: readonly Row[];
  /** There are more to load, so that nobody knows yet how many there are in all. */
  hasMore: boolean;
  /** About how high a row is, until it has been in sight. */
  rowRem: number;
  /** Told which rows are drawn: from, to. */
  onDrawn?: (first: number, last: number) => void;
  children: (row: Row) => ReactNode;
};

/** A list of which only the rows in sight are drawn, however many there are. The page scrolls, not the list. */
export function LongList<Row extends LongRow>({ rows, hasMore, rowRem, onDrawn, children }: LongListProps<Row>) {
  const { list, drawn, afterPx, measure, onFocus } = useLongRows({ rows, rowRem, onDrawn });
  return (
    <ul ref={list} className={classes.list} style={{ paddingBottom: afterPx }} onFocus={onFocus}>
      {drawn.map(({ row, index, gapPx }) => (
        <li
          key={row.id}
          ref={measure}
          data-index={index}
          aria-posinset={index + 1}
          aria-setsize={hasMore ? -1 : rows.length}
          style={gapPx > 0 ? { marginTop: gapPx } : undefined}
        >
          {children(row)}
        </li>
      ))}
    </ul>
  );
}
