import { findOpenErasure, findPerson, listKnownTo, type PersonRow } from "@rbo/db/people/people.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { PersonFacts, PersonPage } from "@rbo/shared/people/person.schema";
import { personName, wantsMail } from "../clients/present-client.ts";

/** The person, or `not_found`: for a stringer's own profile, too, which is their account's. */
export async function existingPerson(tx: BypassTx, id: string, field = "id"): Promise<PersonRow> {
  const person = await findPerson(tx, id);
  if (!person) throw new DomainError("not_found", { field });
  return person;
}

/** Who it is and who knows them; nothing of what the stringers wrote. */
export async function presentPerson(tx: BypassTx, person: PersonRow): Promise<PersonFacts> {
  const { id, firstName, lastName, email, emailVerifiedAt, locale, createdAt, erasedAt } = person;
  return {
    ...{ id, firstName, lastName, email, emailVerifiedAt, locale, createdAt, erasedAt },
    name: personName(person),
    emailReceipts: wantsMail(person),
    knownTo: await listKnownTo(tx, id),
  };
}

export async function presentErasure(tx: BypassTx, personId: string): Promise<PersonPage["erasure"]> {
  const open = await findOpenErasure(tx, personId);
  if (!open) return null;
  const { id, requestedAt, dueAt } = open.erasure;
  return { id, requestedAt, dueAt, requestedBy: open.requestedBy };
}
