-- Tenancy: who may see and change which row. drizzle-kit writes the tables; roles, row-level security with FORCE,
-- grants and the few rules that need a trigger are written here by hand. See docs/architecture.md, Tenancy.

-- Roles belong to the server, not to one database: another database's migration may have made them already.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['rbo_app', 'rbo_auth', 'rbo_admin', 'rbo_worker'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOLOGIN NOREPLICATION', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END $$;
--> statement-breakpoint
-- rbo_app serves a stringer's requests. It puts on one of the others for one transaction, by SET LOCAL ROLE, and
-- inherits nothing from them.
DO $$
BEGIN
  IF NOT pg_has_role('rbo_app', 'rbo_auth', 'MEMBER') THEN GRANT rbo_auth TO rbo_app; END IF;
  IF NOT pg_has_role('rbo_app', 'rbo_admin', 'MEMBER') THEN GRANT rbo_admin TO rbo_app; END IF;
  IF NOT pg_has_role('rbo_app', 'rbo_worker', 'MEMBER') THEN GRANT rbo_worker TO rbo_app; END IF;
EXCEPTION WHEN unique_violation OR duplicate_object THEN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO rbo_app, rbo_auth, rbo_admin, rbo_worker;
--> statement-breakpoint
-- The stringer this transaction is bound to. After a transaction a custom setting reads '', not NULL.
CREATE FUNCTION rbo_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('rbo.stringer_id', true), '')::uuid $$;
--> statement-breakpoint
DO $$
DECLARE table_name text;
BEGIN
  FOR table_name IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
  END LOOP;
END $$;
--> statement-breakpoint

-- The stringer's own rows ------------------------------------------------------------------------------------------
CREATE POLICY tenant ON stringers TO rbo_app USING (id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON stringer_logos TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON client_profiles TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON orders TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON order_state_audit TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON receipt_counters TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON receipt_issues TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON receipt_pdfs TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant ON mails TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant_sees ON catalogue_submissions FOR SELECT TO rbo_app
  USING (submitted_by_stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY tenant_adds ON catalogue_submissions FOR INSERT TO rbo_app
  WITH CHECK (submitted_by_stringer_id = (SELECT rbo_tenant()) AND status = 'pending');
--> statement-breakpoint
-- A stringer sees what was done with their data by others.
CREATE POLICY tenant ON admin_audit_log FOR SELECT TO rbo_app USING (subject_stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint

-- The catalogue: own rows and shared rows are seen, own unshared rows are changed.
CREATE POLICY tenant_sees ON rackets FOR SELECT TO rbo_app
  USING (created_by_stringer_id = (SELECT rbo_tenant()) OR visibility = 'shared');
--> statement-breakpoint
CREATE POLICY tenant_adds ON rackets FOR INSERT TO rbo_app
  WITH CHECK (created_by_stringer_id = (SELECT rbo_tenant()) AND visibility <> 'shared');
--> statement-breakpoint
CREATE POLICY tenant_edits ON rackets FOR UPDATE TO rbo_app
  USING (created_by_stringer_id = (SELECT rbo_tenant()) AND visibility <> 'shared');
--> statement-breakpoint
CREATE POLICY tenant_sees ON strings FOR SELECT TO rbo_app
  USING (created_by_stringer_id = (SELECT rbo_tenant()) OR visibility = 'shared');
--> statement-breakpoint
CREATE POLICY tenant_adds ON strings FOR INSERT TO rbo_app
  WITH CHECK (created_by_stringer_id = (SELECT rbo_tenant()) AND visibility <> 'shared');
--> statement-breakpoint
CREATE POLICY tenant_edits ON strings FOR UPDATE TO rbo_app
  USING (created_by_stringer_id = (SELECT rbo_tenant()) AND visibility <> 'shared');
--> statement-breakpoint

-- Persons belong to nobody; a stringer sees one only through an own client profile.
CREATE FUNCTION rbo_person_known_to_others(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM client_profiles WHERE person_id = person AND stringer_id IS DISTINCT FROM rbo_tenant()) $$;
--> statement-breakpoint
CREATE POLICY tenant_sees ON persons FOR SELECT TO rbo_app
  USING (EXISTS (SELECT 1 FROM client_profiles p WHERE p.stringer_id = (SELECT rbo_tenant()) AND p.person_id = persons.id));
--> statement-breakpoint
CREATE POLICY tenant_adds ON persons FOR INSERT TO rbo_app WITH CHECK (email_verified_at IS NULL);
--> statement-breakpoint
-- A Person that another stringer knows too is not one stringer's to change.
CREATE POLICY tenant_edits ON persons FOR UPDATE TO rbo_app
  USING (
    EXISTS (SELECT 1 FROM client_profiles p WHERE p.stringer_id = (SELECT rbo_tenant()) AND p.person_id = persons.id)
    AND NOT rbo_person_known_to_others(id)
  );
--> statement-breakpoint
-- Without this, naming another stringer's Person in an own profile would open it. Only a verified address is matched.
CREATE FUNCTION rbo_guard_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM client_profiles WHERE person_id = NEW.person_id AND stringer_id <> NEW.stringer_id)
     AND NOT EXISTS (SELECT 1 FROM persons WHERE id = NEW.person_id AND email_verified_at IS NOT NULL) THEN
    RAISE EXCEPTION 'client_profiles: the person is not this stringer''s to name' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER client_profiles_guard_person BEFORE INSERT OR UPDATE OF person_id ON client_profiles
  FOR EACH ROW EXECUTE FUNCTION rbo_guard_person();
--> statement-breakpoint
-- The Person whose verified address this is: the only automatic match there is (domain: Person).
CREATE FUNCTION rbo_person_by_verified_email(address text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public
  AS $$ SELECT id FROM persons WHERE email_verified_at IS NOT NULL AND lower(email) = lower(address) $$;
--> statement-breakpoint

-- Numbers stay ------------------------------------------------------------------------------------------------------
CREATE FUNCTION rbo_keep_receipt_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'orders: a receipt number, once given, is kept' USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_keep_receipt_number BEFORE UPDATE OF receipt_number ON orders FOR EACH ROW
  WHEN (OLD.receipt_number IS NOT NULL AND NEW.receipt_number IS DISTINCT FROM OLD.receipt_number)
  EXECUTE FUNCTION rbo_keep_receipt_number();
--> statement-breakpoint

-- Signing in happens before a tenant is known -----------------------------------------------------------------------
CREATE POLICY auth ON stringers FOR SELECT TO rbo_auth USING (true);
--> statement-breakpoint
CREATE POLICY auth_welcomes ON stringers FOR UPDATE TO rbo_auth USING (true);
--> statement-breakpoint
CREATE POLICY auth ON stringer_credentials TO rbo_auth USING (true);
--> statement-breakpoint
CREATE POLICY auth ON sessions TO rbo_auth USING (true);
--> statement-breakpoint
CREATE POLICY auth ON one_time_links TO rbo_auth USING (true);
--> statement-breakpoint
CREATE POLICY auth ON rate_limits TO rbo_auth USING (true);
--> statement-breakpoint

-- The mail worker knows the outbox and the receipts, nothing else ---------------------------------------------------
CREATE POLICY worker ON mails TO rbo_worker USING (true);
--> statement-breakpoint
CREATE POLICY worker ON receipt_issues TO rbo_worker USING (true);
--> statement-breakpoint
CREATE POLICY worker ON receipt_pdfs TO rbo_worker USING (true);
--> statement-breakpoint
CREATE POLICY worker ON stringer_logos FOR SELECT TO rbo_worker USING (true);
--> statement-breakpoint

-- The bypass: open only to a transaction that has written its own audit row -----------------------------------------
CREATE FUNCTION rbo_bypass_open() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM admin_audit_log WHERE id = nullif(current_setting('rbo.audit_id', true), '')::uuid
                       AND transaction_id = pg_current_xact_id()::text::bigint) $$;
--> statement-breakpoint
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['stringers', 'stringer_logos', 'persons', 'client_profiles', 'rackets', 'strings', 'orders',
    'order_state_audit', 'receipt_counters', 'receipt_issues', 'receipt_pdfs', 'mails', 'catalogue_submissions', 'sessions', 'one_time_links'] LOOP
    EXECUTE format('CREATE POLICY bypass ON %I TO rbo_admin USING ((SELECT rbo_bypass_open()))', table_name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY bypass_reads ON admin_audit_log FOR SELECT TO rbo_admin USING ((SELECT rbo_bypass_open()));
--> statement-breakpoint
CREATE POLICY bypass_signs ON admin_audit_log FOR INSERT TO rbo_admin
  WITH CHECK (transaction_id = pg_current_xact_id()::text::bigint);
--> statement-breakpoint
-- The functions above that look across tenants run as the owner, whom FORCE holds to policies as well.
CREATE POLICY definer ON admin_audit_log FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY definer ON client_profiles FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY definer ON persons FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint

-- Grants: least privilege, column by column where a row may be changed but not re-homed ------------------------------
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rbo_tenant() TO rbo_app, rbo_auth, rbo_admin, rbo_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rbo_person_known_to_others(uuid), rbo_person_by_verified_email(text) TO rbo_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rbo_bypass_open() TO rbo_admin;
--> statement-breakpoint
GRANT SELECT ON stringers, stringer_logos, persons, client_profiles, rackets, strings, orders, order_state_audit,
  receipt_counters, receipt_issues, receipt_pdfs, mails, catalogue_submissions, admin_audit_log TO rbo_app;
--> statement-breakpoint
GRANT INSERT ON stringer_logos, persons, client_profiles, rackets, strings, orders, order_state_audit,
  receipt_counters, receipt_issues, mails, catalogue_submissions TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (display_name, business_name, business_address, phone, logo_sha256, receipt_thank_you, receipt_disclosure,
  default_locale, default_labour_minor, currency, time_zone, tension_unit, revision) ON stringers TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (email, first_name, last_name, locale, notification_prefs) ON persons TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (nickname, internal_notes, default_tension_memo, search_key, sort_key, revision) ON client_profiles TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (manufacturer, model, head_size_sq_in, string_pattern, year, serial, owner_client_profile_id, search_key) ON rackets TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (manufacturer, model, gauge, material, colour, search_key) ON strings TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (racket_id, racket_scope_id, main_string_id, main_string_scope_id, main_tension_value, main_tension_unit,
  main_colour, main_price_minor, main_byo, cross_string_id, cross_string_scope_id, cross_tension_value,
  cross_tension_unit, cross_colour, cross_price_minor, cross_byo, labour_minor, comments, dynamic_tension, method,
  ordered_at, strung_at, returned_at, paid_at, receipt_number, revision, updated_at) ON orders TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (last) ON receipt_counters TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (state, not_sent_reason, next_attempt_at, lease_token, lease_until, updated_at) ON mails TO rbo_app;
--> statement-breakpoint
GRANT SELECT ON stringers TO rbo_auth;
--> statement-breakpoint
GRANT UPDATE (display_name, default_locale, revision) ON stringers TO rbo_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON stringer_credentials, one_time_links TO rbo_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, rate_limits TO rbo_auth;
--> statement-breakpoint
GRANT SELECT, UPDATE ON mails TO rbo_worker;
--> statement-breakpoint
GRANT SELECT ON receipt_issues, receipt_pdfs, stringer_logos TO rbo_worker;
--> statement-breakpoint
GRANT UPDATE (pdf_sha256) ON receipt_issues TO rbo_worker;
--> statement-breakpoint
GRANT INSERT ON receipt_pdfs TO rbo_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON admin_audit_log TO rbo_admin;
--> statement-breakpoint
GRANT SELECT ON stringers, stringer_logos, persons, client_profiles, rackets, strings, orders, order_state_audit,
  receipt_counters, receipt_issues, receipt_pdfs, mails, catalogue_submissions, one_time_links TO rbo_admin;
--> statement-breakpoint
GRANT INSERT ON stringers, rackets, strings, mails, one_time_links TO rbo_admin;
--> statement-breakpoint
GRANT UPDATE (role, deactivated_at, revision) ON stringers TO rbo_admin;
--> statement-breakpoint
GRANT UPDATE ON rackets, strings, catalogue_submissions, mails TO rbo_admin;
--> statement-breakpoint
GRANT SELECT, DELETE ON sessions TO rbo_admin;
--> statement-breakpoint

-- Waking the mail worker ---------------------------------------------------------------------------------------------
CREATE FUNCTION rbo_wake_mail_worker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('rbo_mail', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER mails_wake_worker AFTER INSERT OR UPDATE OF state, next_attempt_at ON mails
  FOR EACH ROW WHEN (NEW.state IN ('queued', 'waiting')) EXECUTE FUNCTION rbo_wake_mail_worker();
