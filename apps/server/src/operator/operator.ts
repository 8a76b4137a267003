import { join } from "node:path";
import type { Database } from "@rbo/db/connection/database";
import { findStringerByEmail, type StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import { withAuth } from "@rbo/db/tenancy/transactions";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { type Logger, pino } from "pino";
import { openConfiguredDatabase } from "../app/database.ts";
import type { Clock } from "../app/deps.ts";
import { auditedScopeOf } from "../auth/scope-of.ts";
import type { Config } from "../config/config.ts";
import { OperatorError } from "./operator-error.ts";

/** What a command of the operator works with. */
export type Operator = {
  db: Database;
  clock: Clock;
  log: Logger;
  spoolDir: string;
  publicUrl: string;
  close(): Promise<void>;
};

/** Opens the database as `start` does, beside a server that may be running on it. */
export async function openOperator(config: Config): Promise<Operator> {
  const database = await openConfiguredDatabase(config, { besideServer: true });
  return {
    db: database.db,
    clock: { now: () => new Date() },
    log: pino({ level: "warn" }, pino.destination(2)),
    spoolDir: join(config.dataDir, "spool"),
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    close: database.close,
  };
}

/** The account with this address. Throws an OperatorError where there is none. */
export async function accountOf({ db }: Pick<Operator, "db">, email: string): Promise<StringerRow> {
  const stringer = await withAuth(db, (tx) => findStringerByEmail(tx, email));
  if (!stringer) throw new OperatorError(`Nobody has an account with the address ${email}.`);
  return stringer;
}

/** The stringer with this address and the scope to their book; signs the audit log, for them to read, with what it is for. */
export async function stringerOf(
  operator: Pick<Operator, "db">,
  email: string,
  reason: string,
): Promise<{ stringer: StringerRow; scope: StringerScope }> {
  const stringer = await accountOf(operator, email);
  const entry = { actorStringerId: null, action: "operator.find_stringer", subjectStringerId: stringer.id } as const;
  await withBypass(operator.db, { ...entry, reason }, async () => undefined);
  return { stringer, scope: auditedScopeOf(stringer.id) };
}
