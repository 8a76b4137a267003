import {
  findString,
  findStringByName,
  lockOwnString,
  updateString as updateStringRow,
} from "@rbo/db/strings/strings.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { Gear, stringUpdateSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import { stringRevision } from "../catalogue/gear-revision.ts";
import { existingGear } from "../catalogue/get-gear.ts";
import type { TenantContext } from "../trpc/context.ts";
import { stringSearchKey } from "./string-search-key.ts";

/**
 * Rewrites an own string, if it still says what the edit began with. A name that another row in sight has is refused:
 * a catalogue row is one (manufacturer, model, gauge).
 */
export async function updateString(
  ctx: TenantContext,
  { id, revision, ...fields }: z.infer<typeof stringUpdateSchema>,
): Promise<Gear> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const row = await lockOwnString(tx, id);
    if (!row) throw await refusal(tx, id);
    if (stringRevision(row) !== revision) throw new DomainError("stale");
    const namesake = await findStringByName(tx, fields, { except: id });
    if (namesake) throw new DomainError("already_exists", { field: "model" });
    await updateStringRow(tx, id, { ...fields, searchKey: stringSearchKey(fields) });
    return existingGear(tx, { kind: "string", id });
  });
}

/** Everyone's row is seen but not one stringer's to change. */
const refusal = async (tx: TenantTx, id: string): Promise<DomainError> =>
  new DomainError((await findString(tx, id)) ? "racket_not_yours" : "not_found", { field: "id" });
