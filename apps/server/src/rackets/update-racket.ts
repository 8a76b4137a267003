import { findRacket, lockOwnRacket, updateRacket as updateRacketRow } from "@rbo/db/rackets/rackets.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { Gear, racketUpdateSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import { racketRevision } from "../catalogue/gear-revision.ts";
import { existingGear } from "../catalogue/get-gear.ts";
import { keptClient } from "../clients/clients.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { racketSearchKey } from "./racket-search-key.ts";

/**
 * Rewrites an own racket, if it still says what the edit began with. Jobs show the new words; receipts that went out
 * stay as they were sent.
 */
export async function updateRacket(
  ctx: TenantContext,
  { id, revision, ownerClientId, ...fields }: z.infer<typeof racketUpdateSchema>,
): Promise<Gear> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    // The client first: whoever merges or erases clients takes them before their rackets.
    if (ownerClientId) await keptClient(tx, ownerClientId);
    const row = await lockOwnRacket(tx, id);
    if (!row) throw await refusal(tx, id);
    if (racketRevision(row) !== revision) throw new DomainError("stale");
    await updateRacketRow(tx, id, {
      ...fields,
      ownerClientProfileId: ownerClientId,
      searchKey: racketSearchKey(fields),
    });
    return existingGear(tx, { kind: "racket", id });
  });
}

/** Everyone's row is seen but not one stringer's to change. */
const refusal = async (tx: TenantTx, id: string): Promise<DomainError> =>
  new DomainError((await findRacket(tx, id)) ? "racket_not_yours" : "not_found", { field: "id" });
