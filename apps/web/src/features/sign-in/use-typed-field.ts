import { type ChangeEvent, useState } from "react";
import { browserStores } from "../../drafts/browser-stores.ts";
import { draftKey, dropDraft, keepDraft, readDraft } from "../../drafts/draft-store.ts";

/** What a field of a signed-out form says, kept in this tab alone, through a reload. Never a password. */
export function useTypedField(name: string) {
  const { tab } = browserStores();
  const stores = { tab, device: tab };
  const key = draftKey(null, name);
  const [kept] = useState(() => readDraft(stores, key, new Date())?.content);
  return {
    props: {
      defaultValue: typeof kept === "string" ? kept : "",
      onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) =>
        keepDraft(stores, key, value, new Date()),
    },
    drop: () => dropDraft(stores, key),
  };
}
