import { derivedAppUrl } from "@rbo/db/connection/app-url";
import { type Database, openDatabase } from "@rbo/db/connection/database";
import { migrateDatabase } from "@rbo/db/connection/migrate-database";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@rbo/db/embedded/embedded-postgres";
import { joinEmbeddedPostgres } from "@rbo/db/embedded/join-embedded-postgres";
import type { Config } from "../config/config.ts";

export type OpenDatabase = { db: Database; isEmbedded: boolean; close(): Promise<void> };

type DatabaseConfig = Pick<Config, "database" | "dataDir">;
type OpenOptions = {
  /** Works beside a server that runs on the same folder, as the operator's command line does. */
  besideServer?: boolean;
};

/** The database of this configuration, migrated and open: the embedded one unless DATABASE_URL names another. */
export async function openConfiguredDatabase(config: DatabaseConfig, options: OpenOptions = {}): Promise<OpenDatabase> {
  const embedded = config.database ? null : await openEmbedded(config.dataDir, options);
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

async function openEmbedded(dataDir: string, { besideServer = false }: OpenOptions): Promise<EmbeddedPostgres> {
  const running = besideServer ? await joinEmbeddedPostgres({ dataDir }) : null;
  return running ?? startEmbeddedPostgres({ dataDir });
}
