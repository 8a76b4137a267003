import type { OffboardingJson } from "./leaving-json.ts";

export const leavingSteps = ["started", "archived", "handedOver", "closed", "erased"] as const;
export type LeavingStep = (typeof leavingSteps)[number];

/** done: when, and by whom where a person did it; now: what is going on or waited for; ahead: not yet. */
export type StepStand =
  | { is: "done"; at: string; by: string | null }
  | { is: "now"; what: NowWord; at: string | null }
  | { is: "ahead" };

type NowWord = "archived" | "archivedAnew" | "handedOver" | "handedOverAnew" | "checking" | "erased" | "erasing";

const ahead: StepStand = { is: "ahead" };
const done = (at: string, by: string | null = null): StepStand => ({ is: "done", at, by });
const now = (what: NowWord, at: string | null = null): StepStand => ({ is: "now", what, at });

/** How each step of a leaving stands. */
export function timelineSteps(leaving: OffboardingJson): Record<LeavingStep, StepStand> {
  return {
    started: done(leaving.startedAt, leaving.startedBy),
    archived: archived(leaving),
    handedOver: handedOver(leaving),
    closed: leaving.closedAt ? done(leaving.closedAt) : ahead,
    erased: erased(leaving),
  };
}

function archived({ state, archive, isArchiveAnew }: OffboardingJson): StepStand {
  if (state === "archiving") return now(isArchiveAnew ? "archivedAnew" : "archived");
  return archive ? done(archive.madeAt) : ahead;
}

function handedOver({ state, handedOverAt, handedOverBy, isArchiveAnew }: OffboardingJson): StepStand {
  if (state === "ready") return now(isArchiveAnew ? "handedOverAnew" : "handedOver");
  if (!handedOverAt) return ahead;
  return state === "checking" ? now("checking", handedOverAt) : done(handedOverAt, handedOverBy);
}

function erased({ state, eraseAt, erasedAt }: OffboardingJson): StepStand {
  if (erasedAt) return done(erasedAt);
  if (state === "erasing") return now("erasing");
  return state === "grace" ? now("erased", eraseAt) : ahead;
}
