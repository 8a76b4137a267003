import type { SettingsFields } from "@rbo/shared/settings/settings.schema";
import { and, count, desc, eq, inArray, sql } from "drizzle-orm";
import { clientProfiles } from "../clients/clients.table.ts";
import { mails } from "../mail/mails.table.ts";
import { orders } from "../orders/orders.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { receiptIssues } from "../receipts/receipts.table.ts";
import { stringers } from "../stringers/stringers.table.ts";
import { strings } from "../strings/strings.table.ts";
import { bindImport, type TenantTx } from "../tenancy/transactions.ts";
import { type ImportedRows, imports, type ReplacedSettings } from "./imports.table.ts";

export type ImportRow = typeof imports.$inferSelect;

const noRows: ImportedRows = { clients: 0, rackets: 0, strings: 0, orders: 0, receipts: 0, mails: 0 };

const own = (tx: TenantTx, id: string) => and(eq(imports.stringerId, tx.stringerId), eq(imports.id, id));

/** Opens an import: from here to the end of the transaction every row that is added belongs to it. */
export async function insertImport(
  tx: TenantTx,
  row: Pick<ImportRow, "id" | "kind" | "fileName" | "sha256" | "createdAt">,
): Promise<void> {
  await tx.rows.insert(imports).values({ ...row, stringerId: tx.stringerId, added: noRows });
  await bindImport(tx, row.id);
}

/** Closes an import: keeps what it added, by which undo sees later whether anything has changed. */
export async function saveImportedRows(tx: TenantTx, id: string): Promise<ImportedRows> {
  const added = await countImportedRows(tx, id);
  await tx.rows.update(imports).set({ added }).where(own(tx, id));
  return added;
}

/** What stands in the book of an import, unchanged; receipts and mails are those of its orders, whoever made them. */
export async function countImportedRows(tx: TenantTx, id: string): Promise<ImportedRows> {
  const { stringerId } = tx;
  const orderIds = tx.rows
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.stringerId, stringerId), eq(orders.importId, id)));
  const counted = async (rows: PromiseLike<{ rows: number }[]>) => (await rows)[0]?.rows ?? 0;
  const select = () => tx.rows.select({ rows: count() });
  return {
    clients: await counted(
      select()
        .from(clientProfiles)
        .where(and(eq(clientProfiles.stringerId, stringerId), eq(clientProfiles.importId, id))),
    ),
    rackets: await counted(
      select()
        .from(rackets)
        .where(and(eq(rackets.createdByStringerId, stringerId), eq(rackets.importId, id))),
    ),
    strings: await counted(
      select()
        .from(strings)
        .where(and(eq(strings.createdByStringerId, stringerId), eq(strings.importId, id))),
    ),
    orders: await counted(
      select()
        .from(orders)
        .where(and(eq(orders.stringerId, stringerId), eq(orders.importId, id))),
    ),
    receipts: await counted(
      select()
        .from(receiptIssues)
        .where(and(eq(receiptIssues.stringerId, stringerId), inArray(receiptIssues.orderId, orderIds))),
    ),
    mails: await counted(
      select()
        .from(mails)
        .where(and(eq(mails.stringerId, stringerId), inArray(mails.orderId, orderIds))),
    ),
  };
}

/** The newest imports first. */
export async function listImports(tx: TenantTx, limit: number): Promise<ImportRow[]> {
  return tx.rows
    .select()
    .from(imports)
    .where(eq(imports.stringerId, tx.stringerId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit);
}

/** Held until the transaction ends, so that of two who undo it the second finds it undone. */
export async function lockImport(tx: TenantTx, id: string): Promise<ImportRow | null> {
  const [row] = await tx.rows.select().from(imports).where(own(tx, id)).for("update");
  return row ?? null;
}

export async function markImportUndone(tx: TenantTx, id: string, at: Date): Promise<void> {
  await tx.rows.update(imports).set({ undoneAt: at }).where(own(tx, id));
}

export type AccountSettings = SettingsFields & { logoSha256: string | null };

/** Replaces the account's settings and keeps with the import what they were. */
export async function replaceSettings(tx: TenantTx, id: string, fields: AccountSettings): Promise<void> {
  const [before] = await tx.rows.select().from(stringers).where(eq(stringers.id, tx.stringerId));
  if (!before) throw new Error("the transaction is bound to no stringer");
  const settingsBefore: ReplacedSettings = Object.fromEntries(
    Object.entries(before).flatMap(([key, value]) =>
      key in fields && (value === null || typeof value === "string" || typeof value === "number") ? [[key, value]] : [],
    ),
  );
  const settingsRevision = before.revision + 1;
  await tx.rows
    .update(stringers)
    .set({ ...fields, revision: settingsRevision })
    .where(eq(stringers.id, tx.stringerId));
  await tx.rows.update(imports).set({ settingsBefore, settingsRevision }).where(own(tx, id));
}

/** Puts settings back where nobody has changed them since an import replaced them; false where somebody has. */
export async function putSettingsBack(tx: TenantTx, fields: AccountSettings, revision: number): Promise<boolean> {
  const rows = await tx.rows
    .update(stringers)
    .set({ ...fields, revision: sql`${stringers.revision} + 1` })
    .where(and(eq(stringers.id, tx.stringerId), eq(stringers.revision, revision)))
    .returning({ id: stringers.id });
  return rows.length === 1;
}
