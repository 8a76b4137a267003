import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What this server counts of itself as it works. */
export type Metrics = {
  registry: Registry;
  /** By the route's pattern, never by the address asked for. */
  requestSeconds: Histogram<"method" | "route" | "status">;
  /** Each procedure of a batch for itself; `code` is "ok" or tRPC's word for the refusal. */
  procedureSeconds: Histogram<"procedure" | "code">;
  /** How often the database did not answer while it was asked for the gauges. */
  databaseFailures: Counter;
};

/** Where people begin to notice, and where they leave. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requestSeconds: new Histogram({
      name: "rbo_http_request_duration_seconds",
      help: "Time to the end of each HTTP answer, by route",
      labelNames: ["method", "route", "status"],
      buckets,
      registers,
    }),
    procedureSeconds: new Histogram({
      name: "rbo_procedure_duration_seconds",
      help: "Time of each tRPC procedure, by its name and how it ended",
      labelNames: ["procedure", "code"],
      buckets,
      registers,
    }),
    databaseFailures: new Counter({
      name: "rbo_database_failures_total",
      help: "How often the database gave no answer to this page",
      registers,
    }),
  };
}

/** Memory, event-loop delay, garbage collection and CPU of this process; once a process, as they are watched all along. */
export const watchProcess = ({ registry }: Metrics): void => collectDefaultMetrics({ register: registry });
