import { createHash } from "node:crypto";
import { insertImport } from "@rbo/db/imports/imports.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";

export type ImportFile = { fileName: string; bytes: Uint8Array };

/** Opens the import within its transaction: what is added from here on can be undone by the id returned. */
export async function startImport(
  tx: TenantTx,
  kind: "v1" | "export",
  { fileName, bytes }: ImportFile,
  createdAt: Date,
): Promise<string> {
  const id = newId();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await insertImport(tx, { id, kind, fileName: fileName.slice(-255), sha256, createdAt });
  return id;
}
