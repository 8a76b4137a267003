import {
  type ClientRecord,
  findClient,
  listClients as listClientRecords,
  updateClientProfile,
  updateOwnPerson,
} from "@rbo/db/clients/clients.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type {
  Client,
  ClientFields,
  ClientListItem,
  clientCreateSchema,
  clientListInputSchema,
  clientUpdateSchema,
} from "@rbo/shared/clients/client.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { addClient } from "./add-client.ts";
import { clientKeys } from "./client-keys.ts";
import { presentClient, presentClientListItem } from "./present-client.ts";

/** The client, or `not_found`: another stringer's client is not found either. */
export async function existingClient(tx: TenantTx, id: string): Promise<ClientRecord> {
  const client = await findClient(tx, id);
  if (!client) throw new DomainError("not_found", { field: "clientId" });
  return client;
}

export async function listClients(
  ctx: TenantContext,
  input: z.infer<typeof clientListInputSchema>,
): Promise<{ items: ClientListItem[]; nextCursor: string | null }> {
  const page = await withTenant(ctx.deps.db, ctx.scope, (tx) => listClientRecords(tx, input));
  return { items: page.records.map(presentClientListItem), nextCursor: page.nextCursor };
}

export async function getClient(ctx: TenantContext, id: string): Promise<Client> {
  return presentClient(await withTenant(ctx.deps.db, ctx.scope, (tx) => existingClient(tx, id)));
}

export async function createClient(ctx: TenantContext, input: z.infer<typeof clientCreateSchema>): Promise<Client> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const saved = input.id ? await findClient(tx, input.id) : null;
    if (saved) return presentClient(saved);
    const id = await addClient(tx, input, input.id);
    return presentClient(await existingClient(tx, id));
  });
}

export async function updateClient(ctx: TenantContext, input: z.infer<typeof clientUpdateSchema>): Promise<Client> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const { profile, person, isShared } = await existingClient(tx, input.id);
    const isSaved = await updateClientProfile(tx, input.id, input.revision, {
      nickname: input.nickname,
      internalNotes: input.internalNotes,
      defaultTensionMemo: input.defaultTensionMemo,
      ...clientKeys(input),
    });
    if (!isSaved) throw new DomainError("stale");
    if (samePerson(person, input)) return presentClient(await existingClient(tx, profile.id));
    if (isShared) throw new DomainError("person_shared", { field: "lastName" });
    await updateOwnPerson(tx, person.id, {
      firstName: input.firstName,
      lastName: input.lastName,
      email: input.email,
      locale: input.locale,
      notificationPrefs: { ...person.notificationPrefs, email: input.emailReceipts },
    });
    return presentClient(await existingClient(tx, profile.id));
  });
}

function samePerson(person: ClientRecord["person"], fields: ClientFields): boolean {
  return (
    person.firstName === fields.firstName &&
    person.lastName === fields.lastName &&
    person.email === fields.email &&
    person.locale === fields.locale &&
    (person.notificationPrefs.email !== false) === fields.emailReceipts
  );
}
