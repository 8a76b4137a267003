import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { auditReasonSchema } from "@rbo/shared/audit/audit.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { errorMessage } from "@rbo/shared/errors/error-message";
import { exportFormats } from "@rbo/shared/exports/export-format";
import { z } from "zod";
import { openSignedExport } from "../exports/signed-export.ts";
import type { Command } from "./commands.ts";
import { accountOf } from "./operator.ts";
import { OperatorError } from "./operator-error.ts";
import { needed, readArgs } from "./read-args.ts";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

const usage = "export --stringer EMAIL --format json|xlsx|archive --out FILE [--reason TEXT]";
const text = { type: "string" } as const;

/**
 * The file the stringer could download, written beside its place and then moved there: never half a file. They read in
 * the app that it was taken, and why.
 */
export const exportBook: Command = {
  usage,
  read: (args) => {
    const given = readArgs(args, { usage, words: 0, flags: { stringer: text, format: text, out: text, reason: text } });
    const email = needed(given.text("stringer"), usage);
    const out = needed(given.text("out"), usage);
    const format = z.enum(exportFormats).safeParse(given.text("format"));
    const reason = auditReasonSchema.safeParse(given.text("reason") ?? "rbo export");
    if (!format.success || !reason.success) throw new UsageError(`Usage: rbo ${usage}`);
    return async (operator) => {
      if (!(await exists(dirname(out)))) throw new OperatorError(`There is no folder ${dirname(out)}. Make it first.`);
      if (await exists(out)) throw new OperatorError(`${out} is there already. Remove it, or name another file.`);
      const { id: subjectId } = await accountOf(operator, email);
      const taking = { subjectId, reason: reason.data, actorStringerId: null, by: null };
      const { body, closed } = await openSignedExport(operator, taking, format.data).catch(sayRefusal);
      const unfinished = `${out}.part`;
      try {
        await pipeline(body, createWriteStream(unfinished));
        await rename(unfinished, out);
        await closed;
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      say(`Wrote ${out}.`);
    };
  },
};

/** Two downloads of this stringer's are under way, perhaps at a running server. */
function sayRefusal(error: unknown): never {
  throw error instanceof DomainError ? new OperatorError(errorMessage(error.code, "en")) : error;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
