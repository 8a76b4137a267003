import type { RouterOutputs } from "../../app/trpc.ts";

export type RacketHistoryJson = RouterOutputs["rackets"]["history"];
export type HistoryJobJson = RacketHistoryJson["jobs"][number];
