import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { V1WorkbookError } from "@rbo/exports/v1/v1-workbook-error";
import { v1FaultText } from "@rbo/shared/v1-import/v1-words";
import { importReportText } from "../v1-import/import-report-text.ts";
import { importV1 } from "../v1-import/import-v1.ts";
import type { Command } from "./commands.ts";
import { stringerOf } from "./operator.ts";
import { OperatorError } from "./operator-error.ts";
import { needed, readArgs } from "./read-args.ts";
import { say } from "./say.ts";

const usage = "import-v1 FILE --stringer EMAIL [--dry-run] [--json]";

/** Brings the jobs of the old spreadsheet into one stringer's book; a dry run tells what it would do. */
export const importOldWorkbook: Command = {
  usage,
  read: (args) => {
    const flags = { stringer: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;
    const given = readArgs(args, { usage, words: 1, flags });
    const [file = ""] = given.words;
    const email = needed(given.text("stringer"), usage);
    return async (operator) => {
      const { stringer, scope } = await stringerOf(operator, email, "rbo import-v1");
      const workbook = await readFile(file).catch(() => {
        throw new OperatorError(`${file} can't be read. Is the path right?`);
      });
      const report = await importV1(operator, scope, {
        fileName: basename(file),
        bytes: workbook,
        isDryRun: given.isSet("dry-run"),
      }).catch((error: unknown) => {
        if (!(error instanceof V1WorkbookError)) throw error;
        throw new OperatorError(v1FaultText(error.fault, stringer.defaultLocale));
      });
      say(given.isSet("json") ? JSON.stringify(report, null, 2) : importReportText(report, stringer.defaultLocale));
    };
  },
};
