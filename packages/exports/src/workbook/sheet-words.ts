import type { Locale } from "@rbo/shared/locale/locale";
import type { OrderState } from "@rbo/shared/orders/order-dates";
import type { Visibility } from "@rbo/shared/rackets/racket.schema";

/** "t" and "f" are how the database writes yes and no. */
type YesNo = "t" | "f";

export const yesOrNo: Record<Locale, Record<YesNo, string>> = {
  en: { t: "Yes", f: "No" },
  de: { t: "Ja", f: "Nein" },
};

/** Whether the client is the stringer. */
export const clientTypes: Record<Locale, Record<YesNo, string>> = {
  en: { t: "Self", f: "Client" },
  de: { t: "Eigen", f: "Kunde" },
};

export const states: Record<Locale, Record<OrderState, string>> = {
  en: { draft: "Draft", ordered: "Ordered", strung: "Strung", returned: "Returned", paid: "Paid", done: "Done" },
  de: {
    draft: "Entwurf",
    ordered: "Bestellt",
    strung: "Besaitet",
    returned: "Abgeholt",
    paid: "Bezahlt",
    done: "Erledigt",
  },
};

export const visibilities: Record<Locale, Record<Visibility, string>> = {
  en: { private: "Own", shared: "Shared", one_off: "One job only" },
  de: { private: "Eigene", shared: "Gemeinsam", one_off: "Nur für einen Auftrag" },
};

export const languages: Record<Locale, Record<Locale, string>> = {
  en: { en: "English", de: "German" },
  de: { en: "Englisch", de: "Deutsch" },
};

/** Stands at the end of a text that no cell can hold. */
export const cutMark: Record<Locale, string> = {
  en: " … [cut here: a cell holds no more; the JSON export has all of it]",
  de: " … [hier gekürzt: eine Zelle fasst nicht mehr; der JSON-Export hat alles]",
};

/** The document's title. */
export const workbookTitle = (name: string): string => `Racket Book: ${name}`;
