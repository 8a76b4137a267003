import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Locale } from "../locale/locale.ts";
import type { Visibility } from "../rackets/racket.schema.ts";

/** One side of the string bed as a workbook shows it. Price in minor units; tension in kg. */
export type SheetSide = {
  manufacturer: string | null;
  model: string | null;
  gauge: string | null;
  colour: string | null;
  tensionKg: number | null;
  priceMinor: number | null;
  byo: boolean;
};

/** What the database hands to the workbook for one order: flat, named, plain values. */
export type OrderSheetRow = {
  id: string;
  receiptNumber: string | null;
  isSelf: boolean;
  lastName: string;
  firstName: string | null;
  orderedAt: CalendarDate | null;
  strungAt: CalendarDate | null;
  returnedAt: CalendarDate | null;
  paidAt: CalendarDate | null;
  racketManufacturer: string;
  racketModel: string;
  racketSerial: string | null;
  racketHeadSizeSqIn: number | null;
  racketStringPattern: string | null;
  main: SheetSide;
  cross: SheetSide;
  labourMinor: number;
  stringsMinor: number;
  totalMinor: number;
  currency: string;
  dynamicTension: number | null;
  method: string | null;
  comments: string | null;
};

export type ClientSheetRow = {
  id: string;
  firstName: string | null;
  lastName: string;
  nickname: string | null;
  email: string | null;
  locale: Locale | null;
  emailReceipts: boolean;
  defaultTensionMemo: string | null;
  internalNotes: string | null;
  isSelf: boolean;
  jobs: number;
  lastJobOn: CalendarDate | null;
};

export type RacketSheetRow = {
  id: string;
  manufacturer: string;
  model: string;
  headSizeSqIn: number | null;
  stringPattern: string | null;
  year: number | null;
  serial: string | null;
  ownerLastName: string | null;
  ownerFirstName: string | null;
  visibility: Visibility;
};

export type StringSheetRow = {
  id: string;
  manufacturer: string;
  model: string;
  gauge: string | null;
  material: string | null;
  colour: string | null;
  visibility: Visibility;
};
