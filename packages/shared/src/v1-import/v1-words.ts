import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { v1FaultsDe, v1ReasonsDe, v1RemediesDe, v1ReportDe } from "../messages/v1-import.de.ts";
import { v1FaultsEn, v1ReasonsEn, v1RemediesEn, v1ReportEn } from "../messages/v1-import.en.ts";
import type { V1ReasonCode } from "./v1-import.schema.ts";

const faults = { en: v1FaultsEn, de: v1FaultsDe };
const reasons = { en: v1ReasonsEn, de: v1ReasonsDe };
const remedies: Record<Locale, Partial<Record<V1ReasonCode, string>>> = { en: v1RemediesEn, de: v1RemediesDe };
const report = { en: v1ReportEn, de: v1ReportDe };

/** Why a workbook can't be read at all, with the remedy. */
export const v1FaultText = (fault: keyof typeof v1FaultsEn, locale: Locale): string => faults[locale][fault];

/** Why a row was changed or left out. */
export const v1ReasonText = (code: V1ReasonCode, locale: Locale): string => reasons[locale][code];

/** What to do about it, where a row was left out for it. */
export const v1RemedyText = (code: V1ReasonCode, locale: Locale): string | null => remedies[locale][code] ?? null;

/** The words around the figures of an import's report: `word("clients", { count: "47" })`. */
export const v1ReportWords = (locale: Locale) => createTranslator({ locale, messages: report[locale] });
