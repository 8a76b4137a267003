DROP INDEX "admin_audit_log_at";--> statement-breakpoint
ALTER TABLE "admin_audit_log" ADD COLUMN "from_address" text;--> statement-breakpoint
CREATE INDEX "admin_audit_log_actor" ON "admin_audit_log" USING btree ("actor_stringer_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "catalogue_submissions_queue" ON "catalogue_submissions" USING btree ("created_at","id") WHERE "catalogue_submissions"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "admin_audit_log_at" ON "admin_audit_log" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);
--> statement-breakpoint
-- Written by hand from here on: who may do what of moderation and administration -------------------------------------
-- A suggestion is addressed to the administrators: how many wait, from whom, and what one is called, they may know before
-- they open the bypass, so that the row which opens it can say whom it is about.
CREATE FUNCTION rbo_is_admin() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM stringers WHERE id = rbo_tenant() AND role = 'admin' AND deactivated_at IS NULL) $$;
--> statement-breakpoint
CREATE FUNCTION rbo_pending_submissions() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT count(*) FROM catalogue_submissions WHERE status = 'pending' AND rbo_is_admin() $$;
--> statement-breakpoint
CREATE FUNCTION rbo_submission(submission uuid) RETURNS TABLE (submitter_id uuid, kind text, name text, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT s.submitted_by_stringer_id, CASE WHEN s.racket_id IS NULL THEN 'string' ELSE 'racket' END,
          coalesce(r.manufacturer || ' ' || r.model, concat_ws(' ', t.manufacturer, t.model, t.gauge)), s.status
        FROM catalogue_submissions s LEFT JOIN rackets r ON r.id = s.racket_id LEFT JOIN strings t ON t.id = s.string_id
        WHERE s.id = submission AND rbo_is_admin() $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION rbo_is_admin(), rbo_pending_submissions(), rbo_submission(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rbo_pending_submissions(), rbo_submission(uuid) TO rbo_app;
--> statement-breakpoint
CREATE POLICY definer ON stringers FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY definer ON catalogue_submissions FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY definer ON rackets FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY definer ON strings FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
-- Merging: jobs follow into the shared row; nothing else of a job is an administrator's to change.
GRANT UPDATE (racket_id, racket_scope_id, main_string_id, main_string_scope_id, cross_string_id, cross_string_scope_id,
  revision, updated_at) ON orders TO rbo_admin;
--> statement-breakpoint
-- A new invitation ends the ones before it, and so does deactivation.
GRANT UPDATE (used_at) ON one_time_links TO rbo_admin;
--> statement-breakpoint
-- Whether somebody has set a password, and since when; never its hash.
CREATE POLICY bypass ON stringer_credentials FOR SELECT TO rbo_admin USING ((SELECT rbo_bypass_open()));
--> statement-breakpoint
GRANT SELECT (stringer_id, changed_at) ON stringer_credentials TO rbo_admin;
