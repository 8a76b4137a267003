import { z } from "zod";

/** Keyset cursors are opaque text to the caller: the sort columns of the last row, checked when they come back. */
export const encodeCursor = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** The values of a cursor, or null where it is not one of ours. */
export function decodeCursor(cursor: string, length: number): string[] | null {
  try {
    const values = z
      .array(z.string())
      .length(length)
      .safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return values.success ? values.data : null;
  } catch {
    return null;
  }
}
