import {
  findClientOfPerson,
  findPersonByVerifiedEmail,
  insertClientProfile,
  insertPerson,
} from "@rbo/db/clients/clients.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { ClientFields } from "@rbo/shared/clients/client.schema";
import { newId } from "@rbo/shared/ids/id";
import { RepeatedSave } from "../errors/repeated-save.ts";
import { clientKeys } from "./client-keys.ts";

export type NewClient = Pick<ClientFields, "firstName" | "lastName" | "email"> &
  Partial<Omit<ClientFields, "firstName" | "lastName" | "email">>;

/**
 * Puts a client into the book within the caller's transaction and returns the profile's id. A verified address that is
 * known already names the same human, so the profile joins that Person; otherwise the Person is new (domain: Person).
 * Throws RepeatedSave where the id or the human came in meanwhile.
 */
export async function addClient(tx: TenantTx, fields: NewClient, id: string = newId()): Promise<string> {
  const knownPersonId = fields.email ? await findPersonByVerifiedEmail(tx, fields.email) : null;
  const ownClientId = knownPersonId ? await findClientOfPerson(tx, knownPersonId) : null;
  if (ownClientId) return ownClientId;
  const personId = knownPersonId ?? newId();
  if (!knownPersonId) {
    await insertPerson(tx, {
      id: personId,
      firstName: fields.firstName,
      lastName: fields.lastName,
      email: fields.email,
      locale: fields.locale ?? null,
      notificationPrefs: fields.emailReceipts === false ? { email: false } : {},
    });
  }
  const nickname = fields.nickname ?? null;
  const isNew = await insertClientProfile(tx, {
    id,
    personId,
    nickname,
    internalNotes: fields.internalNotes ?? null,
    defaultTensionMemo: fields.defaultTensionMemo ?? null,
    ...clientKeys({ ...fields, nickname }),
  });
  if (!isNew) throw new RepeatedSave();
  return id;
}
