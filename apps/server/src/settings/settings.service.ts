import { findOwnStringer, type StringerRow, updateOwnSettings } from "@rbo/db/stringers/stringers.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { Settings, settingsUpdateSchema } from "@rbo/shared/settings/settings.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";

/** The signed-in stringer's own row, which row-level security shows to nobody else. */
export async function ownStringer(tx: TenantTx): Promise<StringerRow> {
  const row = await findOwnStringer(tx);
  if (!row) throw new DomainError("not_signed_in");
  return row;
}

function presentSettings(row: StringerRow): Settings {
  return {
    email: row.email,
    revision: row.revision,
    displayName: row.displayName,
    businessName: row.businessName,
    businessAddress: row.businessAddress,
    phone: row.phone,
    receiptThankYou: row.receiptThankYou,
    receiptDisclosure: row.receiptDisclosure,
    defaultLocale: row.defaultLocale,
    defaultLabourMinor: row.defaultLabourMinor,
    currency: row.currency,
    timeZone: row.timeZone,
    tensionUnit: row.tensionUnit,
  };
}

export async function getSettings(ctx: TenantContext): Promise<Settings> {
  return presentSettings(await withTenant(ctx.deps.db, ctx.scope, ownStringer));
}

export async function updateSettings(
  ctx: TenantContext,
  { revision, ...fields }: z.infer<typeof settingsUpdateSchema>,
): Promise<Settings> {
  const row = await withTenant(ctx.deps.db, ctx.scope, (tx) => updateOwnSettings(tx, revision, fields));
  if (!row) throw new DomainError("stale");
  return presentSettings(row);
}
