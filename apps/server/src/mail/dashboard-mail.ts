import { findMailLine, type MailLineRow } from "@rbo/db/mail/mail-line.repo";
import { countOwedReceipts, listTroubledReceipts } from "@rbo/db/mail/mails.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Dashboard, TroubledReceipt } from "@rbo/shared/orders/order.schema";
import type { Deps } from "../app/deps.ts";
import { wantsMail } from "../clients/present-client.ts";
import { answerToStringer, nextAttemptAt, presentLineStop } from "./present-line-stop.ts";

/** More than these are in the list of jobs, under its filter. */
const shown = 5;

/** How the receipts fare: what is still to go, and which of them need a look. */
export async function dashboardMail(tx: TenantTx, deps: Pick<Deps, "mailConfigured">): Promise<Dashboard["mail"]> {
  const [line, owed, troubled] = await Promise.all([
    findMailLine(tx),
    countOwedReceipts(tx),
    listTroubledReceipts(tx, shown),
  ]);
  return {
    configured: deps.mailConfigured,
    lineStop: presentLineStop(line),
    ...owed,
    troubled: troubled.map((record) => presentTroubled(record, line)),
  };
}

type TroubledRecord = Awaited<ReturnType<typeof listTroubledReceipts>>[number];

function presentTroubled(
  { mail, number, facts, noticeId, person }: TroubledRecord,
  line: MailLineRow,
): TroubledReceipt {
  return {
    orderId: mail.orderId ?? "",
    number,
    clientName: facts.clientName,
    to: mail.toAddress ?? "",
    clientEmail: wantsMail(person) ? person.email : null,
    state: mail.state === "failed" ? "failed" : "waiting",
    nextAttemptAt: nextAttemptAt(mail, line),
    answer: answerToStringer(mail, line),
    noticeId,
  };
}
