import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { derivedAppUrl, withDatabaseName } from "../connection/app-url.ts";
import { type Database, openDatabase } from "../connection/database.ts";

export const testServerVariable = "RBO_TEST_SERVER_URL";
export const templateName = "rbo_test_template";

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  /** A pool of the restricted role. */
  db: Database;
  drop(): Promise<void>;
};

/** A database of the test's own: a clone of the migrated template, about 50 ms. The test drops it when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env[testServerVariable];
  if (!serverUrl) throw new Error(`${testServerVariable} is not set: is test-server.setup.ts a globalSetup here?`);
  const name = `rbo_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, (sql) => sql.unsafe(`create database ${name} template ${templateName}`));
  const ownerUrl = withDatabaseName(serverUrl, name);
  const appUrl = derivedAppUrl(ownerUrl);
  const db = openDatabase(appUrl, { maxConnections: 10 });
  return {
    ownerUrl,
    appUrl,
    db,
    drop: async () => {
      await db.close();
      await onServer(serverUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
    },
  };
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
