import { newestSubmissionsOf, type SubmissionRow } from "@rbo/db/catalogue/catalogue-submissions.repo";
import { findClientNames } from "@rbo/db/clients/clients.repo";
import type { RacketRow } from "@rbo/db/rackets/rackets.repo";
import type { StringRow } from "@rbo/db/strings/strings.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { CatalogueRacket, CatalogueString, Suggestion } from "@rbo/shared/catalogue/catalogue.schema";
import { personName } from "../clients/present-client.ts";
import { presentRacket } from "../rackets/rackets.service.ts";
import { presentString } from "../strings/strings.service.ts";
import { racketRevision, stringRevision } from "./gear-revision.ts";

/** Rackets as the catalogue shows them: whose they are, and what became of their suggestion. */
export async function presentRackets(tx: TenantTx, rows: readonly RacketRow[]): Promise<CatalogueRacket[]> {
  const ownerIds = rows.flatMap(({ ownerClientProfileId: owner }) => (owner === null ? [] : [owner]));
  const owners = new Map((await findClientNames(tx, [...new Set(ownerIds)])).map((owner) => [owner.id, owner]));
  const suggestions = await suggestionsOf(tx, "racket", rows);
  return rows.map((row) => {
    const owner = row.ownerClientProfileId === null ? undefined : owners.get(row.ownerClientProfileId);
    return {
      ...presentRacket(row, tx.stringerId),
      kind: "racket",
      owner: owner ? { id: owner.id, name: personName(owner), isSelf: owner.isSelf } : null,
      suggestion: suggestions.get(row.id) ?? null,
      revision: racketRevision(row),
    };
  });
}

export async function presentStrings(tx: TenantTx, rows: readonly StringRow[]): Promise<CatalogueString[]> {
  const suggestions = await suggestionsOf(tx, "string", rows);
  return rows.map((row) => ({
    ...presentString(row, tx.stringerId),
    kind: "string",
    suggestion: suggestions.get(row.id) ?? null,
    revision: stringRevision(row),
  }));
}

export const presentSuggestion = ({ status, reason, createdAt, reviewedAt }: SubmissionRow): Suggestion => ({
  ...{ status, reason, createdAt, reviewedAt },
});

async function suggestionsOf(
  tx: TenantTx,
  kind: "racket" | "string",
  rows: readonly (RacketRow | StringRow)[],
): Promise<Map<string, Suggestion>> {
  const ownIds = rows.filter((row) => row.createdByStringerId === tx.stringerId).map(({ id }) => id);
  const submissions = await newestSubmissionsOf(tx, kind, ownIds);
  return new Map(submissions.map((row) => [row.racketId ?? row.stringId ?? "", presentSuggestion(row)]));
}
