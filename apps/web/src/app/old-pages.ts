import type { Query } from "@tanstack/react-query";
import { joinPages, type KeysetPage, type Pages, readAgain } from "./page-chain.ts";
import { queryClient } from "./query-client.ts";

export type ListPage = KeysetPage & { items: readonly unknown[] };

export type LongListSource<Page extends ListPage> = {
  queryKey: readonly unknown[];
  read: (cursor: string | null) => Promise<Page>;
};

/** From so many pages on a list isn't fetched again as a whole, which it would be page by page. */
const fewPages = 5;

/** For `staleTime` of a list whose rows in sight `useFreshPages` reads again: a long one is left to it alone. */
export const staleUnlessLong = ({ state }: { state: { data?: { pages: readonly unknown[] } | undefined } }) =>
  isLong(state.data) ? ("static" as const) : 15_000;

/** The pages that may have changed since they were read, by where each begins. */
const oldOf = new WeakMap<Query, Set<string | null>>();

/** All that is loaded of a long list may have changed; a short one is simply fetched again. */
export function markPagesOld(queryKey: readonly unknown[]): void {
  const query = queryClient.getQueryCache().find({ queryKey, exact: true });
  const data = queryClient.getQueryData<Pages<ListPage>>(queryKey);
  if (query && isLong(data)) oldOf.set(query, new Set(data.pageParams));
}

/** Reads again the old ones of the pages that hold these rows; answers whether there was one. */
export async function readOldPages<Page extends ListPage>(
  { queryKey, read }: LongListSource<Page>,
  rows: { first: number; last: number },
): Promise<boolean> {
  const query = queryClient.getQueryCache().find({ queryKey, exact: true });
  const data = queryClient.getQueryData<Pages<Page>>(queryKey);
  const old = query && oldOf.get(query);
  if (!data || !old) return false;
  const inSight = pagesOf(data, rows).filter((index) => old.has(data.pageParams[index] ?? null));
  const [first] = inSight;
  const last = inSight.at(-1);
  if (first === undefined || last === undefined) return false;
  const fresh = await readAgain(data, { first, last }, read);
  // A next page on its way would bring the old ones back with it.
  await queryClient.cancelQueries({ queryKey, exact: true });
  queryClient.setQueryData<Pages<Page>>(queryKey, (now) => now && joinPages(now, fresh));
  for (const index of inSight) old.delete(data.pageParams[index] ?? null);
  for (const cursor of fresh.pageParams) old.delete(cursor);
  return true;
}

function pagesOf({ pages }: Pages<ListPage>, rows: { first: number; last: number }): number[] {
  let end = 0;
  return pages.flatMap(({ items }, index) => {
    const start = end;
    end += items.length;
    return start <= rows.last && end > rows.first ? [index] : [];
  });
}

const isLong = <Data extends { pages: readonly unknown[] }>(data: Data | undefined): data is Data =>
  data !== undefined && data.pages.length >= fewPages;
