import type { Me } from "@rbo/shared/accounts/account.schema";
import type { Deps } from "../app/deps.ts";
import type { Principal } from "./principal.ts";

/** Who is signed in, as the SPA needs it on every screen. */
export function presentMe(principal: Principal, deps: Pick<Deps, "mailConfigured" | "isDemo">): Me {
  const { stringerId, sessionIdHash, ...facts } = principal;
  return { id: stringerId, ...facts, mailConfigured: deps.mailConfigured, isDemo: deps.isDemo };
}
