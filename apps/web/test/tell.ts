import { insertNotice, type NewNotice } from "@rbo/db/notices/notices.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import type { TestUser } from "@rbo/server/testing/test-user";
import { newId } from "@rbo/shared/ids/id";
import type { TestBook } from "./book.ts";

/** Tells somebody something, as its cause would. */
export function tell({ database }: TestBook, user: TestUser, notice: Pick<NewNotice, "kind" | "orderId" | "facts">) {
  const entry = {
    actorStringerId: null,
    action: "catalogue.promote",
    reason: "test",
    subjectStringerId: user.id,
  } as const;
  return withBypass(database.db, entry, (tx) => insertNotice(tx, { ...notice, stringerId: user.id, id: newId() }));
}
