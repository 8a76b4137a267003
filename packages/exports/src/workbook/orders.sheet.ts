import type { OrderCell } from "@rbo/shared/exports/sheet-rows";
import type { Column, SheetDefinition } from "./sheet-definition.ts";
import { clientTypes, states, yesOrNo } from "./sheet-words.ts";

type OrderColumn = Column<OrderCell>;

type SideName = { key: "main" | "cross"; en: string; de: string };

/** One side of the string bed: the same columns for mains and crosses. */
const sideColumns = ({ key, en, de }: SideName): OrderColumn[] => [
  {
    key: `${key}_manufacturer`,
    heading: { en: `${en} manufacturer`, de: `${de}: Marke` },
    type: "text",
    width: 16,
    from: `${key}_manufacturer`,
  },
  {
    key: `${key}_model`,
    heading: { en: `${en} model`, de: `${de}: Modell` },
    type: "text",
    width: 24,
    from: `${key}_model`,
  },
  {
    key: `${key}_gauge`,
    heading: { en: `${en} gauge`, de: `${de}: Stärke` },
    type: "text",
    width: 13,
    from: `${key}_gauge`,
  },
  {
    key: `${key}_colour`,
    heading: { en: `${en} colour`, de: `${de}: Farbe` },
    type: "text",
    width: 14,
    from: `${key}_colour`,
  },
  {
    key: `${key}_tension_kg`,
    heading: { en: `${en} tension kg`, de: `${de}: Härte kg` },
    type: "decimal",
    width: 17,
    from: `${key}_tension_kg`,
  },
  {
    key: `${key}_price`,
    heading: { en: `${en} price`, de: `${de}: Preis` },
    type: "money",
    width: 14,
    from: `${key}_price_minor`,
    currency: "currency",
  },
  {
    key: `${key}_byo`,
    heading: { en: `${en} BYO`, de: `${de}: eigene Saite` },
    type: "word",
    width: 12,
    from: `${key}_byo`,
    words: yesOrNo,
  },
];

const whoAndWhen: OrderColumn[] = [
  {
    key: "receipt_number",
    heading: { en: "Receipt number", de: "Quittung" },
    type: "text",
    width: 17,
    from: "receipt_number",
  },
  {
    key: "client_type",
    heading: { en: "Client type", de: "Art" },
    type: "word",
    width: 13,
    from: "is_self",
    words: clientTypes,
  },
  { key: "last_name", heading: { en: "Last name", de: "Name" }, type: "text", width: 18, from: "last_name" },
  {
    key: "first_name",
    heading: { en: "First name", de: "Vorname" },
    type: "text",
    width: 16,
    from: "first_name",
  },
  { key: "ordered", heading: { en: "Ordered", de: "Bestellt" }, type: "day", width: 12, from: "ordered_at" },
  { key: "strung", heading: { en: "Strung", de: "Besaitet" }, type: "day", width: 12, from: "strung_at" },
  {
    key: "returned",
    heading: { en: "Returned", de: "Abgeholt" },
    type: "day",
    width: 12,
    from: "returned_at",
  },
  { key: "paid", heading: { en: "Paid", de: "Bezahlt" }, type: "day", width: 12, from: "paid_at" },
  {
    key: "state",
    heading: { en: "State", de: "Stand" },
    type: "word",
    width: 11,
    from: "state",
    words: states,
  },
];

const racket: OrderColumn[] = [
  {
    key: "racket_manufacturer",
    heading: { en: "Racket manufacturer", de: "Racket: Marke" },
    type: "text",
    width: 20,
    from: "racket_manufacturer",
  },
  {
    key: "racket_model",
    heading: { en: "Racket model", de: "Racket: Modell" },
    type: "text",
    width: 26,
    from: "racket_model",
  },
  {
    key: "racket_serial",
    heading: { en: "Racket serial", de: "Racket: Seriennummer" },
    type: "text",
    width: 19,
    from: "racket_serial",
  },
  {
    key: "racket_head_size",
    heading: { en: "Head size sq in", de: "Kopfgrösse sq in" },
    type: "integer",
    width: 17,
    from: "racket_head_size_sq_in",
  },
  {
    key: "racket_string_pattern",
    heading: { en: "String pattern", de: "Besaitungsbild" },
    type: "text",
    width: 16,
    from: "racket_string_pattern",
  },
];

const moneyAndRest: OrderColumn[] = [
  {
    key: "labour",
    heading: { en: "Labour", de: "Arbeit" },
    type: "money",
    width: 14,
    from: "labour_minor",
    currency: "currency",
  },
  {
    key: "strings",
    heading: { en: "Strings", de: "Saiten" },
    type: "money",
    width: 14,
    from: "strings_minor",
    currency: "currency",
  },
  {
    key: "total",
    heading: { en: "Total", de: "Total" },
    type: "money",
    width: 14,
    from: "total_minor",
    currency: "currency",
  },
  {
    key: "currency",
    heading: { en: "Currency", de: "Währung" },
    type: "text",
    width: 11,
    from: "currency",
  },
  {
    key: "dynamic_tension",
    heading: { en: "Dynamic tension", de: "Dynamische Härte" },
    type: "decimal",
    width: 18,
    from: "dynamic_tension",
  },
  { key: "method", heading: { en: "Method", de: "Methode" }, type: "text", width: 16, from: "method" },
  {
    key: "comments",
    heading: { en: "Comments", de: "Bemerkungen" },
    type: "text",
    width: 40,
    from: "comments",
  },
  { key: "id", heading: { en: "ID", de: "ID" }, type: "text", width: 38, from: "id" },
];

/** One row per job. The sum of `total` is what the reports say. */
export const ordersSheet: SheetDefinition<OrderCell> = {
  name: "Orders",
  columns: [
    ...whoAndWhen,
    ...racket,
    ...sideColumns({ key: "main", en: "Main", de: "Längs" }),
    ...sideColumns({ key: "cross", en: "Cross", de: "Quer" }),
    ...moneyAndRest,
  ],
};
