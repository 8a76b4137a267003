import { mintStringerScope, type StringerScope } from "@rbo/db/tenancy/stringer-scope";
import type { Principal } from "./principal.ts";

/** The one place where a scope is minted from who is signed in. */
export const scopeOf = (principal: Principal): StringerScope => mintStringerScope(principal.stringerId);
