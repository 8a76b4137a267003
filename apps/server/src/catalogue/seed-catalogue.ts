import { findFirstAdminId, insertSharedRackets, insertSharedStrings } from "@rbo/db/catalogue/catalogue.repo";
import { readStartingCatalogue } from "@rbo/db/catalogue/starting-catalogue";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import type { Deps } from "../app/deps.ts";
import { OperatorError } from "../operator/operator-error.ts";
import { sharedRacketRow, sharedStringRow } from "./shared-rows.ts";

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
        catalogue.rackets.map((line) => ({ ...sharedRacketRow(line), createdByStringerId })),
      ),
      strings: await insertSharedStrings(
        tx,
        catalogue.strings.map((line) => ({ ...sharedStringRow(line), createdByStringerId })),
      ),
    };
  });
}

const noAdmin =
  "The shared catalogue belongs to an administrator, and there is none yet. Make one with `rbo create-admin EMAIL`, then run this again.";
