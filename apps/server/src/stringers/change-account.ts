import { insertNotice } from "@rbo/db/notices/notices.repo";
import { isErased, lockAccount, lockActiveAdmins } from "@rbo/db/stringers/accounts.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { AuditAction } from "@rbo/shared/audit/audit-action";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { AccountChangedFacts } from "@rbo/shared/notices/notice.schema";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { knownAccount } from "./known-account.ts";

export type AccountAct = {
  action: AuditAction;
  id: string;
  reason: string;
  /** What the account's owner is told was done. */
  what: AccountChangedFacts["what"];
  details?: Record<string, unknown>;
  /** Whether it leaves one administrator fewer where the account is one: never the last. */
  takesAdmin: boolean;
  /** Makes the change; false where the account stands like that already. */
  change(tx: BypassTx, account: StringerRow): Promise<boolean>;
};

/**
 * An administrator changes somebody's account: audited, told to its owner, and one after the other with every other
 * such act, so that two at once can't leave nobody. Who has lost the role meanwhile is refused like anybody else.
 * Throws `not_found`, `forbidden`, `last_admin`.
 */
export async function changeAccount(ctx: TenantContext, act: AccountAct): Promise<void> {
  const { action, reason, what } = act;
  const subjectStringerId = await knownAccount(ctx, act.id);
  const entry = bypassEntry(ctx, { action, reason, subjectStringerId, details: { what, ...act.details } });
  await withBypass(ctx.deps.db, entry, async (tx) => {
    const admins = await lockActiveAdmins(tx);
    if (!admins.includes(ctx.stringerId)) throw new DomainError("forbidden");
    const account = await lockAccount(tx, act.id);
    if (!account || (await isErased(tx, act.id))) throw new DomainError("not_found", { field: "id" });
    if (act.takesAdmin && admins.every((id) => id === account.id)) throw new DomainError("last_admin");
    if (await act.change(tx, account)) await tellOwner(tx, ctx, act);
  });
}

async function tellOwner(tx: BypassTx, ctx: TenantContext, { id, what, reason }: AccountAct): Promise<void> {
  const facts: AccountChangedFacts = { adminName: ctx.principal.displayName, what, reason };
  const createdAt = ctx.deps.clock.now();
  await insertNotice(tx, { stringerId: id, id: newId(), kind: "account_changed", facts, createdAt });
}
