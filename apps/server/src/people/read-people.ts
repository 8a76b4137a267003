import { searchPeople as searchPeopleRows } from "@rbo/db/people/people.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import type {
  PeoplePage,
  PersonPage,
  peopleSearchInputSchema,
  personInputSchema,
} from "@rbo/shared/people/person.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { personName } from "../clients/present-client.ts";
import type { TenantContext } from "../trpc/context.ts";
import { existingPerson, presentErasure, presentPerson } from "./present-person.ts";

/**
 * Looks for a human among the clients of every stringer. Each look is signed with its reason; the words that were
 * sought are not, because the log is kept for ever and a name in it could never be erased.
 */
export async function searchPeople(
  ctx: TenantContext,
  { reason, ...query }: z.infer<typeof peopleSearchInputSchema>,
): Promise<PeoplePage> {
  const entry = bypassEntry(ctx, { action: "person.search", reason, details: { isFirstPage: !query.cursor } });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const { records, nextCursor } = await searchPeopleRows(tx, query);
    const items = records.map(({ person, knownTo, erasesAt }) => ({
      ...{ id: person.id, email: person.email, erasedAt: person.erasedAt },
      name: personName(person),
      ...{ knownTo, erasesAt },
    }));
    return { items, nextCursor };
  });
}

/** One person: who knows them, how much hangs on it, and whether they are being erased. Throws `not_found`. */
export async function getPerson(
  ctx: TenantContext,
  { id, reason }: z.infer<typeof personInputSchema>,
): Promise<PersonPage> {
  const entry = bypassEntry(ctx, { action: "person.view", reason, details: { personId: id } });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const person = await existingPerson(tx, id);
    return { ...(await presentPerson(tx, person)), erasure: await presentErasure(tx, id) };
  });
}
