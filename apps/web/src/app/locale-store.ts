import { type Locale, preferredLocale } from "@rbo/shared/locale/locale";
import { useSyncExternalStore } from "react";
import { loadMessages, type Messages } from "../messages/messages.ts";

export type LocaleState = { locale: Locale; messages: Messages };

let state: (LocaleState & { isWhole: boolean }) | null = null;
let isWholeWanted = false;
let wanted: Locale = browserLocale();
const listeners = new Set<() => void>();

/** The language the browser asks for: what a signed-out person sees. */
export function browserLocale(): Locale {
  return preferredLocale(navigator.languages);
}

/** The language on screen, or soon to be: sent along with every call, so that the server's words are in it too. */
export const currentLocale = (): Locale => wanted;

/** Puts a language on screen once its texts are loaded; of two calls at once the later one wins. */
export async function showLocale(locale: Locale): Promise<void> {
  wanted = locale;
  // What it still lacks is for the screens that say it to wait for, and for no other.
  if (state?.locale !== locale) await load(locale);
}

async function load(locale: Locale): Promise<void> {
  const isWhole = isWholeWanted;
  if (state?.locale === locale && (state.isWhole || !isWhole)) return;
  const messages = await loadMessages(locale, isWhole);
  if (wanted !== locale) return;
  // The whole of it was asked for meanwhile, and came first.
  if (state?.locale === locale && state.isWhole) return;
  state = { locale, messages, isWhole };
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
}

/** Loads what the screens beyond the first ones say; from then on a language comes whole. */
export async function showFurtherTexts(): Promise<void> {
  isWholeWanted = true;
  try {
    await load(wanted);
  } catch (error) {
    // The screens that do without it go on without it.
    isWholeWanted = false;
    throw error;
  }
}

/** The language on screen and its texts. `main.tsx` shows one before it renders anything. */
export const useLocale = (): LocaleState => useSyncExternalStore(subscribe, shownLocale);

/** The same outside rendering: what is on screen at this moment. */
export function shownLocale(): LocaleState {
  if (!state) throw new Error("A language is shown before anything renders");
  return state;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
