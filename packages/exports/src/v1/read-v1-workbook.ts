import { fileURLToPath } from "node:url";
import { type V1Workbook, v1WorkbookSchema } from "@rbo/shared/v1-import/v1-workbook.schema";
import { z } from "zod";
import { runInThread } from "../threads/run-in-thread.ts";
import { V1WorkbookError, v1WorkbookFaults } from "./v1-workbook-error.ts";

export type V1ReadLimits = {
  /** Of the file as given. */
  maxBytes: number;
  timeoutMs: number;
  /** Of the thread's heap; a quarter of it may be the workbook's contents, unpacked. */
  maxMemoryMb: number;
};

/**
 * Reads the old workbook (.xlsx; domain: V1): the cells of its three sheets by column, found by their headings and not
 * by place. It happens in a thread of its own that is ended past the limits, so that no file can take the server along.
 * Throws V1WorkbookError.
 */
export async function readV1Workbook(bytes: Uint8Array, limits: V1ReadLimits): Promise<V1Workbook> {
  if (bytes.byteLength > limits.maxBytes) throw new V1WorkbookError("file_too_large");
  const maxContentBytes = (limits.maxMemoryMb * 1_000_000) / 4;
  const run = await runInThread(threadFile, { bytes, maxContentBytes }, limits);
  if ("fault" in run) throw new V1WorkbookError(run.fault);
  const outcome = outcomeSchema.parse(run.message);
  if ("fault" in outcome) throw new V1WorkbookError(outcome.fault, { cause: outcome.cause });
  return outcome.workbook;
}

const outcomeSchema = z.union([
  z.object({ workbook: v1WorkbookSchema }),
  z.object({ fault: z.enum(v1WorkbookFaults), cause: z.string().optional() }),
]);

/** Compiled code in either case: from src under test this is dist too, as threads run no TypeScript. */
const threadFile = fileURLToPath(new URL("../../dist/v1/v1-thread.js", import.meta.url));
