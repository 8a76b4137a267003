import { savePasswordHash } from "@rbo/db/auth/auth.repo";
import { findStringerById, insertStringer } from "@rbo/db/stringers/stringers.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import type { Deps } from "../app/deps.ts";
import { hashPassword } from "../auth/password.ts";
import { getSettings, updateSettings } from "../settings/settings.service.ts";
import { type DemoAccount, demoPassword } from "./demo-accounts.ts";
import { demoContext } from "./demo-context.ts";

/** Makes one account of the story, with its settings and the password everybody knows; once. */
export async function addDemoAccount(deps: Deps, account: DemoAccount): Promise<void> {
  const { id, email, role, settings } = account;
  const action = role === "admin" ? "stringer.create_first_admin" : "stringer.invite";
  const entry = { actorStringerId: null, action, reason: "Demo story", subjectStringerId: null } as const;
  await withBypass(deps.db, entry, async (tx) => {
    if (await findStringerById(tx, id)) return;
    await insertStringer(tx, { id, email, role, displayName: settings.displayName });
  });
  const passwordHash = await hashPassword(demoPassword);
  await withAuth(deps.db, (tx) => savePasswordHash(tx, id, passwordHash, deps.clock.now()));
  const ctx = demoContext(deps, account, deps.clock.now());
  await updateSettings(ctx, { ...settings, revision: (await getSettings(ctx)).revision });
}
