import { insertErasure } from "@rbo/db/people/erasures.repo";
import { countOpenErasures } from "@rbo/db/people/people.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import { erasureDueAt } from "@rbo/shared/people/erased-person";
import type { requestErasureSchema } from "@rbo/shared/people/person.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { personName } from "../clients/present-client.ts";
import type { TenantContext } from "../trpc/context.ts";
import { holdPeople } from "./hold-people.ts";
import { existingPerson } from "./present-person.ts";
import { tellEach } from "./tell-stringers.ts";

/**
 * A person is to be forgotten: from now on it can be taken back for 30 days, then the server does it by itself. Every
 * stringer who knows them is told. Throws `not_found`, `wrong_name`, `person_erasing`.
 */
export async function requestErasure(
  ctx: TenantContext,
  { id: personId, reason, typedName }: z.infer<typeof requestErasureSchema>,
): Promise<{ dueAt: Date }> {
  const requestedAt = ctx.deps.clock.now();
  const dueAt = erasureDueAt(requestedAt);
  const details = { personId, dueAt: dueAt.toISOString() };
  const entry = bypassEntry(ctx, { action: "person.request_erasure", reason, details });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    // Whoever joins, renames or erases this person at the same moment comes before or after.
    const { concerned } = await holdPeople(tx, entry, [personId]);
    const person = await existingPerson(tx, personId);
    if (typedName !== personName(person)) throw new DomainError("wrong_name", { field: "typedName" });
    if ((await countOpenErasures(tx, [personId])) > 0) throw new DomainError("person_erasing");
    const requestedByStringerId = ctx.principal.stringerId;
    await insertErasure(tx, { id: newId(), personId, requestedByStringerId, requestedAt, dueAt });
    const told = { what: "erasing", clientName: personName(person), dueAt: dueAt.toISOString() } as const;
    await tellEach(tx, concerned, { ...told, adminName: ctx.principal.displayName, reason }, requestedAt);
    return { dueAt };
  });
}
