import { and, asc, eq, inArray, or } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { orders } from "../orders/orders.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { PersonRow } from "./people.repo.ts";

export type ProfileRow = typeof clientProfiles.$inferSelect;

/** The profiles of these people, without holding them: whom an act will concern. */
export async function profilesOf(tx: BypassTx, personIds: readonly string[]): Promise<ProfileRow[]> {
  return selectProfiles(tx, personIds);
}

/**
 * Holds these people and their profiles until the transaction ends, in the order in which a stringer's own verbs take
 * them: profiles, then persons; `lockJobsOf` comes after. A profile that came to be while the persons were waited for
 * is among them.
 */
export async function lockPeople(
  tx: BypassTx,
  personIds: readonly string[],
): Promise<{ people: PersonRow[]; profiles: ProfileRow[] }> {
  await selectProfiles(tx, personIds).for("update");
  const people = await tx.rows
    .select()
    .from(persons)
    .where(inArray(persons.id, [...personIds]))
    .orderBy(asc(persons.id))
    .for("update");
  return { people, profiles: await selectProfiles(tx, personIds).for("update") };
}

const selectProfiles = (tx: BypassTx, personIds: readonly string[]) =>
  tx.rows
    .select()
    .from(clientProfiles)
    .where(inArray(clientProfiles.personId, [...personIds]))
    .orderBy(asc(clientProfiles.stringerId), asc(clientProfiles.id));

export type ProfileKey = Pick<ProfileRow, "stringerId" | "id">;

/** Holds the jobs of these profiles, so that whoever is writing one is waited for; returns how many. */
export async function lockJobsOf(tx: BypassTx, profiles: readonly ProfileKey[]): Promise<number> {
  if (profiles.length === 0) return 0;
  const rows = await tx.rows
    .select({ id: orders.id })
    .from(orders)
    .where(or(...profiles.map((key) => and(eq(orders.stringerId, key.stringerId), eq(orders.clientProfileId, key.id)))))
    .orderBy(asc(orders.stringerId), asc(orders.id))
    .for("update");
  return rows.length;
}
