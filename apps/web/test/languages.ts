import type { TestUser } from "@rbo/server/testing/test-user";
import type { Locale } from "@rbo/shared/locale/locale";
import { de } from "../src/messages/de.ts";
import { deFurther } from "../src/messages/de-further.ts";
import { en } from "../src/messages/en.ts";
import { enFurther } from "../src/messages/en-further.ts";
import type { TestBook } from "./book.ts";

/** The app's own texts, to find what a screen shows in either language. */
export const textsOf = (language: Locale) => (language === "de" ? { ...de, ...deFurther } : { ...en, ...enFurther });

/** A phone in German and a desk in English: both widths and both languages. */
export const looks = [
  { language: "de", width: 375, locale: "de-CH" },
  { language: "en", width: 1280, locale: "en-GB" },
] as const;

/** An account that reads the app in this language. */
export async function signUpIn(book: TestBook, language: Locale, ...who: Parameters<TestBook["signUp"]>) {
  const user = await book.signUp(...who);
  await readIn(user, language);
  return user;
}

async function readIn(user: TestUser, language: Locale): Promise<void> {
  const { email: _, ...settings } = await user.api.settings.get.query();
  await user.api.settings.update.mutate({ ...settings, defaultLocale: language });
}

/** The start of a text, before its first placeholder. */
export const startOf = (text: string): string => text.split("{")[0]?.trim() ?? "";
