import type { DomainErrorCode } from "@rbo/shared/errors/domain-error";
import { TRPCClientError } from "@trpc/client";
import type { ApiError } from "./trpc.ts";

/** A plain HTTP route said no; the message is the server's, in the person's language. */
export class RefusedError extends Error {
  override readonly name: string = "RefusedError";
  /** Which refusal it was, where the server named it. */
  readonly code: string | null;

  constructor(message: string, code: string | null = null) {
    super(message);
    this.code = code;
  }
}

/** The request got no answer of ours: offline, or the server is down. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";

  constructor(options?: ErrorOptions) {
    super("The server gave no answer", options);
  }
}

/** What to tell the person: the server's own words where there are any, else that it can't be reached. */
export function errorText(error: unknown, words: { unreachable: string; unexpected: string }): string {
  if (error instanceof RefusedError) return error.message;
  if (isUnreachable(error)) return words.unreachable;
  return isApiError(error) ? error.message : words.unexpected;
}

/** Faults by field, keyed by the dotted path of the input ("main.priceMinor"), as @mantine/form's `setErrors` takes them. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!isApiError(error) || !error.data) return {};
  const { field, fieldErrors: faults } = error.data;
  const byPath: Record<string, string> = field ? { [field]: error.message } : {};
  for (const { path, message } of faults) byPath[path.join(".")] ??= message;
  return byPath;
}

/** Which refusal it was, where it was one. */
export const domainCodeOf = (error: unknown): DomainErrorCode | null =>
  isApiError(error) && error.data ? error.data.domainCode : null;

export const isSignedOut = (error: unknown): boolean =>
  (error instanceof RefusedError ? error.code : domainCodeOf(error)) === "not_signed_in";

/** tRPC's client wraps a failed fetch, and a proxy's page that is no answer of ours, without any data. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof UnreachableError || (isApiError(error) && !error.data);

/** A lost connection or a server in trouble may be over in a moment; a refusal stays one. */
export const isWorthRetrying = (error: unknown): boolean =>
  isUnreachable(error) || (isApiError(error) && (error.data?.httpStatus ?? 0) >= 500);

/** Guarantee: this app has one tRPC client, whose errors carry the server's ErrorData (or nothing, when unanswered). */
const isApiError = (error: unknown): error is ApiError => error instanceof TRPCClientError;
