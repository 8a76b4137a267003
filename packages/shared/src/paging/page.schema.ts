import { z } from "zod";

/** Keyset paging: `cursor` is what the last page gave as `nextCursor`, opaque to the caller. */
export const pageInputSchema = z.object({
  cursor: z.string().max(400).nullish(),
  limit: z.int().min(1).max(100).default(50),
});
