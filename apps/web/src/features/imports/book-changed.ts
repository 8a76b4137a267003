import { showLocale } from "../../app/locale-store.ts";
import { queryClient } from "../../app/query-client.ts";
import { meQuery } from "../../app/use-me.ts";

/** An import, or its undoing, may have changed anything: every screen looks again, and speaks the account's language. */
export async function bookChanged(): Promise<void> {
  await queryClient.invalidateQueries();
  const me = queryClient.getQueryData(meQuery().queryKey);
  if (me) await showLocale(me.locale);
}
