-- The import that is under way in this transaction, or that is being undone; after a transaction it reads '', not NULL.
CREATE FUNCTION rbo_import() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('rbo.import_id', true), '')::uuid $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION rbo_import() FROM PUBLIC;
--> statement-breakpoint
CREATE TABLE "imports" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"added" jsonb NOT NULL,
	"settings_before" jsonb,
	"settings_revision" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "imports_kind" CHECK ("imports"."kind" in ('v1', 'export')),
	CONSTRAINT "imports_sha256" CHECK ("imports"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "imports_file_name" CHECK (char_length("imports"."file_name") between 1 and 255),
	CONSTRAINT "imports_settings_whole" CHECK (("imports"."settings_before" is null) = ("imports"."settings_revision" is null))
);
--> statement-breakpoint
ALTER TABLE "client_profiles" ADD COLUMN "import_id" uuid DEFAULT rbo_import();--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "import_id" uuid DEFAULT rbo_import();--> statement-breakpoint
ALTER TABLE "rackets" ADD COLUMN "import_id" uuid DEFAULT rbo_import();--> statement-breakpoint
ALTER TABLE "strings" ADD COLUMN "import_id" uuid DEFAULT rbo_import();--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("stringer_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "client_profiles" ADD CONSTRAINT "client_profiles_import" FOREIGN KEY ("stringer_id","import_id") REFERENCES "public"."imports"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_import" FOREIGN KEY ("stringer_id","import_id") REFERENCES "public"."imports"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rackets" ADD CONSTRAINT "rackets_import" FOREIGN KEY ("created_by_stringer_id","import_id") REFERENCES "public"."imports"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strings" ADD CONSTRAINT "strings_import" FOREIGN KEY ("created_by_stringer_id","import_id") REFERENCES "public"."imports"("stringer_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Written by hand from here on ---------------------------------------------------------------------------------------
-- rbo_undo is put on for the statements that take an import back. It sees and deletes what that import
-- added and nothing else; rbo_app itself can still delete nothing.
DO $$
BEGIN
  BEGIN
    CREATE ROLE rbo_undo NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOLOGIN NOREPLICATION;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  IF NOT pg_has_role('rbo_app', 'rbo_undo', 'MEMBER') THEN GRANT rbo_undo TO rbo_app; END IF;
EXCEPTION WHEN unique_violation OR duplicate_object THEN NULL;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO rbo_undo;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rbo_tenant() TO rbo_undo;
--> statement-breakpoint
-- Whoever adds a row asks which import it came with.
GRANT EXECUTE ON FUNCTION rbo_import() TO rbo_app, rbo_admin, rbo_undo;
--> statement-breakpoint
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON imports TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY bypass ON imports TO rbo_admin USING ((SELECT rbo_bypass_open()));
--> statement-breakpoint
CREATE POLICY undo ON client_profiles TO rbo_undo
  USING (stringer_id = (SELECT rbo_tenant()) AND import_id = (SELECT rbo_import()));
--> statement-breakpoint
CREATE POLICY undo ON orders TO rbo_undo
  USING (stringer_id = (SELECT rbo_tenant()) AND import_id = (SELECT rbo_import()));
--> statement-breakpoint
CREATE POLICY undo ON rackets TO rbo_undo
  USING (created_by_stringer_id = (SELECT rbo_tenant()) AND import_id = (SELECT rbo_import()));
--> statement-breakpoint
CREATE POLICY undo ON strings TO rbo_undo
  USING (created_by_stringer_id = (SELECT rbo_tenant()) AND import_id = (SELECT rbo_import()));
--> statement-breakpoint
-- Of orders this role sees those of the import alone, so these are theirs.
CREATE POLICY undo ON receipt_issues TO rbo_undo USING (stringer_id = (SELECT rbo_tenant())
  AND EXISTS (SELECT 1 FROM orders o WHERE o.stringer_id = receipt_issues.stringer_id AND o.id = receipt_issues.order_id));
--> statement-breakpoint
CREATE POLICY undo ON mails TO rbo_undo USING (stringer_id = (SELECT rbo_tenant())
  AND EXISTS (SELECT 1 FROM orders o WHERE o.stringer_id = mails.stringer_id AND o.id = mails.order_id));
--> statement-breakpoint
CREATE POLICY undo ON receipt_counters TO rbo_undo USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
GRANT SELECT, INSERT ON imports TO rbo_app;
--> statement-breakpoint
GRANT UPDATE (added, settings_before, settings_revision, undone_at) ON imports TO rbo_app;
--> statement-breakpoint
GRANT SELECT ON imports TO rbo_admin;
--> statement-breakpoint
GRANT SELECT, DELETE ON client_profiles, orders, rackets, strings, receipt_issues, mails, receipt_counters TO rbo_undo;
--> statement-breakpoint
GRANT UPDATE (last) ON receipt_counters TO rbo_undo;
--> statement-breakpoint
-- A row that is changed is no longer what the import added: then the import can't be undone.
CREATE FUNCTION rbo_part_from_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.import_id := NULL;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['client_profiles', 'rackets', 'strings', 'orders'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW WHEN (OLD.import_id IS NOT NULL)
      EXECUTE FUNCTION rbo_part_from_import()', table_name || '_part_from_import', table_name);
  END LOOP;
END $$;
--> statement-breakpoint
-- A Person whom no stringer knows any more is nobody's. Deleting the profile is what makes it so, and after it no role of
-- the app could see the Person.
CREATE FUNCTION rbo_forget_unknown_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  DELETE FROM persons WHERE id = OLD.person_id AND email_verified_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM client_profiles WHERE person_id = OLD.person_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER client_profiles_forget_unknown_person AFTER DELETE ON client_profiles
  FOR EACH ROW EXECUTE FUNCTION rbo_forget_unknown_person();
--> statement-breakpoint
CREATE POLICY definer_forgets ON persons FOR DELETE TO CURRENT_USER USING (true);
