import type { FastifyInstance } from "fastify";
import { sendDomainError } from "../errors/http-error.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A request that changes something must come from our own pages: its Origin is the public URL's, or, where a browser
 * sends none, Sec-Fetch-Site says so. Programs that send neither carry no cookie of a victim, and pass.
 */
export function registerOriginCheck(app: FastifyInstance, publicUrl: string): void {
  const ownOrigin = new URL(publicUrl).origin;
  app.addHook("onRequest", async (request, reply) => {
    if (safeMethods.has(request.method)) return;
    const { origin, "sec-fetch-site": site } = request.headers;
    const isOwn =
      origin === undefined ? site === undefined || site === "same-origin" || site === "none" : origin === ownOrigin;
    if (!isOwn) return sendDomainError(reply, "forbidden");
  });
}
