import { DomainError } from "@rbo/shared/errors/domain-error";
import type { FastifyInstance } from "fastify";
import { Gauge, Registry } from "prom-client";
import type { Deps } from "../app/deps.ts";
import { type GaugeReading, readDatabaseGauges } from "./database-gauges.ts";
import { mayReadMetrics } from "./may-read-metrics.ts";

/** Times every request, and answers `/metrics` in Prometheus' text format (contract: HTTP). */
export function registerMetrics(app: FastifyInstance, deps: Deps): void {
  const { registry, requestSeconds } = deps.metrics;
  app.addHook("onResponse", async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    // An address that nobody asked us to serve is somebody's guess: as a label it would be without end.
    const route = routeOptions.url ?? "none";
    requestSeconds.observe({ method, route, status: String(statusCode) }, elapsedTime / 1000);
  });
  app.get("/metrics", { exposeHeadRoute: false }, async (request, reply) => {
    if (!mayReadMetrics(request, deps.metricsToken)) throw new DomainError("forbidden");
    // First, so that a failure is counted on this very page.
    const ofDatabase = asText(await readings(deps));
    reply.headers({ "content-type": registry.contentType, "cache-control": "no-store" });
    return `${await ofDatabase}\n${await registry.metrics()}`;
  });
}

/** While the database is away the process is watched all the same. */
async function readings(deps: Deps): Promise<GaugeReading[]> {
  try {
    return await readDatabaseGauges(deps);
  } catch (error) {
    deps.metrics.databaseFailures.inc();
    deps.log.warn({ err: error }, "metrics: the database gave no answer");
    return [];
  }
}

function asText(read: readonly GaugeReading[]): Promise<string> {
  const registry = new Registry();
  for (const { name, help, samples } of read) {
    const labelNames = Object.keys(samples[0]?.labels ?? {});
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const { labels = {}, value } of samples) gauge.set(labels, value);
  }
  return registry.metrics();
}
