import { type ClientRecord, findSelfClient, insertClientProfile, insertPerson } from "@rbo/db/clients/clients.repo";
import { lockOwnStringer, type StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { clientKeys } from "./client-keys.ts";

/** The stringer's own profile, for self-jobs: at most one, made when first needed (domain: ClientProfile). */
export async function ensureSelfClient(tx: TenantTx, stringer: StringerRow): Promise<string> {
  const existing = (await findSelfClient(tx)) ?? (await findSelfClientAlone(tx));
  if (existing) return existing.profile.id;
  const id = newId();
  const personId = newId();
  await insertPerson(tx, { id: personId, lastName: stringer.displayName, email: stringer.email });
  await insertClientProfile(tx, {
    id,
    personId,
    isSelfForStringer: true,
    ...clientKeys({ firstName: null, lastName: stringer.displayName, email: null, nickname: null }),
  });
  return id;
}

/** Once more with the account's row held: of two first self-jobs at once, the second finds the first one's profile. */
async function findSelfClientAlone(tx: TenantTx): Promise<ClientRecord | null> {
  await lockOwnStringer(tx);
  return findSelfClient(tx);
}
