import { formatDate } from "@rbo/shared/dates/calendar-date";
import { intlLocale } from "@rbo/shared/locale/locale";
import { formatMoney } from "@rbo/shared/money/money";
import { formatTension, type Tension } from "@rbo/shared/tension/tension";
import type { ArchiveWords } from "../archive-words.ts";
import { el } from "./element.ts";
import type { PageOrder } from "./page-data.ts";

type Amount = { amount_minor: number; currency: string };
type Words = Pick<ArchiveWords, "locale" | "states" | "found">;

const localeOf = ({ locale }: Words) => (locale === "de" ? "de" : "en");

export const showMoney = ({ amount_minor, currency }: Amount, words: Words): string =>
  formatMoney({ amountMinor: amount_minor, currency }, localeOf(words));

export const showDay = (day: string | null, words: Words): string | null =>
  day === null ? null : formatDate(day, localeOf(words), "medium");

/** A moment in the reader's own zone. */
export const showInstant = (instant: string | null, words: Words): string | null =>
  instant === null
    ? null
    : new Intl.DateTimeFormat(intlLocale(localeOf(words)), { dateStyle: "medium", timeStyle: "short" }).format(
        new Date(instant),
      );

export const showTension = (tension: Tension | null, words: Words): string | null =>
  tension === null ? null : formatTension(tension, tension.unit, localeOf(words));

export const showNumber = (count: number, words: Words): string =>
  new Intl.NumberFormat(intlLocale(localeOf(words))).format(count);

/** "3 of 120", or that there is nothing. */
export function showCount(count: number, all: number, words: Words): string {
  const { found } = words;
  const text = count === 0 ? found.none : count === 1 ? found.one : found.other;
  return text.replace("{count}", showNumber(count, words)).replace("{all}", showNumber(all, words));
}

export const badge = (state: PageOrder["state"], { states }: Words): HTMLElement =>
  el("span", { class: `badge ${state}` }, states[state]);
