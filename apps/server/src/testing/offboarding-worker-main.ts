import { openDatabase } from "@rbo/db/connection/database";
import { pino } from "pino";
import { z } from "zod";
import { startOffboardingWorker } from "../offboarding/offboarding-worker.ts";

const setupSchema = z.object({
  appUrl: z.string(),
  /** What this process takes for now, so that the lease of one that was killed before it has run out. */
  now: z.coerce.date(),
});

/** An offboarding worker in a process of its own, for tests that kill it: the real one. */
const { appUrl, now } = setupSchema.parse(JSON.parse(process.argv[2] ?? ""));
const aheadMs = now.getTime() - Date.now();

startOffboardingWorker(
  {
    db: openDatabase(appUrl, { maxConnections: 4 }),
    clock: { now: () => new Date(Date.now() + aheadMs) },
    log: pino({ level: "error" }, process.stderr),
  },
  200,
);
