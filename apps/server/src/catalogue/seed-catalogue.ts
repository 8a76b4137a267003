import { findFirstAdminId, insertSharedRackets, insertSharedStrings } from "@rbo/db/catalogue/catalogue.repo";
import { catalogueId } from "@rbo/db/catalogue/catalogue-id";
import { readStartingCatalogue, type StartingRacket, type StartingString } from "@rbo/db/catalogue/starting-catalogue";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import type { Deps } from "../app/deps.ts";
import { OperatorError } from "../operator/operator-error.ts";
import { racketSearchKey } from "../rackets/racket-search-key.ts";
import { stringSearchKey } from "../strings/string-search-key.ts";

/**
 * Gives everyone the starting catalogue, in the first admin's name; returns how many rows are new. A second run adds
 * nothing, and what an admin corrected since stays corrected. Throws an OperatorError before there is an admin.
 */
export async function seedCatalogue(deps: Pick<Deps, "db">): Promise<{ rackets: number; strings: number }> {
  const catalogue = await readStartingCatalogue();
  const entry = { actorStringerId: null, action: "catalogue.seed", reason: "Starting catalogue" } as const;
  return withBypass(deps.db, { ...entry, subjectStringerId: null }, async (tx) => {
    const createdByStringerId = await findFirstAdminId(tx);
    if (createdByStringerId === null) throw new OperatorError(noAdmin);
    return {
      rackets: await insertSharedRackets(
        tx,
        catalogue.rackets.map((racket) => ({ ...racketRow(racket), createdByStringerId })),
      ),
      strings: await insertSharedStrings(
        tx,
        catalogue.strings.map((string) => ({ ...stringRow(string), createdByStringerId })),
      ),
    };
  });
}

const noAdmin =
  "The shared catalogue belongs to an administrator, and there is none yet. Make one with `rbo create-admin EMAIL`, then run this again.";

const racketRow = (racket: StartingRacket) => ({
  ...racket,
  id: catalogueId("racket", [
    ...[racket.manufacturer, racket.model, racket.headSizeSqIn, racket.stringPattern, racket.year],
  ]),
  searchKey: racketSearchKey({ ...racket, serial: null }),
});

const stringRow = (string: StartingString) => ({
  ...string,
  id: catalogueId("string", [string.manufacturer, string.model, string.gauge]),
  searchKey: stringSearchKey(string),
});
