import { insertClientProfile, insertPerson } from "@rbo/db/clients/clients.repo";
import { sharedScope } from "@rbo/db/columns/columns";
import { insertLogoWhereMissing } from "@rbo/db/imports/restore.repo";
import { insertMail } from "@rbo/db/mail/mails.repo";
import { insertOrders, insertStateAudit } from "@rbo/db/orders/orders.repo";
import { insertRacket } from "@rbo/db/rackets/rackets.repo";
import { insertReceiptIssue } from "@rbo/db/receipts/receipts.repo";
import { findOwnStringer, updateOwnSettings } from "@rbo/db/stringers/stringers.repo";
import { insertString } from "@rbo/db/strings/strings.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { TestDatabase } from "@rbo/db/testing/test-database";
import { newId } from "@rbo/shared/ids/id";
import type { Book, Job } from "./generated-book.fixture.ts";

type SharedIds = { rackets: string[]; strings: string[] };
type Ids = { self: string | null; clients: string[]; rackets: Scoped[]; strings: Scoped[] };
type Scoped = { id: string; scopeId: string };

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** Puts a generated book into an account, as the app's own repositories write it. */
export function writeBook(database: TestDatabase, scope: StringerScope, book: Book, shared: SharedIds): Promise<void> {
  return withTenant(database.db, scope, async (tx) => {
    const ids = await writeParts(tx, book, shared);
    const numbers = new Map<string, number>();
    for (const [index, one] of book.jobs.entries()) await writeJob(tx, one, ids, { index, numbers });
  });
}

async function writeParts(tx: TenantTx, book: Book, shared: SharedIds): Promise<Ids> {
  const { revision = 1 } = (await findOwnStringer(tx)) ?? {};
  await updateOwnSettings(tx, revision, book.settings);
  await insertLogoWhereMissing(tx, { sha256: logoSha256, mime: "image/png", content: logo, createdAt: new Date(0) });
  const clients: string[] = [];
  for (const one of book.clients) clients.push(await writeClient(tx, one, false));
  const self = book.self ? await writeClient(tx, book.self, true) : null;
  const rackets: Scoped[] = [];
  for (const { owner, ...one } of book.rackets) {
    const id = newId();
    await insertRacket(tx, {
      ...one,
      id,
      ownerClientProfileId: owner === null ? null : pick(clients, owner),
      searchKey: "",
    });
    rackets.push({ id, scopeId: tx.stringerId });
  }
  const strings: Scoped[] = [];
  for (const [index, one] of book.strings.entries()) {
    const id = newId();
    await insertString(tx, { ...one, model: `${one.model} ${index}`, id, searchKey: "" });
    strings.push({ id, scopeId: tx.stringerId });
  }
  const ofAll = (list: string[]) => list.map((id) => ({ id, scopeId: sharedScope }));
  return {
    self,
    clients,
    rackets: [...rackets, ...ofAll(shared.rackets)],
    strings: [...strings, ...ofAll(shared.strings)],
  };
}

async function writeClient(tx: TenantTx, one: Book["clients"][number], isSelfForStringer: boolean): Promise<string> {
  const { nickname, internalNotes, defaultTensionMemo, createdAt, wantsMail, ...person } = one;
  const [id, personId] = [newId(), newId()];
  await insertPerson(tx, { ...person, id: personId, notificationPrefs: wantsMail ? {} : { email: false }, createdAt });
  const keys = { searchKey: "", sortKey: "" };
  await insertClientProfile(tx, {
    ...{ id, personId, isSelfForStringer, nickname, internalNotes, defaultTensionMemo, createdAt, ...keys },
  });
  return id;
}

type Place = { index: number; numbers: Map<string, number> };

async function writeJob(tx: TenantTx, one: Job, ids: Ids, { index, numbers }: Place): Promise<void> {
  const isSelf = one.isSelf && ids.self !== null;
  const dates = datesOf(one, isSelf);
  const year = dates.strungAt?.slice(0, 4) ?? "";
  const isNumbered = !isSelf && dates.strungAt !== null;
  if (isNumbered) numbers.set(year, (numbers.get(year) ?? 0) + 1);
  const receiptNumber = isNumbered ? `${year}-${String(numbers.get(year)).padStart(4, "0")}` : null;
  const racketRow = pick(ids.rackets, one.racket);
  const id = newId();
  const half = (name: "main" | "cross") => {
    const row = one[name].string < 0 ? null : pick(ids.strings, one[name].string);
    return { id: row?.id ?? null, scopeId: row?.scopeId ?? null, ...one[name] };
  };
  const [main, cross] = [half("main"), half("cross")];
  await insertOrders(tx, [
    {
      ...{ id, isSelf, clientProfileId: isSelf && ids.self ? ids.self : pick(ids.clients, one.client) },
      ...{ racketId: racketRow.id, racketScopeId: racketRow.scopeId },
      ...{ mainStringId: main.id, mainStringScopeId: main.scopeId, mainColour: main.colour, mainByo: main.byo },
      ...{ mainTensionValue: main.tension?.value ?? null, mainTensionUnit: main.tension?.unit ?? null },
      ...{ crossStringId: cross.id, crossStringScopeId: cross.scopeId, crossColour: cross.colour, crossByo: cross.byo },
      ...{ crossTensionValue: cross.tension?.value ?? null, crossTensionUnit: cross.tension?.unit ?? null },
      ...{ mainPriceMinor: main.priceMinor, crossPriceMinor: cross.priceMinor },
      ...{ labourMinor: one.labourMinor, currency: one.currency, comments: one.comments, method: one.method },
      ...{ dynamicTension: one.dynamicTension, revision: one.revision, receiptNumber, ...dates },
      ...{
        importKey: one.isImported ? `v1:client:${index}` : null,
        createdAt: one.createdAt,
        updatedAt: one.updatedAt,
      },
    },
  ]);
  if (dates.orderedAt) {
    const change = { field: "orderedAt", from: null, to: dates.orderedAt } as const;
    await insertStateAudit(tx, [
      { ...change, id: newId(), orderId: id, changedByStringerId: tx.stringerId, at: one.createdAt },
    ]);
  }
  if (receiptNumber && dates.strungAt)
    await writeReceipts(tx, one, { id, number: receiptNumber, strungAt: dates.strungAt });
}

const isoDay = (date: Date, plus: number) => new Date(date.getTime() + plus * 86_400_000).toISOString().slice(0, 10);

function datesOf({ state, orderedOn }: Job, isSelf: boolean) {
  const reached = ["draft", "ordered", "strung", "returned", "paid", "done"].indexOf(state);
  return {
    orderedAt: reached >= 1 || !isSelf ? isoDay(orderedOn, 0) : null,
    strungAt: reached >= 2 ? isoDay(orderedOn, 2) : null,
    returnedAt: state === "returned" || state === "done" ? isoDay(orderedOn, 3) : null,
    paidAt: state === "paid" || state === "done" ? isoDay(orderedOn, 2) : null,
  };
}

async function writeReceipts(
  tx: TenantTx,
  one: Job,
  order: { id: string; number: string; strungAt: string },
): Promise<void> {
  for (let revision = 1; revision <= one.receipts; revision += 1) {
    const issueId = newId();
    const half = {
      ...{ name: "Luxilon ALU Power", gauge: null, colour: one.main.colour, tension: null },
      ...{ byo: one.main.byo, chargedMinor: 0 },
    };
    await insertReceiptIssue(tx, {
      ...{ id: issueId, orderId: order.id, number: order.number, revision, createdAt: one.updatedAt },
      facts: {
        ...{ number: order.number, locale: "de", currency: one.currency, strungAt: order.strungAt, clientName: "–" },
        stringer: {
          ...{ displayName: "Anna", businessName: null, businessAddress: one.comments, phone: null },
          ...{ email: "anna@example.com", logoSha256: logoSha256 },
        },
        racket: { manufacturer: "W", model: "B", headSizeSqIn: 98, stringPattern: null, serial: null },
        ...{ main: half, cross: half, labourMinor: one.labourMinor, totalMinor: one.labourMinor },
        ...{ comments: one.comments, thankYou: null, disclosure: null },
      },
    });
    if (one.mail) await writeMail(tx, one, { orderId: order.id, issueId, state: one.mail });
  }
}

async function writeMail(
  tx: TenantTx,
  one: Job,
  { orderId, issueId, state }: { orderId: string; issueId: string; state: NonNullable<Job["mail"]> },
): Promise<void> {
  const id = newId();
  const isWaiting = state === "queued" || state === "waiting";
  await insertMail(tx, {
    ...{ id, event: "receipt", state, locale: "en", facts: {}, orderId, receiptIssueId: issueId, attempts: 2 },
    ...{ notSentReason: state === "not_sent" ? "opted_out" : null, nextAttemptAt: isWaiting ? one.updatedAt : null },
    ...{ toAddress: state === "not_sent" ? null : "a@example.com", toName: one.comments?.slice(0, 80) ?? null },
    ...{ dedupeKey: `receipt:${issueId}:1`, idempotencyKey: `rbo-${id}`, messageId: `<${id}@example.com>` },
    ...{ sentAt: state === "sent" ? one.updatedAt : null, lastAnswer: state === "failed" ? "550 no such user" : null },
    createdAt: one.createdAt,
  });
}

const logo = Buffer.from("89504e470d0a1a0a", "hex");
const logoSha256 = "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6";
