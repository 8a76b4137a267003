import type { RouterOutputs } from "../../app/trpc.ts";

/** As the API sends them: instants as ISO text. */
export type PersonItemJson = RouterOutputs["people"]["search"]["items"][number];
export type PersonJson = RouterOutputs["people"]["get"];
export type ComparisonJson = RouterOutputs["people"]["compare"];

/** A look is written down, so it isn't taken by itself. */
export const onlyWhenAsked = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const;

const shortestReason = 5;
export const isReason = (text: string): boolean => text.trim().length >= shortestReason;
