import type { RouterOutputs } from "../../app/trpc.ts";

/** As the API sends them: instants as ISO text. */
export type GearPageJson = RouterOutputs["catalogue"]["get"];
export type GearJson = GearPageJson["gear"];
export type RacketJson = Extract<GearJson, { kind: "racket" }>;
export type StringJson = Extract<GearJson, { kind: "string" }>;
export type SuggestionJson = NonNullable<GearJson["suggestion"]>;
export type SubmissionJson = RouterOutputs["catalogue"]["submissions"]["items"][number];
