import type { Locale } from "@rbo/shared/locale/locale";
import { loadCode } from "../app/load-code.ts";
import type { en } from "./en.ts";
import type { enFurther } from "./en-further.ts";

/** Every text of the app by feature, with the placeholders each takes (read from the English). */
export type Messages = typeof en & typeof enFurther;
export type Feature = keyof Messages;

/** The same keys in another language; the texts differ, the keys and placeholders don't. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};

/**
 * Loads one language's texts, each its own chunk: nobody downloads the other one, and the first screens wait for theirs
 * alone. Where the whole is not wanted, the features of `en-further.ts` are missing.
 */
export async function loadMessages(locale: Locale, isWhole: boolean): Promise<Messages> {
  const [first, further] = await Promise.all([loadFirst(locale), isWhole ? loadFurther(locale) : null]);
  return asMessages({ ...first, ...further });
}

const loadFirst = (locale: Locale) =>
  loadCode(async () => (locale === "de" ? (await import("./de.ts")).de : (await import("./en.ts")).en));

const loadFurther = (locale: Locale) =>
  loadCode(async () =>
    locale === "de" ? (await import("./de-further.ts")).deFurther : (await import("./en-further.ts")).enFurther,
  );

/**
 * Guarantee: `Translated` demands every key, messages.test.ts proves that the placeholders are the same, and that the
 * first screens use no further feature's texts; the routes of the others load them before they show.
 */
const asMessages = (texts: Partial<Translated<Messages>>): Messages => texts as Messages;
