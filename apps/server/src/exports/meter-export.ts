import { createHash } from "node:crypto";
import { pipeline, type Readable, Transform } from "node:stream";
import { finished } from "node:stream/promises";
import type { ExportTaken } from "@rbo/shared/audit/audit.schema";

export type Metered = Pick<ExportTaken, "outcome" | "bytes" | "sha256">;

/**
 * The same bytes, counted and hashed on their way to the reader. `ended` never rejects: an end before the last byte was
 * handed over is `cancelled` when the reader left, `failed` when the source broke off.
 */
export function meterExport(source: Readable): { body: Readable; ended: Promise<Metered> } {
  const hash = createHash("sha256");
  let bytes = 0;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const ended = finished(body).then(
    (): Metered => ({ outcome: "complete", bytes, sha256: hash.digest("hex") }),
    (error: unknown): Metered => ({ outcome: hasLeft(error) ? "cancelled" : "failed", bytes, sha256: null }),
  );
  // Whatever ends one ends the other; how, `ended` says.
  pipeline(source, body, () => undefined);
  return { body, ended };
}

/** Whether a stream was ended by its reader, who went away. */
export const hasLeft = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
