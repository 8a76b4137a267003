import postgres from "postgres";
import { withDatabaseName } from "../connection/app-url.ts";
import { migrateDatabase } from "../connection/migrate-database.ts";
import { templateName, testServerVariable } from "./test-database.ts";

/**
 * A vitest globalSetup: a real Postgres for the run, with a migrated template that every test clones. TEST_DATABASE_URL
 * names another server (15 or newer, owner may create databases and roles) to run the same tests against.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const serverUrl = given ?? "";
  await makeTemplate(serverUrl);
  process.env[testServerVariable] = serverUrl;
  return async () => {};
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(`drop database if exists ${templateName} with (force)`);
    await sql.unsafe(`create database ${templateName}`);
  } finally {
    await sql.end();
  }
  await migrateDatabase(withDatabaseName(serverUrl, templateName), { setAppPassword: true });
}
