CREATE TABLE "offboarding_chunks" (
	"stringer_id" uuid NOT NULL,
	"offboarding_id" uuid NOT NULL,
	"attempt" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "offboarding_chunks_pk" PRIMARY KEY("stringer_id","offboarding_id","attempt","ordinal"),
	CONSTRAINT "offboarding_chunks_size" CHECK (octet_length("offboarding_chunks"."content") between 1 and 1048576)
);
--> statement-breakpoint
CREATE TABLE "offboarding_takings" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"offboarding_id" uuid NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "offboarding_takings_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "offboarding_takings_sha256" CHECK ("offboarding_takings"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "offboardings" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"started_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archive_attempt" uuid,
	"archive_file_name" text,
	"archive_bytes" bigint,
	"archive_sha256" text,
	"archive_made_at" timestamp with time zone,
	"counts" jsonb,
	"book_digest" text,
	"handed_over_at" timestamp with time zone,
	"handed_over_by" uuid,
	"closed_at" timestamp with time zone,
	"erase_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_token" uuid,
	"lease_until" timestamp with time zone,
	CONSTRAINT "offboardings_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "offboardings_state" CHECK ("offboardings"."state" in ('archiving', 'ready', 'checking', 'grace', 'erasing', 'erased', 'cancelled')),
	CONSTRAINT "offboardings_reason" CHECK (char_length("offboardings"."reason") between 1 and 500),
	CONSTRAINT "offboardings_sha256" CHECK ("offboardings"."archive_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "offboardings_archive_made" CHECK ("offboardings"."state" in ('archiving', 'cancelled') or ("offboardings"."archive_attempt" is not null and "offboardings"."archive_sha256" is not null
        and "offboardings"."archive_bytes" is not null and "offboardings"."archive_made_at" is not null and "offboardings"."counts" is not null and "offboardings"."book_digest" is not null)),
	CONSTRAINT "offboardings_handed_over" CHECK ("offboardings"."state" not in ('checking', 'grace', 'erasing', 'erased') or ("offboardings"."handed_over_at" is not null
        and "offboardings"."handed_over_by" is not null and "offboardings"."closed_at" is not null)),
	CONSTRAINT "offboardings_grace" CHECK ("offboardings"."state" not in ('grace', 'erasing', 'erased') or "offboardings"."erase_at" > "offboardings"."handed_over_at"),
	CONSTRAINT "offboardings_erased_at" CHECK (("offboardings"."state" = 'erased') = ("offboardings"."erased_at" is not null)),
	CONSTRAINT "offboardings_cancelled_at" CHECK (("offboardings"."state" = 'cancelled') = ("offboardings"."cancelled_at" is not null)),
	CONSTRAINT "offboardings_lease" CHECK (("offboardings"."lease_token" is null) = ("offboardings"."lease_until" is null))
);
--> statement-breakpoint
ALTER TABLE "offboarding_chunks" ADD CONSTRAINT "offboarding_chunks_stringer_id_offboarding_id_offboardings_stringer_id_id_fk" FOREIGN KEY ("stringer_id","offboarding_id") REFERENCES "public"."offboardings"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offboarding_takings" ADD CONSTRAINT "offboarding_takings_stringer_id_offboarding_id_offboardings_stringer_id_id_fk" FOREIGN KEY ("stringer_id","offboarding_id") REFERENCES "public"."offboardings"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offboarding_takings" ADD CONSTRAINT "offboarding_takings_taken_by_stringers_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offboardings" ADD CONSTRAINT "offboardings_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offboardings" ADD CONSTRAINT "offboardings_started_by_stringers_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offboardings" ADD CONSTRAINT "offboardings_handed_over_by_stringers_id_fk" FOREIGN KEY ("handed_over_by") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "offboardings_one" ON "offboardings" USING btree ("stringer_id") WHERE "offboardings"."state" <> 'cancelled';--> statement-breakpoint
CREATE INDEX "offboardings_due" ON "offboardings" USING btree ("state") WHERE "offboardings"."state" in ('archiving', 'checking', 'grace', 'erasing');
--> statement-breakpoint
-- Written by hand from here on: row-level security, and the one role that may delete a book ---------------------------
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['offboardings', 'offboarding_chunks', 'offboarding_takings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY tenant ON %I FOR SELECT TO rbo_app USING (stringer_id = (SELECT rbo_tenant()))', table_name);
    EXECUTE format('CREATE POLICY bypass ON %I TO rbo_admin USING ((SELECT rbo_bypass_open()))', table_name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Who is leaving may take the archive themselves, and that is on record like anybody else's taking.
CREATE POLICY tenant_takes ON offboarding_takings FOR INSERT TO rbo_app
  WITH CHECK (stringer_id = (SELECT rbo_tenant()) AND taken_by = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY worker ON offboardings TO rbo_worker USING (true);
--> statement-breakpoint
CREATE POLICY worker ON offboarding_chunks TO rbo_worker USING (true);
--> statement-breakpoint
CREATE POLICY definer ON offboardings FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
CREATE POLICY definer ON offboarding_takings FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
GRANT SELECT ON offboardings, offboarding_chunks, offboarding_takings TO rbo_app;
--> statement-breakpoint
GRANT INSERT ON offboarding_takings TO rbo_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (state, archive_attempt, archive_file_name, archive_bytes, archive_sha256, archive_made_at, counts,
  book_digest, handed_over_at, handed_over_by, erase_at, attempts, lease_token, lease_until) ON offboardings TO rbo_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON offboarding_chunks TO rbo_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (state, handed_over_at, handed_over_by, closed_at, cancelled_at, archive_file_name, attempts,
  lease_token, lease_until) ON offboardings TO rbo_admin;
--> statement-breakpoint
GRANT SELECT, DELETE ON offboarding_chunks TO rbo_admin;
--> statement-breakpoint
GRANT SELECT, INSERT ON offboarding_takings TO rbo_admin;
--> statement-breakpoint
-- rbo_eraser is put on for the statements that erase a book. It sees and deletes what is the bound stringer's, and that
-- only while their leaving has come to its erasing; rbo_app itself can still delete nothing.
DO $$
BEGIN
  BEGIN
    CREATE ROLE rbo_eraser NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOLOGIN NOREPLICATION;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  IF NOT pg_has_role('rbo_app', 'rbo_eraser', 'MEMBER') THEN GRANT rbo_eraser TO rbo_app; END IF;
EXCEPTION WHEN unique_violation OR duplicate_object THEN NULL;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO rbo_eraser;
--> statement-breakpoint
CREATE FUNCTION rbo_erasing() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT stringer_id FROM offboardings WHERE stringer_id = rbo_tenant() AND state = 'erasing' $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION rbo_erasing() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rbo_erasing() TO rbo_eraser;
--> statement-breakpoint
DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['mails', 'receipt_pdfs', 'receipt_issues', 'notices', 'order_state_audit', 'orders',
    'receipt_counters', 'client_profiles', 'imports', 'stringer_logos', 'export_leases', 'sessions', 'one_time_links',
    'stringer_credentials', 'offboarding_chunks'] LOOP
    EXECUTE format('CREATE POLICY eraser ON %I TO rbo_eraser USING (stringer_id = (SELECT rbo_erasing()))', table_name);
    EXECUTE format('GRANT SELECT, DELETE ON %I TO rbo_eraser', table_name);
  END LOOP;
  -- Shared rows are everybody's by now and stay, without the import that once brought them.
  FOREACH table_name IN ARRAY ARRAY['rackets', 'strings'] LOOP
    EXECUTE format('CREATE POLICY eraser ON %I FOR SELECT TO rbo_eraser USING (created_by_stringer_id = (SELECT rbo_erasing()))', table_name);
    EXECUTE format('CREATE POLICY eraser_parts ON %I FOR UPDATE TO rbo_eraser USING (created_by_stringer_id = (SELECT rbo_erasing()))', table_name);
    EXECUTE format('CREATE POLICY eraser_deletes ON %I FOR DELETE TO rbo_eraser
      USING (created_by_stringer_id = (SELECT rbo_erasing()) AND visibility <> ''shared'')', table_name);
    EXECUTE format('GRANT SELECT, DELETE, UPDATE (import_id) ON %I TO rbo_eraser', table_name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY eraser ON catalogue_submissions TO rbo_eraser USING (submitted_by_stringer_id = (SELECT rbo_erasing()));
--> statement-breakpoint
GRANT SELECT, DELETE ON catalogue_submissions TO rbo_eraser;
--> statement-breakpoint
-- The account's row stays as a tombstone, and the leaving as its record.
CREATE POLICY eraser ON stringers TO rbo_eraser USING (id = (SELECT rbo_erasing()));
--> statement-breakpoint
GRANT SELECT, UPDATE (email, role, display_name, business_name, business_address, phone, logo_sha256, receipt_thank_you,
  receipt_disclosure, default_labour_minor, currency, time_zone, tension_unit, revision) ON stringers TO rbo_eraser;
--> statement-breakpoint
CREATE POLICY eraser ON offboardings TO rbo_eraser USING (stringer_id = (SELECT rbo_erasing()));
--> statement-breakpoint
GRANT SELECT, UPDATE (state, erased_at, archive_file_name, lease_token, lease_until) ON offboardings TO rbo_eraser;
--> statement-breakpoint
-- With the book of the last stringer who knew them a Person goes too, whether or not the address had been verified.
CREATE FUNCTION rbo_forget_person_of_leaver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  IF rbo_erasing() = OLD.stringer_id THEN
    DELETE FROM persons WHERE id = OLD.person_id AND NOT EXISTS (SELECT 1 FROM client_profiles WHERE person_id = OLD.person_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER client_profiles_forget_person_of_leaver AFTER DELETE ON client_profiles
  FOR EACH ROW EXECUTE FUNCTION rbo_forget_person_of_leaver();
--> statement-breakpoint
-- Whoever waits for a step to end may ask whether there is something new without signing for every time; it says nothing
-- but the step's name and two numbers.
CREATE FUNCTION rbo_offboarding_stamp(leaver uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT concat_ws(' ', state, attempts, (SELECT count(*) FROM offboarding_takings t WHERE t.stringer_id = leaver AND t.offboarding_id = o.id))
        FROM offboardings o WHERE stringer_id = leaver AND rbo_is_admin() ORDER BY created_at DESC, id DESC LIMIT 1 $$;
--> statement-breakpoint
CREATE FUNCTION rbo_wake_offboarding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('rbo_offboarding', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER offboardings_wake_worker AFTER INSERT OR UPDATE OF state ON offboardings
  FOR EACH ROW WHEN (NEW.state IN ('archiving', 'checking', 'erasing')) EXECUTE FUNCTION rbo_wake_offboarding();
--> statement-breakpoint
REVOKE ALL ON FUNCTION rbo_forget_person_of_leaver(), rbo_offboarding_stamp(uuid), rbo_wake_offboarding() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION rbo_offboarding_stamp(uuid) TO rbo_app;
