import { countJobsWith } from "@rbo/db/catalogue/gear-use.repo";
import { findRacket } from "@rbo/db/rackets/rackets.repo";
import { findString } from "@rbo/db/strings/strings.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { Gear, gearPageSchema, gearRefSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { presentRackets, presentStrings } from "./present-gear.ts";

type GearRef = z.infer<typeof gearRefSchema>;

/** An own or shared racket or string, and how many of this stringer's jobs name it. */
export async function getGear(ctx: TenantContext, ref: GearRef): Promise<z.infer<typeof gearPageSchema>> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => ({
    gear: await existingGear(tx, ref),
    jobs: await countJobsWith(tx, ref.kind, ref.id),
  }));
}

/** A row as the catalogue shows it, within the caller's transaction. */
export async function existingGear(tx: TenantTx, { kind, id }: GearRef): Promise<Gear> {
  const [gear] = kind === "racket" ? await racketWith(tx, id) : await stringWith(tx, id);
  if (!gear) throw new DomainError("not_found", { field: "id" });
  return gear;
}

async function racketWith(tx: TenantTx, id: string): Promise<Gear[]> {
  const row = await findRacket(tx, id);
  return row ? presentRackets(tx, [row]) : [];
}

async function stringWith(tx: TenantTx, id: string): Promise<Gear[]> {
  const row = await findString(tx, id);
  return row ? presentStrings(tx, [row]) : [];
}
