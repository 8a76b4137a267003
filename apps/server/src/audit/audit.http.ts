import { auditFilterSchema } from "@rbo/shared/audit/audit-log.schema";
import { todayIn } from "@rbo/shared/dates/calendar-date";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { tenantContext } from "../auth/tenant-context.ts";
import { fileHeaders } from "../exports/file-headers.ts";
import { sendDownload } from "../exports/send-download.ts";
import type { RequestContext } from "../trpc/context.ts";
import { openAuditDownload } from "./download-audit-log.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/** How long a reader may take nothing before the download is broken off. */
const stalledAfterMs = 120_000;

/** The audit log as a file, for administrators; the same filter as on screen, as query parameters. */
export function registerAudit(app: FastifyInstance, contextOf: ContextOf): void {
  app.get("/audit.json", { exposeHeadRoute: false }, async (request, reply) => {
    const ctx = tenantContext(await contextOf(request, reply));
    if (ctx.principal.role !== "admin") throw new DomainError("forbidden");
    const body = await openAuditDownload(ctx, auditFilterSchema.parse(request.query));
    const name = `racket-book-audit-${todayIn(ctx.principal.timeZone, ctx.deps.clock.now())}.json`;
    const contentType = "application/json; charset=utf-8";
    reply.headers(fileHeaders({ name, contentType, disposition: "attachment" }));
    return sendDownload(request, reply, { body, stalledAfterMs });
  });
}
