import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { inviteDe } from "../messages/invite.de.ts";
import { inviteEn } from "../messages/invite.en.ts";

const messages: Record<Locale, Record<keyof typeof inviteEn, string>> = { en: inviteEn, de: inviteDe };

/** The words of an invite (subject and body) in its language. */
export const inviteWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
