import type { Locale } from "@rbo/shared/locale/locale";
import { useMemo } from "react";
import { createTranslator } from "use-intl/core";
import type { Feature, Messages } from "../messages/messages.ts";
import { shownLocale, useLocale } from "./locale-store.ts";

/** Speaks one feature's texts: keys and placeholders are typed from the English. */
export type Translate<Of extends Feature> = ReturnType<typeof createTranslator<Messages[Of], never>>;

/** The texts of one feature in the language on screen: `const t = useT("orders"); t("addJob")`. */
export function useT<Of extends Feature>(feature: Of): Translate<Of> {
  const { locale, messages } = useLocale();
  return useMemo(() => translate(locale, messages[feature]), [locale, messages, feature]);
}

/** The same outside rendering, such as after a save that changed the language. */
export function textsNow<Of extends Feature>(feature: Of): Translate<Of> {
  const { locale, messages } = shownLocale();
  return translate(locale, messages[feature]);
}

const translate = <Texts extends Messages[Feature]>(locale: Locale, messages: Texts) =>
  createTranslator<Texts, never>({ locale, messages });
