import type { NewMail } from "@rbo/db/mail/mails.repo";
import type { NewOrder } from "@rbo/db/orders/orders.repo";
import type { Export } from "@rbo/shared/exports/export.schema";
import type { OrderDateField } from "@rbo/shared/orders/order-dates";
import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";
import type { Scoped } from "./restore-catalogue.ts";

export type FileOrder = Export["orders"][number];
type FileReceipt = FileOrder["receipts"][number];

/** The rows of the account that an order names. */
export type OrderParts = { clientId: string; racket: Scoped; main: Scoped | null; cross: Scoped | null };

export const orderRow = (order: FileOrder, parts: OrderParts): NewOrder => ({
  id: order.id,
  clientProfileId: parts.clientId,
  isSelf: order.is_self,
  racketId: parts.racket.id,
  racketScopeId: parts.racket.scopeId,
  mainStringId: parts.main?.id ?? null,
  mainStringScopeId: parts.main?.scopeId ?? null,
  mainTensionValue: order.main.tension?.value ?? null,
  mainTensionUnit: order.main.tension?.unit ?? null,
  mainColour: order.main.colour,
  mainPriceMinor: order.main.price?.amount_minor ?? null,
  mainByo: order.main.byo,
  crossStringId: parts.cross?.id ?? null,
  crossStringScopeId: parts.cross?.scopeId ?? null,
  crossTensionValue: order.cross.tension?.value ?? null,
  crossTensionUnit: order.cross.tension?.unit ?? null,
  crossColour: order.cross.colour,
  crossPriceMinor: order.cross.price?.amount_minor ?? null,
  crossByo: order.cross.byo,
  labourMinor: order.labour.amount_minor,
  currency: order.labour.currency,
  comments: order.comments,
  dynamicTension: order.dynamic_tension,
  method: order.method,
  orderedAt: order.ordered_at,
  strungAt: order.strung_at,
  returnedAt: order.returned_at,
  paidAt: order.paid_at,
  receiptNumber: order.receipt_number,
  importKey: order.import_key,
  revision: order.revision,
  createdAt: new Date(order.created_at),
  updatedAt: new Date(order.updated_at),
});

const dateFields = {
  ordered_at: "orderedAt",
  strung_at: "strungAt",
  returned_at: "returnedAt",
  paid_at: "paidAt",
} as const satisfies Record<string, OrderDateField>;

/** Whoever made a change, it is now this account's history. */
export const historyRows = (order: FileOrder, stringerId: string) =>
  order.history.map((change) => ({
    id: change.id,
    orderId: order.id,
    field: dateFields[change.field],
    from: change.from,
    to: change.to,
    changedByStringerId: stringerId,
    at: new Date(change.at),
  }));

/** The facts a receipt froze, in the words of the code. */
export function receiptFacts({ facts }: FileReceipt): ReceiptFacts {
  const side = (half: FileReceipt["facts"]["main"]): ReceiptSide => ({
    name: half.name,
    gauge: half.gauge,
    colour: half.colour,
    tension: half.tension,
    byo: half.byo,
    chargedMinor: half.charged.amount_minor,
  });
  return {
    number: facts.number,
    locale: facts.locale,
    currency: facts.labour.currency,
    strungAt: facts.strung_at,
    stringer: {
      displayName: facts.stringer.display_name,
      businessName: facts.stringer.business_name,
      businessAddress: facts.stringer.business_address,
      phone: facts.stringer.phone,
      email: facts.stringer.email,
      logoSha256: facts.stringer.logo_sha256,
    },
    clientName: facts.client_name,
    racket: {
      manufacturer: facts.racket.manufacturer,
      model: facts.racket.model,
      headSizeSqIn: facts.racket.head_size_sq_in,
      stringPattern: facts.racket.string_pattern,
      serial: facts.racket.serial,
    },
    main: side(facts.main),
    cross: side(facts.cross),
    labourMinor: facts.labour.amount_minor,
    totalMinor: facts.total.amount_minor,
    comments: facts.comments,
    thankYou: facts.thank_you,
    disclosure: facts.disclosure,
  };
}

type MailContext = { stringerId: string; issueIds: ReadonlyMap<number, string>; notSent: string };

/**
 * Mails as a record of what happened. One that was still on its way when the export was made is one that was not sent:
 * no state is left that a worker picks up. Keys are of this account alone, so that they meet no other account's.
 */
export const mailRows = (order: FileOrder, { stringerId, issueIds, notSent }: MailContext): NewMail[] =>
  order.mails.map((mail) => {
    const isOpen = mail.state === "queued" || mail.state === "sending" || mail.state === "waiting";
    return {
      id: mail.id,
      event: mail.event,
      dedupeKey: `restored:${stringerId}:${mail.id}`,
      state: isOpen ? "failed" : mail.state,
      notSentReason: mail.not_sent_reason,
      toAddress: mail.to_address,
      toName: mail.to_name,
      locale: mail.locale,
      facts: {},
      orderId: order.id,
      receiptIssueId: mail.receipt_revision === null ? null : (issueIds.get(mail.receipt_revision) ?? null),
      messageId: mail.message_id,
      idempotencyKey: `restored:${stringerId}:${mail.id}`,
      attempts: mail.attempts,
      lastAnswer: isOpen ? notSent : mail.last_answer,
      sentAt: mail.sent_at === null ? null : new Date(mail.sent_at),
      createdAt: new Date(mail.created_at),
    };
  });
