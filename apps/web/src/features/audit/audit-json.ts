import type { RouterOutputs } from "../../app/trpc.ts";

export type AuditLogJson = RouterOutputs["audit"]["list"];
export type AuditEntryJson = AuditLogJson["items"][number];
