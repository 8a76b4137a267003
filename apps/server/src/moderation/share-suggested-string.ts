import { isStringShared, lockString, shareString } from "@rbo/db/moderation/share-gear.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { CorrectedRow } from "@rbo/shared/moderation/moderation.schema";
import { gearName } from "../catalogue/gear-name.ts";
import { stringSearchKey } from "../strings/string-search-key.ts";

type Corrected = Extract<CorrectedRow, { kind: "string" }>;

/** Makes one string everyone's; answers with its name where that was put right. */
export async function shareSuggestedString(
  tx: BypassTx,
  id: string,
  corrected: Corrected | null,
): Promise<string | null> {
  const string = await lockString(tx, id);
  if (!string) throw new DomainError("not_found", { field: "id" });
  const { manufacturer, model, gauge, material, colour } = corrected ?? string;
  const fields = { manufacturer, model, gauge, material, colour };
  if (await isStringShared(tx, fields)) throw new DomainError("shared_exists");
  await shareString(tx, id, { ...fields, searchKey: stringSearchKey(fields) });
  return gearName(fields) === gearName(string) ? null : gearName(fields);
}
