import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@rbo/db/testing/test-database";
import { startServerProcess } from "@rbo/server/testing/server-process";
import { signUpTestUser, type TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { newPage, type PageOptions } from "./browser.ts";

export type TestBook = {
  url: string;
  signUp(name: string, role?: "stringer" | "admin"): Promise<TestUser>;
  /** A page of somebody's, signed in; or a stranger's. */
  page(user: TestUser | null, options?: Partial<PageOptions>): Promise<Page>;
  close(): Promise<void>;
};

/** The server as an operator starts it, with the built app, over a database of the test's own. */
export async function openTestBook(): Promise<TestBook> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "rbo-web-test-"));
  const server = await startServerProcess({ DATABASE_URL: database.ownerUrl, DATA_DIR: dataDir });
  return {
    url: server.url,
    signUp: (name, role) => signUpTestUser(database.db, server.url, name, role),
    page: async (user, options) => {
      const page = await newPage({ width: 375, baseURL: server.url, ...options });
      if (user) await page.context().addCookies([cookieOf(user, server.url)]);
      return page;
    },
    close: async () => {
      await server.end("SIGTERM");
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function cookieOf(user: TestUser, url: string): { name: string; value: string; url: string } {
  const [name = "", ...value] = user.cookie.split("=");
  return { name, value: value.join("="), url };
}
