import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { startServerProcess } from "@rbo/server/testing/server-process";
import { signUpTestUser, type TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { newPage, type PageOptions } from "./browser.ts";

export type TestBook = {
  url: string;
  /** For what only others can cause: an administrator's decision, the mail worker's notice. */
  database: TestDatabase;
  signUp(name: string, role?: "stringer" | "admin"): Promise<TestUser>;
  /** A page of somebody's, signed in; or a stranger's. */
  page(user: TestUser | null, options?: Partial<PageOptions>): Promise<Page>;
  /** Ends the server's process; the address answers nothing until it comes back. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
};

/** Where mail goes: the catcher of the demo, or the relay for tests, which refuses on demand. */
type Relay = { host: string; port: number; user: string; pass: string; ca?: string | undefined };

type TestBookOptions = { relay?: Relay; env?: Record<string, string> };

/** The server as an operator starts it, with the built app, over a database of the test's own; mail goes to `relay`. */
export async function openTestBook({ relay, env = {} }: TestBookOptions = {}): Promise<TestBook> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "rbo-web-test-"));
  const mail = relay ? await relaySettings(relay, dataDir) : {};
  const environment = { DATABASE_URL: database.ownerUrl, DATA_DIR: dataDir, ...mail, ...env };
  let server = await startServerProcess(environment);
  const { url } = server;
  return {
    url,
    database,
    signUp: (name, role) => signUpTestUser(database.db, url, name, role),
    page: async (user, options) => {
      const page = await newPage({ width: 375, baseURL: url, ...options });
      if (user) await page.context().addCookies([cookieOf(user, url)]);
      return page;
    },
    goDown: () => server.end("SIGTERM"),
    comeBack: async () => {
      server = await startServerProcess({ ...environment, PORT: new URL(url).port });
    },
    close: async () => {
      await server.end("SIGTERM");
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function relaySettings(relay: Relay, folder: string): Promise<Record<string, string>> {
  const authority = join(folder, "relay.pem");
  await writeFile(authority, relay.ca ?? "");
  return {
    SMTP_HOST: relay.host,
    SMTP_PORT: String(relay.port),
    SMTP_USER: relay.user,
    SMTP_PASS: relay.pass,
    SMTP_FROM: "Racket Book <post@racketbook.test>",
    NODE_EXTRA_CA_CERTS: authority,
  };
}

function cookieOf(user: TestUser, url: string): { name: string; value: string; url: string } {
  const [name = "", ...value] = user.cookie.split("=");
  return { name, value: value.join("="), url };
}
