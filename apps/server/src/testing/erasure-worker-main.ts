import { openDatabase } from "@rbo/db/connection/database";
import { pino } from "pino";
import { z } from "zod";
import { startErasureWorker } from "../people/erasure-worker.ts";

/** `now`: what this process takes for it, past the grace of what it is to erase. */
const setupSchema = z.object({ appUrl: z.string(), now: z.coerce.date() });

/** An erasure worker in a process of its own, for tests that kill it. */
const { appUrl, now } = setupSchema.parse(JSON.parse(process.argv[2] ?? ""));

startErasureWorker({
  db: openDatabase(appUrl, { maxConnections: 4 }),
  clock: { now: () => now },
  log: pino({ level: "error" }, process.stderr),
});
