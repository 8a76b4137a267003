import { DomainError } from "@rbo/shared/errors/domain-error";
import { errorMessage } from "@rbo/shared/errors/error-message";
import { importMaxBytes } from "@rbo/shared/imports/import.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import { exportFileFaultText } from "@rbo/shared/restore/restore-words";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { tenantContext } from "../auth/tenant-context.ts";
import type { RequestContext } from "../trpc/context.ts";
import { fileFault } from "./file-fault.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { receiveImport } from "./receive-import.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

const querySchema = z.object({ dry_run: z.enum(["true", "false"]).default("false") });

/**
 * `POST /imports`: the file as the body (application/octet-stream), its name percent-encoded in `x-file-name`;
 * `?dry_run=true` tells what it would do. Answers an ImportReport.
 */
export function registerImports(app: FastifyInstance, contextOf: ContextOf): void {
  const running = oneAtATime();
  app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    uploads.setErrorHandler(async (error, request, reply) => {
      const { locale } = await contextOf(request, reply);
      const answer = uploadFault(error, locale);
      if (!answer) throw error;
      return reply.code(answer.status).send({ error: { code: "file_not_readable", message: answer.message } });
    });
    // Nobody's file is taken in who isn't signed in.
    uploads.addHook("onRequest", async (request, reply) => {
      tenantContext(await contextOf(request, reply));
    });
    uploads.post("/imports", { bodyLimit: importMaxBytes }, async (request, reply) => {
      const ctx = tenantContext(await contextOf(request, reply));
      const { dry_run } = querySchema.parse(request.query);
      if (!Buffer.isBuffer(request.body) || request.body.byteLength === 0) throw new DomainError("file_not_readable");
      const input = { fileName: fileNameOf(request), bytes: request.body, isDryRun: dry_run === "true" };
      try {
        return await running(ctx.stringerId, () => receiveImport(ctx, { ...input, locale: ctx.locale }));
      } catch (error) {
        const fault = fileFault(error, ctx.locale);
        if (!fault) throw error;
        return reply.code(400).send({ error: { code: "file_not_readable", ...fault } });
      }
    });
  });
}

/** Fastify's own refusals of a body, in words that fit a file; null for everything else. */
function uploadFault(error: unknown, locale: Locale): { status: number; message: string } | null {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : null;
  if (status === 413) return { status, message: exportFileFaultText("file_too_large", locale) };
  if (status === 415) return { status, message: errorMessage("file_not_readable", locale) };
  return null;
}

const headerSchema = z.object({ "x-file-name": z.string().max(1_000).optional() });

/** The name as the person knows it, for the list of imports; never a path. */
function fileNameOf({ headers }: FastifyRequest): string {
  const given = headerSchema.parse(headers)["x-file-name"] ?? "";
  const decoded = /^(?:[^%]|%[0-9a-f]{2})*$/i.test(given) ? decode(given) : given;
  const name = decoded
    .toWellFormed()
    .replace(/[\p{Cc}/\\]/gu, "")
    .trim();
  return name.slice(-200) || "import";
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
