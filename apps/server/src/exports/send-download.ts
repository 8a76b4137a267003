import type { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { hasLeft } from "./meter-export.ts";

type Download = { body: Readable; stalledAfterMs: number };

/**
 * Sends a long file so that a short one never looks whole: when the body breaks off, the connection is reset, which
 * even a proxy that speaks HTTP/1.0, and takes a closed connection for the end, can't mistake. A reader who takes
 * nothing for so long is taken to have left, and frees what the download holds.
 */
export function sendDownload(request: FastifyRequest, reply: FastifyReply, { body, stalledAfterMs }: Download) {
  body.once("error", (error) => {
    if (hasLeft(error)) return request.log.info({ url: request.routeOptions.url }, "export: its reader left");
    request.log.error({ err: error, url: request.routeOptions.url }, "export broke off");
    if (reply.raw.headersSent) request.raw.socket.resetAndDestroy();
  });
  reply.raw.setTimeout(stalledAfterMs, () => body.destroy(new Error("its reader took nothing for too long")));
  return reply.send(body);
}
