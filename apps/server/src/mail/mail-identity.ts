import { newId } from "@rbo/shared/ids/id";
import type { Deps } from "../app/deps.ts";

/** What makes a mail this one and no other, however often it is tried: made once, with its row in the outbox. */
export function mailIdentity({ mailDomain }: Pick<Deps, "mailDomain">) {
  const id = newId();
  return { id, messageId: `<${id}@${mailDomain}>`, idempotencyKey: `rbo-${id}` };
}
