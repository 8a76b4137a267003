import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { asOwner } from "../testing/test-stringers.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const query = (text: string) => asOwner(database.ownerUrl, (sql) => sql.unsafe(text));
const names = async (text: string) => (await query(text)).map((row) => row.name);

/** Tables without a tenant: platform-level, and reached by their own roles only. */
const platformTables = [
  "admin_audit_log",
  "mail_line",
  "one_time_links",
  "person_erasures",
  "persons",
  "rate_limits",
  "stringers",
];

describe("row-level security, read from pg_catalog", () => {
  it("is enabled and forced on every table, and every table has a policy", async () => {
    const unsafe = await names(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and (not c.relrowsecurity or not c.relforcerowsecurity
             or not exists (select 1 from pg_policy p where p.polrelid = c.oid))`);
    expect(unsafe).toEqual([]);
  });

  it("binds every tenant table to the transaction's stringer for the app's role", async () => {
    const tenantTables = await names(`
      select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
        and a.attname in ('stringer_id', 'created_by_stringer_id', 'submitted_by_stringer_id') order by 1`);
    const all = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    expect(all.filter((name) => !tenantTables.includes(name))).toEqual(
      platformTables.filter((name) => !tenantTables.includes(name)),
    );
    const open = await names(`
      select c.relname || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      where 'rbo_app'::regrole = any (p.polroles)
        and coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') not like '%rbo_tenant()%'`);
    expect(open.sort()).toEqual(["mail_line.everyone_sees", "persons.tenant_adds"]);
  });

  it("has no policy for everybody", async () => {
    expect(await names(`select polname as name from pg_policy where 0 = any (polroles)`)).toEqual([]);
  });

  it("keeps every view to its reader's own rights", async () => {
    const views = await names(`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
        and not coalesce(reloptions::text like '%security_invoker=true%', false)`);
    expect(views).toEqual([]);
  });

  it("lets none of the app's roles pass: no superuser, no BYPASSRLS, no ownership, nothing inherited", async () => {
    const rows = await query(`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
        exists (select 1 from pg_class where relowner = r.oid) as owns,
        exists (select 1 from pg_auth_members m join pg_roles g on g.oid = m.roleid
                where m.member = r.oid and (g.rolsuper or g.rolbypassrls or g.rolname not like 'rbo_%')) as escapes
      from pg_roles r where rolname like 'rbo\\_%' order by 1`);
    expect(rows.map((row) => row.rolname)).toEqual([
      "rbo_admin",
      "rbo_app",
      "rbo_auth",
      "rbo_eraser",
      "rbo_undo",
      "rbo_worker",
    ]);
    for (const { rolname, ...rights } of rows) {
      expect({ rolname, held: Object.entries(rights).filter(([, held]) => held) }).toEqual({ rolname, held: [] });
    }
  });

  it("lets the app's role neither re-home a row nor rewrite what is frozen", async () => {
    const columns = await names(`
      select table_name || '.' || column_name as name from information_schema.column_privileges
      where grantee = 'rbo_app' and privilege_type = 'UPDATE'
        and column_name in ('id', 'stringer_id', 'person_id', 'created_by_stringer_id', 'visibility', 'client_profile_id', 'facts',
                            'role', 'email_verified_at', 'dedupe_key', 'message_id', 'import_key', 'import_id', 'sha256') order by 1`);
    expect(columns).toEqual([]);
    const deletes = await names(`
      select table_name as name from information_schema.table_privileges where grantee = 'rbo_app' and privilege_type in ('DELETE', 'TRUNCATE')`);
    expect(deletes).toEqual([]);
    const undone = await names(`
      select table_name || ':' || privilege_type as name from information_schema.table_privileges
      where grantee = 'rbo_undo' and privilege_type <> 'SELECT' order by 1`);
    const ofBook = ["client_profiles", "mails", "orders", "rackets", "receipt_counters", "receipt_issues", "strings"];
    expect(undone).toEqual(ofBook.map((table) => `${table}:DELETE`));
    const erasable = await names(`
      select distinct c.relname as name from pg_class c where has_table_privilege('rbo_eraser', c.oid, 'DELETE')
        and c.relnamespace = 'public'::regnamespace order by 1`);
    for (const kept of ["admin_audit_log", "offboardings", "offboarding_takings", "persons", "stringers"]) {
      expect(erasable).not.toContain(kept);
    }
  });

  it("lets an administrator's role change of a client, a person and a job what erasing, merging and moderation need, and no more", async () => {
    const columns = await names(`
      select table_name || '.' || column_name as name from information_schema.column_privileges
      where grantee = 'rbo_admin' and privilege_type = 'UPDATE' and table_name in ('persons', 'client_profiles', 'orders', 'person_erasures')
      order by 1`);
    const of = (table: string, changed: string[]) => changed.map((column) => `${table}.${column}`);
    expect(columns).toEqual(
      [
        ...of("persons", [
          "email",
          "email_verified_at",
          "first_name",
          "last_name",
          "locale",
          "notification_prefs",
          "erased_at",
        ]),
        ...of("client_profiles", [
          "person_id",
          "nickname",
          "internal_notes",
          "default_tension_memo",
          "search_key",
          "sort_key",
          "revision",
        ]),
        ...of("orders", [
          "client_profile_id",
          "comments",
          "racket_id",
          "racket_scope_id",
          "main_string_id",
          "main_string_scope_id",
        ]),
        ...of("orders", ["cross_string_id", "cross_string_scope_id", "revision", "updated_at"]),
        ...of("person_erasures", ["cancelled_at", "done_at"]),
      ].sort(),
    );
    const deletes = await names(`
      select table_name as name from information_schema.table_privileges where grantee = 'rbo_admin' and privilege_type in ('DELETE', 'TRUNCATE') order by 1`);
    expect(deletes).toEqual(["client_profiles", "notices", "offboarding_chunks", "persons", "sessions"]);
  });

  it("keeps the audit log append-only and the secrets out of the app role's sight", async () => {
    const audit = await query(`
      select grantee, privilege_type from information_schema.table_privileges
      where table_name = 'admin_audit_log' and grantee like 'rbo\\_%' and privilege_type not in ('SELECT', 'INSERT')`);
    expect(audit).toEqual([]);
    const secrets = await names(`
      select grantee || ':' || table_name as name from information_schema.table_privileges
      where table_name in ('stringer_credentials', 'sessions', 'one_time_links', 'rate_limits') and grantee in ('rbo_app', 'rbo_worker')`);
    expect(secrets).toEqual([]);
  });
});
