import type { Role } from "@rbo/shared/accounts/account.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import type { TensionUnit } from "@rbo/shared/tension/tension";

/** Who is signed in, read with the session on every request: role and facts come from the database, not from a token. */
export type Principal = {
  stringerId: string;
  role: Role;
  email: string;
  displayName: string;
  locale: Locale;
  currency: string;
  timeZone: string;
  tensionUnit: TensionUnit;
  defaultLabourMinor: number;
  sessionIdHash: string;
};
