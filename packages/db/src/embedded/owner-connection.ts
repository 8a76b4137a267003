import { realpath } from "node:fs/promises";
import postgres from "postgres";
import { databaseName, ownerRole } from "./init-cluster.ts";

/** The URL of the owner on the server that listens on this port. */
export function ownerUrlOf(port: number, password: string, database = databaseName): string {
  return `postgres://${ownerRole}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** What the server behind a port says: ours, another one, or nothing (yet). */
export type Answer = "ours" | "other" | "none";

/** Asks the server on this port whether it takes our password and serves this very folder. */
export async function askServer(port: number, password: string, dataFolder: string): Promise<Answer> {
  try {
    return await onMaintenance(port, password, async (sql) => {
      const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
      return row && (await isSameFolder(row.folder, dataFolder)) ? "ours" : "other";
    });
  } catch (error) {
    return isRefusal(error) ? "other" : "none";
  }
}

/** Makes the database where a first start got no further than the server. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  await onMaintenance(port, password, async (sql) => {
    const found = await sql`select from pg_database where datname = ${databaseName}`;
    if (found.length === 0) await sql`create database ${sql(databaseName)}`;
  });
}

async function onMaintenance<T>(port: number, password: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const url = ownerUrlOf(port, password, "postgres");
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Class 28: the server does not know our role, or not with this password. */
const isRefusal = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && (error.code.startsWith("28") || error.code === "3D000");

async function isSameFolder(one: string, other: string): Promise<boolean> {
  return (await realpath(one).catch(() => one)) === (await realpath(other));
}
