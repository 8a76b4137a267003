import { insertClientProfiles, insertPersonWhereFree, type PersonToRestore } from "@rbo/db/imports/restore.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Export } from "@rbo/shared/exports/export.schema";
import { newId } from "@rbo/shared/ids/id";
import { clientKeys } from "../clients/client-keys.ts";
import { addInBatches } from "../imports/add-in-batches.ts";
import { clientFingerprint } from "./fingerprints.ts";
import type { Account } from "./read-account.ts";
import { refusalReason } from "./refusal-reason.ts";
import { idInAccount } from "./restore-ids.ts";
import type { RowOutcome } from "./restore-step.ts";

type Client = Export["client_profiles"][number];

/** Ids of the file's clients in the account; a client that was rejected has none. */
export type RestoredClients = { outcomes: RowOutcome[]; ids: Map<string, string> };

/** Clients, each with a Person of this stringer's own: that an address was verified is not taken over from a file. */
export async function restoreClients(tx: TenantTx, file: Export, account: Account): Promise<RestoredClients> {
  const outcomes: RowOutcome[] = [];
  const ids = new Map<string, string>();
  const toAdd: { place: string; client: Client }[] = [];
  const seen = new Set<string>();
  const persons = new Map(file.persons.map((person) => [person.id, person]));
  for (const [at, profile] of file.client_profiles.entries()) {
    const client = { ...profile, person: persons.get(profile.person_id) ?? profile.person };
    const place = `client_profiles[${at}]`;
    const known = client.is_self_for_stringer ? (account.selfClientId ?? client.id) : client.id;
    const fingerprint = account.clients.get(known);
    if (seen.has(client.id)) outcomes.push({ place, outcome: "rejected", reason: "duplicate_id", field: "id" });
    else if (fingerprint === undefined) toAdd.push({ place, client });
    else {
      ids.set(client.id, known);
      outcomes.push({ place, outcome: fingerprint === clientFingerprint(client) ? "same" : "kept" });
    }
    seen.add(client.id);
  }
  const refused = await addInBatches(tx, toAdd, (inner, batch) =>
    addClients(
      inner,
      batch.map(({ client }) => client),
    ),
  );
  const reasons = new Map(refused.map((one) => [one.item, refusalReason(one)]));
  for (const item of toAdd) {
    const reason = reasons.get(item);
    if (!reason) ids.set(item.client.id, item.client.id);
    outcomes.push(
      reason ? { place: item.place, outcome: "rejected", ...reason } : { place: item.place, outcome: "added" },
    );
  }
  return { outcomes, ids };
}

async function addClients(tx: TenantTx, clients: readonly Client[]): Promise<void> {
  const personIds: string[] = [];
  // One by one: a Person of another stringer can't be seen, so that an id is taken shows only in that nothing was added.
  for (const { person } of clients) personIds.push(await addPerson(tx, personRow(person)));
  await insertClientProfiles(
    tx,
    clients.map(({ person, ...client }, at) => ({
      id: client.id,
      personId: personIds[at] ?? "",
      nickname: client.nickname,
      internalNotes: client.internal_notes,
      defaultTensionMemo: client.default_tension_memo,
      isSelfForStringer: client.is_self_for_stringer,
      ...clientKeys({
        firstName: person.first_name,
        lastName: person.last_name,
        email: person.email,
        nickname: client.nickname,
      }),
      createdAt: new Date(client.created_at),
    })),
  );
}

/** Under its own id, else under the one it has in this account, else under a new one. */
async function addPerson(tx: TenantTx, row: PersonToRestore): Promise<string> {
  for (const id of [row.id, idInAccount(tx.stringerId, row.id)]) {
    if (await insertPersonWhereFree(tx, { ...row, id })) return id;
  }
  const id = newId();
  await insertPersonWhereFree(tx, { ...row, id });
  return id;
}

const personRow = (person: Client["person"]): PersonToRestore => ({
  id: person.id,
  firstName: person.first_name,
  lastName: person.last_name,
  email: person.email,
  locale: person.locale,
  notificationPrefs: person.notification_prefs,
  createdAt: new Date(person.created_at),
});
