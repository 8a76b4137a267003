import type { Locale } from "@rbo/shared/locale/locale";
import type { OrderState } from "@rbo/shared/orders/order-dates";
import type { Visibility } from "@rbo/shared/rackets/racket.schema";

type Words = {
  yes: string;
  no: string;
  self: string;
  client: string;
  states: Record<OrderState, string>;
  visibilities: Record<Visibility, string>;
  languages: Record<Locale, string>;
  /** Stands at the end of a text that no cell can hold. */
  cut: string;
  title: string;
};

/** Words inside the cells of the workbook. */
export const sheetWords: Record<Locale, Words> = {
  en: {
    yes: "Yes",
    no: "No",
    self: "Self",
    client: "Client",
    states: {
      draft: "Draft",
      ordered: "Ordered",
      strung: "Strung",
      returned: "Returned",
      paid: "Paid",
      done: "Done",
    },
    visibilities: { private: "Own", shared: "Shared", one_off: "One job only" },
    languages: { en: "English", de: "German" },
    cut: " … [cut here: a cell holds no more; the JSON export has all of it]",
    title: "Racket Book: {name}",
  },
  de: {
    yes: "Ja",
    no: "Nein",
    self: "Eigen",
    client: "Kunde",
    states: {
      draft: "Entwurf",
      ordered: "Bestellt",
      strung: "Besaitet",
      returned: "Abgeholt",
      paid: "Bezahlt",
      done: "Erledigt",
    },
    visibilities: { private: "Eigene", shared: "Gemeinsam", one_off: "Nur für einen Auftrag" },
    languages: { en: "Englisch", de: "Deutsch" },
    cut: " … [hier gekürzt: eine Zelle fasst nicht mehr; der JSON-Export hat alles]",
    title: "Racket Book: {name}",
  },
};
