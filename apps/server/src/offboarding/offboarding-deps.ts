import type { Deps } from "../app/deps.ts";

/** What the worker needs that moves leavings on. */
export type OffboardingDeps = Pick<Deps, "db" | "clock" | "log">;
