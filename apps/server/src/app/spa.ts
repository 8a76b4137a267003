import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { releaseHeader } from "@rbo/shared/release/release";
import type { FastifyInstance } from "fastify";
import { sendDomainError } from "../errors/http-error.ts";

const ownPaths = /^\/(trpc|auth|exports|receipts|schema|healthz|readyz|metrics|dev|assets)(\/|$|\.)/;

/** The built SPA: hashed assets for a year, the page itself never stale, and every other path is the app's to route. */
export async function registerSpa(app: FastifyInstance, webRoot: string | null): Promise<void> {
  if (webRoot) {
    const release = releaseOf(await readFile(join(webRoot, "index.html"), "utf8"));
    app.addHook("onRequest", async (_, reply) => void reply.header(releaseHeader, release));
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (response, path) => {
        const isHashed = path.includes("/assets/");
        response.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("vary", "accept-encoding");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === "GET" && !ownPaths.test(request.url) && request.headers.accept?.includes("text/html");
    if (!webRoot || !isPage) return sendDomainError(reply, "not_found");
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}

/** The built app's first script is named by its content, and through it by that of every other. */
function releaseOf(page: string): string {
  const [, release] = /src="\/assets\/([^"]+)"/.exec(page) ?? [];
  if (release === undefined) throw new Error("the built index.html loads no script of ours");
  return release;
}
