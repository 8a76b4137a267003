import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "./durable-file.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { isErrno } from "./process-facts.ts";

/** The owner's password, made on the first start and kept for the owner of the folder alone to read. */
export async function ownerPassword(anchor: string, hasData: boolean): Promise<string> {
  const path = join(anchor, "owner-password");
  const kept = await readFile(path, "utf8").catch((error: unknown) => {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  });
  if (kept !== null) return kept.trim();
  if (hasData) {
    throw new EmbeddedPostgresError(
      `${path} is missing, and without it the database can't be opened. Bring it back from a backup.`,
    );
  }
  const password = randomBytes(32).toString("base64url");
  await writeDurably(path, `${password}\n`);
  return password;
}
