import { insertClientProfile, insertPerson } from "@rbo/db/clients/clients.repo";
import { sharedScope } from "@rbo/db/columns/columns";
import { insertMail } from "@rbo/db/mail/mails.repo";
import { insertOrders, insertStateAudit, type NewOrder } from "@rbo/db/orders/orders.repo";
import { insertRacket } from "@rbo/db/rackets/rackets.repo";
import { insertReceiptIssue } from "@rbo/db/receipts/receipts.repo";
import { insertString } from "@rbo/db/strings/strings.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { TestDatabase } from "@rbo/db/testing/test-database";
import { addTestStringer, asOwner, type TestStringer } from "@rbo/db/testing/test-stringers";
import { newId } from "@rbo/shared/ids/id";
import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";

export type ExportStory = { anna: TestStringer; ben: TestStringer };

/** What only Ben has: none of it may turn up in anything of Anna's. */
export const bensMarker = "BEN-ONLY";

/** Two stringers with gear private, shared and for one job; Anna's book has every state and every kind of nasty text. */
export async function tellExportStory(database: TestDatabase): Promise<ExportStory> {
  const anna = await addTestStringer(database.db, "Anna");
  const ben = await addTestStringer(database.db, "Ben");
  const sharedString = newId();
  await withTenant(database.db, ben.scope, async (tx) => {
    const book = await addBook(tx, bensMarker);
    await insertString(tx, { id: sharedString, visibility: "private", ...stringNamed("Shared by Ben") });
    await insertOrders(tx, [{ ...order(book), orderedAt: "2026-01-01", comments: bensMarker }]);
  });
  await asOwner(database.ownerUrl, (sql) => sql`update strings set visibility = 'shared' where id = ${sharedString}`);
  await withTenant(database.db, anna.scope, async (tx) => {
    const book = await addBook(tx, "Anna");
    const oneOff = newId();
    await insertString(tx, { id: oneOff, visibility: "one_off", ...stringNamed("Typed once") });
    await insertOrders(tx, annasOrders(book, { oneOff, sharedString }));
    await addHistory(tx, anna.id);
  });
  return { anna, ben };
}

type Book = { stringerId: string; clientId: string; selfId: string; racketId: string; stringId: string };

async function addBook(tx: TenantTx, name: string): Promise<Book> {
  const ids = { clientId: newId(), selfId: newId(), racketId: newId(), stringId: newId() };
  for (const [id, lastName, isSelfForStringer] of [
    [ids.clientId, `${name} Client`, false],
    [ids.selfId, `${name} Self`, true],
  ] as const) {
    const personId = newId();
    const email = isSelfForStringer ? null : `${name}.client@example.com`;
    await insertPerson(tx, { id: personId, lastName, firstName: "Łucja", email, notificationPrefs: {} });
    const keys = { searchKey: lastName, sortKey: lastName };
    await insertClientProfile(tx, { id, personId, isSelfForStringer, internalNotes: "=SUM(A1)\n\ttab", ...keys });
  }
  await insertRacket(tx, {
    id: ids.racketId,
    visibility: "private",
    manufacturer: "Wilson",
    model: `Blade ${name}`,
    headSizeSqIn: 98,
    stringPattern: "16x19",
    ownerClientProfileId: ids.clientId,
    searchKey: "blade",
  });
  await insertString(tx, { id: ids.stringId, visibility: "private", ...stringNamed(`String ${name}`) });
  return { stringerId: tx.stringerId, ...ids };
}

const stringNamed = (model: string) => ({ manufacturer: "Luxilon", model, gauge: "1.25", searchKey: model });

const order = (book: Book): NewOrder => ({
  id: newId(),
  clientProfileId: book.clientId,
  racketId: book.racketId,
  racketScopeId: book.stringerId,
  mainStringId: book.stringId,
  mainStringScopeId: book.stringerId,
  mainTensionValue: 54,
  mainTensionUnit: "lb",
  mainPriceMinor: 1850,
  labourMinor: 2500,
  currency: "CHF",
});

/** The one with receipts, history and mails. */
const strungOrderId = "01900000-0000-7000-8000-00000000000a";

function annasOrders(book: Book, strings: { oneOff: string; sharedString: string }): NewOrder[] {
  const strung = { orderedAt: "2026-03-01", strungAt: "2026-03-29" };
  const self = () => ({ ...order(book), clientProfileId: book.selfId, isSelf: true });
  const number = (count: number) => ({ receiptNumber: `2026-000${count}` });
  return [
    { ...order(book), orderedAt: "2026-10-25", comments: "“quotes” \\ back\nslash 😀 عربي" },
    {
      ...order(book),
      ...strung,
      ...number(1),
      id: strungOrderId,
      crossStringId: strings.sharedString,
      crossStringScopeId: sharedScope,
      crossPriceMinor: 1205,
      crossTensionValue: 23.5,
      crossTensionUnit: "kg",
    },
    { ...order(book), ...strung, ...number(2), returnedAt: "2026-03-30", mainByo: true, currency: "EUR" },
    { ...order(book), ...strung, ...number(3), paidAt: "2026-03-30", crossByo: true, crossPriceMinor: 900 },
    {
      ...order(book),
      ...strung,
      ...number(4),
      ...{ returnedAt: "2026-04-01", paidAt: "2026-04-01" },
      ...{
        crossStringId: strings.oneOff,
        crossStringScopeId: book.stringerId,
        dynamicTension: 37.2,
        method: "2 knots",
      },
    },
    { ...self(), mainStringId: null, mainStringScopeId: null, mainTensionValue: null, mainTensionUnit: null },
    { ...self(), orderedAt: "2026-03-01", paidAt: "2026-03-02", mainPriceMinor: null, importKey: "self:12" },
  ];
}

async function addHistory(tx: TenantTx, stringerId: string): Promise<void> {
  const at = new Date("2026-03-29T01:30:00.123Z");
  const issues = [newId(), newId()];
  for (const [index, id] of issues.entries()) {
    const facts = { ...receiptFacts, comments: `revision ${index + 1}` };
    await insertReceiptIssue(tx, {
      ...{ id, orderId: strungOrderId, number: "2026-0001", revision: index + 1, facts, createdAt: at },
    });
  }
  await insertStateAudit(tx, [
    {
      ...{ id: newId(), orderId: strungOrderId, field: "strungAt", from: null, to: "2026-03-29" },
      ...{ changedByStringerId: stringerId, at },
    },
  ]);
  await insertMail(tx, {
    ...{ id: newId(), event: "receipt", state: "sent", locale: "de", facts: { secret: "mail-facts" }, attempts: 1 },
    ...{ toAddress: "anna.client@example.com", toName: "Łucja", orderId: strungOrderId, receiptIssueId: issues[0] },
    ...{ dedupeKey: "dedupe-secret", idempotencyKey: "idempotency-secret", messageId: "<m1@example.com>", sentAt: at },
  });
}

const side: ReceiptSide = {
  ...{ name: "Luxilon ALU Power", gauge: "1.25", colour: null },
  ...{ tension: { value: 54, unit: "lb" }, byo: false, chargedMinor: 1850 },
};

const receiptFacts: ReceiptFacts = {
  ...{ number: "2026-0001", locale: "de", currency: "CHF", strungAt: "2026-03-29", clientName: "Łucja Client" },
  stringer: {
    ...{ displayName: "Anna", businessName: null, businessAddress: null, phone: null },
    ...{ email: "anna@example.com", logoSha256: null },
  },
  racket: { manufacturer: "Wilson", model: "Blade", headSizeSqIn: 98, stringPattern: "16x19", serial: null },
  main: side,
  cross: { ...side, byo: true, chargedMinor: 0 },
  ...{ labourMinor: 2500, totalMinor: 4350, comments: null, thankYou: null, disclosure: null },
};
