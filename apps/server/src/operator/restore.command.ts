import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readExportJson } from "@rbo/exports/json/read-export-json";
import { fileFault } from "../imports/file-fault.ts";
import { importReportLines } from "../imports/import-report-lines.ts";
import { restoreExport } from "../restore/restore-export.ts";
import type { Command } from "./commands.ts";
import { stringerOf } from "./operator.ts";
import { OperatorError } from "./operator-error.ts";
import { needed, readArgs } from "./read-args.ts";
import { say } from "./say.ts";

const usage = "restore FILE --stringer EMAIL [--dry-run] [--json]";

/** The operator's own machine and file: as large as a hundred thousand jobs. */
const readLimits = { maxBytes: 1_000_000_000, timeoutMs: 600_000, maxMemoryMb: 4_096 };

/** Brings a JSON export back into one stringer's book; a dry run tells what it would do. */
export const restoreBook: Command = {
  usage,
  read: (args) => {
    const flags = { stringer: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;
    const given = readArgs(args, { usage, words: 1, flags });
    const [path = ""] = given.words;
    const email = needed(given.text("stringer"), usage);
    return async (operator) => {
      const { stringer, scope } = await stringerOf(operator, email, "rbo restore");
      const locale = stringer.defaultLocale;
      const bytes = await readFile(path).catch(() => {
        throw new OperatorError(`${path} can't be read. Is the path right?`);
      });
      const file = await readExportJson(bytes, locale, readLimits).catch((error: unknown) => {
        const fault = fileFault(error, locale);
        if (!fault) throw error;
        const places = fault.places.map((place) => `  ${place.path}: ${place.message}`);
        throw new OperatorError([fault.message, ...places].join("\n"));
      });
      const isDryRun = given.isSet("dry-run");
      const report = await restoreExport(
        { deps: operator, scope },
        { fileName: basename(path), bytes, file, isDryRun },
      );
      say(given.isSet("json") ? JSON.stringify(report, null, 2) : importReportLines(report, locale));
    };
  },
};
