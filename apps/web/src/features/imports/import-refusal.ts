import { z } from "zod";
import { RefusedError, type UnreachableError } from "../../app/error-text.ts";
import { refusalOf } from "../../app/plain-http.ts";

const placesSchema = z.object({
  error: z.object({ places: z.array(z.object({ path: z.string(), message: z.string() })).default([]) }),
});
export type FilePlace = z.infer<typeof placesSchema>["error"]["places"][number];

/** The file can't be read, and where in it. */
export class FileRefusedError extends RefusedError {
  override readonly name = "FileRefusedError";
  readonly places: readonly FilePlace[];

  constructor(message: string, code: string | null, places: readonly FilePlace[]) {
    super(message, code);
    this.places = places;
  }
}

/** What the server answered instead of a report. */
export function importRefusalOf(body: unknown): RefusedError | UnreachableError {
  const refusal = refusalOf(body);
  const { data } = placesSchema.safeParse(body);
  if (!(refusal instanceof RefusedError) || !data) return refusal;
  return new FileRefusedError(refusal.message, refusal.code, data.error.places);
}
