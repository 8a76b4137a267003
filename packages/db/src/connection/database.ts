import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { oneFlight, type Sent } from "./one-flight.ts";

export type Rows = PostgresJsDatabase<Record<string, never>>;

/** The app's pool, signed in as the restricted role `rbo_app`. All work goes through `withTenant` and its siblings. */
export type Database = {
  readonly rows: Rows;
  /** One read in one flight, bound by `bind`; the answer's rows as columns. Called by `tenancy/reads.ts` alone. */
  read(bind: Sent, query: Sent): Promise<unknown[][]>;
  /** Wakes on NOTIFY; where LISTEN is not to be had (transaction pooling) the caller's slow poll is enough. */
  listen(channel: string, onNotify: () => void): Promise<() => Promise<void>>;
  /**
   * Ends the statement that the server process `pid` is busy with, by a connection of its own: whoever waits for the
   * pool must not keep it from being freed. Rejects when the database can't be reached.
   */
  cancel(pid: number): Promise<void>;
  /** Rejects when the database can't be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** Connections of the pool; 10 by default. */
  maxConnections?: number;
};

const settings = {
  connect_timeout: 10,
  onnotice: () => undefined,
  connection: {
    application_name: "racket-book",
    TimeZone: "UTC",
    DateStyle: "ISO",
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    lock_timeout: 10_000,
  },
};

/** Opens a pool on `appUrl` (the restricted role's). Connects on first use. */
export function openDatabase(appUrl: string, options: DatabaseOptions = {}): Database {
  const client = postgres(appUrl, {
    ...settings,
    max: options.maxConnections ?? 10,
    idle_timeout: 60,
  });
  const canceller = postgres(appUrl, { ...settings, max: 1, idle_timeout: 5 });
  const rows = drizzle(client, { casing: "snake_case" });
  return {
    rows,
    read: (bind, query) => oneFlight(client, bind, query),
    listen: async (channel, onNotify) => (await client.listen(channel, onNotify)).unlisten,
    ping: async () => {
      await client`select 1`;
    },
    cancel: async (pid) => {
      await canceller`select pg_cancel_backend(${pid})`;
    },
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), canceller.end({ timeout: 5 })]);
    },
  };
}
