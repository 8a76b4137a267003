import { DomainError, type DomainErrorCode } from "@rbo/shared/errors/domain-error";
import { errorMessage, fieldMessage } from "@rbo/shared/errors/error-message";
import type { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { RequestContext } from "../trpc/context.ts";

export type FieldError = { path: (string | number)[]; message: string };

/** What the SPA reads from `error.data`. */
export type ErrorData = {
  code: TRPCError["code"];
  httpStatus: number;
  domainCode: DomainErrorCode | null;
  field: string | null;
  fieldErrors: FieldError[];
  retryAfterSeconds: number | null;
  requestId: string | null;
};

/**
 * What leaves the server of an error: a refusal or a field's fault in the person's language, and of anything else
 * nothing but the request id. tRPC would send an unexpected error's own message.
 */
export function errorShape<Shape extends { data: { code: TRPCError["code"]; httpStatus: number } }>(
  shape: Shape,
  error: TRPCError,
  ctx: RequestContext | null,
): Omit<Shape, "data" | "message"> & { message: string; data: ErrorData } {
  const locale = ctx?.locale ?? "en";
  const refusal = error.cause instanceof DomainError ? error.cause : null;
  const invalid = error.code === "BAD_REQUEST" && error.cause instanceof ZodError ? error.cause : null;
  const domainCode = refusal?.code ?? (invalid ? "bad_request" : protocolRefusal(error.code));
  return {
    ...shape,
    message: errorMessage(domainCode ?? "unexpected", locale, { requestId: ctx?.requestId ?? "–" }),
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      domainCode,
      field: refusal?.field ?? null,
      fieldErrors: (invalid?.issues ?? []).map((issue) => ({
        path: issue.path.filter((key) => typeof key !== "symbol"),
        message: fieldMessage(issue, locale),
      })),
      retryAfterSeconds: refusal?.retryAfterSeconds ?? null,
      requestId: ctx?.requestId ?? null,
    },
  };
}

/** Faults of the call itself, which tRPC raises before any verb: an unknown path, a body that is no JSON. */
function protocolRefusal(code: TRPCError["code"]): DomainErrorCode | null {
  if (code === "NOT_FOUND") return "not_found";
  return code === "BAD_REQUEST" || code === "PARSE_ERROR" ? "bad_request" : null;
}
