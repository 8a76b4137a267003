import type { RouterOutputs } from "../../app/trpc.ts";

type ImportReportJson = RouterOutputs["catalogue"]["import"];
export type ImportedLineJson = ImportReportJson["lines"][number];
export type ImportOutcome = ImportedLineJson["outcome"];
export type ImportKind = "racket" | "string";

export const importOutcomes: readonly ImportOutcome[] = ["new", "near", "rejected", "same"];

/** A file as it was chosen, and what the server said would come of it. */
export type PlannedImport = { kind: ImportKind; fileName: string; csv: string; report: ImportReportJson };
