import type { SettingsFields } from "@rbo/shared/settings/settings.schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { AuthTx, TenantTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { stringerLogos, stringers } from "./stringers.table.ts";

export type StringerRow = typeof stringers.$inferSelect;

/** The stringer the transaction is bound to. */
export async function findOwnStringer(tx: TenantTx): Promise<StringerRow | null> {
  const [row] = await tx.rows.select().from(stringers).where(eq(stringers.id, tx.stringerId));
  return row ?? null;
}

/** Holds the account's row until the transaction ends: for what there may be only one of per stringer. */
export async function lockOwnStringer(tx: TenantTx): Promise<void> {
  await tx.rows.select({ id: stringers.id }).from(stringers).where(eq(stringers.id, tx.stringerId)).for("update");
}

/** Any account by id or address, before a tenant is known or under the bypass. Case of the address does not matter. */
export async function findStringerByEmail(tx: AuthTx | BypassTx, email: string): Promise<StringerRow | null> {
  const [row] = await tx.rows
    .select()
    .from(stringers)
    .where(eq(sql`lower(${stringers.email})`, email.toLowerCase()));
  return row ?? null;
}

export async function findStringerById(tx: AuthTx | BypassTx, id: string): Promise<StringerRow | null> {
  const [row] = await tx.rows.select().from(stringers).where(eq(stringers.id, id));
  return row ?? null;
}

/** Whoever moderates and administers, and is there to do so. */
export async function listActiveAdmins(tx: BypassTx): Promise<StringerRow[]> {
  return tx.rows
    .select()
    .from(stringers)
    .where(and(eq(stringers.role, "admin"), isNull(stringers.deactivatedAt)))
    .orderBy(asc(stringers.createdAt), asc(stringers.id));
}

/** Saves the settings if nobody has since `revision`; null where somebody has. */
export async function updateOwnSettings(
  tx: TenantTx,
  revision: number,
  fields: SettingsFields,
): Promise<StringerRow | null> {
  const [row] = await tx.rows
    .update(stringers)
    .set({ ...fields, revision: revision + 1 })
    .where(and(eq(stringers.id, tx.stringerId), eq(stringers.revision, revision)))
    .returning();
  return row ?? null;
}

/** What an invited stringer says of themselves on the welcome page. */
export async function updateWelcomed(
  tx: AuthTx,
  id: string,
  fields: { displayName: string; defaultLocale: "en" | "de" },
): Promise<void> {
  await tx.rows.update(stringers).set(fields).where(eq(stringers.id, id));
}

/** A new account without a password; the caller sends or prints its one-time link. */
export async function insertStringer(tx: BypassTx, row: typeof stringers.$inferInsert): Promise<void> {
  await tx.rows.insert(stringers).values(row);
}

/** Keeps a logo by its content; the same picture a second time is the same row. */
export async function insertOwnLogo(
  tx: TenantTx,
  logo: Pick<typeof stringerLogos.$inferInsert, "sha256" | "mime" | "content" | "createdAt">,
): Promise<void> {
  await tx.rows
    .insert(stringerLogos)
    .values({ ...logo, stringerId: tx.stringerId })
    .onConflictDoNothing();
}

/** Which logo receipts carry from now on; null for none. Those that went out keep theirs. */
export async function setOwnLogo(tx: TenantTx, sha256: string | null): Promise<void> {
  await tx.rows.update(stringers).set({ logoSha256: sha256 }).where(eq(stringers.id, tx.stringerId));
}

export async function findOwnLogo(
  tx: TenantTx,
  sha256: string,
): Promise<{ mime: "image/png" | "image/jpeg"; content: Uint8Array } | null> {
  const [row] = await tx.rows
    .select({ mime: stringerLogos.mime, content: stringerLogos.content })
    .from(stringerLogos)
    .where(and(eq(stringerLogos.stringerId, tx.stringerId), eq(stringerLogos.sha256, sha256)));
  return row ?? null;
}
