import { createHmac } from "node:crypto";

/** The login of the restricted role: what every request, export and mail uses. */
export const appRole = "rbo_app";

/**
 * The restricted role's password where the operator gives none: derived from the owner's, so that every app server
 * arrives at the same one and none has to be stored.
 */
export function derivedAppPassword(ownerUrl: string): string {
  return createHmac("sha256", decodeURIComponent(new URL(ownerUrl).password))
    .update("racket-book app role")
    .digest("base64url");
}

/** The URL of the restricted role on the owner's database. */
export function derivedAppUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = derivedAppPassword(ownerUrl);
  return url.toString();
}

/** The same server, another database: for tests and the operator's moves. */
export function withDatabaseName(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
