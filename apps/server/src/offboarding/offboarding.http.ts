import { Readable } from "node:stream";
import { writeCountSheet } from "@rbo/exports/offboarding/write-count-sheet";
import { idSchema } from "@rbo/shared/ids/id";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { tenantContext } from "../auth/tenant-context.ts";
import { fileHeaders } from "../exports/file-headers.ts";
import { type Metered, meterExport } from "../exports/meter-export.ts";
import { sendDownload } from "../exports/send-download.ts";
import type { RequestContext, TenantContext } from "../trpc/context.ts";
import { findKeptArchive, type Handing, readKeptArchive, recordTaking } from "./open-kept-archive.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/** How long a reader may take nothing before the download is broken off. */
const stalledAfterMs = 120_000;
const paramsSchema = z.object({ stringerId: idSchema });

/** What is handed over to a leaving stringer: the archive that was made for it, and its count sheet. */
export function registerOffboarding(app: FastifyInstance, contextOf: ContextOf): void {
  app.get(
    "/offboarding/:stringerId/archive.zip",
    { exposeHeadRoute: false, compress: false },
    async (request, reply) => {
      const ctx = tenantContext(await contextOf(request, reply));
      const handing = await findKeptArchive(ctx, paramsSchema.parse(request.params).stringerId, "archive");
      const { fileName: name, bytes } = handing.archive;
      reply.headers(fileHeaders({ name, contentType: "application/zip", disposition: "attachment" }));
      reply.header("content-length", bytes);
      const { body, ended } = meterExport(Readable.from(readKeptArchive(ctx, handing), { objectMode: false }));
      void ended.then((metered) => keepOnRecord(ctx, handing, metered));
      return sendDownload(request, reply, { body, stalledAfterMs });
    },
  );
  app.get("/offboarding/:stringerId/count-sheet.txt", { exposeHeadRoute: false }, async (request, reply) => {
    const ctx = tenantContext(await contextOf(request, reply));
    const handing = await findKeptArchive(ctx, paramsSchema.parse(request.params).stringerId, "count sheet");
    const name = handing.archive.fileName.replace(/\.zip$/, ".txt");
    reply.headers(fileHeaders({ name, contentType: "text/plain; charset=utf-8", disposition: "attachment" }));
    return reply.send(writeCountSheet(handing));
  });
}

/** Nobody waits for this any more: what can't be written stands in the server's log. */
async function keepOnRecord(ctx: TenantContext, handing: Handing, { outcome, sha256 }: Metered): Promise<void> {
  const about = { offboardingId: handing.row.id, outcome, sha256 };
  if (outcome !== "complete" || sha256 === null) return ctx.deps.log.info(about, "offboarding: not taken to its end");
  if (sha256 !== handing.archive.sha256) return ctx.deps.log.error(about, "offboarding: the kept archive is damaged");
  await recordTaking(ctx, handing, sha256).catch((error: unknown) =>
    ctx.deps.log.error({ err: error, ...about }, "offboarding: a taking could not be recorded"),
  );
}
