import { and, desc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { stringers } from "../stringers/stringers.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { offboardings, offboardingTakings } from "./offboardings.table.ts";

export type OffboardingRow = typeof offboardings.$inferSelect;

/** Begins a leaving; the account must have no other one that is not cancelled. */
export async function insertOffboarding(
  tx: BypassTx,
  row: Pick<OffboardingRow, "stringerId" | "id" | "reason" | "startedBy" | "createdAt">,
): Promise<void> {
  await tx.rows.insert(offboardings).values({ ...row, state: "archiving" });
}

/** The leaving that is under way or over, if there is one; held until the transaction ends. */
export async function lockOffboarding(tx: BypassTx, stringerId: string): Promise<OffboardingRow | null> {
  const [row] = await tx.rows
    .select()
    .from(offboardings)
    .where(and(eq(offboardings.stringerId, stringerId), ne(offboardings.state, "cancelled")))
    .for("update");
  return row ?? null;
}

/** What an administrator's act changes. Whoever works on it just then loses the lease, and with it the right to go on. */
type OffboardingChange = Partial<
  Pick<OffboardingRow, "state" | "handedOverAt" | "handedOverBy" | "closedAt" | "cancelledAt" | "archiveFileName">
>;

export async function changeOffboarding(tx: BypassTx, row: OffboardingRow, change: OffboardingChange): Promise<void> {
  await tx.rows
    .update(offboardings)
    .set({ ...change, attempts: 0, leaseToken: null, leaseUntil: null })
    .where(isRow(row));
}

export const isRow = ({ stringerId, id }: Pick<OffboardingRow, "stringerId" | "id">) =>
  and(eq(offboardings.stringerId, stringerId), eq(offboardings.id, id));

/** The newest leaving of an account, with who began it and who handed over. */
export async function findNewestOffboarding(tx: BypassTx, stringerId: string) {
  const [starter, hander] = [alias(stringers, "starter"), alias(stringers, "hander")];
  const [row] = await tx.rows
    .select({ offboarding: offboardings, startedBy: starter.displayName, handedOverBy: hander.displayName })
    .from(offboardings)
    .innerJoin(starter, eq(starter.id, offboardings.startedBy))
    .leftJoin(hander, eq(hander.id, offboardings.handedOverBy))
    .where(eq(offboardings.stringerId, stringerId))
    .orderBy(desc(offboardings.createdAt), desc(offboardings.id))
    .limit(1);
  return row ?? null;
}

/** The bound stringer's leaving, unless it was cancelled. */
export async function findOwnOffboarding(tx: TenantTx): Promise<OffboardingRow | null> {
  const [row] = await tx.rows
    .select()
    .from(offboardings)
    .where(and(eq(offboardings.stringerId, tx.stringerId), ne(offboardings.state, "cancelled")));
  return row ?? null;
}

/** A text that changes as soon as the newest leaving of an account has moved on; null for whoever is no administrator. */
export async function offboardingStamp(tx: TenantTx, stringerId: string): Promise<string | null> {
  const [row] = await tx.rows.execute<{ stamp: string | null }>(
    sql`select rbo_offboarding_stamp(${stringerId}::uuid) as stamp`,
  );
  return row?.stamp ?? null;
}

/** Who took an archive of this leaving, newest first. */
export async function listTakings(tx: BypassTx, { stringerId, id }: OffboardingRow) {
  return tx.rows
    .select({ taking: offboardingTakings, byName: stringers.displayName })
    .from(offboardingTakings)
    .innerJoin(stringers, eq(stringers.id, offboardingTakings.takenBy))
    .where(and(eq(offboardingTakings.stringerId, stringerId), eq(offboardingTakings.offboardingId, id)))
    .orderBy(desc(offboardingTakings.takenAt), desc(offboardingTakings.id));
}

/** When the bound stringer last took this archive themselves. */
export async function ownTakingAt(tx: TenantTx, { id, archiveSha256 }: OffboardingRow): Promise<Date | null> {
  const [row] = await tx.rows
    .select({ at: offboardingTakings.takenAt })
    .from(offboardingTakings)
    .where(
      and(
        eq(offboardingTakings.stringerId, tx.stringerId),
        eq(offboardingTakings.offboardingId, id),
        eq(offboardingTakings.takenBy, tx.stringerId),
        eq(offboardingTakings.sha256, archiveSha256 ?? ""),
      ),
    )
    .orderBy(desc(offboardingTakings.takenAt))
    .limit(1);
  return row?.at ?? null;
}

/** Whether anybody has the archive that counts. */
export async function wasTaken(tx: BypassTx, { stringerId, id, archiveSha256 }: OffboardingRow): Promise<boolean> {
  const rows = await tx.rows
    .select({ id: offboardingTakings.id })
    .from(offboardingTakings)
    .where(
      and(
        eq(offboardingTakings.stringerId, stringerId),
        eq(offboardingTakings.offboardingId, id),
        eq(offboardingTakings.sha256, archiveSha256 ?? ""),
      ),
    )
    .limit(1);
  return rows.length === 1;
}

export async function insertTaking(
  tx: TenantTx | BypassTx,
  row: typeof offboardingTakings.$inferInsert,
): Promise<void> {
  await tx.rows.insert(offboardingTakings).values(row);
}
