import { insertSharedRackets } from "@rbo/db/catalogue/catalogue.repo";
import { isRacketShared, lockRacket, shareRacket } from "@rbo/db/moderation/share-gear.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { CorrectedRow } from "@rbo/shared/moderation/moderation.schema";
import { gearName } from "../catalogue/gear-name.ts";
import { racketSearchKey } from "../rackets/racket-search-key.ts";

type Corrected = Extract<CorrectedRow, { kind: "racket" }>;

/**
 * One racket, with a serial number or an owner, stays its stringer's, and its jobs with it: everyone gets the model. A
 * row that is a model already becomes everyone's itself. Answers with its name where that was put right.
 */
export async function shareSuggestedRacket(
  tx: BypassTx,
  id: string,
  corrected: Corrected | null,
): Promise<string | null> {
  const racket = await lockRacket(tx, id);
  if (!racket) throw new DomainError("not_found", { field: "id" });
  const { manufacturer, model, headSizeSqIn, stringPattern, year } = corrected ?? racket;
  const fields = { manufacturer, model, headSizeSqIn, stringPattern, year };
  if (await isRacketShared(tx, fields)) throw new DomainError("shared_exists");
  const shared = { ...fields, searchKey: racketSearchKey({ ...fields, serial: null }) };
  if (racket.serial === null && racket.ownerClientProfileId === null) await shareRacket(tx, id, shared);
  else await insertSharedRackets(tx, [{ ...shared, id: newId(), createdByStringerId: racket.createdByStringerId }]);
  return gearName(fields) === gearName(racket) ? null : gearName(fields);
}
