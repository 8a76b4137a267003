ALTER TABLE "mails" DROP CONSTRAINT "mails_event";--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_event" CHECK ("mails"."event" in ('receipt', 'invite', 'moderation_notice', 'password_reset', 'test'));
--> statement-breakpoint
-- Written by hand from here on: how many exports are under way is counted for whoever watches the server.
CREATE POLICY worker ON export_leases FOR SELECT TO rbo_worker USING (true);
--> statement-breakpoint
GRANT SELECT (lease_until) ON export_leases TO rbo_worker;
