import { insertOrders, insertStateAudit, type NewOrder } from "@rbo/db/orders/orders.repo";
import { takeReceiptCount } from "@rbo/db/receipts/receipts.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { orderDateFields } from "@rbo/shared/orders/order-dates";
import { receiptNumber } from "@rbo/shared/receipts/receipt-number";
import type { V1Job, V1RowReport } from "@rbo/shared/v1-import/v1-import.schema";
import { addInBatches } from "../imports/add-in-batches.ts";
import type { ImportedParts } from "./add-imported-parts.ts";

type Booking = { jobs: readonly V1Job[]; parts: ImportedParts; currency: string; now: Date };

/**
 * Puts the jobs into the book with their receipt numbers, in the order they were strung; no mail is owed for history.
 * Returns those the database refused.
 */
export async function bookImportedJobs(tx: TenantTx, booking: Booking): Promise<V1RowReport[]> {
  const jobs = [...booking.jobs].sort((a, b) => compare(a.strungAt, b.strungAt) || a.row - b.row);
  const refused = await addInBatches(tx, jobs, async (inner, batch) => {
    const numbers = await takeNumbers(inner, batch);
    const rows = batch.map((job) => orderRow(booking, job, numbers.get(job.importKey) ?? null));
    await insertOrders(inner, rows);
    await insertStateAudit(
      inner,
      rows.flatMap((row) => auditRows(row, inner.stringerId, booking.now)),
    );
  });
  return refused.map(({ item }) => refusal(item));
}

const compare = (a: string | null, b: string | null): number => (a ?? "9999").localeCompare(b ?? "9999");

const refusal = (job: V1Job): V1RowReport => ({
  sheet: job.sheet,
  row: job.row,
  outcome: "skipped",
  reasons: [{ code: "not_importable", field: null, typed: null, read: null }],
});

async function takeNumbers(tx: TenantTx, jobs: readonly V1Job[]): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  const due = jobs.filter((job) => job.personKey !== null && job.strungAt !== null);
  for (const year of new Set(due.map((job) => Number(job.strungAt?.slice(0, 4))))) {
    const ofYear = due.filter((job) => Number(job.strungAt?.slice(0, 4)) === year);
    const last = await takeReceiptCount(tx, year, ofYear.length);
    for (const [index, job] of ofYear.entries()) {
      numbers.set(job.importKey, receiptNumber(year, last - ofYear.length + 1 + index));
    }
  }
  return numbers;
}

function orderRow({ parts, currency, now }: Booking, job: V1Job, number: string | null): NewOrder {
  const racket = required(parts.rackets.get(job.racketKey), job.racketKey);
  const main = job.main.stringKey ? required(parts.strings.get(job.main.stringKey), job.main.stringKey) : null;
  const cross = job.cross.stringKey ? required(parts.strings.get(job.cross.stringKey), job.cross.stringKey) : null;
  const client = job.personKey === null ? parts.selfClientId : parts.clients.get(job.personKey);
  return {
    id: newId(),
    clientProfileId: required(client ?? undefined, job.personKey ?? "self"),
    isSelf: job.personKey === null,
    racketId: racket.id,
    racketScopeId: racket.scopeId,
    mainStringId: main?.id ?? null,
    mainStringScopeId: main?.scopeId ?? null,
    mainTensionValue: job.main.tension?.value ?? null,
    mainTensionUnit: job.main.tension?.unit ?? null,
    mainColour: job.main.colour,
    mainPriceMinor: job.main.priceMinor,
    mainByo: job.main.byo,
    crossStringId: cross?.id ?? null,
    crossStringScopeId: cross?.scopeId ?? null,
    crossTensionValue: job.cross.tension?.value ?? null,
    crossTensionUnit: job.cross.tension?.unit ?? null,
    crossColour: job.cross.colour,
    crossPriceMinor: job.cross.priceMinor,
    crossByo: job.cross.byo,
    labourMinor: job.labourMinor,
    currency,
    comments: job.comments,
    dynamicTension: job.dynamicTension,
    method: job.method,
    orderedAt: job.orderedAt,
    strungAt: job.strungAt,
    returnedAt: job.returnedAt,
    paidAt: job.paidAt,
    receiptNumber: number,
    importKey: job.importKey,
    createdAt: now,
    updatedAt: now,
  };
}

function auditRows(order: NewOrder, stringerId: string, at: Date) {
  return orderDateFields.flatMap((field) => {
    const to = order[field] ?? null;
    return to === null
      ? []
      : [{ id: newId(), orderId: order.id, field, from: null, to, changedByStringerId: stringerId, at }];
  });
}

/** Every key of a job is among the import's own parts; a missing one is a fault of ours, not of the workbook. */
function required<T>(part: T | undefined, key: string): T {
  if (part === undefined) throw new Error(`import: nothing stands for ${key}`);
  return part;
}
