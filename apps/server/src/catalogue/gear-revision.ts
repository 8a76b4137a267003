import { createHash } from "node:crypto";
import type { RacketRow } from "@rbo/db/rackets/rackets.repo";
import type { StringRow } from "@rbo/db/strings/strings.repo";

/** Names what an editable row says: two revisions are equal when nothing that can be edited differs. */
export const racketRevision = (row: RacketRow): string =>
  digest([
    ...[row.manufacturer, row.model, row.headSizeSqIn, row.stringPattern, row.year, row.serial],
    row.ownerClientProfileId,
  ]);

export const stringRevision = (row: StringRow): string =>
  digest([row.manufacturer, row.model, row.gauge, row.material, row.colour]);

const digest = (content: readonly (string | number | null)[]): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
