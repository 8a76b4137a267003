import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { registerAudit } from "../audit/audit.http.ts";
import { registerAuth } from "../auth/auth.http.ts";
import { registerErrorHandler } from "../errors/http-error.ts";
import { registerExports } from "../exports/exports.http.ts";
import { registerHealth } from "../health/health.http.ts";
import { registerImports } from "../imports/imports.http.ts";
import { registerMetrics } from "../metrics/metrics.http.ts";
import { registerOffboarding } from "../offboarding/offboarding.http.ts";
import { registerPersonFile } from "../people/person-file.http.ts";
import { registerReceipts } from "../receipts/receipts.http.ts";
import { type AppRouter, appRouter } from "../trpc/app-router.ts";
import type { Deps } from "./deps.ts";
import { registerOriginCheck } from "./origin-check.ts";
import { requestContext } from "./request-context.ts";
import { registerSpa } from "./spa.ts";

export type AppOptions = {
  /** The built SPA; null serves the API alone. */
  webRoot: string | null;
  /** Routes that exist in the demo alone. */
  registerDemo?: (app: FastifyInstance) => void;
};

/** The whole HTTP server, not yet listening. Reads no environment: everything comes from `deps`. */
export async function buildApp(deps: Deps, options: AppOptions): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = deps.log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: !["debug", "trace"].includes(deps.log.level) }),
    trustProxy: "loopback",
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: "idle",
  });
  registerErrorHandler(app);
  registerMetrics(app, deps);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurity(deps.publicUrl) },
    hsts: isHttps(deps.publicUrl),
  });
  // What is made for each request: quickly made smaller. The app's own files are compressed when they are built.
  await app.register(compress, { global: true, threshold: 1024, encodings: ["gzip"], zlibOptions: { level: 3 } });
  await app.register(cookie);
  registerOriginCheck(app, deps.publicUrl);

  const contextOf = (request: Parameters<typeof requestContext>[1], reply: Parameters<typeof requestContext>[2]) =>
    requestContext(deps, request, reply);
  await app.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      maxBatchSize: 20,
      createContext: ({ req, res }) => contextOf(req, res),
      onError: ({ error, path, ctx }) => {
        if (error.code !== "INTERNAL_SERVER_ERROR") return;
        deps.log.error({ err: error.cause ?? error, path, requestId: ctx?.requestId }, "procedure failed");
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);

  registerAuth(app, contextOf);
  registerReceipts(app, contextOf);
  registerExports(app, { contextOf });
  registerImports(app, contextOf);
  registerAudit(app, contextOf);
  registerPersonFile(app, contextOf);
  registerOffboarding(app, contextOf);
  registerHealth(app, deps);
  options.registerDemo?.(app);
  await registerSpa(app, options.webRoot);
  return app;
}

const isHttps = (publicUrl: string): boolean => new URL(publicUrl).protocol === "https:";

/** No script but our own files; styles may stand in attributes, which the component library needs. */
function contentSecurity(publicUrl: string) {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    upgradeInsecureRequests: isHttps(publicUrl) ? [] : null,
  };
}
