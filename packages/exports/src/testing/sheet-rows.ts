import type { ClientSheetRow, OrderSheetRow, SheetSide } from "@rbo/shared/exports/sheet-rows";
import type { WorkbookRows } from "../workbook/write-workbook.ts";

const side: SheetSide = {
  manufacturer: "Luxilon",
  model: "ALU Power",
  gauge: "1.25",
  colour: "silver",
  tensionKg: 24.5,
  priceMinor: 1850,
  byo: false,
};

/** A plain, complete order to vary in tests. */
export const orderRow = (change: Partial<OrderSheetRow> = {}): OrderSheetRow => ({
  id: "0190a000-0000-7000-8000-000000000001",
  receiptNumber: "2026-0042",
  isSelf: false,
  lastName: "Muster",
  firstName: "Anna",
  orderedAt: "2026-03-28",
  strungAt: "2026-03-29",
  returnedAt: "2026-10-25",
  paidAt: null,
  racketManufacturer: "Wilson",
  racketModel: "Blade 98",
  racketSerial: "0012",
  racketHeadSizeSqIn: 98,
  racketStringPattern: "16x19",
  main: side,
  cross: { ...side, gauge: "16L", colour: null, tensionKg: null, priceMinor: null, byo: true },
  labourMinor: 2500,
  stringsMinor: 1850,
  totalMinor: 4350,
  currency: "CHF",
  dynamicTension: 37.2,
  method: "2 knots",
  comments: null,
  ...change,
});

export const clientRow = (change: Partial<ClientSheetRow> = {}): ClientSheetRow => ({
  id: "0190a000-0000-7000-8000-0000000000c1",
  firstName: "Anna",
  lastName: "Muster",
  nickname: null,
  email: "anna@example.com",
  locale: "de",
  emailReceipts: false,
  defaultTensionMemo: null,
  internalNotes: null,
  isSelf: false,
  jobs: 3,
  lastJobOn: "2026-03-28",
  ...change,
});

/** Rows for a workbook: one page of each kind. */
export function workbookRows(orders: OrderSheetRow[], clients: ClientSheetRow[] = [clientRow()]): WorkbookRows {
  return {
    orders: onePage(orders),
    clients: onePage(clients),
    rackets: onePage([
      {
        id: "0190a000-0000-7000-8000-0000000000a1",
        manufacturer: "Wilson",
        model: "Blade 98",
        headSizeSqIn: 98,
        stringPattern: "16x19",
        year: 2023,
        serial: "0012",
        ownerLastName: "Muster",
        ownerFirstName: "Anna",
        visibility: "private",
      },
    ]),
    strings: onePage([
      {
        id: "0190a000-0000-7000-8000-0000000000b1",
        manufacturer: "Luxilon",
        model: "ALU Power",
        gauge: "1.25",
        material: "polyester",
        colour: null,
        visibility: "shared",
      },
    ]),
  };
}

async function* onePage<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}
