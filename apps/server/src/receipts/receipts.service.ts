import { lockOrder } from "@rbo/db/orders/orders.repo";
import { findReceiptPdf, receiptIssuesOfOrder } from "@rbo/db/receipts/receipts.repo";
import { findOwnLogo } from "@rbo/db/stringers/stringers.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { Order } from "@rbo/shared/orders/order.schema";
import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { existingOrder, readOrder } from "../orders/present-order.ts";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { queueReceiptAgain } from "./queue-receipt-again.ts";
import { receiptFactsOfOrder } from "./receipt-facts-of-order.ts";
import { obstacleTo } from "./receipt-status.ts";

/** Sends the receipt once more, as it would read now, to the client or to the address given. */
export async function resendReceipt(ctx: TenantContext, input: { orderId: string; to: string | null }): Promise<Order> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const stringer = await ownStringer(tx);
    if (!(await lockOrder(tx, input.orderId))) throw new DomainError("not_found", { field: "orderId" });
    const record = await existingOrder(tx, input.orderId);
    const to = input.to ?? record.person.email;
    const obstacle = obstacleTo(record, ctx.deps);
    if (obstacle === "self_job") throw new DomainError("no_receipt_for_self_jobs");
    if (obstacle === "not_strung") throw new DomainError("not_strung");
    if (obstacle === "opted_out" && !input.to) throw new DomainError("opted_out");
    if (!to) throw new DomainError("no_address", { field: "to" });
    await queueReceiptAgain(tx, { deps: ctx.deps, stringer, record, now: ctx.deps.clock.now() }, to);
    return readOrder(tx, ctx.deps, stringer, input.orderId);
  });
}

export type ReceiptDocument =
  | { kind: "pdf"; facts: ReceiptFacts; content: Uint8Array }
  | { kind: "facts"; facts: ReceiptFacts; logo: { mime: "image/png" | "image/jpeg"; bytes: Uint8Array } | null };

/**
 * What to print for an order: with a revision, the very PDF that was made for it (or its frozen facts, where it never
 * went out); without, the receipt as it reads now.
 */
export async function findReceipt(
  ctx: TenantContext,
  orderId: string,
  revision: number | null,
): Promise<ReceiptDocument> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const stringer = await ownStringer(tx);
    const record = await existingOrder(tx, orderId);
    const facts = revision === null ? receiptFactsOfOrder(record, stringer) : null;
    const issue =
      revision === null ? null : (await receiptIssuesOfOrder(tx, orderId)).find((row) => row.revision === revision);
    const content = issue && (await findReceiptPdf(tx, issue.id));
    if (issue && content) return { kind: "pdf", facts: issue.facts, content };
    const shown = facts ?? issue?.facts;
    if (!shown)
      throw new DomainError(
        record.order.isSelf ? "no_receipt_for_self_jobs" : revision === null ? "not_strung" : "not_found",
      );
    const logo = shown.stringer.logoSha256 ? await findOwnLogo(tx, shown.stringer.logoSha256) : null;
    return { kind: "facts", facts: shown, logo: logo && { mime: logo.mime, bytes: logo.content } };
  });
}
