import { auditReasonMin } from "@rbo/shared/audit/audit.schema";
import { todayIn } from "@rbo/shared/dates/calendar-date";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { idSchema } from "@rbo/shared/ids/id";
import { personInputSchema } from "@rbo/shared/people/person.schema";
import { personFileSchema } from "@rbo/shared/people/person-file.schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { tenantContext } from "../auth/tenant-context.ts";
import { fileHeaders } from "../exports/file-headers.ts";
import { sendDownload } from "../exports/send-download.ts";
import type { RequestContext } from "../trpc/context.ts";
import { openPersonFile } from "./person-file.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/** How long a reader may take nothing before the download is broken off. */
const stalledAfterMs = 120_000;

const wishSchema = z.object({ id: idSchema, reason: z.string().default("") });

/** Everything held about one person, for an administrator with a reason, and the JSON Schema that the file keeps. */
export function registerPersonFile(app: FastifyInstance, contextOf: ContextOf): void {
  app.get("/exports/person", { exposeHeadRoute: false }, async (request, reply) => {
    const ctx = tenantContext(await contextOf(request, reply));
    if (ctx.principal.role !== "admin") throw new DomainError("forbidden");
    const { id, reason } = wishSchema.parse(request.query);
    if (reason.trim().length < auditReasonMin) throw new DomainError("reason_required", { field: "reason" });
    const body = await openPersonFile(ctx, personInputSchema.parse({ id, reason }));
    // Not by name: the file's own name shows in folders and lists that it should not.
    const name = `racket-book-person-${todayIn(ctx.principal.timeZone, ctx.deps.clock.now())}.json`;
    const contentType = "application/json; charset=utf-8";
    reply.headers(fileHeaders({ name, contentType, disposition: "attachment" }));
    return sendDownload(request, reply, { body, stalledAfterMs });
  });

  const jsonSchema = JSON.stringify(z.toJSONSchema(personFileSchema));
  app.get("/schema/person.json", async (_request, reply) =>
    reply
      .headers({ "content-type": "application/schema+json; charset=utf-8", "cache-control": "public, max-age=3600" })
      .send(jsonSchema),
  );
}
