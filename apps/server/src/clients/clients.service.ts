import {
  type ClientRecord,
  findClient,
  keepClient,
  listClients as listClientRecords,
} from "@rbo/db/clients/clients.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type {
  Client,
  ClientListItem,
  clientCreateSchema,
  clientListInputSchema,
} from "@rbo/shared/clients/client.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { z } from "zod";
import { saveOnce } from "../errors/repeated-save.ts";
import type { TenantContext } from "../trpc/context.ts";
import { addClient } from "./add-client.ts";
import { presentClient, presentClientListItem } from "./present-client.ts";

/** The client, or `not_found`: another stringer's client is not found either. */
export async function existingClient(tx: TenantTx, id: string): Promise<ClientRecord> {
  const client = await findClient(tx, id);
  if (!client) throw new DomainError("not_found", { field: "clientId" });
  return client;
}

/** The same, and they stay until the transaction ends: for a row that will name them. */
export async function keptClient(tx: TenantTx, id: string): Promise<ClientRecord> {
  if (!(await keepClient(tx, id))) throw new DomainError("not_found", { field: "clientId" });
  return existingClient(tx, id);
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

/** Puts a client into the book. The same id saved twice, also at once, is one client. */
export async function createClient(ctx: TenantContext, input: z.infer<typeof clientCreateSchema>): Promise<Client> {
  const { id = newId() } = input;
  return saveOnce(() =>
    withTenant(ctx.deps.db, ctx.scope, async (tx) => {
      const saved = await findClient(tx, id);
      return presentClient(saved ?? (await existingClient(tx, await addClient(tx, input, id))));
    }),
  );
}
