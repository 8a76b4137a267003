import { derivedAppUrl } from "@rbo/db/connection/app-url";
import { type Database, openDatabase } from "@rbo/db/connection/database";
import { migrateDatabase } from "@rbo/db/connection/migrate-database";
import { startEmbeddedPostgres } from "@rbo/db/embedded/embedded-postgres";
import type { Config } from "../config/config.ts";

export type OpenDatabase = { db: Database; isEmbedded: boolean; close(): Promise<void> };

/** The database of this configuration, migrated and open: the embedded one unless DATABASE_URL names another. */
export async function openConfiguredDatabase(config: Pick<Config, "database" | "dataDir">): Promise<OpenDatabase> {
  const embedded = config.database ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
  const ownerUrl = config.database?.ownerUrl ?? embedded?.ownerUrl ?? "";
  const givenAppUrl = config.database?.appUrl ?? null;
  try {
    await migrateDatabase(ownerUrl, { setAppPassword: givenAppUrl === null });
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const db = openDatabase(givenAppUrl ?? derivedAppUrl(ownerUrl));
  return {
    db,
    isEmbedded: embedded !== null,
    close: async () => {
      await db.close();
      await embedded?.stop();
    },
  };
}
