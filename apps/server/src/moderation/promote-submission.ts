import { lockSharedCatalogue } from "@rbo/db/moderation/share-gear.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { CorrectedRow, promoteSubmissionSchema } from "@rbo/shared/moderation/moderation.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { decide, type Suggested } from "./decide.ts";
import { shareSuggestedRacket } from "./share-suggested-racket.ts";
import { shareSuggestedString } from "./share-suggested-string.ts";

/**
 * Makes a suggested row everyone's, as it was suggested or as it is put right here. Throws `not_found`,
 * `already_decided`, `shared_exists` for what everyone has, and `bad_request` where a racket is put right as a string.
 */
export const promoteSubmission = (
  ctx: TenantContext,
  { id, corrected }: z.infer<typeof promoteSubmissionSchema>,
): Promise<void> =>
  decide(ctx, id, {
    action: "catalogue.promote",
    status: "promoted",
    reason: null,
    details: corrected ? { corrected } : {},
    carryOut: (tx, suggested) => share(tx, suggested, corrected),
  });

async function share(
  tx: BypassTx,
  { racketId, stringId }: Suggested,
  corrected: CorrectedRow | null,
): Promise<string | null> {
  await lockSharedCatalogue(tx);
  if (racketId && corrected?.kind !== "string") return shareSuggestedRacket(tx, racketId, corrected);
  if (stringId && corrected?.kind !== "racket") return shareSuggestedString(tx, stringId, corrected);
  throw new DomainError("bad_request", { field: "corrected" });
}
