import { findStringerByEmail, insertStringer } from "@rbo/db/stringers/stringers.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import type { inviteSchema, Role } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { z } from "zod";

/** An account without a password, in the caller's audited transaction; returns its id. Throws `email_taken`. */
export async function insertAccount(
  tx: BypassTx,
  { email, role, displayName, locale }: z.infer<typeof inviteSchema> & { role: Role },
): Promise<string> {
  if (await findStringerByEmail(tx, email)) throw new DomainError("email_taken", { field: "email" });
  const id = newId();
  await insertStringer(tx, { id, email, role, displayName, defaultLocale: locale });
  return id;
}
