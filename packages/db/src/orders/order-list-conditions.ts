import type { OrderFilter } from "@rbo/shared/orders/order-filters";
import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { clientProfiles } from "../clients/clients.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { strings } from "../strings/strings.table.ts";
import { orders } from "./orders.table.ts";

/** Which of the list's conditions are asked for; what they compare with is filled in later. */
export type OrderListShape = {
  filter: OrderFilter | null;
  words: number;
  hasYear: boolean;
  hasClient: boolean;
  hasCursor: boolean;
  isOldest: boolean;
};

const stringerId = sql.placeholder("stringerId");

export const stateConditions: Record<Exclude<OrderFilter, "unsent">, SQL | undefined> = {
  draft: and(isNull(orders.orderedAt), isNull(orders.strungAt), isNull(orders.returnedAt), isNull(orders.paidAt)),
  ordered: and(isNotNull(orders.orderedAt), isNull(orders.strungAt), isNull(orders.returnedAt), isNull(orders.paidAt)),
  strung: and(isNotNull(orders.strungAt), isNull(orders.returnedAt), isNull(orders.paidAt)),
  returned: and(isNotNull(orders.returnedAt), isNull(orders.paidAt)),
  paid: and(isNotNull(orders.paidAt), isNull(orders.returnedAt)),
  done: and(isNotNull(orders.paidAt), isNotNull(orders.returnedAt)),
  open: and(eq(orders.isSelf, false), or(isNull(orders.strungAt), isNull(orders.returnedAt), isNull(orders.paidAt))),
  unpaid: and(eq(orders.isSelf, false), isNotNull(orders.strungAt), isNull(orders.paidAt)),
  to_collect: and(eq(orders.isSelf, false), isNotNull(orders.strungAt), isNull(orders.returnedAt)),
  owed: and(eq(orders.isSelf, false), isNotNull(orders.strungAt), isNotNull(orders.returnedAt), isNull(orders.paidAt)),
};

/** Jobs whose newest receipt mail was refused or is still to go, found along the index of mails that are not settled. */
const unsent = sql`${orders.id} in (
  select m.order_id from mails m
  where m.stringer_id = ${stringerId} and m.event = 'receipt' and m.state in ('queued', 'sending', 'waiting', 'failed')
    and not exists (
      select from mails newer where newer.stringer_id = m.stringer_id and newer.order_id = m.order_id
        and (newer.created_at, newer.id) > (m.created_at, m.id)))`;

/** A word is part of the client's name, the racket, a string or the receipt number. */
function hasWord(index: number): SQL | undefined {
  const like = sql.placeholder(wordName(index));
  const inSight = (table: typeof rackets | typeof strings) =>
    sql`(${table.createdByStringerId} = ${stringerId} or ${table.visibility} = 'shared') and ${table.searchKey} like ${like}`;
  const stringIds = sql`(select ${strings.id} from ${strings} where ${inSight(strings)})`;
  return or(
    sql`${orders.clientProfileId} in (select ${clientProfiles.id} from ${clientProfiles} where ${clientProfiles.stringerId} = ${stringerId} and ${clientProfiles.searchKey} like ${like})`,
    sql`${orders.racketId} in (select ${rackets.id} from ${rackets} where ${inSight(rackets)})`,
    sql`${orders.mainStringId} in ${stringIds}`,
    sql`${orders.crossStringId} in ${stringIds}`,
    sql`replace(${orders.receiptNumber}, '-', ' ') like ${like}`,
  );
}

export const wordName = (index: number): string => `word${index}`;

/** Own jobs that meet what the shape asks for. */
export function orderListCondition(shape: OrderListShape): SQL | undefined {
  const { filter } = shape;
  const compare = sql.raw(shape.isOldest ? ">" : "<");
  return and(
    eq(orders.stringerId, stringerId),
    filter === "unsent" ? unsent : filter ? stateConditions[filter] : undefined,
    shape.hasYear
      ? sql`${orders.sortDate} between ${sql.placeholder("from")}::date and ${sql.placeholder("to")}::date`
      : undefined,
    shape.hasClient ? eq(orders.clientProfileId, sql.placeholder("clientId")) : undefined,
    ...Array.from({ length: shape.words }, (_, index) => hasWord(index)),
    shape.hasCursor
      ? sql`(${orders.sortDate}, ${orders.id}) ${compare} (${sql.placeholder("afterDate")}::date, ${sql.placeholder("afterId")}::uuid)`
      : undefined,
  );
}
