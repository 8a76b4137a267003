import { sql } from "drizzle-orm";
import type { Database, Rows } from "../connection/database.ts";
import type { RunStatement } from "../connection/statement.ts";
import type { StringerScope } from "./stringer-scope.ts";

declare const boundTo: unique symbol;

/** A drizzle transaction. Repositories take one of the branded kinds below, never this. */
export type RowsTx = Parameters<Parameters<Rows["transaction"]>[0]>[0];

type Bound<Kind extends string> = { readonly rows: RowsTx; readonly run: RunStatement; readonly [boundTo]: Kind };

/** A transaction bound to one stringer: row-level security shows and takes that stringer's rows only. */
export type TenantTx = Bound<"tenant"> & { readonly stringerId: string };
/** Accounts, sessions, links and limits, before a tenant is known. */
export type AuthTx = Bound<"auth">;
/** The outbox and the receipts it sends, of every stringer. */
export type WorkerTx = Bound<"worker">;
/** What one import of one stringer added, to be taken back. */
export type UndoTx = Bound<"undo">;
/** All that is one stringer's, to be erased; the database allows it once their leaving has come to that. */
export type ErasureTx = Bound<"erasure"> & { readonly stringerId: string };

/**
 * One verb, one transaction, one stringer. The tenant is set for this transaction only, so it holds behind a
 * transaction pooler. Never make a network call inside.
 */
export function withTenant<T>(db: Database, scope: StringerScope, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return db.rows.transaction(async (rows) => {
    await rows.execute(sql`select set_config('rbo.stringer_id', ${scope.stringerId}, true)`);
    return work(bound<TenantTx>({ rows, stringerId: scope.stringerId }));
  });
}

/**
 * Like `withTenant`, for reads that must all see one moment: a snapshot, read only. When `signal` aborts, the statement
 * under way ends at once and rejects, whatever it waits for.
 */
export function withTenantSnapshot<T>(
  db: Database,
  scope: StringerScope,
  work: (tx: TenantTx) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return db.rows.transaction(
    async (rows) => {
      await rows.execute(sql`select set_config('rbo.stringer_id', ${scope.stringerId}, true)`);
      const tx = bound<TenantTx>({ rows, stringerId: scope.stringerId });
      return signal ? cancelledBy(db, tx, signal, () => work(tx)) : work(tx);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** The transaction is kept until the cancelling is over: it must not reach what the connection is used for next. */
async function cancelledBy<T>(db: Database, tx: TenantTx, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const [server] = await tx.rows.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  let cancelled: Promise<void> | null = null;
  const cancel = () => {
    // Where even that can't be asked of the database, the statement's own limits end it.
    cancelled = server ? db.cancel(server.pid).catch(() => undefined) : null;
  };
  signal.addEventListener("abort", cancel, { once: true });
  try {
    signal.throwIfAborted();
    return await work();
  } finally {
    signal.removeEventListener("abort", cancel);
    await cancelled;
  }
}

export function withAuth<T>(db: Database, work: (tx: AuthTx) => Promise<T>): Promise<T> {
  return db.rows.transaction(async (rows) => {
    await rows.execute(sql`set local role rbo_auth`);
    return work(bound<AuthTx>({ rows }));
  });
}

export function withWorker<T>(db: Database, work: (tx: WorkerTx) => Promise<T>): Promise<T> {
  return db.rows.transaction(async (rows) => {
    await rows.execute(sql`set local role rbo_worker`);
    return work(bound<WorkerTx>({ rows }));
  });
}

/** Erases what is the scope's stringer's. Sees nothing at all unless their leaving is at its erasing. */
export function withErasure<T>(db: Database, scope: StringerScope, work: (tx: ErasureTx) => Promise<T>): Promise<T> {
  return db.rows.transaction(async (rows) => {
    await rows.execute(sql`select set_config('rbo.stringer_id', ${scope.stringerId}, true)`);
    await rows.execute(sql`set local role rbo_eraser`);
    return work(bound<ErasureTx>({ rows, stringerId: scope.stringerId }));
  });
}

/**
 * A part of a verb that may fail without taking the rest along: a savepoint. What it threw is thrown on, after the
 * part has been undone.
 */
export function withSavepoint<T>(tx: TenantTx, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return tx.rows.transaction((rows) => work(bound<TenantTx>({ rows, stringerId: tx.stringerId })));
}

/**
 * From here to the end of the transaction, new clients, rackets, strings and orders carry this import's id; the database
 * fills it in.
 */
export async function bindImport(tx: TenantTx, importId: string): Promise<void> {
  await tx.rows.execute(sql`select set_config('rbo.import_id', ${importId}, true)`);
}

/**
 * A part of a verb that may delete what one import added, and sees nothing else. Where it throws, the transaction is
 * over; where it returns, the stringer's own role is back.
 */
export async function withUndo<T>(tx: TenantTx, importId: string, work: (tx: UndoTx) => Promise<T>): Promise<T> {
  await bindImport(tx, importId);
  await tx.rows.execute(sql`set local role rbo_undo`);
  const result = await work(bound<UndoTx>({ rows: tx.rows }));
  await tx.rows.execute(sql`set local role rbo_app`);
  await tx.rows.execute(sql`select set_config('rbo.import_id', '', true)`);
  return result;
}

/** Guarantee: called above only, after the transaction has been bound. */
const bound = <Tx extends Bound<string>>(tx: Omit<Tx, typeof boundTo | "run"> & { rows: RowsTx }): Tx =>
  ({ ...tx, run: runWithin(tx.rows) }) as unknown as Tx;

const runWithin =
  (rows: RowsTx): RunStatement =>
  async (statement, values) => {
    const read = await driverOf(rows).unsafe(statement.text, statement.params(values), { prepare: true }).values();
    return read.map((row) => statement.row(row));
  };

type Driver = {
  unsafe(text: string, params: unknown[], how: { prepare: true }): { values(): Promise<unknown[][]> };
};

/** Guarantee: a transaction of drizzle's postgres-js session holds the driver's own, on whose connection it runs. */
const driverOf = (rows: RowsTx): Driver => (rows as unknown as { session: { client: Driver } }).session.client;
