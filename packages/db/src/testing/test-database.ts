import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { derivedAppUrl, withDatabaseName } from "../connection/app-url.ts";
import { type Database, openDatabase } from "../connection/database.ts";

export const testServerVariable = "RBO_TEST_SERVER_URL";
export const templateVariable = "RBO_TEST_TEMPLATE";

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
  const template = process.env[templateVariable];
  if (!serverUrl || !template) throw new Error("test-server.setup.ts must be a globalSetup of this vitest project");
  const name = `rbo_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, (sql) => sql.unsafe(`create database ${name} template ${template}`));
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
