import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { passwordResetDe } from "../messages/password-reset.de.ts";
import { passwordResetEn } from "../messages/password-reset.en.ts";

const messages: Record<Locale, Record<keyof typeof passwordResetEn, string>> = {
  en: passwordResetEn,
  de: passwordResetDe,
};

/** The words of the mail with a link to a new password, in its reader's language. */
export const passwordResetWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
