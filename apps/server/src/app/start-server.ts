import { join } from "node:path";
import { createReceiptRenderer } from "@rbo/exports/receipts/receipt-renderer";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { makeLinkKey } from "../auth/link-key.ts";
import { createResetLimits } from "../auth/reset-limits.ts";
import { createSignInLimits } from "../auth/sign-in-limits.ts";
import type { Config } from "../config/config.ts";
import { startMailWorker } from "../mail/mail-worker.ts";
import { makeEmailSender } from "../mail/make-email-sender.ts";
import { createTestMailLimits } from "../mail/test-mail-limits.ts";
import { createMetrics, watchProcess } from "../metrics/metrics.ts";
import { startOffboardingWorker } from "../offboarding/offboarding-worker.ts";
import { startErasureWorker } from "../people/erasure-worker.ts";
import { buildApp } from "./build-app.ts";
import { openConfiguredDatabase } from "./database.ts";
import type { Deps } from "./deps.ts";
import { findWebRoot } from "./web-root.ts";

export type ServerOptions = {
  isDemo: boolean;
  /** PEM of the authority that signed the relay's certificate, where the system does not know it. */
  smtpCa?: string;
  /** Runs on the migrated database before anything is served. */
  prepare?: (deps: Deps) => Promise<void>;
  registerDemo?: (app: FastifyInstance) => void;
};

export type RunningServer = { url: string; deps: Deps; stop(): Promise<void> };

const systemClock = { now: () => new Date() };

/** Opens the database, listens and works the outbox off. The wiring of the whole server, by hand, in one place. */
export async function startServer(config: Config, options: ServerOptions): Promise<RunningServer> {
  const log = pino({ level: config.logLevel, redact: ["req.headers.cookie", "req.headers.authorization"] });
  const database = await openConfiguredDatabase(config);
  const receipts = createReceiptRenderer();
  const closers = [() => receipts.close(), () => database.close()];
  const stop = async () => {
    for (const close of closers) await close();
  };
  try {
    const publicUrl =
      config.publicUrl ?? `http://${config.host === "0.0.0.0" ? "localhost" : config.host}:${config.port}`;
    const metrics = createMetrics();
    watchProcess(metrics);
    const deps: Deps = {
      db: database.db,
      clock: systemClock,
      log,
      publicUrl,
      signInLimits: createSignInLimits(database.db),
      resetLimits: createResetLimits(database.db),
      testMailLimits: createTestMailLimits(database.db),
      receipts,
      spoolDir: join(config.dataDir, "spool"),
      mailConfigured: config.smtp !== null,
      mailCaps: config.mailCaps,
      linkKey: makeLinkKey(config.smtp?.pass ?? null),
      mailDomain: mailDomainOf(config.smtp?.from, publicUrl),
      metrics,
      metricsToken: config.metricsToken,
      isDemo: options.isDemo,
    };
    await options.prepare?.(deps);
    const app = await buildApp(deps, { webRoot: findWebRoot(), registerDemo: options.registerDemo });
    closers.unshift(() => app.close());
    await app.listen({ port: config.port, host: config.host });
    const erasures = startErasureWorker(deps);
    closers.unshift(() => erasures.stop());
    const offboarding = startOffboardingWorker(deps);
    closers.unshift(() => offboarding.stop());
    if (config.smtp) {
      const sender = makeEmailSender(config.smtp, options.smtpCa);
      const worker = startMailWorker({ ...deps, sender });
      closers.unshift(() => worker.stop());
    }
    return { url: publicUrl, deps, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** "racketbook.example" of `Racket Book <post@racketbook.example>`. */
function mailDomainOf(from: string | undefined, publicUrl: string): string {
  return /@([\w.-]+)/.exec(from ?? "")?.[1] ?? new URL(publicUrl).hostname;
}
