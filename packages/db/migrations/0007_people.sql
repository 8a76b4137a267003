CREATE TABLE "person_erasures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"requested_by_stringer_id" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	CONSTRAINT "person_erasures_one_end" CHECK ("person_erasures"."cancelled_at" is null or "person_erasures"."done_at" is null),
	CONSTRAINT "person_erasures_grace" CHECK ("person_erasures"."due_at" > "person_erasures"."requested_at")
);
--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_not_sent_why";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_has_address";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person_erasures" ADD CONSTRAINT "person_erasures_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_erasures" ADD CONSTRAINT "person_erasures_requested_by_stringer_id_stringers_id_fk" FOREIGN KEY ("requested_by_stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_erasures_open" ON "person_erasures" USING btree ("person_id") WHERE "person_erasures"."cancelled_at" is null and "person_erasures"."done_at" is null;--> statement-breakpoint
CREATE INDEX "person_erasures_of_person" ON "person_erasures" USING btree ("person_id","requested_at");--> statement-breakpoint
CREATE INDEX "person_erasures_due" ON "person_erasures" USING btree ("due_at") WHERE "person_erasures"."cancelled_at" is null and "person_erasures"."done_at" is null;--> statement-breakpoint
CREATE INDEX "admin_audit_log_person" ON "admin_audit_log" USING btree (("details" ->> 'personId'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_not_sent_why" CHECK ("mails"."not_sent_reason" in ('no_address', 'opted_out', 'undone', 'superseded', 'expired', 'erased'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_has_address" CHECK ("mails"."state" in ('not_sent', 'sent', 'failed') or "mails"."to_address" is not null);--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('receipt_failed', 'submission_decided', 'data_exported', 'account_changed', 'person_act'));
--> statement-breakpoint
-- Written by hand from here on: row-level security, grants, and who may join two people --------------------------------
ALTER TABLE person_erasures ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE person_erasures FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY bypass ON person_erasures TO rbo_admin USING ((SELECT rbo_bypass_open()));
--> statement-breakpoint
-- Whether one is due is looked up every few minutes, which need not be signed each time.
CREATE POLICY worker ON person_erasures FOR SELECT TO rbo_worker USING (true);
--> statement-breakpoint
GRANT SELECT, INSERT ON person_erasures TO rbo_admin;
--> statement-breakpoint
GRANT UPDATE (cancelled_at, done_at) ON person_erasures TO rbo_admin;
--> statement-breakpoint
GRANT SELECT ON person_erasures TO rbo_worker;
--> statement-breakpoint
-- Erasing blanks a Person and what is said of them in each book; merging gives profiles, rackets and jobs to another.
GRANT UPDATE (email, email_verified_at, first_name, last_name, locale, notification_prefs, erased_at) ON persons TO rbo_admin;
--> statement-breakpoint
GRANT INSERT, DELETE ON persons TO rbo_admin;
--> statement-breakpoint
GRANT UPDATE (person_id, nickname, internal_notes, default_tension_memo, search_key, sort_key, revision) ON client_profiles TO rbo_admin;
--> statement-breakpoint
GRANT DELETE ON client_profiles TO rbo_admin;
--> statement-breakpoint
GRANT UPDATE (client_profile_id, comments) ON orders TO rbo_admin;
--> statement-breakpoint
GRANT UPDATE (facts), DELETE ON notices TO rbo_admin;
--> statement-breakpoint
-- An administrator who has signed for it may say that two stringers know the same human; no stringer may.
CREATE OR REPLACE TRIGGER client_profiles_guard_person BEFORE INSERT OR UPDATE OF person_id ON client_profiles
  FOR EACH ROW WHEN (current_user <> 'rbo_admin') EXECUTE FUNCTION rbo_guard_person();
