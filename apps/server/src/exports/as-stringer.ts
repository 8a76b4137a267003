import { auditReasonMin, auditReasonSchema } from "@rbo/shared/audit/audit.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { ExportFormat } from "@rbo/shared/exports/export-format";
import { idSchema } from "@rbo/shared/ids/id";
import { z } from "zod";
import type { Principal } from "../auth/principal.ts";
import type { ExportDeps, OpenedExport } from "./export.service.ts";
import { openSignedExport } from "./signed-export.ts";

const ownSchema = z.object({ as_stringer: z.undefined().optional() });
const wishSchema = z.object({ as_stringer: idSchema, reason: z.string().default("") });
const reasonSchema = z.object({ reason: auditReasonSchema });

/** For whom an admin wants an export, and why. */
export type AsStringer = { subjectId: string; reason: string };

/** Reads `?as_stringer=…&reason=…`; null when somebody asks for their own data. Throws `forbidden`, `reason_required`. */
export function readAsStringer(query: unknown, { role }: Principal): AsStringer | null {
  if (ownSchema.safeParse(query).success) return null;
  if (role !== "admin") throw new DomainError("forbidden");
  const { as_stringer: subjectId, reason } = wishSchema.parse(query);
  if (reason.trim().length < auditReasonMin) throw new DomainError("reason_required", { field: "reason" });
  return { subjectId, ...reasonSchema.parse({ reason }) };
}

type Asker = { deps: ExportDeps; principal: Principal; requestId: string; ip: string };

/** An export of somebody else's data for an administrator, who is named in the log. Throws `not_found`. */
export function openExportAsStringer(
  { deps, principal, requestId, ip }: Asker,
  { subjectId, reason }: AsStringer,
  format: ExportFormat,
): Promise<OpenedExport> {
  const by = { name: principal.displayName, email: principal.email };
  const from = { requestId, fromAddress: ip };
  return openSignedExport(deps, { subjectId, reason, by, actorStringerId: principal.stringerId, ...from }, format);
}
