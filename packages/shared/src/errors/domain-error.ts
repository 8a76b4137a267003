/**
 * The closed set of ways a verb can say no. One table in the server maps each code to tRPC and HTTP;
 * the SPA shows `messages.errors.<code>` in the reader's language.
 */
export const domainErrorCodes = [
  "not_signed_in",
  "wrong_credentials",
  "wrong_password",
  "account_deactivated",
  "too_many_attempts",
  "too_many_exports",
  "link_invalid",
  "forbidden",
  "not_found",
  "stale",
  "email_required",
  "email_taken",
  "already_exists",
  "dates_not_causal",
  "strung_before_clearing_later_dates",
  "ordered_date_required",
  "strung_date_in_future",
  "not_strung",
  "no_receipt_for_self_jobs",
  "no_address",
  "opted_out",
  "mail_not_configured",
  "mail_not_resendable",
  "receipt_changed",
  "person_shared",
  "racket_not_yours",
  "reason_required",
  "file_not_readable",
  "import_running",
  "import_undone",
  "import_changed",
  "import_in_use",
  "logo_unusable",
  "wrong_email",
  "last_admin",
  "wrong_confirmation",
  "offboarding_open",
  "offboarding_moved_on",
  "archive_not_taken",
  "mails_on_their_way",
  "already_joined",
  "already_decided",
  "shared_exists",
  "csv_unreadable",
  "csv_too_long",
  "wrong_name",
  "person_erasing",
  "erasure_over",
  "bad_request",
] as const;
export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** A verb's refusal. `field` names the input at fault where there is one; no internals, no other tenant's facts. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly field: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(code: DomainErrorCode, options: { field?: string; retryAfterSeconds?: number } = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.field = options.field ?? null;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
