import { newId } from "@rbo/shared/ids/id";
import { sql, TransactionRollbackError } from "drizzle-orm";
import type { TestDatabase } from "../testing/test-database.ts";
import { addTestStringer, asOwner, type TestStringer } from "../testing/test-stringers.ts";
import { type RowsTx, withAuth, withErasure, withTenant, withUndo, withWorker } from "./transactions.ts";
import { withBypass } from "./with-bypass.ts";

/** A statement of one role that finds, adds or changes a row: with every policy in place it does; without one, not all do. */
export type Probe = { name: string; touchesRows(): Promise<boolean> };

type Run = (statement: string) => Promise<boolean>;

/** Leaves nothing behind, so that a probe can be run again. */
async function touches(rows: RowsTx, statement: string): Promise<boolean> {
  let count = 0;
  const undone = rows.transaction(async (savepoint) => {
    count = (await savepoint.execute(sql.raw(statement))).count;
    savepoint.rollback();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error;
  });
  return count > 0;
}

/** One row of Anna's in every table, and what each role of the app does with it. */
export async function makeProbes(database: TestDatabase): Promise<Probe[]> {
  const { db } = database;
  const anna = await addTestStringer(db, "Anna");
  const ben = await addTestStringer(db, "Ben");
  const importId = await fillTables(database, anna, ben);
  const audit = {
    actorStringerId: null,
    action: "operator.find_stringer",
    reason: "probe",
    subjectStringerId: anna.id,
  } as const;
  const runs: Record<string, Run> = {
    rbo_app: (statement) => withTenant(db, anna.scope, ({ rows }) => touches(rows, statement)),
    rbo_auth: (statement) => withAuth(db, ({ rows }) => touches(rows, statement)),
    rbo_undo: (statement) =>
      withTenant(db, anna.scope, (tx) => withUndo(tx, importId, ({ rows }) => touches(rows, statement))),
    rbo_eraser: (statement) => withErasure(db, anna.scope, ({ rows }) => touches(rows, statement)),
    rbo_worker: (statement) => withWorker(db, ({ rows }) => touches(rows, statement)),
    rbo_admin: (statement) => withBypass(db, audit, ({ rows }) => touches(rows, statement)),
  };
  return Object.entries(statements(anna.id)).flatMap(([role, ofRole]) =>
    ofRole.map((statement) => ({
      name: `${role}: ${statement}`,
      touchesRows: async () => (await runs[role]?.(statement).catch(() => false)) ?? false,
    })),
  );
}

const read = (tables: string[]) => tables.map((table) => `select 1 from ${table} limit 1`);

function statements(annasId: string): Record<string, string[]> {
  const book = [
    "client_profiles",
    "orders",
    "order_state_audit",
    "receipt_counters",
    "receipt_issues",
    "receipt_pdfs",
    "mails",
    "notices",
    "imports",
  ];
  const platform = ["stringers", "stringer_logos", "persons", "catalogue_submissions"];
  const leaving = ["offboardings", "offboarding_chunks", "offboarding_takings"];
  const catalogue = ["rackets", "strings"].flatMap((table) => [
    `select 1 from ${table} where created_by_stringer_id = '${annasId}'`,
    `select 1 from ${table} where visibility = 'shared'`,
    `update ${table} set model = model where created_by_stringer_id = '${annasId}'`,
    `insert into ${table} (id, created_by_stringer_id, visibility, manufacturer, model, search_key)
      values (gen_random_uuid(), '${annasId}', 'private', 'M', gen_random_uuid()::text, '')`,
  ]);
  return {
    rbo_app: [
      ...read([...book, ...platform, "admin_audit_log", "mail_line", "export_leases", ...leaving]),
      ...catalogue,
      `insert into offboarding_takings (stringer_id, id, offboarding_id, taken_by, taken_at, sha256)
        select stringer_id, gen_random_uuid(), id, stringer_id, now(), repeat('a', 64) from offboardings`,
      "update persons set last_name = last_name",
      "insert into persons (id, last_name) values (gen_random_uuid(), 'X')",
      `insert into catalogue_submissions (id, submitted_by_stringer_id, racket_id)
        select gen_random_uuid(), '${annasId}', id from rackets where created_by_stringer_id = '${annasId}' and model = 'Unsubmitted'`,
    ],
    rbo_auth: [
      ...read(["stringers", "stringer_credentials", "sessions", "one_time_links", "rate_limits"]),
      "update stringers set display_name = display_name",
      "select 1 from (select id from mails where event = 'password_reset') resets",
      `insert into mails (stringer_id, id, event, dedupe_key, state, to_address, locale, facts, message_id, idempotency_key, next_attempt_at)
        values ('${annasId}', gen_random_uuid(), 'password_reset', 'r2', 'queued', 'a@example.com', 'en', '{}', 'r2', 'r2', now())`,
    ],
    rbo_undo: [
      ...["mails", "receipt_issues", "strings", "receipt_counters"].map((table) => `delete from ${table}`),
      "delete from orders where comments = 'Bare'",
      "delete from rackets where model = 'Bare'",
      "delete from client_profiles where nickname = 'Bare'",
    ],
    rbo_eraser: [
      ...read([...book, "stringers", "stringer_logos", "catalogue_submissions", "rackets", "strings", "sessions"]),
      ...read(["one_time_links", "stringer_credentials", "export_leases", "offboardings", "offboarding_chunks"]),
      ...["rackets", "strings"].flatMap((table) => [
        `update ${table} set import_id = null`,
        `delete from ${table} where model = 'Bare'`,
      ]),
    ],
    rbo_worker: [
      ...read(["mails", "receipt_issues", "receipt_pdfs", "stringer_logos", "mail_line", "person_erasures"]),
      ...read(["offboardings", "offboarding_chunks", "export_leases"]),
      `insert into notices (stringer_id, id, kind, facts) values ('${annasId}', gen_random_uuid(), 'receipt_failed', '{}')`,
    ],
    rbo_admin: read([
      ...[...book, ...platform, "rackets", "strings", "sessions", "one_time_links", "stringer_credentials"],
      ...["admin_audit_log", "mail_line", "person_erasures", ...leaving],
    ]),
  };
}

async function fillTables(database: TestDatabase, anna: TestStringer, ben: TestStringer): Promise<string> {
  const [person, profile, racket, other, string, order, issue] = Array.from({ length: 7 }, newId);
  const importId = await fillImport(database, anna);
  await fillLeaving(database, anna);
  const hash = "a".repeat(64);
  await asOwner(database.ownerUrl, (owner) =>
    owner.unsafe(`
      insert into persons (id, last_name) values ('${person}', 'Meier');
      insert into client_profiles (stringer_id, id, person_id, search_key, sort_key) values ('${anna.id}', '${profile}', '${person}', '', '');
      insert into person_erasures (id, person_id, requested_by_stringer_id, requested_at, due_at)
        values (gen_random_uuid(), '${person}', '${anna.id}', now(), now() + interval '1 day');
      insert into rackets (id, created_by_stringer_id, visibility, manufacturer, model, search_key) values
        ('${racket}', '${anna.id}', 'private', 'Head', 'Submitted', ''), ('${other}', '${anna.id}', 'private', 'Head', 'Unsubmitted', ''),
        (gen_random_uuid(), '${ben.id}', 'shared', 'Head', 'Shared', '');
      insert into strings (id, created_by_stringer_id, visibility, manufacturer, model, search_key) values
        ('${string}', '${anna.id}', 'private', 'Luxilon', 'Own', ''), (gen_random_uuid(), '${ben.id}', 'shared', 'Luxilon', 'Shared', '');
      insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, labour_minor, currency, ordered_at)
        values ('${anna.id}', '${order}', '${profile}', '${racket}', '${anna.id}', 1, 'CHF', '2026-03-01');
      insert into order_state_audit (stringer_id, id, order_id, field, "to", changed_by_stringer_id, at)
        values ('${anna.id}', gen_random_uuid(), '${order}', 'orderedAt', '2026-03-01', '${anna.id}', now());
      insert into export_leases values ('${anna.id}', 1, gen_random_uuid(), now());
      insert into receipt_counters values ('${anna.id}', 2026, 1);
      insert into receipt_issues (stringer_id, id, order_id, number, revision, facts) values ('${anna.id}', '${issue}', '${order}', '2026-0001', 1, '{}');
      insert into receipt_pdfs (stringer_id, receipt_issue_id, content) values ('${anna.id}', '${issue}', 'x');
      insert into mails (stringer_id, id, event, dedupe_key, state, to_address, locale, facts, message_id, idempotency_key, sent_at)
        values ('${anna.id}', gen_random_uuid(), 'invite', 'k', 'sent', 'a@example.com', 'en', '{}', 'm', 'i', now());
      insert into mails (stringer_id, id, event, dedupe_key, state, to_address, locale, facts, message_id, idempotency_key, sent_at)
        values ('${anna.id}', gen_random_uuid(), 'password_reset', 'r', 'sent', 'a@example.com', 'en', '{}', 'r', 'r', now());
      insert into notices (stringer_id, id, kind, facts) values ('${anna.id}', gen_random_uuid(), 'receipt_failed', '{}');
      insert into stringer_logos (stringer_id, sha256, mime, content) values ('${anna.id}', '${hash}', 'image/png', 'x');
      insert into catalogue_submissions (id, submitted_by_stringer_id, racket_id) values (gen_random_uuid(), '${anna.id}', '${racket}');
      insert into stringer_credentials (stringer_id, password_hash) values ('${anna.id}', 'h');
      insert into sessions (id_hash, stringer_id, expires_at, absolute_expires_at) values ('${hash}', '${anna.id}', now(), now());
      insert into one_time_links (token_hash, purpose, stringer_id, expires_at) values ('${hash}', 'invite', '${anna.id}', now());
      insert into rate_limits (key) values ('k');
      insert into admin_audit_log (id, action, reason, subject_stringer_id) values (gen_random_uuid(), 'x', 'x', '${anna.id}');`),
  );
  return importId;
}

/** What an import brought: an order with a receipt and a mail, and one of each kind that nothing hangs on. */
async function fillImport(database: TestDatabase, anna: TestStringer): Promise<string> {
  const [imported, person, bare, client, racket, order, issue] = Array.from({ length: 7 }, newId);
  await asOwner(database.ownerUrl, (owner) =>
    owner.unsafe(`
      insert into imports (stringer_id, id, kind, file_name, sha256, added)
        values ('${anna.id}', '${imported}', 'v1', 'book.xlsx', repeat('a', 64), '{}');
      insert into persons (id, last_name) values ('${person}', 'Keller'), ('${bare}', 'Keller');
      insert into client_profiles (stringer_id, id, person_id, nickname, search_key, sort_key, import_id) values
        ('${anna.id}', '${client}', '${person}', null, '', '', '${imported}'), ('${anna.id}', gen_random_uuid(), '${bare}', 'Bare', '', '', '${imported}');
      insert into rackets (id, created_by_stringer_id, visibility, manufacturer, model, search_key, import_id) values
        ('${racket}', '${anna.id}', 'private', 'Head', 'Imported', '', '${imported}'), (gen_random_uuid(), '${anna.id}', 'private', 'Head', 'Bare', '', '${imported}');
      insert into strings (id, created_by_stringer_id, visibility, manufacturer, model, search_key, import_id)
        values (gen_random_uuid(), '${anna.id}', 'private', 'Luxilon', 'Bare', '', '${imported}');
      insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, labour_minor, currency, ordered_at, comments, import_id) values
        ('${anna.id}', '${order}', '${client}', '${racket}', '${anna.id}', 1, 'CHF', '2026-03-01', null, '${imported}'),
        ('${anna.id}', gen_random_uuid(), '${client}', '${racket}', '${anna.id}', 1, 'CHF', '2026-03-01', 'Bare', '${imported}');
      insert into receipt_issues (stringer_id, id, order_id, number, revision, facts) values ('${anna.id}', '${issue}', '${order}', '2026-0002', 1, '{}');
      insert into mails (stringer_id, id, event, dedupe_key, state, to_address, locale, facts, order_id, message_id, idempotency_key, sent_at)
        values ('${anna.id}', gen_random_uuid(), 'invite', 'i', 'sent', 'a@example.com', 'en', '{}', '${order}', 'i', 'i', now());`),
  );
  return imported ?? "";
}

/** A leaving that has come to its erasing, which is when its role may do anything at all. */
async function fillLeaving(database: TestDatabase, anna: TestStringer): Promise<void> {
  const [leaving, attempt] = [newId(), newId()];
  await asOwner(database.ownerUrl, (owner) =>
    owner.unsafe(`
      insert into offboardings (stringer_id, id, state, reason, started_by, archive_attempt, archive_bytes, archive_sha256, archive_made_at,
        counts, book_digest, handed_over_at, handed_over_by, closed_at, erase_at) values ('${anna.id}', '${leaving}', 'erasing', 'x', '${anna.id}',
        '${attempt}', 1, repeat('a', 64), now(), '{}', 'x', now(), '${anna.id}', now(), now() + interval '1 day');
      insert into offboarding_chunks values ('${anna.id}', '${leaving}', '${attempt}', 0, 'x');
      insert into offboarding_takings values ('${anna.id}', gen_random_uuid(), '${leaving}', '${anna.id}', now(), repeat('a', 64));`),
  );
}
