/** A page of a keyset-paged list, and where the next one begins. */
export type KeysetPage = { nextCursor: string | null };

type Cursor = string | null;
export type Pages<Page extends KeysetPage> = { pages: Page[]; pageParams: Cursor[] };

/** Reads the pages from `first` to `last` again, each from where the one before it now ends. */
export async function readAgain<Page extends KeysetPage>(
  { pageParams }: Pages<Page>,
  { first, last }: { first: number; last: number },
  read: (cursor: Cursor) => Promise<Page>,
): Promise<Pages<Page>> {
  const fresh: Pages<Page> = { pages: [], pageParams: [] };
  let cursor = pageParams[first] ?? null;
  for (let index = first; index <= last; index += 1) {
    const page = await read(cursor);
    fresh.pages.push(page);
    fresh.pageParams.push(cursor);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return fresh;
}

/**
 * Puts pages that were read again in the place of the old ones. What came after them stays if it still follows; where
 * rows have come or gone it doesn't, and is loaded anew when it is scrolled to: no row is lost between two pages or
 * shown twice.
 */
export function joinPages<Page extends KeysetPage>(old: Pages<Page>, fresh: Pages<Page>): Pages<Page> {
  const first = old.pageParams.indexOf(fresh.pageParams[0] ?? null);
  if (first < 0) return old;
  const next = first + fresh.pages.length;
  const follows = old.pageParams[next] !== undefined && old.pageParams[next] === fresh.pages.at(-1)?.nextCursor;
  const end = follows ? old.pages.length : next;
  return {
    pages: [...old.pages.slice(0, first), ...fresh.pages, ...old.pages.slice(next, end)],
    pageParams: [...old.pageParams.slice(0, first), ...fresh.pageParams, ...old.pageParams.slice(next, end)],
  };
}
