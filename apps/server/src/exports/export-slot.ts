import { moveExportLease, takeExportLease } from "@rbo/db/exports/export-leases.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { ExportContext } from "./export.service.ts";

/** Longer than a database may be away; a server that died gives its slots back after this. */
const leaseSeconds = 60;
/** Most exports are done by then. */
const retryAfterSeconds = 30;

/**
 * Takes one of the stringer's slots for exports under way, whichever server they run on, and keeps it by a heartbeat.
 * Returns the function that gives it back; that never rejects, since a slot left behind frees itself. Throws
 * `too_many_exports`.
 */
export async function takeExportSlot({ deps, scope }: ExportContext): Promise<() => Promise<void>> {
  const holder = newId();
  const isTaken = await withTenant(deps.db, scope, (tx) => takeExportLease(tx, holder, leaseSeconds));
  if (!isTaken) throw new DomainError("too_many_exports", { retryAfterSeconds });
  const extend = async (seconds: number): Promise<void> => {
    try {
      const isOurs = await withTenant(deps.db, scope, (tx) => moveExportLease(tx, holder, seconds));
      if (!isOurs) deps.log.warn({ holder }, "export: lost its slot while under way");
    } catch (error) {
      deps.log.warn({ err: error, holder }, "export: its slot's lease could not be changed");
    }
  };
  const heartbeat = setInterval(() => void extend(leaseSeconds), (leaseSeconds * 1000) / 3);
  heartbeat.unref();
  let givenBack: Promise<void> | null = null;
  return () => {
    clearInterval(heartbeat);
    givenBack ??= extend(0);
    return givenBack;
  };
}
