import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { exportFileFaultsDe, restoreReasonsDe, restoreRemediesDe, restoreWordsDe } from "../messages/restore.de.ts";
import { exportFileFaultsEn, restoreReasonsEn, restoreRemediesEn, restoreWordsEn } from "../messages/restore.en.ts";
import type { RestoreReasonCode } from "./restore-reason.ts";

const faults = { en: exportFileFaultsEn, de: exportFileFaultsDe };
const reasons = { en: restoreReasonsEn, de: restoreReasonsDe };
const remedies = { en: restoreRemediesEn, de: restoreRemediesDe };
const words = { en: restoreWordsEn, de: restoreWordsDe };

/** Why a file can't be read as an export at all, with the remedy. */
export const exportFileFaultText = (fault: keyof typeof exportFileFaultsEn, locale: Locale): string =>
  faults[locale][fault];

/** Why a row was left out or left as it is. */
export const restoreReasonText = (code: RestoreReasonCode, locale: Locale): string => reasons[locale][code];

/** What to do about it. */
export const restoreRemedyText = (code: RestoreReasonCode, locale: Locale): string => remedies[locale][code];

/** The words of a restore: `word("miscounted", { counted: "3", found: "2" })`. */
export const restoreWords = (locale: Locale) => createTranslator({ locale, messages: words[locale] });
