import type { OrderListRecord } from "@rbo/db/orders/order-list.statement";
import type { OrderRecord } from "@rbo/db/orders/order-record";
import { findOrder, stateAuditOfOrder } from "@rbo/db/orders/orders.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { Locale } from "@rbo/shared/locale/locale";
import type { Order, OrderListItem, OrderSide } from "@rbo/shared/orders/order.schema";
import { orderState } from "@rbo/shared/orders/order-dates";
import { formatTension, type TensionUnit } from "@rbo/shared/tension/tension";
import type { Deps } from "../app/deps.ts";
import { personName, wantsMail } from "../clients/present-client.ts";
import { presentRacket } from "../rackets/rackets.service.ts";
import { receiptStatus } from "../receipts/receipt-status.ts";
import { presentString } from "../strings/strings.service.ts";
import { orderSide } from "./order-side.ts";

/** The order, or `not_found`: another stringer's order is not found either. */
export async function existingOrder(tx: TenantTx, id: string): Promise<OrderRecord> {
  const record = await findOrder(tx, id);
  if (!record) throw new DomainError("not_found", { field: "id" });
  return record;
}

/** The order page's whole content, read in the transaction of the verb that answers with it. */
export async function readOrder(tx: TenantTx, deps: Deps, stringer: StringerRow, id: string): Promise<Order> {
  const record = await existingOrder(tx, id);
  const [receipt, history] = await Promise.all([receiptStatus(tx, deps, record, stringer), stateAuditOfOrder(tx, id)]);
  return { ...presentOrder(record), receipt, history };
}

/** The order without its receipt and history. */
export function presentOrder(record: OrderRecord): Omit<Order, "receipt" | "history"> {
  const { order, profile, person, racket } = record;
  return {
    id: order.id,
    revision: order.revision,
    isSelf: order.isSelf,
    state: orderState(order),
    orderedAt: order.orderedAt,
    strungAt: order.strungAt,
    returnedAt: order.returnedAt,
    paidAt: order.paidAt,
    receiptNumber: order.receiptNumber,
    totalMinor: order.totalMinor,
    currency: order.currency,
    client: { id: profile.id, name: personName(person), email: person.email },
    racket: presentRacket(racket, order.stringerId),
    main: presentSide(record, "main"),
    cross: presentSide(record, "cross"),
    labourMinor: order.labourMinor,
    comments: order.comments,
    dynamicTension: order.dynamicTension,
    method: order.method,
  };
}

type ListReader = { tensionUnit: TensionUnit; locale: Locale };

function presentSide(record: OrderRecord, which: "main" | "cross"): OrderSide {
  const side = orderSide(record, which);
  return { ...side, string: side.string && presentString(side.string, record.order.stringerId) };
}

/** A row of the list as this reader sees it: tensions in the unit they prefer. */
export function presentOrderListItem(record: OrderListRecord, reader: ListReader): OrderListItem {
  const text = (value: number | null, unit: TensionUnit | null) =>
    value === null || unit === null ? null : formatTension({ value, unit }, reader.tensionUnit, reader.locale);
  return {
    id: record.id,
    isSelf: record.isSelf,
    state: orderState(record),
    orderedAt: record.orderedAt,
    strungAt: record.strungAt,
    returnedAt: record.returnedAt,
    paidAt: record.paidAt,
    receiptNumber: record.receiptNumber,
    totalMinor: record.totalMinor,
    currency: record.currency,
    clientId: record.clientId,
    clientName: personName(record),
    racketName: `${record.manufacturer} ${record.model}`,
    stringsName: bothSides(named(record.mainModel, record.mainGauge), named(record.crossModel, record.crossGauge)),
    tensionText: bothSides(
      text(record.mainTensionValue, record.mainTensionUnit),
      text(record.crossTensionValue, record.crossTensionUnit),
    ),
    receiptTo: record.isSelf || !wantsMail(record) ? null : record.email,
    mailState: record.mailState,
    notSentReason: record.notSentReason,
  };
}

const named = (model: string | null, gauge: string | null): string | null =>
  model === null ? null : [model, gauge].filter(Boolean).join(" ");

/** "A / B", or one of them where both are the same or one is missing. */
function bothSides(main: string | null, cross: string | null): string | null {
  if (main === cross || cross === null) return main;
  return main === null ? cross : `${main} / ${cross}`;
}
