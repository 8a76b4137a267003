import { insertSharedRackets } from "@rbo/db/catalogue/catalogue.repo";
import {
  isRacketShared,
  isStringShared,
  lockRacket,
  lockSharedCatalogue,
  lockString,
  shareRacket,
  shareString,
} from "@rbo/db/moderation/share-gear.repo";
import type { RacketRow } from "@rbo/db/rackets/rackets.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import { racketSearchKey } from "../rackets/racket-search-key.ts";
import type { TenantContext } from "../trpc/context.ts";
import { decide, type Suggested } from "./decide.ts";

/** Makes a suggested row everyone's. Throws `not_found`, `already_decided`, and `shared_exists` for what everyone has. */
export const promoteSubmission = (ctx: TenantContext, { id }: { id: string }): Promise<void> =>
  decide(ctx, id, { action: "catalogue.promote", status: "promoted", reason: null, carryOut: share });

async function share(tx: BypassTx, { racketId, stringId }: Suggested): Promise<null> {
  await lockSharedCatalogue(tx);
  if (racketId) await shareSuggestedRacket(tx, racketId);
  if (stringId) await shareSuggestedString(tx, stringId);
  return null;
}

/**
 * One racket, with a serial number or an owner, stays its stringer's, and its jobs with it: everyone gets the model. A
 * row that is a model already becomes everyone's itself.
 */
async function shareSuggestedRacket(tx: BypassTx, id: string): Promise<void> {
  const racket = await lockRacket(tx, id);
  if (!racket) throw new DomainError("not_found", { field: "id" });
  if (await isRacketShared(tx, racket)) throw new DomainError("shared_exists");
  if (racket.serial === null && racket.ownerClientProfileId === null) return shareRacket(tx, id);
  await insertSharedRackets(tx, [modelOf(racket)]);
}

function modelOf({ createdByStringerId, manufacturer, model, headSizeSqIn, stringPattern, year }: RacketRow) {
  const facts = { manufacturer, model, headSizeSqIn, stringPattern, year };
  return { ...facts, id: newId(), createdByStringerId, searchKey: racketSearchKey({ ...facts, serial: null }) };
}

async function shareSuggestedString(tx: BypassTx, id: string): Promise<void> {
  const string = await lockString(tx, id);
  if (!string) throw new DomainError("not_found", { field: "id" });
  if (await isStringShared(tx, string)) throw new DomainError("shared_exists");
  await shareString(tx, id);
}
