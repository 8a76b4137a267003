import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** `pnpm screens`: not one of the tests, but run like them, for the sake of their Postgres and their browser. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    name: "screens",
    include: ["walk/take-screens.test.ts"],
    globalSetup: ["../../packages/db/src/testing/test-server.setup.ts", "./test/browser.setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
