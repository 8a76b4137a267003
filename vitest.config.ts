import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*"],
    // Most of a test here is waiting for Postgres, a relay or the browser: even two cores carry two files at a time.
    maxWorkers: 2,
  },
});
