import { and, asc, desc, eq, sql } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { type Statement, statementOf, writing } from "../connection/statement.ts";
import { mails } from "../mail/mails.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { type OrderListShape, orderListCondition } from "./order-list-conditions.ts";
import { crossStrings, mainStrings } from "./order-record.ts";
import { orders } from "./orders.table.ts";

/** One keyset page of orders, only what a list shows; the page is cut before anything is joined to it. */
function writeOrderList(shape: OrderListShape) {
  const direction = shape.isOldest ? asc : desc;
  const page = writing
    .select()
    .from(orders)
    .where(orderListCondition(shape))
    .orderBy(direction(orders.sortDate), direction(orders.id))
    .limit(sql.placeholder("limit"))
    .as("page");
  const latestMail = writing
    .select({ state: mails.state, notSentReason: mails.notSentReason })
    .from(mails)
    .where(
      and(
        eq(mails.stringerId, sql.placeholder("stringerId")),
        eq(mails.orderId, page.id),
        eq(mails.event, sql.raw("'receipt'")),
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(1)
    .as("latest_mail");
  const fields = {
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
  };
  const query = writing
    .select(fields)
    .from(page)
    .innerJoin(clientProfiles, eq(clientProfiles.id, page.clientProfileId))
    .innerJoin(persons, eq(persons.id, clientProfiles.personId))
    .innerJoin(rackets, eq(rackets.id, page.racketId))
    .leftJoin(mainStrings, eq(mainStrings.id, page.mainStringId))
    .leftJoin(crossStrings, eq(crossStrings.id, page.crossStringId))
    .leftJoinLateral(latestMail, sql`true`)
    .orderBy(direction(page.sortDate), direction(page.id));
  return { fields, query };
}

export type OrderListRecord = ReturnType<typeof writeOrderList>["query"]["_"]["result"][number];

const written = new Map<string, Statement<OrderListRecord>>();

/** The list's query for these conditions, written the first time they are asked for; there are a few dozen. */
export function orderListStatement(shape: OrderListShape): Statement<OrderListRecord> {
  const key = JSON.stringify(shape);
  const known = written.get(key);
  if (known) return known;
  const { fields, query } = writeOrderList(shape);
  const statement = statementOf<OrderListRecord>(fields, query);
  written.set(key, statement);
  return statement;
}
