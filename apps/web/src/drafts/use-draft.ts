import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { meQuery } from "../app/use-me.ts";
import { browserStores } from "./browser-stores.ts";
import { type Draft, draftKey, dropDraft, keepDraft, readDraft } from "./draft-store.ts";

export type DraftPlace = {
  /** What was typed here before the page was loaded; read once. */
  found: Draft | null;
  /** Whether what is typed would survive the page. */
  isKept(): boolean;
  keep(content: unknown): void;
  /** Saved, discarded or left: there is nothing to bring back. */
  drop(): void;
};

/** What asks before a form is left has to know. */
export type DraftGuard = { isDirty: boolean; isKept(): boolean; onLeave(): void };

/** The place where one form of the signed-in account keeps what is typed into it. */
export function useDraft(form: string): DraftPlace {
  const { data: me } = useQuery(meQuery());
  const key = draftKey(me?.id ?? null, form);
  const [found] = useState(() => readDraft(browserStores(), key, new Date()));
  const kept = useRef(false);
  return {
    found,
    isKept: () => kept.current,
    keep: (content) => {
      kept.current = keepDraft(browserStores(), key, content, new Date());
    },
    drop: () => dropDraft(browserStores(), key),
  };
}

/** Whether something typed and not saved waits there: its form opens by itself then. */
export function useHasDraft(form: string): boolean {
  return useDraft(form).found !== null;
}

/** Keeps what is typed while it differs from what the form began with. `content` is null where it doesn't. */
export function useKeep({ keep, drop }: DraftPlace, content: unknown): void {
  const text = content === null ? null : JSON.stringify(content);
  const had = useRef(false);
  const latest = useRef({ keep, drop });
  latest.current = { keep, drop };
  useEffect(() => {
    if (text !== null) latest.current.keep(JSON.parse(text));
    else if (had.current) latest.current.drop();
    had.current = text !== null;
  }, [text]);
}
