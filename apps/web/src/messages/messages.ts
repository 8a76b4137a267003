import type { Locale } from "@rbo/shared/locale/locale";
import type { en } from "./en.ts";

/** Every text of the app by feature, with the placeholders each takes (read from the English). */
export type Messages = typeof en;
export type Feature = keyof Messages;

/** The same keys in another language; the texts differ, the keys and placeholders don't. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};

/** Loads one language's texts, each its own chunk: nobody downloads the other one. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === "de") return asMessages((await import("./de.ts")).de);
  return (await import("./en.ts")).en;
}

/** Guarantee: `Translated` demands every key, and messages.test.ts proves that the placeholders are the same. */
const asMessages = (texts: Translated<Messages>): Messages => texts as Messages;
