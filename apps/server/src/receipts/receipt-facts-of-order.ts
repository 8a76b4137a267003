import type { OrderRecord } from "@rbo/db/orders/order-record";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import { receiptLocale } from "@rbo/shared/locale/locale";
import { chargedMinor } from "@rbo/shared/orders/order-price";
import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";
import { personName } from "../clients/present-client.ts";
import { type OrderSideFacts, orderSide } from "../orders/order-side.ts";

/** What a receipt of this order would say now; null for a self-job and before the racket is strung. */
export function receiptFactsOfOrder(record: OrderRecord, stringer: StringerRow): ReceiptFacts | null {
  const { order, person, racket } = record;
  if (order.isSelf || !order.strungAt || !order.receiptNumber) return null;
  return {
    number: order.receiptNumber,
    locale: receiptLocale(person.locale, stringer.defaultLocale),
    currency: order.currency,
    strungAt: order.strungAt,
    stringer: {
      displayName: stringer.displayName,
      businessName: stringer.businessName,
      businessAddress: stringer.businessAddress,
      phone: stringer.phone,
      email: stringer.email,
      logoSha256: stringer.logoSha256,
    },
    clientName: personName(person),
    racket: {
      manufacturer: racket.manufacturer,
      model: racket.model,
      headSizeSqIn: racket.headSizeSqIn,
      stringPattern: racket.stringPattern,
      serial: racket.serial,
    },
    main: receiptSide(orderSide(record, "main")),
    cross: receiptSide(orderSide(record, "cross")),
    labourMinor: order.labourMinor,
    totalMinor: order.totalMinor,
    comments: order.comments,
    thankYou: stringer.receiptThankYou,
    disclosure: stringer.receiptDisclosure,
  };
}

function receiptSide(side: OrderSideFacts): ReceiptSide {
  return {
    name: side.string ? `${side.string.manufacturer} ${side.string.model}` : null,
    gauge: side.string?.gauge ?? null,
    colour: side.colour ?? side.string?.colour ?? null,
    tension: side.tension,
    byo: side.byo,
    chargedMinor: chargedMinor(side),
  };
}
