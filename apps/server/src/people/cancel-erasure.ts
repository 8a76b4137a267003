import { endErasure, lockOpenErasure } from "@rbo/db/people/erasures.repo";
import { profilesOf } from "@rbo/db/people/lock-people.repo";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { cancelErasureSchema } from "@rbo/shared/people/person.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { personName } from "../clients/present-client.ts";
import type { TenantContext } from "../trpc/context.ts";
import { existingPerson } from "./present-person.ts";
import { concernedOf, signForEach, tellEach } from "./tell-stringers.ts";

/** Takes an erasure back while it is not done; whoever was told of it is told. Throws `erasure_over`. */
export async function cancelErasure(
  ctx: TenantContext,
  { personId, erasureId, reason }: z.infer<typeof cancelErasureSchema>,
): Promise<void> {
  const entry = bypassEntry(ctx, { action: "person.cancel_erasure", reason, details: { personId } });
  await withBypass(ctx.deps.db, entry, async (tx) => {
    await cancelOpen(tx, { personId, erasureId }, ctx.deps.clock.now());
    const person = await existingPerson(tx, personId, "personId");
    const concerned = concernedOf(await profilesOf(tx, [personId]), [personId]);
    await signForEach(tx, entry, concerned);
    const told = { what: "erasure_cancelled", clientName: personName(person), dueAt: null } as const;
    await tellEach(tx, concerned, { ...told, adminName: ctx.principal.displayName, reason }, ctx.deps.clock.now());
  });
}

/** Of taking back and doing at once, one comes first: the row is held. */
async function cancelOpen(
  tx: BypassTx,
  { personId, erasureId }: { personId: string; erasureId: string },
  cancelledAt: Date,
): Promise<void> {
  const erasure = await lockOpenErasure(tx, erasureId);
  if (erasure?.personId !== personId) throw new DomainError("erasure_over");
  await endErasure(tx, erasureId, { cancelledAt });
}
