import { findMailLine, knockNow, sentSoFar } from "@rbo/db/mail/mail-line.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import type { MailHealth } from "@rbo/shared/mail/mail-line.schema";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { isNearCap } from "./mail-caps.ts";
import { presentLineStop } from "./present-line-stop.ts";

/** How mail fares, from the one row that all servers keep. There is nobody's data in it, so no bypass is needed. */
export async function getMailHealth(ctx: TenantContext): Promise<MailHealth> {
  const { db, clock, mailConfigured, mailCaps } = ctx.deps;
  const line = await withTenant(db, ctx.scope, findMailLine);
  const { onDay, inMonth } = sentSoFar(line, clock.now().toISOString().slice(0, 10));
  const count = (sent: number, cap: number) => ({ sent, cap, isNear: isNearCap(sent, cap) });
  const stop = presentLineStop(line);
  return {
    isConfigured: mailConfigured,
    stop: stop && { ...stop, answer: line.stoppedAnswer ?? "" },
    today: count(onDay, mailCaps.daily),
    thisMonth: count(inMonth, mailCaps.monthly),
  };
}

export async function tryMailNow(ctx: TenantContext): Promise<MailHealth> {
  const entry = bypassEntry(ctx, { action: "mail.knock", reason: "Try a stopped mail line now" });
  await withBypass(ctx.deps.db, entry, (tx) => knockNow(tx, ctx.deps.clock.now()));
  return getMailHealth(ctx);
}
