import { Readable } from "node:stream";
import { profilesOf } from "@rbo/db/people/lock-people.repo";
import { readPersonFile } from "@rbo/db/people/person-file.repo";
import { type BypassEntry, type BypassTx, signFurther, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { ExportTaken } from "@rbo/shared/audit/audit.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { personInputSchema } from "@rbo/shared/people/person.schema";
import { personFileVersion } from "@rbo/shared/people/person-file.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { personName } from "../clients/present-client.ts";
import { meterExport } from "../exports/meter-export.ts";
import type { TenantContext } from "../trpc/context.ts";
import { existingPerson } from "./present-person.ts";
import { type Concerned, concernedOf, signForEach, tellEach } from "./tell-stringers.ts";

type Wish = z.infer<typeof personInputSchema>;

/**
 * Everything held about one person as one JSON document. That it was asked for is signed, told to every stringer
 * concerned and committed before anything is read; how it ended, with size and SHA-256, is signed when the last byte
 * has left. Throws `not_found`.
 */
export async function openPersonFile(ctx: TenantContext, wish: Wish): Promise<Readable> {
  const begun = await signBeginning(ctx, wish);
  const read = await readFile(ctx, wish);
  const { body, ended } = meterExport(Readable.from([Buffer.from(read)]));
  void ended.then((taken) => signEnding(ctx, wish, begun, taken));
  return body;
}

/** The row of each stringer concerned, and that of the act itself under no stringer. */
type Begun = { auditId: string; concerned: readonly Concerned[]; auditIds: Map<string, string> };

function entryOf(ctx: TenantContext, { id: personId, reason }: Wish, step: "asked" | "read"): BypassEntry {
  return bypassEntry(ctx, { action: "person.download", reason, details: { personId, step } });
}

function signBeginning(ctx: TenantContext, wish: Wish): Promise<Begun> {
  const entry = entryOf(ctx, wish, "asked");
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const person = await existingPerson(tx, wish.id);
    const concerned = concernedOf(await profilesOf(tx, [wish.id]), [wish.id]);
    const auditIds = await signForEach(tx, entry, concerned);
    const told = { what: "downloaded", clientName: personName(person), dueAt: null, reason: wish.reason } as const;
    await tellEach(tx, concerned, { ...told, adminName: ctx.principal.displayName }, ctx.deps.clock.now());
    return { auditId: tx.auditId, concerned, auditIds };
  });
}

function readFile(ctx: TenantContext, wish: Wish): Promise<string> {
  return withBypass(ctx.deps.db, entryOf(ctx, wish, "read"), async (tx) => {
    const parts = await readPersonFile(tx, wish.id);
    if (!parts) throw new DomainError("not_found", { field: "id" });
    const head = { schema_version: personFileVersion, taken_at: ctx.deps.clock.now().toISOString() };
    const lines = Object.entries(parts).map(([name, json]) => `,\n${JSON.stringify(name)}:${json}`);
    return `${JSON.stringify(head).slice(0, -1)}${lines.join("")}}\n`;
  });
}

type Taken = Pick<ExportTaken, "outcome" | "bytes" | "sha256">;

/** Nobody waits for this row any more: what can't be written stands in the server's log in full. */
async function signEnding(
  ctx: TenantContext,
  { id: personId, reason }: Wish,
  begun: Begun,
  taken: Taken,
): Promise<void> {
  const entry = (beganAs: string) =>
    bypassEntry(ctx, {
      action: "person.download_ended",
      reason,
      details: { personId, taken: { ...taken, counts: null, beganAs } },
    });
  const signed = entry(begun.auditId);
  const forEach = async (tx: BypassTx) => {
    for (const one of begun.concerned) {
      const own = entry(begun.auditIds.get(one.stringerId) ?? begun.auditId);
      const details = { ...own.details, clientId: one.clientId };
      await signFurther(tx, { ...own, subjectStringerId: one.stringerId, details });
    }
  };
  await withBypass(ctx.deps.db, signed, forEach).catch((error: unknown) =>
    ctx.deps.log.error({ err: error, ...signed }, "a person's file: its end could not be signed"),
  );
}
