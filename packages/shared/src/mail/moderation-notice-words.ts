import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { moderationNoticeDe } from "../messages/moderation-notice.de.ts";
import { moderationNoticeEn } from "../messages/moderation-notice.en.ts";

const messages: Record<Locale, Record<keyof typeof moderationNoticeEn, string>> = {
  en: moderationNoticeEn,
  de: moderationNoticeDe,
};

/** The words of a moderation notice in the admin's language. */
export const moderationNoticeWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
