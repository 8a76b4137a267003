import type { Locale } from "@rbo/shared/locale/locale";
import { archiveWordsDe } from "./archive-words.de.ts";
import { archiveWordsEn } from "./archive-words.en.ts";

/** The same shape with any text in it: what both languages must have. */
type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };
export type ArchiveWords = Texts<typeof archiveWordsEn>;

/** Every word of the archive's page. */
export const archiveWords: Record<Locale, ArchiveWords> = { en: archiveWordsEn, de: archiveWordsDe };
