import type { FastifyInstance } from "fastify";
import type { Deps } from "../app/deps.ts";

/** `/healthz`: the process answers. `/readyz`: the database does too and the server is not shutting down. */
export function registerHealth(app: FastifyInstance, deps: Deps): void {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  app.get("/healthz", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    if (isClosing) return reply.code(503).send({ status: "shutting down" });
    const isReachable = await deps.db.ping().then(
      () => true,
      () => false,
    );
    return isReachable ? reply.send({ status: "ready" }) : reply.code(503).send({ status: "database unreachable" });
  });
}
