import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@rbo/db/connection/database";
import { createReceiptRenderer } from "@rbo/exports/receipts/receipt-renderer";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { buildApp } from "../app/build-app.ts";
import type { Clock, Deps } from "../app/deps.ts";
import { makeLinkKey } from "../auth/link-key.ts";
import { createResetLimits } from "../auth/reset-limits.ts";
import { createSignInLimits } from "../auth/sign-in-limits.ts";
import { createTestMailLimits } from "../mail/test-mail-limits.ts";
import { createMetrics } from "../metrics/metrics.ts";

export type TestApp = { url: string; app: FastifyInstance; deps: Deps; close(): Promise<void> };

type Options = { db: Database; clock: Clock } & Partial<
  Pick<Deps, "mailConfigured" | "mailCaps" | "publicUrl" | "metricsToken" | "isDemo" | "log">
> & {
    /** The built app to serve with it, and the port; by default the API alone, on any. */
    webRoot?: string;
    port?: number;
  };

/** The whole HTTP server on a port of its own, over a test's database, clock and nothing else of the outside. */
export async function startTestApp({ db, clock, webRoot, port, ...given }: Options): Promise<TestApp> {
  const receipts = createReceiptRenderer();
  const spoolDir = await mkdtemp(join(tmpdir(), "rbo-spool-"));
  const deps: Deps = {
    db,
    clock,
    log: pino({ level: "silent" }),
    publicUrl: "http://racketbook.test",
    signInLimits: createSignInLimits(db),
    resetLimits: createResetLimits(db),
    testMailLimits: createTestMailLimits(db),
    receipts,
    spoolDir,
    mailConfigured: true,
    mailCaps: { daily: 100, monthly: 3000 },
    linkKey: makeLinkKey("re_test_secret"),
    mailDomain: "racketbook.test",
    metrics: createMetrics(),
    metricsToken: null,
    isDemo: false,
    ...given,
  };
  const app = await buildApp(deps, { webRoot: webRoot ?? null });
  const url = await app.listen({ port: port ?? 0, host: "127.0.0.1" });
  return {
    url,
    app,
    deps,
    close: async () => {
      await app.close();
      await receipts.close();
      await rm(spoolDir, { recursive: true });
    },
  };
}
