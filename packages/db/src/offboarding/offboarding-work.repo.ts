import { workedOffStates } from "@rbo/shared/offboarding/offboarding-states";
import { and, asc, eq, inArray, isNull, lte, min, or, sql } from "drizzle-orm";
import type { WorkerTx } from "../tenancy/transactions.ts";
import { isRow, type OffboardingRow } from "./offboardings.repo.ts";
import { offboardings } from "./offboardings.table.ts";

/** A leaving whose next step this worker alone may do until the lease ends. */
export type LeasedOffboarding = OffboardingRow & { leaseToken: string };

export type OffboardingLease = { token: string; now: Date; until: Date };

const isFree = (now: Date) => or(isNull(offboardings.leaseUntil), lte(offboardings.leaseUntil, now));
const isDue = (now: Date) =>
  and(
    inArray(offboardings.state, [...workedOffStates]),
    or(sql`${offboardings.state} <> 'grace'`, lte(offboardings.eraseAt, now)),
  );

/** Leases the oldest leaving that has a step to do, or one whose lease ran out because its worker died. */
export async function leaseNextOffboarding(tx: WorkerTx, lease: OffboardingLease): Promise<LeasedOffboarding | null> {
  const [due] = await tx.rows
    .select({ stringerId: offboardings.stringerId, id: offboardings.id })
    .from(offboardings)
    .where(and(isDue(lease.now), isFree(lease.now)))
    .orderBy(asc(offboardings.createdAt), asc(offboardings.id))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!due) return null;
  const [row] = await tx.rows
    .update(offboardings)
    .set({ leaseToken: lease.token, leaseUntil: lease.until, attempts: sql`${offboardings.attempts} + 1` })
    .where(isRow(due))
    .returning();
  if (!row) throw new Error("offboardings: the row just locked is gone");
  return { ...row, leaseToken: lease.token };
}

const isOurs = (leased: LeasedOffboarding) => and(isRow(leased), eq(offboardings.leaseToken, leased.leaseToken));

/** What a step leaves behind; `state` is the next step, and whoever is free may take it up. */
type StepDone = Pick<OffboardingRow, "state"> &
  Partial<
    Pick<
      OffboardingRow,
      | "archiveAttempt"
      | "archiveFileName"
      | "archiveBytes"
      | "archiveSha256"
      | "archiveMadeAt"
      | "counts"
      | "bookDigest"
      | "handedOverAt"
      | "handedOverBy"
      | "eraseAt"
    >
  >;

/** Records that a step is done; false where the lease ran out or somebody cancelled, and nothing of it counts. */
export async function finishStep(tx: WorkerTx, leased: LeasedOffboarding, done: StepDone): Promise<boolean> {
  const rows = await tx.rows
    .update(offboardings)
    .set({ ...done, attempts: 0, leaseToken: null, leaseUntil: null })
    .where(isOurs(leased))
    .returning({ id: offboardings.id });
  return rows.length === 1;
}

/** Holds on to a step that takes long; false where the lease was lost. */
export async function extendOffboardingLease(tx: WorkerTx, leased: LeasedOffboarding, until: Date): Promise<boolean> {
  const rows = await tx.rows
    .update(offboardings)
    .set({ leaseUntil: until })
    .where(isOurs(leased))
    .returning({ id: offboardings.id });
  return rows.length === 1;
}

/** When it is worth looking again: a grace ends or a lease does. Null: no leaving is under way. */
export async function nextOffboardingDueAt(tx: WorkerTx): Promise<Date | null> {
  const dueAt = sql<string | null>`case when ${offboardings.leaseUntil} is not null then ${offboardings.leaseUntil}
    when ${offboardings.state} = 'grace' then ${offboardings.eraseAt} else 'epoch'::timestamptz end`;
  const [row] = await tx.rows
    .select({ at: min(dueAt) })
    .from(offboardings)
    .where(inArray(offboardings.state, [...workedOffStates]));
  return row?.at ? new Date(row.at) : null;
}
