import type { OrderSheetRow, SheetSide } from "@rbo/shared/exports/sheet-rows";
import { orderState } from "@rbo/shared/orders/order-dates";
import type { Column, SheetDefinition } from "./sheet-definition.ts";
import { sheetWords } from "./sheet-words.ts";

type OrderColumn = Column<OrderSheetRow>;

const price = (amountMinor: number | null, currency: string) =>
  amountMinor === null ? null : { amountMinor, currency };

type SideName = { key: "main" | "cross"; en: string; de: string };

/** One side of the string bed: the same columns for mains and crosses. */
const sideColumns = ({ key, en, de }: SideName): OrderColumn[] => {
  const side = (row: OrderSheetRow): SheetSide => row[key];
  return [
    {
      key: `${key}_manufacturer`,
      heading: { en: `${en} manufacturer`, de: `${de}: Marke` },
      type: "text",
      width: 16,
      value: (row) => side(row).manufacturer,
    },
    {
      key: `${key}_model`,
      heading: { en: `${en} model`, de: `${de}: Modell` },
      type: "text",
      width: 24,
      value: (row) => side(row).model,
    },
    {
      key: `${key}_gauge`,
      heading: { en: `${en} gauge`, de: `${de}: Stärke` },
      type: "text",
      width: 13,
      value: (row) => side(row).gauge,
    },
    {
      key: `${key}_colour`,
      heading: { en: `${en} colour`, de: `${de}: Farbe` },
      type: "text",
      width: 14,
      value: (row) => side(row).colour,
    },
    {
      key: `${key}_tension_kg`,
      heading: { en: `${en} tension kg`, de: `${de}: Härte kg` },
      type: "decimal",
      width: 17,
      value: (row) => side(row).tensionKg,
    },
    {
      key: `${key}_price`,
      heading: { en: `${en} price`, de: `${de}: Preis` },
      type: "money",
      width: 14,
      value: (row) => price(side(row).priceMinor, row.currency),
    },
    {
      key: `${key}_byo`,
      heading: { en: `${en} BYO`, de: `${de}: eigene Saite` },
      type: "yesNo",
      width: 12,
      value: (row) => side(row).byo,
    },
  ];
};

const whoAndWhen: OrderColumn[] = [
  {
    key: "receipt_number",
    heading: { en: "Receipt number", de: "Quittung" },
    type: "text",
    width: 17,
    value: (row) => row.receiptNumber,
  },
  {
    key: "client_type",
    heading: { en: "Client type", de: "Art" },
    type: "text",
    width: 13,
    value: (row, locale) => (row.isSelf ? sheetWords[locale].self : sheetWords[locale].client),
  },
  { key: "last_name", heading: { en: "Last name", de: "Name" }, type: "text", width: 18, value: (row) => row.lastName },
  {
    key: "first_name",
    heading: { en: "First name", de: "Vorname" },
    type: "text",
    width: 16,
    value: (row) => row.firstName,
  },
  { key: "ordered", heading: { en: "Ordered", de: "Bestellt" }, type: "day", width: 12, value: (row) => row.orderedAt },
  { key: "strung", heading: { en: "Strung", de: "Besaitet" }, type: "day", width: 12, value: (row) => row.strungAt },
  {
    key: "returned",
    heading: { en: "Returned", de: "Abgeholt" },
    type: "day",
    width: 12,
    value: (row) => row.returnedAt,
  },
  { key: "paid", heading: { en: "Paid", de: "Bezahlt" }, type: "day", width: 12, value: (row) => row.paidAt },
  {
    key: "state",
    heading: { en: "State", de: "Stand" },
    type: "text",
    width: 11,
    value: (row, locale) => sheetWords[locale].states[orderState(row)],
  },
];

const racket: OrderColumn[] = [
  {
    key: "racket_manufacturer",
    heading: { en: "Racket manufacturer", de: "Racket: Marke" },
    type: "text",
    width: 20,
    value: (row) => row.racketManufacturer,
  },
  {
    key: "racket_model",
    heading: { en: "Racket model", de: "Racket: Modell" },
    type: "text",
    width: 26,
    value: (row) => row.racketModel,
  },
  {
    key: "racket_serial",
    heading: { en: "Racket serial", de: "Racket: Seriennummer" },
    type: "text",
    width: 19,
    value: (row) => row.racketSerial,
  },
  {
    key: "racket_head_size",
    heading: { en: "Head size sq in", de: "Kopfgrösse sq in" },
    type: "integer",
    width: 17,
    value: (row) => row.racketHeadSizeSqIn,
  },
  {
    key: "racket_string_pattern",
    heading: { en: "String pattern", de: "Besaitungsbild" },
    type: "text",
    width: 16,
    value: (row) => row.racketStringPattern,
  },
];

const moneyAndRest: OrderColumn[] = [
  {
    key: "labour",
    heading: { en: "Labour", de: "Arbeit" },
    type: "money",
    width: 14,
    value: (row) => price(row.labourMinor, row.currency),
  },
  {
    key: "strings",
    heading: { en: "Strings", de: "Saiten" },
    type: "money",
    width: 14,
    value: (row) => price(row.stringsMinor, row.currency),
  },
  {
    key: "total",
    heading: { en: "Total", de: "Total" },
    type: "money",
    width: 14,
    value: (row) => price(row.totalMinor, row.currency),
  },
  {
    key: "currency",
    heading: { en: "Currency", de: "Währung" },
    type: "text",
    width: 11,
    value: (row) => row.currency,
  },
  {
    key: "dynamic_tension",
    heading: { en: "Dynamic tension", de: "Dynamische Härte" },
    type: "decimal",
    width: 18,
    value: (row) => row.dynamicTension,
  },
  { key: "method", heading: { en: "Method", de: "Methode" }, type: "text", width: 16, value: (row) => row.method },
  {
    key: "comments",
    heading: { en: "Comments", de: "Bemerkungen" },
    type: "text",
    width: 40,
    value: (row) => row.comments,
  },
  { key: "id", heading: { en: "ID", de: "ID" }, type: "text", width: 38, value: (row) => row.id },
];

/** One row per job. The sum of `total` is what the reports say. */
export const ordersSheet: SheetDefinition<OrderSheetRow> = {
  name: "Orders",
  columns: [
    ...whoAndWhen,
    ...racket,
    ...sideColumns({ key: "main", en: "Main", de: "Längs" }),
    ...sideColumns({ key: "cross", en: "Cross", de: "Quer" }),
    ...moneyAndRest,
  ],
};
