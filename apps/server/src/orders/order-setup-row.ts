import type { OrderChange } from "@rbo/db/orders/orders.repo";
import type { RacketRow } from "@rbo/db/rackets/rackets.repo";
import type { StringRow } from "@rbo/db/strings/strings.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { OrderCreate, OrderUpdate } from "@rbo/shared/orders/order.schema";
import { addRacket, existingRacket } from "../rackets/rackets.service.ts";
import { addString, existingString } from "../strings/strings.service.ts";

type Setup = Pick<
  OrderCreate | OrderUpdate,
  "racketId" | "newRacket" | "main" | "cross" | "labourMinor" | "comments" | "dynamicTension" | "method"
>;
type SetupRow = OrderChange & { racketId: string; racketScopeId: string; labourMinor: number };

/**
 * The columns of what a job says, with the racket and the strings it names: picked ones must be in this stringer's
 * sight, typed ones are added in the caller's transaction. A typed racket belongs to `clientId`.
 */
export async function orderSetupRow(tx: TenantTx, setup: Setup, clientId: string): Promise<SetupRow> {
  const racket = await racketOf(tx, setup, clientId);
  const main = await stringOf(tx, setup.main);
  const cross = await stringOf(tx, setup.cross);
  return {
    racketId: racket.id,
    racketScopeId: racket.scopeId,
    mainStringId: main?.id ?? null,
    mainStringScopeId: main?.scopeId ?? null,
    mainTensionValue: setup.main.tension?.value ?? null,
    mainTensionUnit: setup.main.tension?.unit ?? null,
    mainColour: setup.main.colour,
    mainPriceMinor: setup.main.priceMinor,
    mainByo: setup.main.byo,
    crossStringId: cross?.id ?? null,
    crossStringScopeId: cross?.scopeId ?? null,
    crossTensionValue: setup.cross.tension?.value ?? null,
    crossTensionUnit: setup.cross.tension?.unit ?? null,
    crossColour: setup.cross.colour,
    crossPriceMinor: setup.cross.priceMinor,
    crossByo: setup.cross.byo,
    labourMinor: setup.labourMinor,
    comments: setup.comments,
    dynamicTension: setup.dynamicTension,
    method: setup.method,
  };
}

async function racketOf(tx: TenantTx, setup: Setup, clientId: string): Promise<RacketRow> {
  if (setup.racketId) return existingRacket(tx, setup.racketId);
  if (!setup.newRacket) throw new DomainError("bad_request", { field: "racketId" });
  return addRacket(tx, { ...setup.newRacket, ownerClientId: clientId });
}

async function stringOf(tx: TenantTx, side: Setup["main"]): Promise<StringRow | null> {
  if (side.stringId) return existingString(tx, side.stringId);
  return side.newString ? addString(tx, side.newString) : null;
}
