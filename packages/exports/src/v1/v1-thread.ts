import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { parseV1Workbook } from "./parse-v1-workbook.ts";
import { V1WorkbookError } from "./v1-workbook-error.ts";

const input = z.object({ bytes: z.instanceof(Uint8Array), maxContentBytes: z.number() }).parse(workerData);

try {
  parentPort?.postMessage({ workbook: await parseV1Workbook(input.bytes, input.maxContentBytes) });
} catch (error) {
  if (!(error instanceof V1WorkbookError)) throw error;
  parentPort?.postMessage({
    fault: error.fault,
    cause: error.cause instanceof Error ? error.cause.message : undefined,
  });
}
