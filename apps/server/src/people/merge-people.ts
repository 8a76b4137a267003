import { lockJobsOf, type ProfileRow } from "@rbo/db/people/lock-people.repo";
import { joinProfile, type PersonValues, replacePerson, rewriteProfile } from "@rbo/db/people/merge-people.repo";
import { countOpenErasures, type PersonRow } from "@rbo/db/people/people.repo";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { joinProfiles } from "@rbo/shared/people/join-profiles";
import type { MergePeople, MergePicks, MergeSide } from "@rbo/shared/people/merge.schema";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { clientKeys } from "../clients/client-keys.ts";
import { personName } from "../clients/present-client.ts";
import type { TenantContext } from "../trpc/context.ts";
import { compare } from "./compare-people.ts";
import { holdPeople } from "./hold-people.ts";
import { concernedOf, tellEach } from "./tell-stringers.ts";

/**
 * Two people who are the same human become one. Every stringer's profile of the other names the kept one from now on;
 * where a stringer has both as clients, rackets and jobs follow into one profile and its notes follow one another. What
 * a receipt says, and what is in the outbox, stays. Whoever sees a change is told. Throws `not_found`, `stale`,
 * `wrong_name`, `person_erasing`.
 */
export async function mergePeople(ctx: TenantContext, input: MergePeople): Promise<void> {
  const { keptId, otherId, reason } = input;
  if (keptId === otherId) throw new DomainError("bad_request", { field: "otherId" });
  const details = { personId: keptId, otherId };
  const entry = bypassEntry(ctx, { action: "person.merge", reason, details });
  await withBypass(ctx.deps.db, entry, async (tx) => {
    const { people, profiles } = await holdPeople(tx, entry, [keptId, otherId]);
    await lockJobsOf(tx, profiles);
    if ((await compare(tx, keptId, otherId)).revision !== input.revision) throw new DomainError("stale");
    const pair = pairOf(people, keptId);
    if (input.typedName !== personName(pair.other)) throw new DomainError("wrong_name", { field: "typedName" });
    if ((await countOpenErasures(tx, [keptId, otherId])) > 0) throw new DomainError("person_erasing");
    const values = valuesOf(pair, input.picks);
    const now = ctx.deps.clock.now();
    await rewriteProfiles(tx, { pair, profiles, values }, now);
    await replacePerson(tx, { keptId, otherId, values });
    const told = { what: "merged", clientName: personName(values), dueAt: null } as const;
    const seeing = concernedOf(seesChange({ pair, profiles, values }), [keptId, otherId]);
    await tellEach(tx, seeing, { ...told, adminName: ctx.principal.displayName, reason }, now);
  });
}

type Pair = Record<MergeSide, PersonRow>;
type Merge = { pair: Pair; profiles: readonly ProfileRow[]; values: PersonValues };

function pairOf(people: readonly PersonRow[], keptId: string): Pair {
  const kept = people.find(({ id }) => id === keptId);
  const other = people.find(({ id }) => id !== keptId);
  if (!kept || !other) throw new DomainError("not_found");
  return { kept, other };
}

/** Whose address is taken, is taken with whether it was proven to be theirs. */
const valuesOf = (pair: Pair, picks: MergePicks): PersonValues => ({
  firstName: pair[picks.name].firstName,
  lastName: pair[picks.name].lastName,
  email: pair[picks.email].email,
  emailVerifiedAt: pair[picks.email].emailVerifiedAt,
  locale: pair[picks.locale].locale,
  notificationPrefs: pair[picks.emailReceipts].notificationPrefs,
});

async function rewriteProfiles(tx: BypassTx, { pair, profiles, values }: Merge, now: Date): Promise<void> {
  for (const { profile, other } of bookByBook(profiles, pair)) {
    const notes = other ? joinProfiles(profile, other) : profile;
    if (other) await joinProfile(tx, other, profile.id, now);
    const { nickname, internalNotes, defaultTensionMemo } = notes;
    const keys = clientKeys({ ...values, nickname });
    const change = { personId: pair.kept.id, nickname, internalNotes, defaultTensionMemo, ...keys };
    await rewriteProfile(tx, profile, change);
  }
}

/** The profile that stays in each book, and the one that goes where a stringer has both. */
function bookByBook(
  profiles: readonly ProfileRow[],
  { kept }: Pair,
): { profile: ProfileRow; other: ProfileRow | null }[] {
  const stays = (one: ProfileRow) =>
    one.personId === kept.id || !profiles.some((twin) => twin.stringerId === one.stringerId && twin.id !== one.id);
  return profiles.filter(stays).map((profile) => ({
    profile,
    other: profiles.find((twin) => twin.stringerId === profile.stringerId && twin.id !== profile.id) ?? null,
  }));
}

/**
 * Where two clients became one, where the client reads otherwise, or where name and address are no longer one
 * stringer's to change.
 */
function seesChange({ pair, profiles, values }: Merge): ProfileRow[] {
  const stringersOf = (rows: readonly ProfileRow[]) => new Set(rows.map(({ stringerId }) => stringerId)).size;
  const isShared = stringersOf(profiles) > 1;
  return profiles.filter((profile) => {
    const before = profile.personId === pair.kept.id ? pair.kept : pair.other;
    const ofPerson = profiles.filter(({ personId }) => personId === profile.personId);
    const isJoined = profiles.some((twin) => twin.stringerId === profile.stringerId && twin.id !== profile.id);
    return isJoined || !readsAlike(before, values) || (isShared && stringersOf(ofPerson) === 1);
  });
}

const readsAlike = (before: PersonRow, values: PersonValues): boolean =>
  before.firstName === values.firstName &&
  before.lastName === values.lastName &&
  before.email === values.email &&
  before.locale === values.locale &&
  (before.notificationPrefs.email !== false) === (values.notificationPrefs.email !== false);
