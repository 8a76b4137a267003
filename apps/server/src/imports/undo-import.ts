import { lockImport, markImportUndone, putSettingsBack } from "@rbo/db/imports/imports.repo";
import { removeImportedRows } from "@rbo/db/imports/undo.repo";
import { lockOwnStringer } from "@rbo/db/stringers/stringers.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { ImportView } from "@rbo/shared/imports/import.schema";
import { settingsFieldsSchema } from "@rbo/shared/settings/settings.schema";
import { z } from "zod";
import type { RestoreContext } from "../restore/restore-export.ts";
import { isUnchanged, presentImport } from "./list-imports.ts";

const settingsBeforeSchema = settingsFieldsSchema.extend({ logoSha256: z.string().nullable() });

/**
 * Takes an import back in one step: exactly the rows it added, while none of them has changed and nothing else names
 * them; settings it replaced are put back unless they were changed since. Logos stay: other receipts may name them.
 */
export function undoImport(ctx: RestoreContext, id: string): Promise<ImportView> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    await lockOwnStringer(tx);
    const row = await lockImport(tx, id);
    if (!row) throw new DomainError("not_found");
    if (row.undoneAt) throw new DomainError("import_undone");
    if (!(await isUnchanged(tx, row))) throw new DomainError("import_changed");
    if (row.settingsBefore && row.settingsRevision !== null) {
      await putSettingsBack(tx, settingsBeforeSchema.parse(row.settingsBefore), row.settingsRevision);
    }
    await removeImportedRows(tx, id).catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? new DomainError("import_in_use") : error;
    });
    const undoneAt = ctx.deps.clock.now();
    await markImportUndone(tx, id, undoneAt);
    return presentImport(tx, { ...row, undoneAt });
  });
}

function isForeignKeyViolation(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && "code" in cause && cause.code === "23503";
}
