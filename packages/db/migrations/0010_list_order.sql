DROP INDEX "orders_to_string";--> statement-breakpoint
DROP INDEX "admin_audit_log_at";--> statement-breakpoint
DROP INDEX "admin_audit_log_actor";--> statement-breakpoint
DROP INDEX "admin_audit_log_subject";--> statement-breakpoint
DROP INDEX "catalogue_submissions_of_stringer";--> statement-breakpoint
DROP INDEX "imports_newest";--> statement-breakpoint
DROP INDEX "mails_of_stringer";--> statement-breakpoint
DROP INDEX "mails_unsettled";--> statement-breakpoint
DROP INDEX "mails_newest";--> statement-breakpoint
DROP INDEX "mails_of_order";--> statement-breakpoint
DROP INDEX "notices_newest";--> statement-breakpoint
DROP INDEX "orders_sorted";--> statement-breakpoint
DROP INDEX "orders_of_client";--> statement-breakpoint
CREATE INDEX "orders_unfinished" ON "orders" USING btree ("stringer_id","sort_date","id") WHERE "orders"."strung_at" is null or "orders"."returned_at" is null or "orders"."paid_at" is null;--> statement-breakpoint
CREATE INDEX "orders_on_racket" ON "orders" USING btree ("stringer_id","racket_id");--> statement-breakpoint
CREATE INDEX "admin_audit_log_at" ON "admin_audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "admin_audit_log_actor" ON "admin_audit_log" USING btree ("actor_stringer_id","at");--> statement-breakpoint
CREATE INDEX "admin_audit_log_subject" ON "admin_audit_log" USING btree ("subject_stringer_id","at");--> statement-breakpoint
CREATE INDEX "catalogue_submissions_of_stringer" ON "catalogue_submissions" USING btree ("submitted_by_stringer_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("stringer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_of_stringer" ON "mails" USING btree ("stringer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_unsettled" ON "mails" USING btree ("stringer_id","created_at") WHERE "mails"."state" in ('queued', 'sending', 'waiting', 'failed');--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_of_order" ON "mails" USING btree ("stringer_id","order_id","created_at");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("stringer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_sorted" ON "orders" USING btree ("stringer_id","sort_date","id");--> statement-breakpoint
CREATE INDEX "orders_of_client" ON "orders" USING btree ("stringer_id","client_profile_id","sort_date","id");