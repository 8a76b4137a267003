import { countImportedRows, type ImportRow, listImports } from "@rbo/db/imports/imports.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { ImportView } from "@rbo/shared/imports/import.schema";
import type { TenantContext } from "../trpc/context.ts";

/** More than anybody looks back at. */
const shownImports = 20;

export function listOwnImports(ctx: Pick<TenantContext, "deps" | "scope">): Promise<ImportView[]> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const views: ImportView[] = [];
    for (const row of await listImports(tx, shownImports)) views.push(await presentImport(tx, row));
    return views;
  });
}

export async function presentImport(tx: TenantTx, row: ImportRow): Promise<ImportView> {
  const { id, kind, fileName, createdAt, undoneAt, added } = row;
  const didSomething = row.settingsBefore !== null || Object.values(added).some((rows) => rows > 0);
  const canUndo = undoneAt === null && didSomething && (await isUnchanged(tx, row));
  return { id, kind, fileName, createdAt, undoneAt, added, canUndo };
}

/** Whether everything an import added stands in the book as it came, and nothing was added to its orders. */
export async function isUnchanged(tx: TenantTx, { id, added }: ImportRow): Promise<boolean> {
  const { clients, rackets, strings, orders, receipts, mails } = await countImportedRows(tx, id);
  return (
    clients === added.clients &&
    rackets === added.rackets &&
    strings === added.strings &&
    orders === added.orders &&
    receipts === added.receipts &&
    mails === added.mails
  );
}
