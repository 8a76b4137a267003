import { insertMailsWhereFree, insertReceiptIssues, raiseReceiptCount } from "@rbo/db/imports/restore.repo";
import { insertOrders, insertStateAudit } from "@rbo/db/orders/orders.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Export } from "@rbo/shared/exports/export.schema";
import type { RestoreReasonCode } from "@rbo/shared/restore/restore-reason";
import { addInBatches } from "../imports/add-in-batches.ts";
import { orderFingerprint } from "./fingerprints.ts";
import { orderFault } from "./order-fault.ts";
import { type FileOrder, historyRows, mailRows, type OrderParts, orderRow, receiptFacts } from "./order-rows.ts";
import type { Account } from "./read-account.ts";
import { refusalReason } from "./refusal-reason.ts";
import type { Scoped } from "./restore-catalogue.ts";
import { idInAccount } from "./restore-ids.ts";
import type { RowOutcome } from "./restore-step.ts";

/** What the file's ids are in the account; an id without an entry is of a row that was rejected. */
export type RestoredParts = {
  clients: ReadonlyMap<string, string>;
  rackets: ReadonlyMap<string, Scoped>;
  strings: ReadonlyMap<string, Scoped>;
};

export type RestoreOrdersInput = { file: Export; account: Account; parts: RestoredParts; mailNotSent: string };

type Planned = { place: string; order: FileOrder; parts: OrderParts };

/**
 * Orders, each with its receipts, history and mails: all of one or nothing of it. Numbers are kept, and the counters
 * move on past the highest of each year.
 */
export async function restoreOrders(tx: TenantTx, input: RestoreOrdersInput): Promise<RestoredOrders> {
  const { file, account } = input;
  const outcomes: OrderOutcome[] = [];
  const toAdd: Planned[] = [];
  const seen = new Set<string>();
  for (const [at, order] of file.orders.entries()) {
    const place = `orders[${at}]`;
    const fingerprint = account.orders.get(order.id);
    const reject = (reason: RestoreReasonCode, field: string | null) =>
      outcomes.push({ place, order, outcome: "rejected", reason, field });
    const fault = orderFault(order);
    const named = partsOf(order, input.parts);
    if (seen.has(order.id)) reject("duplicate_id", "id");
    else if (fingerprint !== undefined) {
      const isSame = fingerprint === orderFingerprint(order, translated(input.parts));
      outcomes.push({ place, order, outcome: isSame ? "same" : "kept" });
    } else if (fault) reject(fault.reason, fault.field);
    else if ("missing" in named) reject("refers_to_missing", named.missing);
    else toAdd.push({ place, order, parts: named });
    seen.add(order.id);
  }
  const refused = await addInBatches(tx, toAdd, (inner, batch) => addOrders(inner, batch, input));
  const reasons = new Map(refused.map((one) => [one.item, refusalReason(one)]));
  for (const item of toAdd) {
    const { place, order } = item;
    const reason = reasons.get(item);
    outcomes.push(reason ? { place, order, outcome: "rejected", ...reason } : { place, order, outcome: "added" });
  }
  await raiseCounters(
    tx,
    toAdd.filter((item) => !reasons.has(item)),
  );
  return { outcomes };
}

export type OrderOutcome = RowOutcome & { order: FileOrder };
export type RestoredOrders = { outcomes: OrderOutcome[] };

function partsOf(order: FileOrder, parts: RestoredParts): OrderParts | { missing: string } {
  const clientId = parts.clients.get(order.client_profile_id);
  const racket = parts.rackets.get(order.racket_id);
  const string = (id: string | null) => (id === null ? null : parts.strings.get(id));
  const main = string(order.main.string_id);
  const cross = string(order.cross.string_id);
  if (!clientId) return { missing: "client_profile_id" };
  if (!racket) return { missing: "racket_id" };
  if (main === undefined) return { missing: "main.string_id" };
  if (cross === undefined) return { missing: "cross.string_id" };
  return { clientId, racket, main, cross };
}

const translated = ({ clients, rackets, strings }: RestoredParts) => ({
  client: (id: string) => clients.get(id) ?? id,
  racket: (id: string) => rackets.get(id)?.id ?? id,
  string: (id: string) => strings.get(id)?.id ?? id,
});

async function addOrders(tx: TenantTx, items: readonly Planned[], input: RestoreOrdersInput): Promise<void> {
  const { stringerId } = tx;
  const isOwnFile = input.file.stringer.id === stringerId;
  // The outbox keeps its own keys by a revision's id: in another account it is another one.
  const issueId = (id: string) => (isOwnFile ? id : idInAccount(stringerId, id));
  await insertOrders(
    tx,
    items.map(({ order, parts }) => orderRow(order, parts)),
  );
  const history = items.flatMap(({ order }) => historyRows(order, stringerId));
  for (const some of chunks(history)) await insertStateAudit(tx, some);
  const issues = items.flatMap(({ order }) =>
    order.receipts.map((receipt) => ({
      id: issueId(receipt.id),
      orderId: order.id,
      number: receipt.number,
      revision: receipt.revision,
      facts: receiptFacts(receipt),
      pdfSha256: receipt.pdf_sha256,
      createdAt: new Date(receipt.created_at),
    })),
  );
  for (const some of chunks(issues)) await insertReceiptIssues(tx, some);
  const mails = items.flatMap(({ order }) => {
    const issueIds = new Map(order.receipts.map((receipt) => [receipt.revision, issueId(receipt.id)]));
    return mailRows(order, { stringerId, issueIds, notSent: input.mailNotSent });
  });
  for (const some of chunks(mails)) {
    const added = new Set(await insertMailsWhereFree(tx, some));
    // The same mail stands in another account of this server already, from which the file was taken.
    const taken = some.filter(({ id }) => !added.has(id));
    await insertMailsWhereFree(
      tx,
      taken.map((mail) => ({ ...mail, messageId: `restored:${stringerId}:${mail.id}:${mail.messageId}` })),
    );
  }
}

const chunkRows = 500;

/** So that an order with any number of receipts or mails fits the parameters of a statement. */
function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += chunkRows) yield rows.slice(start, start + chunkRows);
}

async function raiseCounters(tx: TenantTx, added: readonly Planned[]): Promise<void> {
  const highest = new Map<number, number>();
  for (const { order } of added) {
    if (order.receipt_number === null) continue;
    const [year = 0, count = 0] = order.receipt_number.split("-").map(Number);
    highest.set(year, Math.max(highest.get(year) ?? 0, count));
  }
  for (const [year, last] of highest) await raiseReceiptCount(tx, year, last);
}
