import type { RouterOutputs } from "../../app/trpc.ts";

export type AboutMeEntry = RouterOutputs["audit"]["aboutMe"]["entries"][number];

/**
 * An export is signed twice, before its first byte and at its end; the end says all that the beginning does. Newest
 * first, so that whenever a beginning is here its end is too, if it has one.
 */
export function oneRowEach(entries: readonly AboutMeEntry[]): AboutMeEntry[] {
  const begun = new Set(entries.map(({ taken }) => taken?.beganAs));
  return entries.filter(({ id }) => !begun.has(id));
}
