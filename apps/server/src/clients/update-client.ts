import { type ClientRecord, updateClientProfile, updateOwnPerson } from "@rbo/db/clients/clients.repo";
import { ordersOwingMail } from "@rbo/db/mail/mails.repo";
import { lockOrder } from "@rbo/db/orders/orders.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import type { Client, ClientFields, clientUpdateSchema } from "@rbo/shared/clients/client.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import { existingOrder } from "../orders/present-order.ts";
import { refreshQueuedReceipt } from "../receipts/refresh-queued-receipt.ts";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { clientKeys } from "./client-keys.ts";
import { existingClient } from "./clients.service.ts";
import { presentClient, wantsMail } from "./present-client.ts";

/** Changes a client; receipts still to go follow to the new name, language and address. */
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
    if (isSamePerson(person, input)) return presentClient(await existingClient(tx, profile.id));
    if (isShared) throw new DomainError("person_shared", { field: "lastName" });
    await updateOwnPerson(tx, person.id, {
      firstName: input.firstName,
      lastName: input.lastName,
      email: input.email,
      locale: input.locale,
      notificationPrefs: { ...person.notificationPrefs, email: input.emailReceipts },
    });
    await refreshReceiptsOf(tx, ctx, profile.id, {
      formerEmail: person.email,
      hasOptedOut: wantsMail(person) && !input.emailReceipts,
    });
    return presentClient(await existingClient(tx, profile.id));
  });
}

async function refreshReceiptsOf(
  tx: TenantTx,
  { deps }: TenantContext,
  clientId: string,
  change: { formerEmail: string | null; hasOptedOut: boolean },
): Promise<void> {
  const orderIds = await ordersOwingMail(tx, clientId);
  const stringer = await ownStringer(tx);
  for (const orderId of orderIds) {
    await lockOrder(tx, orderId);
    const record = await existingOrder(tx, orderId);
    await refreshQueuedReceipt(tx, { deps, stringer, record, now: deps.clock.now() }, change);
  }
}

function isSamePerson(person: ClientRecord["person"], fields: ClientFields): boolean {
  return (
    person.firstName === fields.firstName &&
    person.lastName === fields.lastName &&
    person.email === fields.email &&
    person.locale === fields.locale &&
    (person.notificationPrefs.email !== false) === fields.emailReceipts
  );
}
