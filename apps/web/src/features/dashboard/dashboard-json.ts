import type { RouterOutputs } from "../../app/trpc.ts";

export type DashboardJson = RouterOutputs["orders"]["dashboard"];
