import { insertCatalogueSubmission } from "@rbo/db/catalogue/catalogue-submissions.repo";
import { findRacket } from "@rbo/db/rackets/rackets.repo";
import { findString } from "@rbo/db/strings/strings.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { gearRefSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { z } from "zod";
import { oweModerationNotices } from "../moderation/owe-moderation-notices.ts";
import type { TenantContext } from "../trpc/context.ts";
import { gearName } from "./gear-name.ts";

type Gear = z.infer<typeof gearRefSchema>;

/**
 * Suggests an own racket or string to everyone; an admin decides, and every admin is mailed once. Suggesting it again
 * while it is pending is the same suggestion.
 */
export async function suggestGear(ctx: TenantContext, gear: Gear): Promise<void> {
  await withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const name = await nameOfOwn(tx, gear, ctx.stringerId);
    const id = newId();
    const row = gear.kind === "racket" ? { racketId: gear.id } : { stringId: gear.id };
    const isNew = await insertCatalogueSubmission(tx, { id, createdAt: ctx.deps.clock.now(), ...row });
    if (isNew) await oweModerationNotices(tx, ctx, { id, kind: gear.kind, name });
  });
}

async function nameOfOwn(tx: TenantTx, { kind, id }: Gear, stringerId: string): Promise<string> {
  const row = kind === "racket" ? await findRacket(tx, id) : await findString(tx, id);
  if (!row) throw new DomainError("not_found", { field: "id" });
  if (row.createdByStringerId !== stringerId) throw new DomainError("racket_not_yours", { field: "id" });
  if (row.visibility !== "private") throw new DomainError("already_exists", { field: "id" });
  return gearName(row);
}
