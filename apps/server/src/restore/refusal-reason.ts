import type { RestoreReasonCode } from "@rbo/shared/restore/restore-reason";
import type { Refused } from "../imports/add-in-batches.ts";

type Reason = { reason: RestoreReasonCode; field: string | null };

/** The database's own rules, by name, as fields of the file and reasons for people. */
const reasonsByRule: Record<string, Reason> = {
  orders_receipt_number: { reason: "number_taken", field: "receipt_number" },
  receipt_issues_number: { reason: "number_taken", field: "receipts" },
  receipt_issues_revision: { reason: "duplicate_id", field: "receipts" },
  receipt_issues_stringer_id_id_pk: { reason: "duplicate_id", field: "receipts" },
  order_state_audit_stringer_id_id_pk: { reason: "duplicate_id", field: "history" },
  mails_stringer_id_id_pk: { reason: "duplicate_id", field: "mails" },
  orders_stringer_id_id_pk: { reason: "duplicate_id", field: "id" },
  client_profiles_stringer_id_id_pk: { reason: "duplicate_id", field: "id" },
  orders_import_key: { reason: "imported_already", field: "import_key" },
  orders_client: { reason: "refers_to_missing", field: "client_profile_id" },
  orders_client_dates: { reason: "dates_incomplete", field: null },
  orders_strung_after_ordered: { reason: "dates_not_causal", field: "strung_at" },
  orders_returned_after_strung: { reason: "dates_not_causal", field: "returned_at" },
  orders_paid_after_strung: { reason: "dates_not_causal", field: "paid_at" },
  orders_receipt_number_form: { reason: "number_form", field: "receipt_number" },
  orders_strung_has_number: { reason: "number_missing", field: "receipt_number" },
  client_profiles_person: { reason: "duplicate_id", field: "person_id" },
  client_profiles_one_self: { reason: "duplicate_id", field: "is_self_for_stringer" },
  persons_last_name: { reason: "value_unusable", field: "person.last_name" },
  rackets_pattern: { reason: "value_unusable", field: "string_pattern" },
  rackets_head_size: { reason: "value_unusable", field: "head_size_sq_in" },
  mails_receipt_of_order: { reason: "value_unusable", field: "mails" },
  mails_sent_at: { reason: "value_unusable", field: "mails" },
  mails_not_sent_reason: { reason: "value_unusable", field: "mails" },
  mails_has_address: { reason: "value_unusable", field: "mails" },
};

/** A character no text of the database can hold (NUL), in a column or inside the facts of a receipt. */
const untranslatable = new Set(["22021", "22P05"]);

/** Why the database would not take a row, as far as its answer tells. */
export function refusalReason({ constraint, code }: Refused<unknown>): Reason {
  const known = constraint === null ? undefined : reasonsByRule[constraint];
  if (known) return known;
  return { reason: untranslatable.has(code) ? "text_unusable" : "value_unusable", field: null };
}
