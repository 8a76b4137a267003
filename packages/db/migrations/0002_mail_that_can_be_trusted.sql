CREATE TABLE "mail_line" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"next_send_at" timestamp with time zone DEFAULT 'epoch' NOT NULL,
	"stopped_kind" text,
	"stopped_since" timestamp with time zone,
	"stopped_answer" text,
	"knocks" integer DEFAULT 0 NOT NULL,
	"counted_on" date DEFAULT '1970-01-01' NOT NULL,
	"sent_on_day" integer DEFAULT 0 NOT NULL,
	"sent_in_month" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "mail_line_single" CHECK ("mail_line"."id" = 1),
	CONSTRAINT "mail_line_kind" CHECK ("mail_line"."stopped_kind" in ('refused', 'unreachable', 'cap')),
	CONSTRAINT "mail_line_stopped" CHECK (("mail_line"."stopped_kind" is null) = ("mail_line"."stopped_since" is null) and ("mail_line"."stopped_kind" is null) = ("mail_line"."stopped_answer" is null))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"stringer_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"order_id" uuid,
	"facts" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_stringer_id_id_pk" PRIMARY KEY("stringer_id","id"),
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('receipt_failed', 'submission_decided', 'data_exported', 'account_changed'))
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_stringer_id_order_id_orders_stringer_id_id_fk" FOREIGN KEY ("stringer_id","order_id") REFERENCES "public"."orders"("stringer_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("stringer_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("stringer_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "mails_unsettled" ON "mails" USING btree ("stringer_id","created_at" DESC NULLS LAST) WHERE "mails"."state" in ('queued', 'sending', 'waiting', 'failed');--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_not_sent_why" CHECK ("mails"."not_sent_reason" in ('no_address', 'opted_out', 'undone', 'superseded', 'expired'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_withdrawn_why" CHECK ("mails"."withdrawn_reason" in ('opted_out', 'undone', 'superseded'));
--> statement-breakpoint
-- Written by hand from here on: the one row, row-level security and grants ------------------------------------------
INSERT INTO mail_line (id, counted_on, sent_on_day, sent_in_month)
  SELECT 1, (now() AT TIME ZONE 'UTC')::date,
    count(*) FILTER (WHERE sent_at >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'), count(*)
  FROM mails WHERE state = 'sent' AND sent_at >= date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
--> statement-breakpoint
-- Receipts that had failed before there were notices.
INSERT INTO notices (stringer_id, id, kind, order_id, facts, created_at)
  SELECT m.stringer_id, gen_random_uuid(), 'receipt_failed', m.order_id,
    jsonb_build_object('number', i.number, 'clientName', i.facts ->> 'clientName', 'to', m.to_address, 'answer', coalesce(m.last_answer, '')),
    m.updated_at
  FROM mails m JOIN receipt_issues i ON i.stringer_id = m.stringer_id AND i.id = m.receipt_issue_id
  WHERE m.state = 'failed' AND m.event = 'receipt';
--> statement-breakpoint
ALTER TABLE mail_line ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mail_line FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Whether mail goes out is everybody's to know; there is nobody's data in it.
CREATE POLICY everyone_sees ON mail_line FOR SELECT TO rbo_app USING (true);
--> statement-breakpoint
CREATE POLICY worker ON mail_line TO rbo_worker USING (true);
--> statement-breakpoint
CREATE POLICY bypass ON mail_line TO rbo_admin USING ((SELECT rbo_bypass_open()));
--> statement-breakpoint
CREATE POLICY tenant ON notices TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
CREATE POLICY worker_adds ON notices FOR INSERT TO rbo_worker WITH CHECK (kind = 'receipt_failed');
--> statement-breakpoint
CREATE POLICY bypass ON notices TO rbo_admin USING ((SELECT rbo_bypass_open()));
--> statement-breakpoint
-- Who forgot a password is not signed in: that role may owe them a link, and see that it does, and no other mail.
CREATE POLICY auth_asks ON mails FOR INSERT TO rbo_auth WITH CHECK (event = 'password_reset' AND state = 'queued');
--> statement-breakpoint
CREATE POLICY auth_sees ON mails FOR SELECT TO rbo_auth USING (event = 'password_reset');
--> statement-breakpoint
GRANT SELECT ON mail_line TO rbo_app, rbo_admin;
--> statement-breakpoint
GRANT SELECT, UPDATE ON mail_line TO rbo_worker;
--> statement-breakpoint
GRANT UPDATE (next_send_at) ON mail_line TO rbo_admin;
--> statement-breakpoint
GRANT SELECT, UPDATE (read_at) ON notices TO rbo_app;
--> statement-breakpoint
GRANT INSERT ON notices TO rbo_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON notices TO rbo_admin;
--> statement-breakpoint
GRANT UPDATE (withdrawn_reason) ON mails TO rbo_app;
--> statement-breakpoint
GRANT INSERT, SELECT (stringer_id, id, event, dedupe_key, state, created_at) ON mails TO rbo_auth;
--> statement-breakpoint
-- An administrator who asks to try at once wakes the worker that holds back until later.
CREATE TRIGGER mail_line_wake_worker AFTER UPDATE OF next_send_at ON mail_line
  FOR EACH ROW WHEN (NEW.next_send_at < OLD.next_send_at) EXECUTE FUNCTION rbo_wake_mail_worker();
