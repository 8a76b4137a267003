import { findChunk } from "@rbo/db/offboarding/offboarding-chunks.repo";
import {
  findNewestOffboarding,
  findOwnOffboarding,
  insertTaking,
  type OffboardingRow,
} from "@rbo/db/offboarding/offboardings.repo";
import { findOwnStringer, type StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { KeptArchive } from "@rbo/shared/offboarding/offboarding.schema";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { auditedScopeOf } from "../auth/scope-of.ts";
import { knownAccount } from "../stringers/known-account.ts";
import type { TenantContext } from "../trpc/context.ts";
import { archiveAtHand } from "./present-offboarding.ts";

export type Handing = {
  stringer: StringerRow;
  row: OffboardingRow;
  archive: KeptArchive & { attempt: string };
  /** Whose it is, for whoever may read it: the owner, or an administrator who has signed for it. */
  scope: StringerScope;
};

/**
 * The archive that waits to be handed over, for its owner, or for an administrator, whose reaching for it is signed
 * first. Throws `forbidden`, `not_found`.
 */
export async function findKeptArchive(ctx: TenantContext, stringerId: string, file: string): Promise<Handing> {
  const isOwner = stringerId === ctx.stringerId;
  if (!isOwner && ctx.principal.role !== "admin") throw new DomainError("forbidden");
  const scope = isOwner ? ctx.scope : auditedScopeOf(await signTaking(ctx, stringerId, file));
  return withTenant(ctx.deps.db, scope, async (tx) => {
    const stringer = await findOwnStringer(tx);
    const row = await findOwnOffboarding(tx);
    const archive = row && archiveAtHand(row);
    if (!stringer || !archive) throw new DomainError("not_found");
    return { stringer, row, archive, scope };
  });
}

async function signTaking(ctx: TenantContext, stringerId: string, file: string): Promise<string> {
  const subjectStringerId = await knownAccount(ctx, stringerId);
  const entry = bypassEntry(ctx, {
    action: "offboarding.take",
    reason: "Hand-over",
    subjectStringerId,
    details: { file },
  });
  await withBypass(ctx.deps.db, entry, async (tx) => {
    const found = await findNewestOffboarding(tx, stringerId);
    if (!found || !archiveAtHand(found.offboarding)) throw new DomainError("not_found");
  });
  return stringerId;
}

/** The file, piece by piece; no transaction is held while its reader takes its time. */
export async function* readKeptArchive({ deps }: TenantContext, { row, archive, scope }: Handing) {
  const attempt = { ...row, attempt: archive.attempt };
  for (let ordinal = 0; ; ordinal += 1) {
    const piece = await withTenant(deps.db, scope, (tx) => findChunk(tx, attempt, ordinal));
    if (!piece) return;
    yield piece;
  }
}

/** Puts on record who has the file, and which one it was. */
export async function recordTaking(ctx: TenantContext, { row, scope }: Handing, sha256: string): Promise<void> {
  const takenAt = ctx.deps.clock.now();
  const taking = { stringerId: row.stringerId, id: newId(), offboardingId: row.id, takenBy: ctx.stringerId, takenAt };
  if (row.stringerId === ctx.stringerId) {
    await withTenant(ctx.deps.db, scope, (tx) => insertTaking(tx, { ...taking, sha256 }));
    return;
  }
  const details = { file: "archive", sha256, outcome: "complete" };
  const subjectStringerId = row.stringerId;
  const entry = bypassEntry(ctx, { action: "offboarding.take", reason: "Hand-over", subjectStringerId, details });
  await withBypass(ctx.deps.db, entry, (tx) => insertTaking(tx, { ...taking, sha256 }));
}
