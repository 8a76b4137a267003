import { DomainError } from "@rbo/shared/errors/domain-error";
import { TRPCError } from "@trpc/server";
import { errorTable } from "./error-table.ts";

/** The tRPC error of a service's refusal; null where the cause is something else. */
export function domainErrorCause(error: TRPCError): TRPCError | null {
  if (!(error.cause instanceof DomainError)) return null;
  return new TRPCError({ code: errorTable[error.cause.code].trpc, message: error.cause.code, cause: error.cause });
}
