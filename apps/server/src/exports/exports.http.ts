import { DomainError } from "@rbo/shared/errors/domain-error";
import { exportSchema } from "@rbo/shared/exports/export.schema";
import type { ExportFormat } from "@rbo/shared/exports/export-format";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Principal } from "../auth/principal.ts";
import { scopeOf } from "../auth/scope-of.ts";
import { openExportAsStringer, readAsStringer } from "./as-stringer.ts";
import { type ExportDeps, type OpenedExport, openExport } from "./export.service.ts";
import { fileHeaders } from "./file-headers.ts";
import { sendDownload } from "./send-download.ts";

/** What an export asks of a request; the server's `RequestContext` is one. */
type ExportRequest = { deps: ExportDeps; principal: Principal | null; requestId: string; ip: string };

export type ExportsOptions = {
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<ExportRequest>;
  /** How long a reader may take nothing before the download is broken off; two minutes by default. */
  stalledAfterMs?: number;
};

const contentTypes: Record<ExportFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  archive: "application/zip",
};

/** The downloads of a stringer's own data, and the JSON Schema that the JSON one keeps (contract: HTTP). */
export function registerExports(app: FastifyInstance, { contextOf, stalledAfterMs = 120_000 }: ExportsOptions): void {
  const download = (format: ExportFormat) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { fileName: name, body } = await open(await contextOf(request, reply), request.query, format);
    reply.headers(fileHeaders({ name, contentType: contentTypes[format], disposition: "attachment" }));
    return sendDownload(request, reply, { body, stalledAfterMs });
  };
  // Workbook and archive are compressed already. HEAD would run the whole export to throw it away.
  app.get("/exports/xlsx", { exposeHeadRoute: false, compress: false }, download("xlsx"));
  app.get("/exports/archive", { exposeHeadRoute: false, compress: false }, download("archive"));
  app.get("/exports/json", { exposeHeadRoute: false }, download("json"));

  const jsonSchema = JSON.stringify(z.toJSONSchema(exportSchema));
  app.get("/schema/export.json", async (_request, reply) =>
    reply
      .headers({ "content-type": "application/schema+json; charset=utf-8", "cache-control": "public, max-age=3600" })
      .send(jsonSchema),
  );
}

/** Who asks for another's data is never handed their own instead. */
async function open(request: ExportRequest, query: unknown, format: ExportFormat): Promise<OpenedExport> {
  const { deps, principal, requestId, ip } = request;
  if (!principal) throw new DomainError("not_signed_in");
  const asStringer = readAsStringer(query, principal);
  if (asStringer) return openExportAsStringer({ deps, principal, requestId, ip }, asStringer, format);
  return openExport({ deps, scope: scopeOf(principal) }, format);
}
