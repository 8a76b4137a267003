import type { VirtualItem } from "@tanstack/react-virtual";
import type { LongRow } from "./use-long-rows.ts";

/** Beyond so many rows it begins anew: then a row is taken to be as high as rows are. */
const mostRows = 50_000;

let widthPx = 0;
const heightById = new Map<string, number>();

/** How high rows were when they were last in sight at this width, so that *back* finds each where it stood. */
export function knownSizes(rows: readonly LongRow[]): VirtualItem[] {
  if (widthPx !== window.innerWidth) return [];
  return rows.flatMap(({ id }, index) => {
    const size = heightById.get(id);
    return size === undefined ? [] : [{ key: id, index, size, start: 0, end: size, lane: 0 }];
  });
}

export function keepSizes(sizes: readonly VirtualItem[]): void {
  if (widthPx !== window.innerWidth || heightById.size > mostRows) heightById.clear();
  widthPx = window.innerWidth;
  for (const { key, size } of sizes) heightById.set(String(key), size);
}
