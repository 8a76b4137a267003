import { showLocale } from "../../app/locale-store.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { meQuery } from "../../app/use-me.ts";

/** An import, or its undoing, may have changed anything: every screen looks again, and speaks the account's language. */
export async function bookChanged(): Promise<void> {
  await queryClient.invalidateQueries();
  const me = queryClient.getQueryData(meQuery().queryKey);
  if (me) await showLocale(me.locale);
}

/** It may have changed, or the session may have ended: everything looks again but who is signed in, which would take the screen away. */
export function bookMayHaveChanged(): void {
  const meHash = JSON.stringify(trpc.auth.me.queryKey());
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== meHash });
}
