CREATE TABLE "admin_audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_stringer_id" uuid,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"subject_stringer_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text,
	"transaction_id" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admin_audit_log_reason" CHECK (char_length("admin_audit_log"."reason") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"stringer_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_links_purpose" CHECK ("one_time_links"."purpose" in ('first_admin', 'invite', 'password_reset')),
	CONSTRAINT "one_time_links_hash" CHECK ("one_time_links"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "one_time_links_account" CHECK (("one_time_links"."purpose" = 'first_admin') = ("one_time_links"."stringer_id" is null))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"stringer_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	CONSTRAINT "sessions_hash" CHECK ("sessions"."id_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "stringer_credentials" (
	"stringer_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submitted_by_stringer_id" uuid NOT NULL,
	"racket_id" uuid,
	"string_id" uuid,
	"status" text DEFAULT 'pending' NOT NULL,
	"reviewed_by_admin_id" uuid,
	"reviewed_at" timestamp with time zone,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "catalogue_submissions_one_row" CHECK (("catalogue_submissions"."racket_id" is null) <> ("catalogue_submissions"."string_id" is null)),
	CONSTRAINT "catalogue_submissions_status" CHECK ("catalogue_submissions"."status" in ('pending', 'promoted', 'rejected')),
	CONSTRAINT "catalogue_submissions_reviewed" CHECK (("catalogue_submissions"."status" = 'pending') = ("catalogue_submissions"."reviewed_at" is null) and ("catalogue_submissions"."reviewed_at" is null) = ("catalogue_submissions"."reviewed_by_admin_id" is null)),
	CONSTRAINT "catalogue_submissions_reason" CHECK ("catalogue_submissions"."status" <> 'rejected' or "catalogue_submissions"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "client_profiles" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"nickname" text,
	"internal_notes" text,
	"default_tension_memo" text,
	"is_self_for_stringer" boolean DEFAULT false NOT NULL,
	"search_key" text NOT NULL,
	"sort_key" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_profiles_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "client_profiles_person" UNIQUE("stringer_id","person_id"),
	CONSTRAINT "client_profiles_self_key" UNIQUE("stringer_id","id","is_self_for_stringer")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"email_verified_at" timestamp with time zone,
	"first_name" text,
	"last_name" text NOT NULL,
	"locale" text,
	"notification_prefs" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persons_verified_has_email" CHECK ("persons"."email_verified_at" is null or "persons"."email" is not null),
	CONSTRAINT "persons_locale" CHECK ("persons"."locale" in ('en', 'de')),
	CONSTRAINT "persons_last_name" CHECK (char_length("persons"."last_name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"state" text NOT NULL,
	"not_sent_reason" text,
	"to_address" text,
	"to_name" text,
	"locale" text NOT NULL,
	"facts" jsonb NOT NULL,
	"order_id" uuid,
	"receipt_issue_id" uuid,
	"message_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"lease_token" uuid,
	"lease_until" timestamp with time zone,
	"last_answer" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mails_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "mails_dedupe" UNIQUE("dedupe_key"),
	CONSTRAINT "mails_event" CHECK ("mails"."event" in ('receipt', 'invite', 'moderation_notice', 'password_reset')),
	CONSTRAINT "mails_state" CHECK ("mails"."state" in ('queued', 'sending', 'sent', 'failed', 'waiting', 'not_sent')),
	CONSTRAINT "mails_not_sent_reason" CHECK (("mails"."state" = 'not_sent') = ("mails"."not_sent_reason" is not null)),
	CONSTRAINT "mails_has_address" CHECK ("mails"."state" = 'not_sent' or "mails"."to_address" is not null),
	CONSTRAINT "mails_due_has_time" CHECK ("mails"."state" not in ('queued', 'waiting') or "mails"."next_attempt_at" is not null),
	CONSTRAINT "mails_lease" CHECK (("mails"."state" = 'sending') = ("mails"."lease_token" is not null and "mails"."lease_until" is not null)),
	CONSTRAINT "mails_sent_at" CHECK (("mails"."state" = 'sent') = ("mails"."sent_at" is not null)),
	CONSTRAINT "mails_receipt_of_order" CHECK ("mails"."event" <> 'receipt' or ("mails"."order_id" is not null and "mails"."receipt_issue_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "order_state_audit" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"field" text NOT NULL,
	"from" date,
	"to" date,
	"changed_by_stringer_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_state_audit_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "order_state_audit_field" CHECK ("order_state_audit"."field" in ('orderedAt', 'strungAt', 'returnedAt', 'paidAt')),
	CONSTRAINT "order_state_audit_changes" CHECK ("order_state_audit"."from" is distinct from "order_state_audit"."to")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_profile_id" uuid NOT NULL,
	"is_self" boolean DEFAULT false NOT NULL,
	"racket_id" uuid NOT NULL,
	"racket_scope_id" uuid NOT NULL,
	"main_string_id" uuid,
	"main_string_scope_id" uuid,
	"main_tension_value" numeric(4, 1),
	"main_tension_unit" text,
	"main_tension_kg" numeric(4, 1) GENERATED ALWAYS AS (case main_tension_unit when 'lb' then round(main_tension_value * 0.45359237, 1) else main_tension_value end) STORED,
	"main_colour" text,
	"main_price_minor" integer,
	"main_byo" boolean DEFAULT false NOT NULL,
	"cross_string_id" uuid,
	"cross_string_scope_id" uuid,
	"cross_tension_value" numeric(4, 1),
	"cross_tension_unit" text,
	"cross_tension_kg" numeric(4, 1) GENERATED ALWAYS AS (case cross_tension_unit when 'lb' then round(cross_tension_value * 0.45359237, 1) else cross_tension_value end) STORED,
	"cross_colour" text,
	"cross_price_minor" integer,
	"cross_byo" boolean DEFAULT false NOT NULL,
	"labour_minor" integer NOT NULL,
	"currency" text NOT NULL,
	"total_minor" integer GENERATED ALWAYS AS (labour_minor + case when main_byo then 0 else coalesce(main_price_minor, 0) end + case when cross_byo then 0 else coalesce(cross_price_minor, 0) end) STORED NOT NULL,
	"comments" text,
	"dynamic_tension" numeric(4, 1),
	"method" text,
	"ordered_at" date,
	"strung_at" date,
	"returned_at" date,
	"paid_at" date,
	"sort_date" date GENERATED ALWAYS AS (coalesce(ordered_at, strung_at, returned_at, paid_at, date '2100-12-31')) STORED NOT NULL,
	"receipt_number" text,
	"import_key" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "orders_racket_in_sight" CHECK ("orders"."racket_scope_id" in ("orders"."stringer_id", '00000000-0000-0000-0000-000000000000'::uuid)),
	CONSTRAINT "orders_main_string_in_sight" CHECK ("orders"."main_string_scope_id" in ("orders"."stringer_id", '00000000-0000-0000-0000-000000000000'::uuid)),
	CONSTRAINT "orders_cross_string_in_sight" CHECK ("orders"."cross_string_scope_id" in ("orders"."stringer_id", '00000000-0000-0000-0000-000000000000'::uuid)),
	CONSTRAINT "orders_main_string_whole" CHECK (("orders"."main_string_id" is null) = ("orders"."main_string_scope_id" is null)),
	CONSTRAINT "orders_cross_string_whole" CHECK (("orders"."cross_string_id" is null) = ("orders"."cross_string_scope_id" is null)),
	CONSTRAINT "orders_main_tension_whole" CHECK (("orders"."main_tension_value" is null) = ("orders"."main_tension_unit" is null)),
	CONSTRAINT "orders_cross_tension_whole" CHECK (("orders"."cross_tension_value" is null) = ("orders"."cross_tension_unit" is null)),
	CONSTRAINT "orders_tension_unit" CHECK (coalesce("orders"."main_tension_unit", 'kg') in ('kg', 'lb') and coalesce("orders"."cross_tension_unit", 'kg') in ('kg', 'lb')),
	CONSTRAINT "orders_currency" CHECK ("orders"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "orders_client_dates" CHECK ("orders"."is_self" or ("orders"."ordered_at" is not null and ("orders"."strung_at" is not null or ("orders"."returned_at" is null and "orders"."paid_at" is null)))),
	CONSTRAINT "orders_strung_after_ordered" CHECK ("orders"."strung_at" >= "orders"."ordered_at"),
	CONSTRAINT "orders_returned_after_strung" CHECK ("orders"."returned_at" >= coalesce("orders"."strung_at", "orders"."ordered_at")),
	CONSTRAINT "orders_paid_after_strung" CHECK ("orders"."paid_at" >= coalesce("orders"."strung_at", "orders"."ordered_at")),
	CONSTRAINT "orders_receipt_number_form" CHECK ("orders"."receipt_number" ~ '^[0-9]{4}-[0-9]{4,}$'),
	CONSTRAINT "orders_strung_has_number" CHECK (case when "orders"."is_self" then "orders"."receipt_number" is null else "orders"."strung_at" is null or "orders"."receipt_number" is not null end)
);
--> statement-breakpoint
CREATE TABLE "rackets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_by_stringer_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"scope_id" uuid GENERATED ALWAYS AS (case when visibility = 'shared' then '00000000-0000-0000-0000-000000000000'::uuid else created_by_stringer_id end) STORED NOT NULL,
	"manufacturer" text NOT NULL,
	"model" text NOT NULL,
	"head_size_sq_in" integer,
	"string_pattern" text,
	"year" integer,
	"serial" text,
	"owner_client_profile_id" uuid,
	"search_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rackets_scope" UNIQUE("scope_id","id"),
	CONSTRAINT "rackets_creator" UNIQUE("created_by_stringer_id","id"),
	CONSTRAINT "rackets_visibility" CHECK ("rackets"."visibility" in ('private', 'shared', 'one_off')),
	CONSTRAINT "rackets_shared_has_no_owner" CHECK ("rackets"."visibility" <> 'shared' or "rackets"."owner_client_profile_id" is null),
	CONSTRAINT "rackets_pattern" CHECK ("rackets"."string_pattern" ~ '^[0-9]{1,2}x[0-9]{1,2}$'),
	CONSTRAINT "rackets_head_size" CHECK ("rackets"."head_size_sq_in" between 20 and 200)
);
--> statement-breakpoint
CREATE TABLE "receipt_counters" (
	"stringer_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "receipt_counters_stringer_id_year_pk" PRIMARY KEY("stringer_id","year"),
	CONSTRAINT "receipt_counters_positive" CHECK ("receipt_counters"."last" > 0)
);
--> statement-breakpoint
CREATE TABLE "receipt_issues" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"number" text NOT NULL,
	"revision" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"pdf_sha256" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "receipt_issues_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "receipt_issues_revision" UNIQUE("stringer_id","order_id","revision"),
	CONSTRAINT "receipt_issues_number" UNIQUE("stringer_id","number","revision"),
	CONSTRAINT "receipt_issues_revision_positive" CHECK ("receipt_issues"."revision" > 0),
	CONSTRAINT "receipt_issues_sha256" CHECK ("receipt_issues"."pdf_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "receipt_pdfs" (
	"stringer_id" uuid NOT NULL,
	"receipt_issue_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "receipt_pdfs_stringer_id_receipt_issue_id_pk" PRIMARY KEY("stringer_id","receipt_issue_id")
);
--> statement-breakpoint
CREATE TABLE "stringer_logos" (
	"stringer_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"mime" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stringer_logos_stringer_id_sha256_pk" PRIMARY KEY("stringer_id","sha256"),
	CONSTRAINT "stringer_logos_mime" CHECK ("stringer_logos"."mime" in ('image/png', 'image/jpeg')),
	CONSTRAINT "stringer_logos_size" CHECK (octet_length("stringer_logos"."content") <= 524288)
);
--> statement-breakpoint
CREATE TABLE "stringers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"role" text DEFAULT 'stringer' NOT NULL,
	"display_name" text NOT NULL,
	"business_name" text,
	"business_address" text,
	"phone" text,
	"logo_sha256" text,
	"receipt_thank_you" text,
	"receipt_disclosure" text,
	"default_locale" text DEFAULT 'en' NOT NULL,
	"default_labour_minor" integer DEFAULT 2500 NOT NULL,
	"currency" text DEFAULT 'CHF' NOT NULL,
	"time_zone" text DEFAULT 'Europe/Zurich' NOT NULL,
	"tension_unit" text DEFAULT 'kg' NOT NULL,
	"deactivated_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stringers_role" CHECK ("stringers"."role" in ('stringer', 'admin')),
	CONSTRAINT "stringers_display_name" CHECK (char_length("stringers"."display_name") between 1 and 80),
	CONSTRAINT "stringers_locale" CHECK ("stringers"."default_locale" in ('en', 'de')),
	CONSTRAINT "stringers_currency" CHECK ("stringers"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "stringers_tension_unit" CHECK ("stringers"."tension_unit" in ('kg', 'lb'))
);
--> statement-breakpoint
CREATE TABLE "strings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_by_stringer_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"scope_id" uuid GENERATED ALWAYS AS (case when visibility = 'shared' then '00000000-0000-0000-0000-000000000000'::uuid else created_by_stringer_id end) STORED NOT NULL,
	"manufacturer" text NOT NULL,
	"model" text NOT NULL,
	"gauge" text,
	"material" text,
	"colour" text,
	"search_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "strings_scope" UNIQUE("scope_id","id"),
	CONSTRAINT "strings_creator" UNIQUE("created_by_stringer_id","id"),
	CONSTRAINT "strings_visibility" CHECK ("strings"."visibility" in ('private', 'shared', 'one_off'))
);
--> statement-breakpoint
ALTER TABLE "admin_audit_log" ADD CONSTRAINT "admin_audit_log_actor_stringer_id_stringers_id_fk" FOREIGN KEY ("actor_stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_audit_log" ADD CONSTRAINT "admin_audit_log_subject_stringer_id_stringers_id_fk" FOREIGN KEY ("subject_stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stringer_credentials" ADD CONSTRAINT "stringer_credentials_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_submissions" ADD CONSTRAINT "catalogue_submissions_submitted_by_stringer_id_stringers_id_fk" FOREIGN KEY ("submitted_by_stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_submissions" ADD CONSTRAINT "catalogue_submissions_reviewed_by_admin_id_stringers_id_fk" FOREIGN KEY ("reviewed_by_admin_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_submissions" ADD CONSTRAINT "catalogue_submissions_submitted_by_stringer_id_racket_id_rackets_created_by_stringer_id_id_fk" FOREIGN KEY ("submitted_by_stringer_id","racket_id") REFERENCES "public"."rackets"("created_by_stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_submissions" ADD CONSTRAINT "catalogue_submissions_submitted_by_stringer_id_string_id_strings_created_by_stringer_id_id_fk" FOREIGN KEY ("submitted_by_stringer_id","string_id") REFERENCES "public"."strings"("created_by_stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_profiles" ADD CONSTRAINT "client_profiles_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_profiles" ADD CONSTRAINT "client_profiles_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_stringer_id_order_id_orders_stringer_id_id_fk" FOREIGN KEY ("stringer_id","order_id") REFERENCES "public"."orders"("stringer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_stringer_id_receipt_issue_id_receipt_issues_stringer_id_id_fk" FOREIGN KEY ("stringer_id","receipt_issue_id") REFERENCES "public"."receipt_issues"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_state_audit" ADD CONSTRAINT "order_state_audit_stringer_id_order_id_orders_stringer_id_id_fk" FOREIGN KEY ("stringer_id","order_id") REFERENCES "public"."orders"("stringer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_state_audit" ADD CONSTRAINT "order_state_audit_changed_by_stringer_id_stringers_id_fk" FOREIGN KEY ("changed_by_stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_client" FOREIGN KEY ("stringer_id","client_profile_id","is_self") REFERENCES "public"."client_profiles"("stringer_id","id","is_self_for_stringer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_racket" FOREIGN KEY ("racket_scope_id","racket_id") REFERENCES "public"."rackets"("scope_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_main_string" FOREIGN KEY ("main_string_scope_id","main_string_id") REFERENCES "public"."strings"("scope_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_cross_string" FOREIGN KEY ("cross_string_scope_id","cross_string_id") REFERENCES "public"."strings"("scope_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "rackets" ADD CONSTRAINT "rackets_created_by_stringer_id_stringers_id_fk" FOREIGN KEY ("created_by_stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rackets" ADD CONSTRAINT "rackets_created_by_stringer_id_owner_client_profile_id_client_profiles_stringer_id_id_fk" FOREIGN KEY ("created_by_stringer_id","owner_client_profile_id") REFERENCES "public"."client_profiles"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_counters" ADD CONSTRAINT "receipt_counters_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_issues" ADD CONSTRAINT "receipt_issues_stringer_id_order_id_orders_stringer_id_id_fk" FOREIGN KEY ("stringer_id","order_id") REFERENCES "public"."orders"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_pdfs" ADD CONSTRAINT "receipt_pdfs_stringer_id_receipt_issue_id_receipt_issues_stringer_id_id_fk" FOREIGN KEY ("stringer_id","receipt_issue_id") REFERENCES "public"."receipt_issues"("stringer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stringer_logos" ADD CONSTRAINT "stringer_logos_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strings" ADD CONSTRAINT "strings_created_by_stringer_id_stringers_id_fk" FOREIGN KEY ("created_by_stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admin_audit_log_at" ON "admin_audit_log" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "admin_audit_log_subject" ON "admin_audit_log" USING btree ("subject_stringer_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "one_time_links_of_stringer" ON "one_time_links" USING btree ("stringer_id");--> statement-breakpoint
CREATE INDEX "sessions_of_stringer" ON "sessions" USING btree ("stringer_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_submissions_pending_racket" ON "catalogue_submissions" USING btree ("racket_id") WHERE "catalogue_submissions"."status" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_submissions_pending_string" ON "catalogue_submissions" USING btree ("string_id") WHERE "catalogue_submissions"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "catalogue_submissions_of_stringer" ON "catalogue_submissions" USING btree ("submitted_by_stringer_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "client_profiles_one_self" ON "client_profiles" USING btree ("stringer_id") WHERE "client_profiles"."is_self_for_stringer";--> statement-breakpoint
CREATE INDEX "client_profiles_sorted" ON "client_profiles" USING btree ("stringer_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "client_profiles_by_person" ON "client_profiles" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_verified_email" ON "persons" USING btree (lower("email")) WHERE "persons"."email_verified_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "mails_message_id" ON "mails" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("next_attempt_at") WHERE "mails"."state" in ('queued', 'waiting');--> statement-breakpoint
CREATE INDEX "mails_leased" ON "mails" USING btree ("lease_until") WHERE "mails"."state" = 'sending';--> statement-breakpoint
CREATE INDEX "mails_sent" ON "mails" USING btree ("sent_at") WHERE "mails"."state" = 'sent';--> statement-breakpoint
CREATE INDEX "mails_of_stringer" ON "mails" USING btree ("stringer_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "mails_of_order" ON "mails" USING btree ("stringer_id","order_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "order_state_audit_of_order" ON "order_state_audit" USING btree ("stringer_id","order_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_receipt_number" ON "orders" USING btree ("stringer_id","receipt_number") WHERE "orders"."receipt_number" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "orders_import_key" ON "orders" USING btree ("stringer_id","import_key") WHERE "orders"."import_key" is not null;--> statement-breakpoint
CREATE INDEX "orders_sorted" ON "orders" USING btree ("stringer_id","sort_date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_of_client" ON "orders" USING btree ("stringer_id","client_profile_id","sort_date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_to_string" ON "orders" USING btree ("stringer_id","sort_date","id") WHERE "orders"."strung_at" is null;--> statement-breakpoint
CREATE INDEX "orders_to_collect" ON "orders" USING btree ("stringer_id","strung_at","id") WHERE "orders"."strung_at" is not null and "orders"."returned_at" is null;--> statement-breakpoint
CREATE INDEX "orders_unpaid" ON "orders" USING btree ("stringer_id","strung_at","id") WHERE "orders"."strung_at" is not null and "orders"."paid_at" is null;--> statement-breakpoint
CREATE INDEX "orders_of_racket" ON "orders" USING btree ("racket_id");--> statement-breakpoint
CREATE INDEX "orders_of_main_string" ON "orders" USING btree ("main_string_id");--> statement-breakpoint
CREATE INDEX "orders_of_cross_string" ON "orders" USING btree ("cross_string_id");--> statement-breakpoint
CREATE INDEX "rackets_own" ON "rackets" USING btree ("created_by_stringer_id","search_key");--> statement-breakpoint
CREATE INDEX "rackets_shared" ON "rackets" USING btree ("search_key") WHERE "rackets"."visibility" = 'shared';--> statement-breakpoint
CREATE UNIQUE INDEX "stringers_email" ON "stringers" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "strings_own" ON "strings" USING btree ("created_by_stringer_id","search_key");--> statement-breakpoint
CREATE INDEX "strings_shared" ON "strings" USING btree ("search_key") WHERE "strings"."visibility" = 'shared';--> statement-breakpoint
CREATE UNIQUE INDEX "strings_one_row_per_gauge" ON "strings" USING btree ("scope_id",lower("manufacturer"),lower("model"),coalesce("gauge", '')) WHERE "strings"."visibility" <> 'one_off';