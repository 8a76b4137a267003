import postgres from "postgres";
import { withDatabaseName } from "../connection/app-url.ts";
import { migrateDatabase } from "../connection/migrate-database.ts";
import { templateVariable, testServerVariable } from "./test-database.ts";
import { startTestServer } from "./test-server.ts";

type Shared = { users: number; server: Promise<{ close(): Promise<void> }> };

/**
 * A vitest globalSetup: a real Postgres for the run, with a migrated template that every test clones. TEST_DATABASE_URL
 * names another server (15 or newer, owner may create databases and roles) to run the same tests against. Several
 * projects of one run share it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const shared = sharedServer();
  shared.users += 1;
  await shared.server;
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.racketBookTestServer = undefined;
    await (await shared.server).close();
  };
}

declare global {
  // Each project loads this module for itself; the process is what they have in common.
  var racketBookTestServer: Shared | undefined;
}

function sharedServer(): Shared {
  globalThis.racketBookTestServer ??= { users: 0, server: openServer() };
  return globalThis.racketBookTestServer;
}

async function openServer() {
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? null : await startTestServer();
  const serverUrl = given ?? own?.ownerUrl ?? "";
  const template = `rbo_template_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const close = async () => {
    await onServer(serverUrl, `drop database if exists ${template} with (force)`);
    await own?.stop();
  };
  try {
    await makeTemplate(serverUrl, template);
  } catch (error) {
    await close();
    throw error;
  }
  process.env[testServerVariable] = serverUrl;
  process.env[templateVariable] = template;
  return { close };
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
