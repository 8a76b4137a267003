import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the built SPA lies, as `build` leaves it; null where it has not been built (API alone). */
export function findWebRoot(): string | null {
  const folder = fileURLToPath(new URL("../../../web/dist", import.meta.url));
  return existsSync(folder) ? folder : null;
}
