import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import type { Locale } from "@rbo/shared/locale/locale";
import type { Deps } from "../app/deps.ts";
import type { Principal } from "../auth/principal.ts";

/** What a request brings: who is signed in (or nobody), and where the answer's language comes from. */
export type RequestContext = {
  deps: Deps;
  principal: Principal | null;
  locale: Locale;
  requestId: string;
  ip: string;
  userAgent: string | null;
  /** The cookie that came along, and a way to set the next one. */
  sessionCookie: string | null;
  setCookie(cookie: string): void;
};

/** A request of a signed-in stringer, bound to their scope. What services take. */
export type TenantContext = Omit<RequestContext, "principal"> & {
  principal: Principal;
  stringerId: string;
  scope: StringerScope;
};
