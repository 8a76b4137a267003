import postgres from "postgres";
import { withDatabaseName } from "../connection/app-url.ts";
import { migrateDatabase } from "../connection/migrate-database.ts";
import { templateVariable, testServerVariable } from "./test-database.ts";

/**
 * A vitest globalSetup: a real Postgres for the run, with a migrated template that every test clones. TEST_DATABASE_URL
 * names another server (15 or newer, owner may create databases and roles) to run the same tests against.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const serverUrl = given ?? "";
  const template = `rbo_template_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await makeTemplate(serverUrl, template);
  process.env[testServerVariable] = serverUrl;
  process.env[templateVariable] = template;
  return async () => {
    await onServer(serverUrl, `drop database if exists ${template} with (force)`);
  };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, `create database ${name}`);
  await migrateDatabase(withDatabaseName(serverUrl, name), { setAppPassword: true });
}
