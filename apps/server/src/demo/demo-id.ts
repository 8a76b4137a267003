import { createHash } from "node:crypto";

/** The id of something in the demo story: the same on every machine and every day (a UUIDv8 of its name). */
export function demoId(name: string): string {
  const hex = createHash("sha256").update(`racket-book demo: ${name}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
