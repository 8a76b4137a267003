import { type Merge, mergeRacket, mergeString } from "@rbo/db/moderation/merge-gear.repo";
import { lockRacket, lockString } from "@rbo/db/moderation/share-gear.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { mergeSubmissionSchema } from "@rbo/shared/moderation/moderation.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { decide, type Suggested } from "./decide.ts";

/**
 * A suggestion that everyone has already, written otherwise: the submitter's jobs follow into the shared row, and their
 * own is no longer offered. Receipts that went out say what they said. Throws `not_found`, `already_decided`.
 */
export const mergeSubmission = (
  ctx: TenantContext,
  { id, intoId }: z.infer<typeof mergeSubmissionSchema>,
): Promise<void> =>
  decide(ctx, id, {
    action: "catalogue.merge",
    status: "promoted",
    reason: null,
    details: { intoId },
    carryOut: (tx, suggested) => merge(tx, suggested, intoId, ctx.deps.clock.now()),
  });

async function merge(
  tx: BypassTx,
  { racketId, stringId, submittedByStringerId: stringerId }: Suggested,
  intoId: string,
  at: Date,
): Promise<string> {
  if (racketId) return mergeRackets(tx, { stringerId, fromId: racketId, intoId, at });
  if (stringId) return mergeStrings(tx, { stringerId, fromId: stringId, intoId, at });
  throw new DomainError("not_found", { field: "id" });
}

async function mergeRackets(tx: BypassTx, merge: Merge): Promise<string> {
  await lockRacket(tx, merge.fromId);
  const into = await lockRacket(tx, merge.intoId);
  if (into?.visibility !== "shared") throw new DomainError("not_found", { field: "intoId" });
  await mergeRacket(tx, merge);
  return `${into.manufacturer} ${into.model}`;
}

async function mergeStrings(tx: BypassTx, merge: Merge): Promise<string> {
  await lockString(tx, merge.fromId);
  const into = await lockString(tx, merge.intoId);
  if (into?.visibility !== "shared") throw new DomainError("not_found", { field: "intoId" });
  await mergeString(tx, merge);
  return [into.manufacturer, into.model, into.gauge].filter(Boolean).join(" ");
}
