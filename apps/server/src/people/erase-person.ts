import {
  blankMails,
  blankPerson,
  blankProfile,
  blankRemarks,
  blankSerial,
  deleteNoticesAbout,
  insertErasedPerson,
  isSendingTo,
  listSerialRackets,
} from "@rbo/db/people/erase-person.repo";
import { endErasure, takeDueErasure } from "@rbo/db/people/erasures.repo";
import { lockJobsOf, type ProfileRow } from "@rbo/db/people/lock-people.repo";
import { type BypassEntry, type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import { newId } from "@rbo/shared/ids/id";
import { erasedName } from "@rbo/shared/people/erased-person";
import type { Deps } from "../app/deps.ts";
import { clientKeys } from "../clients/client-keys.ts";
import { racketSearchKey } from "../rackets/racket-search-key.ts";
import { holdPeople } from "./hold-people.ts";
import { tellEach } from "./tell-stringers.ts";

/** Rolls the transaction back, its signature with it: nothing was done. */
class NotNow extends Error {}

type ErasureDeps = Pick<Deps, "db" | "clock">;

/**
 * Erases the person of a due erasure in one transaction, wherever they are known; a process that dies midway has done
 * nothing, and the next one does it. What a receipt says stays on the receipt, and what a job is made of and costs
 * stays in the book (decision 21). False where it is not due any more, where another server is at it, or where a mail
 * to them is being sent at this moment.
 */
export async function erasePerson({ db, clock }: ErasureDeps, due: { id: string; personId: string }): Promise<boolean> {
  const entry: BypassEntry = {
    actorStringerId: null,
    action: "person.erase",
    reason: "The time to take the erasure back is over",
    subjectStringerId: null,
    details: { personId: due.personId },
  };
  const erasing = withBypass(db, entry, (tx) => erase(tx, entry, due.id, clock.now()));
  return erasing.then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotNow) return false;
      throw error;
    },
  );
}

async function erase(tx: BypassTx, entry: BypassEntry, erasureId: string, now: Date): Promise<void> {
  const erasure = await takeDueErasure(tx, erasureId, now);
  if (!erasure) throw new NotNow();
  const { personId } = erasure;
  const { profiles, concerned } = await holdPeople(tx, entry, [personId]);
  await lockJobsOf(tx, profiles);
  for (const profile of profiles) if (await isSendingTo(tx, profile, now)) throw new NotNow();
  await blankPerson(tx, personId, now);
  for (const [at, profile] of profiles.entries()) {
    await eraseFromBook(tx, profile, at === 0 ? personId : await anotherNobody(tx, now), now);
  }
  const told = { what: "erased", clientName: null, adminName: null, reason: null, dueAt: null } as const;
  await tellEach(tx, concerned, told, now);
  await endErasure(tx, erasureId, { doneAt: now });
}

/** Afterwards no two books say that they know the same human. */
async function anotherNobody(tx: BypassTx, now: Date): Promise<string> {
  const id = newId();
  await insertErasedPerson(tx, id, now);
  return id;
}

const nobodysKeys = clientKeys({ firstName: null, lastName: erasedName, email: null, nickname: null });

async function eraseFromBook(tx: BypassTx, profile: ProfileRow, personId: string, now: Date): Promise<void> {
  await blankProfile(tx, profile, personId, nobodysKeys);
  await blankRemarks(tx, profile, now);
  for (const racket of await listSerialRackets(tx, profile)) {
    await blankSerial(tx, racket.id, racketSearchKey({ ...racket, serial: null }));
  }
  await blankMails(tx, profile, now);
  await deleteNoticesAbout(tx, profile);
}
