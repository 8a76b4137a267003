import type { MailRow } from "@rbo/db/mail/mails.repo";
import type { OrderRecord } from "@rbo/db/orders/order-record";
import { lockOrder } from "@rbo/db/orders/orders.repo";
import { receiptIssuesOfOrder } from "@rbo/db/receipts/receipts.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { sameReceipt } from "@rbo/shared/receipts/receipt-facts";
import { wantsMail } from "../clients/present-client.ts";
import { existingOrder } from "../orders/present-order.ts";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { queueReceiptAgain } from "./queue-receipt-again.ts";
import { receiptFactsOfOrder } from "./receipt-facts-of-order.ts";
import { isSameAddress } from "./receipt-mails.ts";

/**
 * Mails a receipt once more, just as it was and to where it went, in a transaction of its stringer's. A new revision, or
 * another address, is the stringer's own to send. Throws `not_strung`, `opted_out`, `receipt_changed`.
 */
export async function sendReceiptAgain(tx: TenantTx, { deps }: TenantContext, mail: MailRow): Promise<void> {
  const { orderId, toAddress } = mail;
  if (!orderId || !toAddress || !(await lockOrder(tx, orderId))) throw new DomainError("not_found", { field: "id" });
  const [stringer, record] = [await ownStringer(tx), await existingOrder(tx, orderId)];
  if (!record.order.strungAt) throw new DomainError("not_strung");
  if (!wantsMail(record.person)) throw new DomainError("opted_out");
  const isTheSame =
    isSameAddress(record.person.email, toAddress) && (await isNewestAndSo(tx, { mail, record, stringer }));
  if (!isTheSame) throw new DomainError("receipt_changed");
  await queueReceiptAgain(tx, { deps, stringer, record, now: deps.clock.now() }, toAddress);
}

type Sent = { mail: MailRow; record: OrderRecord; stringer: StringerRow };

async function isNewestAndSo(tx: TenantTx, { mail, record, stringer }: Sent): Promise<boolean> {
  const [latest] = await receiptIssuesOfOrder(tx, record.order.id);
  const facts = receiptFactsOfOrder(record, stringer);
  return (
    latest !== undefined && facts !== null && latest.id === mail.receiptIssueId && sameReceipt(latest.facts, facts)
  );
}
