import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Export, exportSchema } from "@rbo/shared/exports/export.schema";
import { pino } from "pino";
import { openExport } from "../exports/export.service.ts";
import type { RestoreContext } from "../restore/restore-export.ts";

/** What an account's JSON export says, held to its schema. */
export async function exportOf({ deps, scope }: RestoreContext): Promise<Export> {
  const spoolDir = await mkdtemp(join(tmpdir(), "rbo-export-of-"));
  const { db, clock } = deps;
  const { body, closed } = await openExport(
    { deps: { db, clock, log: pino({ level: "silent" }), spoolDir }, scope },
    "json",
  );
  const written = await text(body);
  await closed;
  await rm(spoolDir, { recursive: true });
  return exportSchema.parse(JSON.parse(written));
}
