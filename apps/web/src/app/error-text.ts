import type { DomainErrorCode } from "@rbo/shared/errors/domain-error";
import { TRPCClientError } from "@trpc/client";
import type { ApiError } from "./trpc.ts";

/** What to tell the person: the server's own words (already in their language), or that it could not be reached. */
export function errorText(error: unknown, words: { unreachable: string; unexpected: string }): string {
  if (error instanceof ShownError) return error.message;
  if (!isApiError(error)) return words.unexpected;
  return error.data ? error.message : words.unreachable;
}

/** A refusal that did not come through tRPC but says what to show. */
export class ShownError extends Error {}

/** Faults by field, keyed by the dotted path of the input ("main.priceMinor"), as @mantine/form's `setErrors` takes them. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!isApiError(error) || !error.data) return {};
  const { field, fieldErrors } = error.data;
  const byPath = Object.fromEntries(fieldErrors.map(({ path, message }) => [path.join("."), message]));
  return field && !byPath[field] ? { ...byPath, [field]: error.message } : byPath;
}

/** Which refusal it was, where it was one. */
export const domainCodeOf = (error: unknown): DomainErrorCode | null =>
  (isApiError(error) && error.data?.domainCode) || null;

export const isSignedOut = (error: unknown): boolean => domainCodeOf(error) === "not_signed_in";

/** A lost connection or a server in trouble may be over in a moment; a refusal stays one. */
export const isWorthRetrying = (error: unknown): boolean =>
  isApiError(error) && (!error.data || error.data.httpStatus >= 500);

/** Guarantee: this app has one tRPC client, whose errors carry the server's ErrorData (or nothing, when unanswered). */
const isApiError = (error: unknown): error is ApiError => error instanceof TRPCClientError;
