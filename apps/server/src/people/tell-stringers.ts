import { insertNotice } from "@rbo/db/notices/notices.repo";
import { type BypassEntry, type BypassTx, signFurther } from "@rbo/db/tenancy/with-bypass";
import { newId } from "@rbo/shared/ids/id";
import type { PersonActFacts } from "@rbo/shared/notices/notice.schema";

/** A stringer who is concerned, and which of their clients it is about. */
export type Concerned = { stringerId: string; clientId: string };

/**
 * The same act once more for each stringer concerned, so that all of them find it among what was done with their data.
 */
export async function signForEach(
  tx: BypassTx,
  entry: BypassEntry,
  concerned: readonly Concerned[],
): Promise<Map<string, string>> {
  const auditIds = new Map<string, string>();
  for (const { stringerId, clientId } of concerned) {
    const details = { ...entry.details, clientId };
    auditIds.set(stringerId, await signFurther(tx, { ...entry, subjectStringerId: stringerId, details }));
  }
  return auditIds;
}

type Told = Omit<PersonActFacts, "clientId">;

/** Tells each stringer concerned, in the transaction of its cause. */
export async function tellEach(
  tx: BypassTx,
  concerned: readonly Concerned[],
  told: Told,
  createdAt: Date,
): Promise<void> {
  for (const { stringerId, clientId } of concerned) {
    const facts: PersonActFacts = { ...told, clientId };
    await insertNotice(tx, { stringerId, id: newId(), kind: "person_act", facts, createdAt });
  }
}

type Profile = { stringerId: string; id: string; personId: string };

/** Each stringer once: of two clients of theirs that are concerned, by the one whose person is named first. */
export function concernedOf(profiles: readonly Profile[], personIds: readonly string[]): Concerned[] {
  const byStringer = new Map<string, string>();
  for (const personId of personIds) {
    for (const profile of profiles.filter((one) => one.personId === personId)) {
      if (!byStringer.has(profile.stringerId)) byStringer.set(profile.stringerId, profile.id);
    }
  }
  return [...byStringer].map(([stringerId, clientId]) => ({ stringerId, clientId }));
}
