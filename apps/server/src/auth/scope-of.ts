import { mintStringerScope, type StringerScope } from "@rbo/db/tenancy/stringer-scope";
import type { Principal } from "./principal.ts";

/** The one file where a scope is minted from a request: of who is signed in … */
export const scopeOf = (principal: Principal): StringerScope => mintStringerScope(principal.stringerId);

/** … or of whom an admin acts for. Guarantee asked of the caller: the audit log has been signed for it. */
export const auditedScopeOf = (subjectStringerId: string): StringerScope => mintStringerScope(subjectStringerId);
