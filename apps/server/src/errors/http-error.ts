import { DomainError, type DomainErrorCode } from "@rbo/shared/errors/domain-error";
import { errorMessage, fieldMessage } from "@rbo/shared/errors/error-message";
import { type Locale, preferredLocale } from "@rbo/shared/locale/locale";
import type { FastifyInstance, FastifyReply } from "fastify";
import { ZodError } from "zod";
import { errorTable } from "./error-table.ts";

/** Answers a plain HTTP request with a refusal: its status and `{ error: { code, message } }`. */
export function sendDomainError(
  reply: FastifyReply,
  code: DomainErrorCode,
  locale: Locale = localeOf(reply),
): FastifyReply {
  return reply.code(errorTable[code].http).send({ error: { code, message: errorMessage(code, locale) } });
}

/** The HTTP half of the one way errors leave: refusals by the table, everything else masked, logged with its id. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof DomainError) {
      if (error.retryAfterSeconds !== null) reply.header("retry-after", error.retryAfterSeconds);
      return sendDomainError(reply, error.code);
    }
    if (error instanceof ZodError) return sendFieldErrors(reply, error);
    const status = statusOf(error);
    if (status < 500)
      return reply
        .code(status)
        .send({ error: { code: "bad_request", message: errorMessage("bad_request", localeOf(reply)) } });
    request.log.error({ err: error }, "request failed");
    const message = errorMessage("unexpected", localeOf(reply), { requestId: request.id });
    return reply.code(500).send({ error: { code: "unexpected", message } });
  });
}

/** Bad input names each field and its remedy. */
function sendFieldErrors(reply: FastifyReply, { issues }: ZodError): FastifyReply {
  const locale = localeOf(reply);
  const fields = issues.map((issue) => ({ path: issue.path.map(String), message: fieldMessage(issue, locale) }));
  return reply.code(400).send({ error: { code: "bad_request", message: errorMessage("bad_request", locale), fields } });
}

/** Fastify's own refusals (a body too large, no JSON) carry a status below 500. */
const statusOf = (error: unknown): number =>
  error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;

const localeOf = (reply: FastifyReply): Locale =>
  preferredLocale((reply.request.headers["accept-language"] ?? "").split(","));
