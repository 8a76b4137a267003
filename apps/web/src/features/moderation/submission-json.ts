import type { CorrectedRow } from "@rbo/shared/moderation/moderation.schema";
import type { RouterOutputs } from "../../app/trpc.ts";

export type SubmissionJson = RouterOutputs["moderation"]["queue"]["items"][number];
/** How a row should read for everyone. */
export type CorrectedJson = CorrectedRow;
export type GearJson = SubmissionJson["row"];

/** "Luxilon ALU Power 1.25": what a row is called. */
export const gearName = ({ manufacturer, model, gauge }: Pick<GearJson, "manufacturer" | "model" | "gauge">): string =>
  [manufacturer, model, gauge].filter(Boolean).join(" ");

/** What tells it from others of its name: "98 in² · 16x19 · 2023", "polyester · silver". */
export const gearFacts = ({ headSizeSqIn, stringPattern, year, material, colour }: GearJson): string =>
  [headSizeSqIn ? `${headSizeSqIn} in²` : null, stringPattern, year, material, colour].filter(Boolean).join(" · ");

/** The row that merging would go into unless another is marked: the nearest that no number tells apart. */
export const nearestOf = ({ near }: Pick<SubmissionJson, "near">): string | null =>
  near.find(({ differs }) => !differs)?.row.id ?? null;
