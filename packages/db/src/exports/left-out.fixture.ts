const secret = "a secret: whoever holds the file must not be able to sign in or act with it";
const derived = "derived from exported columns, and made anew from them";
const owner = "the file is one stringer's";
const nested = "said by its place in the file: inside the order";
const imported = "lets an import be undone on this server, until the row is changed";
const bookkeeping = "the server's own bookkeeping, of no use elsewhere";

/** Tables no export holds anything of, and why. */
export const leftOutTables: Record<string, string> = {
  stringer_credentials: secret,
  sessions: secret,
  one_time_links: secret,
  rate_limits: bookkeeping,
  admin_audit_log: "the record of what administrators did; shown on screen, and theirs to keep",
  receipt_counters: "derived: the highest receipt number of each year",
  receipt_pdfs: "the PDFs lie beside the JSON in the archive; here their SHA-256 stands",
  mail_line: bookkeeping,
  export_leases: bookkeeping,
  notices: "hints on screen; what they are about stands in the file itself",
  person_erasures:
    "that somebody asked to be forgotten is the administrators' to know; what came of it is in the rows themselves",
  offboardings: "how an account came to its end on this server; its archive is an export itself",
  offboarding_chunks: "an export already, kept in pieces",
  offboarding_takings: "who took that archive",
  imports: "which files were read in here; what they brought is in the file like everything else",
  catalogue_submissions: "a conversation with the administrator of one server about its shared catalogue",
};

/** Columns no export holds, of tables that are exported, and why. */
export const leftOutColumns: Record<string, string> = {
  "stringers.revision": bookkeeping,
  "stringer_logos.stringer_id": owner,
  "persons.erased_at": "that nothing is known of them any more shows in the row itself",
  "client_profiles.stringer_id": owner,
  "client_profiles.search_key": derived,
  "client_profiles.sort_key": derived,
  "client_profiles.revision": bookkeeping,
  "client_profiles.import_id": imported,
  "rackets.scope_id": derived,
  "rackets.search_key": derived,
  "rackets.import_id": imported,
  "strings.scope_id": derived,
  "strings.search_key": derived,
  "strings.import_id": imported,
  "orders.racket_scope_id": derived,
  "orders.main_string_scope_id": derived,
  "orders.cross_string_scope_id": derived,
  "orders.sort_date": derived,
  "orders.stringer_id": owner,
  "orders.import_id": imported,
  "receipt_issues.stringer_id": owner,
  "receipt_issues.order_id": nested,
  "order_state_audit.stringer_id": owner,
  "order_state_audit.order_id": nested,
  "mails.stringer_id": owner,
  "mails.order_id": nested,
  "mails.receipt_issue_id": "exported as receipt_revision, which names the same revision",
  "mails.dedupe_key": bookkeeping,
  "mails.idempotency_key": bookkeeping,
  "mails.facts": "of a receipt's mail nothing but what its receipt says; of other mails one-time links",
  "mails.withdrawn_reason":
    "says to the server that is sending just now that it need not; what became of it is exported",
  "mails.lease_token": bookkeeping,
  "mails.lease_until": bookkeeping,
  "mails.updated_at": bookkeeping,
};
