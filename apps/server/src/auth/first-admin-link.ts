import { hasAnyStringer } from "@rbo/db/auth/auth.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import type { Deps } from "../app/deps.ts";
import { makeLink } from "./links.ts";

/** The link that makes the first administrator, on a database where nobody has an account yet; otherwise null. */
export async function firstAdminLink(deps: Pick<Deps, "db" | "clock" | "publicUrl">): Promise<string | null> {
  return withAuth(deps.db, async (tx) => {
    if (await hasAnyStringer(tx)) return null;
    return (await makeLink(tx, deps, { purpose: "first_admin", stringerId: null })).url;
  });
}
