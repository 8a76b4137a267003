import type { RouterOutputs } from "../../app/trpc.ts";

export type ReportJson = RouterOutputs["reports"]["get"];
