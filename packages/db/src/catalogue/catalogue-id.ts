import { createHash } from "node:crypto";

/**
 * The id of a row of the starting catalogue: the same on every installation and every run (a UUIDv8 of its kind and
 * content), so that a second run knows the row again, although an admin may have corrected it since.
 */
export function catalogueId(kind: "racket" | "string", content: readonly (string | number | null)[]): string {
  const text = JSON.stringify([kind, ...content.map((part) => (typeof part === "string" ? part.toLowerCase() : part))]);
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}
