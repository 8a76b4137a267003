import { DomainError } from "@rbo/shared/errors/domain-error";
import { idSchema } from "@rbo/shared/ids/id";
import { receiptFileName } from "@rbo/shared/receipts/receipt-file-name";
import { receiptLookSchema } from "@rbo/shared/settings/settings.schema";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { tenantContext } from "../auth/tenant-context.ts";
import { fileHeaders } from "../exports/file-headers.ts";
import type { RequestContext } from "../trpc/context.ts";
import { sampleReceipt } from "./preview-receipt.ts";
import { findReceipt } from "./receipts.service.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

const paramsSchema = z.object({ file: z.string().regex(/\.pdf$/) }).transform(({ file }) => file.replace(/\.pdf$/, ""));
const querySchema = z.object({ revision: z.coerce.number().int().min(1).optional() });

/** `GET /receipts/{orderId}.pdf`: the receipt as it reads now; with `?revision=n`, the very PDF of that revision. */
export function registerReceipts(app: FastifyInstance, contextOf: ContextOf): void {
  registerPreview(app, contextOf);
  app.get("/receipts/:file", async (request, reply) => {
    const ctx = tenantContext(await contextOf(request, reply));
    const orderId = idSchema.safeParse(paramsSchema.safeParse(request.params).data);
    if (!orderId.success) throw new DomainError("not_found");
    const { revision } = querySchema.parse(request.query);
    const receipt = await findReceipt(ctx, orderId.data, revision ?? null);
    const pdf = receipt.kind === "pdf" ? receipt.content : await ctx.deps.receipts.render(receipt);
    return reply
      .headers(
        fileHeaders({ name: receiptFileName(receipt.facts), contentType: "application/pdf", disposition: "inline" }),
      )
      .send(Buffer.from(pdf));
  });
}

/** `GET /receipts/preview.pdf?displayName=…`: a receipt of a made-up job with these settings, saved or not. */
function registerPreview(app: FastifyInstance, contextOf: ContextOf): void {
  app.get("/receipts/preview.pdf", async (request, reply) => {
    const ctx = tenantContext(await contextOf(request, reply));
    const sample = await sampleReceipt(ctx, receiptLookSchema.parse(request.query));
    const pdf = await ctx.deps.receipts.render(sample);
    return reply
      .headers(
        fileHeaders({ name: receiptFileName(sample.facts), contentType: "application/pdf", disposition: "inline" }),
      )
      .send(Buffer.from(pdf));
  });
}
