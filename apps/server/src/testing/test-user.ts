import { savePasswordHash } from "@rbo/db/auth/auth.repo";
import type { Database } from "@rbo/db/connection/database";
import { withAuth } from "@rbo/db/tenancy/transactions";
import { addTestStringer, type TestStringer } from "@rbo/db/testing/test-stringers";
import type { Role } from "@rbo/shared/accounts/account.schema";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import { hashPassword } from "../auth/password.ts";
import type { AppRouter } from "../trpc/app-router.ts";

export const testPassword = "correct horse battery";

export type TestUser = TestStringer & {
  cookie: string;
  /** A typed client of one server, signed in. */
  api: TRPCClient<AppRouter>;
  /** A plain request with the session's cookie. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The same session at another server on the same database. */
  at(url: string): TRPCClient<AppRouter>;
};

/** An account with a password, signed in at the server through its own front door. */
export async function signUpTestUser(
  db: Database,
  url: string,
  name: string,
  role: Role = "stringer",
): Promise<TestUser> {
  const stringer = await addTestStringer(db, name, role);
  const passwordHash = await hashPassword(testPassword);
  await withAuth(db, (tx) => savePasswordHash(tx, stringer.id, passwordHash, new Date()));
  const cookie = await signInTestUser(url, stringer.email, testPassword);
  return {
    ...stringer,
    cookie,
    api: testClient(url, cookie),
    fetch: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { ...init.headers, cookie } }),
    at: (otherUrl) => testClient(otherUrl, cookie),
  };
}

/** Signs in over HTTP and returns the session's cookie. */
export async function signInTestUser(url: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${url}/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  return cookieOf(response);
}

export const cookieOf = (response: Response): string => response.headers.get("set-cookie")?.split(";")[0] ?? "";

export const testClient = (url: string, cookie = ""): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${url}/trpc`, headers: { cookie }, maxItems: 20 })] });
