import {
  findRacket,
  insertRacket,
  type RacketRow,
  racketsOfClient,
  searchRackets as searchRacketRows,
} from "@rbo/db/rackets/rackets.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { clientRacketSchema, Racket, racketCreateSchema } from "@rbo/shared/rackets/racket.schema";
import type { z } from "zod";
import { existingClient, keptClient } from "../clients/clients.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { racketSearchKey } from "./racket-search-key.ts";

export function presentRacket(row: RacketRow, stringerId: string): Racket {
  return {
    id: row.id,
    manufacturer: row.manufacturer,
    model: row.model,
    headSizeSqIn: row.headSizeSqIn,
    stringPattern: row.stringPattern,
    year: row.year,
    serial: row.serial,
    visibility: row.visibility,
    ownerClientId: row.ownerClientProfileId,
    isOwn: row.createdByStringerId === stringerId,
  };
}

export async function existingRacket(tx: TenantTx, id: string): Promise<RacketRow> {
  const racket = await findRacket(tx, id);
  if (!racket) throw new DomainError("not_found", { field: "racketId" });
  return racket;
}

type RacketCreate = z.infer<typeof racketCreateSchema>;

/** Adds an own racket within the caller's transaction; a repeated save finds it standing. */
export async function addRacket(tx: TenantTx, input: RacketCreate): Promise<RacketRow> {
  const { id = newId(), ownerClientId, ...fields } = input;
  if (ownerClientId) await keptClient(tx, ownerClientId);
  await insertRacket(tx, {
    id,
    ...fields,
    ownerClientProfileId: ownerClientId,
    searchKey: racketSearchKey(fields),
  });
  return existingRacket(tx, id);
}

export async function createRacket(ctx: TenantContext, input: RacketCreate): Promise<Racket> {
  const row = await withTenant(ctx.deps.db, ctx.scope, (tx) => addRacket(tx, input));
  return presentRacket(row, ctx.stringerId);
}

export async function searchRackets(ctx: TenantContext, input: { search: string; limit: number }): Promise<Racket[]> {
  const rows = await withTenant(ctx.deps.db, ctx.scope, (tx) => searchRacketRows(tx, input.search, input.limit));
  return rows.map((row) => presentRacket(row, ctx.stringerId));
}

export async function listRacketsOfClient(
  ctx: TenantContext,
  clientId: string,
): Promise<z.infer<typeof clientRacketSchema>[]> {
  const records = await withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    await existingClient(tx, clientId);
    return racketsOfClient(tx, clientId);
  });
  return records.map(({ racket, jobs, lastStrungAt }) => ({
    ...presentRacket(racket, ctx.stringerId),
    jobs,
    lastStrungAt,
  }));
}
