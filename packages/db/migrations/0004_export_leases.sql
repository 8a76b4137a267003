CREATE TABLE "export_leases" (
	"stringer_id" uuid NOT NULL,
	"slot" smallint NOT NULL,
	"holder" uuid NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	CONSTRAINT "export_leases_stringer_id_slot_pk" PRIMARY KEY("stringer_id","slot"),
	CONSTRAINT "export_leases_slot" CHECK ("export_leases"."slot" between 1 and 2)
);
--> statement-breakpoint
ALTER TABLE "export_leases" ADD CONSTRAINT "export_leases_stringer_id_stringers_id_fk" FOREIGN KEY ("stringer_id") REFERENCES "public"."stringers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Written by hand from here on: row-level security and grants ----------------------------------------------------------
ALTER TABLE export_leases ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE export_leases FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON export_leases TO rbo_app USING (stringer_id = (SELECT rbo_tenant()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (holder, lease_until) ON export_leases TO rbo_app;
