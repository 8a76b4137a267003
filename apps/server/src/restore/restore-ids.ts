import { createHash } from "node:crypto";

/**
 * The id a row has in this account where its own is taken by a row that is not this account's. It is always the same for
 * the same account and row, so that a second restore finds what the first one added. A version 8 UUID (RFC 9562).
 */
export function idInAccount(stringerId: string, id: string): string {
  const hash = createHash("sha256").update(`${stringerId}:${id}`).digest("hex");
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
