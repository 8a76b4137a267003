import { searchWords } from "@rbo/shared/text/fold-text";
import { type AnyColumn, and, type SQL, sql } from "drizzle-orm";

/** Every folded word of `search` occurs in `column`; undefined where nothing is asked. */
export function matchesSearch(column: AnyColumn, search: string): SQL | undefined {
  return and(...searchWords(search).map((word) => sql`${column} like ${`%${word}%`}`));
}
