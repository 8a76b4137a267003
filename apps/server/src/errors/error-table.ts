import type { DomainErrorCode } from "@rbo/shared/errors/domain-error";
import type { TRPCError } from "@trpc/server";

type Answer = { trpc: TRPCError["code"]; http: number };

const answers = {
  unauthorized: { trpc: "UNAUTHORIZED", http: 401 },
  forbidden: { trpc: "FORBIDDEN", http: 403 },
  notFound: { trpc: "NOT_FOUND", http: 404 },
  conflict: { trpc: "CONFLICT", http: 409 },
  badRequest: { trpc: "BAD_REQUEST", http: 400 },
  tooMany: { trpc: "TOO_MANY_REQUESTS", http: 429 },
} as const satisfies Record<string, Answer>;

/** One table from the closed set of refusals to tRPC codes and HTTP statuses. */
export const errorTable: Record<DomainErrorCode, Answer> = {
  not_signed_in: answers.unauthorized,
  wrong_credentials: answers.unauthorized,
  wrong_password: answers.badRequest,
  account_deactivated: answers.forbidden,
  too_many_attempts: answers.tooMany,
  too_many_exports: answers.tooMany,
  link_invalid: answers.badRequest,
  forbidden: answers.forbidden,
  not_found: answers.notFound,
  stale: answers.conflict,
  email_required: answers.badRequest,
  email_taken: answers.conflict,
  already_exists: answers.conflict,
  dates_not_causal: answers.badRequest,
  strung_before_clearing_later_dates: answers.conflict,
  ordered_date_required: answers.badRequest,
  strung_date_in_future: answers.badRequest,
  not_strung: answers.conflict,
  no_receipt_for_self_jobs: answers.conflict,
  no_address: answers.conflict,
  opted_out: answers.conflict,
  mail_not_configured: answers.conflict,
  mail_not_resendable: answers.conflict,
  receipt_changed: answers.conflict,
  person_shared: answers.conflict,
  racket_not_yours: answers.forbidden,
  reason_required: answers.badRequest,
  file_not_readable: answers.badRequest,
  import_running: answers.tooMany,
  import_undone: answers.conflict,
  import_changed: answers.conflict,
  import_in_use: answers.conflict,
  logo_unusable: answers.badRequest,
  wrong_email: answers.badRequest,
  last_admin: answers.conflict,
  already_joined: answers.conflict,
  already_decided: answers.conflict,
  shared_exists: answers.conflict,
  csv_unreadable: answers.badRequest,
  csv_too_long: answers.badRequest,
  bad_request: answers.badRequest,
};
