import type { OrderFilter } from "@rbo/shared/orders/order-filters";
import { searchWords } from "@rbo/shared/text/fold-text";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { unsettledReceipts } from "../mail/mails.repo.ts";
import { mails } from "../mail/mails.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { crossStrings, mainStrings } from "./order-record.ts";
import { orders } from "./orders.table.ts";

export type OrderListQuery = {
  search?: string;
  state?: OrderFilter | null | undefined;
  year?: number | null | undefined;
  clientId?: string | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
  /** `newest` first as in the list; `oldest` first as in a queue. */
  order?: "newest" | "oldest";
};

const stateConditions: Record<Exclude<OrderFilter, "unsent">, SQL | undefined> = {
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

/** Jobs whose newest receipt mail was refused or is still to go. */
const unsentCondition = (tx: TenantTx): SQL =>
  inArray(orders.id, tx.rows.select({ id: mails.orderId }).from(mails).where(unsettledReceipts(tx)));

function filterCondition(tx: TenantTx, filter: OrderFilter): SQL | undefined {
  return filter === "unsent" ? unsentCondition(tx) : stateConditions[filter];
}

/** Each word is part of the client's name, the racket, a string or the receipt number. */
function searchCondition(tx: TenantTx, search: string): SQL | undefined {
  return and(
    ...searchWords(search).map((word) => {
      const like = `%${word}%`;
      const inSight = (table: typeof rackets | typeof strings) =>
        sql`(${table.createdByStringerId} = ${tx.stringerId} or ${table.visibility} = 'shared') and ${table.searchKey} like ${like}`;
      const stringIds = sql`(select ${strings.id} from ${strings} where ${inSight(strings)})`;
      return or(
        sql`${orders.clientProfileId} in (select ${clientProfiles.id} from ${clientProfiles} where ${clientProfiles.stringerId} = ${tx.stringerId} and ${clientProfiles.searchKey} like ${like})`,
        sql`${orders.racketId} in (select ${rackets.id} from ${rackets} where ${inSight(rackets)})`,
        sql`${orders.mainStringId} in ${stringIds}`,
        sql`${orders.crossStringId} in ${stringIds}`,
        sql`replace(${orders.receiptNumber}, '-', ' ') like ${like}`,
      );
    }),
  );
}

function keysetCondition(cursor: string | null | undefined, isOldest: boolean): SQL | undefined {
  const [date, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (date === undefined || id === undefined) return undefined;
  const compare = isOldest ? sql.raw(">") : sql.raw("<");
  return sql`(${orders.sortDate}, ${orders.id}) ${compare} (${date}::date, ${id}::uuid)`;
}

/** One keyset page of orders, only what a list shows; the page is cut before anything is joined to it. */
export async function listOrders(tx: TenantTx, query: OrderListQuery) {
  const isOldest = query.order === "oldest";
  const direction = isOldest ? asc : desc;
  const page = tx.rows
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.stringerId, tx.stringerId),
        query.state ? filterCondition(tx, query.state) : undefined,
        query.year
          ? sql`${orders.sortDate} between make_date(${query.year}, 1, 1) and make_date(${query.year}, 12, 31)`
          : undefined,
        query.clientId ? eq(orders.clientProfileId, query.clientId) : undefined,
        query.search ? searchCondition(tx, query.search) : undefined,
        keysetCondition(query.cursor, isOldest),
      ),
    )
    .orderBy(direction(orders.sortDate), direction(orders.id))
    .limit(query.limit + 1)
    .as("page");
  const latestMail = tx.rows
    .select({ state: mails.state, notSentReason: mails.notSentReason })
    .from(mails)
    .where(and(eq(mails.stringerId, tx.stringerId), eq(mails.orderId, page.id), eq(mails.event, "receipt")))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(1)
    .as("latest_mail");
  const rows = await tx.rows
    .select({
      id: page.id,
      isSelf: page.isSelf,
      orderedAt: page.orderedAt,
      strungAt: page.strungAt,
      returnedAt: page.returnedAt,
      paidAt: page.paidAt,
      sortDate: page.sortDate,
      receiptNumber: page.receiptNumber,
      totalMinor: page.totalMinor,
      currency: page.currency,
      clientId: page.clientProfileId,
      firstName: persons.firstName,
      lastName: persons.lastName,
      email: persons.email,
      notificationPrefs: persons.notificationPrefs,
      manufacturer: rackets.manufacturer,
      model: rackets.model,
      mainModel: mainStrings.model,
      mainGauge: mainStrings.gauge,
      crossModel: crossStrings.model,
      crossGauge: crossStrings.gauge,
      mainTensionValue: page.mainTensionValue,
      mainTensionUnit: page.mainTensionUnit,
      crossTensionValue: page.crossTensionValue,
      crossTensionUnit: page.crossTensionUnit,
      mailState: latestMail.state,
      notSentReason: latestMail.notSentReason,
    })
    .from(page)
    .innerJoin(clientProfiles, eq(clientProfiles.id, page.clientProfileId))
    .innerJoin(persons, eq(persons.id, clientProfiles.personId))
    .innerJoin(rackets, eq(rackets.id, page.racketId))
    .leftJoin(mainStrings, eq(mainStrings.id, page.mainStringId))
    .leftJoin(crossStrings, eq(crossStrings.id, page.crossStringId))
    .leftJoinLateral(latestMail, sql`true`)
    .orderBy(direction(page.sortDate), direction(page.id))
    .prepare("order_list")
    .execute();
  const records = rows.slice(0, query.limit);
  const last = records.at(-1);
  return { records, nextCursor: rows.length > query.limit && last ? encodeCursor([last.sortDate, last.id]) : null };
}

export type OrderListRecord = Awaited<ReturnType<typeof listOrders>>["records"][number];

/** The years of the oldest and the newest dated job, from the two ends of one index; null without any. */
export async function findOrderYears(tx: TenantTx): Promise<{ first: number; last: number } | null> {
  const dated = sql`${orders.stringerId} = ${tx.stringerId} and ${orders.sortDate} < date '2100-12-31'`;
  const [row] = await tx.rows.execute<{ first: number | null; last: number | null }>(sql`
    select
      (select extract(year from min(${orders.sortDate}))::int from ${orders} where ${dated}) as "first",
      (select extract(year from max(${orders.sortDate}))::int from ${orders} where ${dated}) as "last"`);
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

export type OpenCounts = { ordered: number; toCollect: number; owed: number; unpaid: number; unpaidMinor: number };

/** How many jobs wait to be strung, collected and paid, and what is owed, from the partial indexes. */
export async function countOpenOrders(tx: TenantTx, currency: string): Promise<OpenCounts> {
  const own = sql`${orders.stringerId} = ${tx.stringerId}`;
  const [row] = await tx.rows.execute<OpenCounts>(sql`
    select
      (select count(*)::int from ${orders} where ${own} and ${stateConditions.ordered}) as "ordered",
      (select count(*)::int from ${orders} where ${own} and ${stateConditions.to_collect}) as "toCollect",
      unpaid.owed as "owed",
      unpaid.jobs as "unpaid",
      unpaid.minor as "unpaidMinor"
    from (
      select
        count(*)::int as jobs,
        count(${orders.returnedAt})::int as owed,
        coalesce(sum(${orders.totalMinor}) filter (where ${orders.currency} = ${currency}), 0)::int as minor
      from ${orders} where ${own} and ${stateConditions.unpaid}
    ) as unpaid`);
  return row ?? { ordered: 0, toCollect: 0, owed: 0, unpaid: 0, unpaidMinor: 0 };
}
