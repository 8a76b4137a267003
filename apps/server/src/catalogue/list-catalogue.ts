import { listCatalogueRackets, listCatalogueStrings } from "@rbo/db/catalogue/catalogue-list.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import type { catalogueListInputSchema, catalogueListSchema } from "@rbo/shared/catalogue/catalogue.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { presentRackets, presentStrings } from "./present-gear.ts";

/** One page of the rackets or strings in sight, by name: own ones, everyone's, or both. */
export async function listCatalogue(
  ctx: TenantContext,
  { kind, ...query }: z.infer<typeof catalogueListInputSchema>,
): Promise<z.infer<typeof catalogueListSchema>> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    if (kind === "racket") {
      const { rows, nextCursor } = await listCatalogueRackets(tx, query);
      return { items: await presentRackets(tx, rows), nextCursor };
    }
    const { rows, nextCursor } = await listCatalogueStrings(tx, query);
    return { items: await presentStrings(tx, rows), nextCursor };
  });
}
