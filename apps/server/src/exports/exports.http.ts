import { DomainError } from "@rbo/shared/errors/domain-error";
import { exportSchema } from "@rbo/shared/exports/export.schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Principal } from "../auth/principal.ts";
import { scopeOf } from "../auth/scope-of.ts";
import { type ExportContext, type ExportFormat, openExport } from "./export.service.ts";
import { fileHeaders } from "./file-headers.ts";

/** What an export asks of a request; the server's `RequestContext` is one. */
type ExportRequest = { deps: ExportContext["deps"]; principal: Principal | null };

export type ExportsOptions = { contextOf(request: FastifyRequest, reply: FastifyReply): Promise<ExportRequest> };

const contentTypes: Record<ExportFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** The downloads of a stringer's own data, and the JSON Schema that the JSON one keeps (contract: HTTP). */
export function registerExports(app: FastifyInstance, { contextOf }: ExportsOptions): void {
  const download = (format: ExportFormat) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { deps, principal } = await contextOf(request, reply);
    if (!principal) throw new DomainError("not_signed_in");
    refuseOtherStringers(request, principal);
    const { fileName, body } = await openExport({ deps, scope: scopeOf(principal) }, format);
    body.once("error", (error) => request.log.error({ err: error, format }, "export broke off"));
    return reply
      .headers(fileHeaders({ name: fileName, contentType: contentTypes[format], disposition: "attachment" }))
      .send(body);
  };
  // A workbook is compressed already. HEAD would run the whole export to throw it away.
  app.get("/exports/xlsx", { exposeHeadRoute: false, compress: false }, download("xlsx"));
  app.get("/exports/json", { exposeHeadRoute: false }, download("json"));

  const jsonSchema = JSON.stringify(z.toJSONSchema(exportSchema));
  app.get("/schema/export.json", async (_request, reply) =>
    reply.header("content-type", "application/schema+json; charset=utf-8").send(jsonSchema),
  );
}

/** Whoever asks for another's data must not be handed their own instead. */
function refuseOtherStringers(request: FastifyRequest, { role }: Principal): void {
  const own = z.object({ as_stringer: z.never().optional() }).safeParse(request.query);
  if (!own.success) throw new DomainError(role === "admin" ? "bad_request" : "forbidden");
}
