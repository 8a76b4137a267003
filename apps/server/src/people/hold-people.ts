import { lockPeople, type ProfileRow, profilesOf } from "@rbo/db/people/lock-people.repo";
import type { PersonRow } from "@rbo/db/people/people.repo";
import type { BypassEntry, BypassTx } from "@rbo/db/tenancy/with-bypass";
import { type Concerned, concernedOf, signForEach } from "./tell-stringers.ts";

export type HeldPeople = { people: PersonRow[]; profiles: ProfileRow[]; concerned: Concerned[] };

/**
 * Signs for every stringer who knows these people, then holds them and their profiles. In this order, because a
 * signature takes hold of its stringer's row, which an import takes before it takes its clients.
 */
export async function holdPeople(tx: BypassTx, entry: BypassEntry, personIds: readonly string[]): Promise<HeldPeople> {
  const expected = concernedOf(await profilesOf(tx, personIds), personIds);
  await signForEach(tx, entry, expected);
  const { people, profiles } = await lockPeople(tx, personIds);
  const concerned = concernedOf(profiles, personIds);
  const isSigned = ({ stringerId }: Concerned) => expected.some((one) => one.stringerId === stringerId);
  await signForEach(
    tx,
    entry,
    concerned.filter((one) => !isSigned(one)),
  );
  return { people, profiles, concerned };
}
