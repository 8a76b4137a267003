import {
  findString,
  findStringByName,
  insertString,
  type StringRow,
  searchStrings as searchStringRows,
} from "@rbo/db/strings/strings.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { RacketString, stringCreateSchema } from "@rbo/shared/strings/string.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { stringSearchKey } from "./string-search-key.ts";

export function presentString(row: StringRow, stringerId: string): RacketString {
  return {
    id: row.id,
    manufacturer: row.manufacturer,
    model: row.model,
    gauge: row.gauge,
    material: row.material,
    colour: row.colour,
    visibility: row.visibility,
    isOwn: row.createdByStringerId === stringerId,
  };
}

export async function existingString(tx: TenantTx, id: string): Promise<StringRow> {
  const row = await findString(tx, id);
  if (!row) throw new DomainError("not_found", { field: "stringId" });
  return row;
}

type StringCreate = z.infer<typeof stringCreateSchema>;

/** Adds an own string within the caller's transaction, or finds the row of the same manufacturer, model and gauge. */
export async function addString(tx: TenantTx, input: StringCreate): Promise<StringRow> {
  const { id = newId(), ...fields } = input;
  const saved = await findString(tx, id);
  if (saved) return saved;
  const standing = fields.visibility === "private" ? await findStringByName(tx, fields) : null;
  if (standing) return standing;
  await insertString(tx, {
    id,
    ...fields,
    searchKey: stringSearchKey(fields),
  });
  return (await findString(tx, id)) ?? existingByName(tx, fields);
}

/** A parallel save of the same string came first: its row is the one. */
async function existingByName(tx: TenantTx, fields: Omit<StringCreate, "id">): Promise<StringRow> {
  const row = await findStringByName(tx, fields);
  if (!row) throw new DomainError("already_exists");
  return row;
}

export async function createString(ctx: TenantContext, input: StringCreate): Promise<RacketString> {
  const row = await withTenant(ctx.deps.db, ctx.scope, (tx) => addString(tx, input));
  return presentString(row, ctx.stringerId);
}

export async function searchStrings(
  ctx: TenantContext,
  input: { search: string; limit: number },
): Promise<RacketString[]> {
  const rows = await withTenant(ctx.deps.db, ctx.scope, (tx) => searchStringRows(tx, input.search, input.limit));
  return rows.map((row) => presentString(row, ctx.stringerId));
}
