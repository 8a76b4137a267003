import { createHash } from "node:crypto";
import { profilesOf } from "@rbo/db/people/lock-people.repo";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { comparePeopleInputSchema, PeopleComparison } from "@rbo/shared/people/merge.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { existingPerson, presentPerson } from "./present-person.ts";

/** Two people side by side, to see whether they are one. Throws `not_found`, `bad_request`. */
export async function comparePeople(
  ctx: TenantContext,
  { keptId, otherId, reason }: z.infer<typeof comparePeopleInputSchema>,
): Promise<PeopleComparison> {
  if (keptId === otherId) throw new DomainError("bad_request", { field: "otherId" });
  const entry = bypassEntry(ctx, { action: "person.compare", reason, details: { personId: keptId, otherId } });
  return withBypass(ctx.deps.db, entry, (tx) => compare(tx, keptId, otherId));
}

/** The comparison as it stands in this transaction. */
export async function compare(tx: BypassTx, keptId: string, otherId: string): Promise<PeopleComparison> {
  const kept = await presentPerson(tx, await existingPerson(tx, keptId, "keptId"));
  const other = await presentPerson(tx, await existingPerson(tx, otherId, "otherId"));
  const knowsKept = new Set(kept.knownTo.map(({ stringerId }) => stringerId));
  const joinedFor = other.knownTo.filter(({ stringerId }) => knowsKept.has(stringerId));
  const profiles = await profilesOf(tx, [keptId, otherId]);
  return {
    kept,
    other,
    joinedFor: joinedFor.map(({ stringerName }) => stringerName),
    revision: revisionOf({ kept: identity(kept), other: identity(other), profiles: profiles.map(profileState) }),
  };
}

/** A job that is booked meanwhile does not make the comparison another one. */
const identity = ({ knownTo, ...facts }: PeopleComparison["kept"]) => facts;
const profileState = ({ stringerId, id, revision }: { stringerId: string; id: string; revision: number }) =>
  `${stringerId}:${id}:${revision}`;

const revisionOf = (seen: unknown): string => createHash("sha256").update(JSON.stringify(seen)).digest("base64url");
