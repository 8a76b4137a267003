import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "web",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: ["../../packages/db/src/testing/test-server.setup.ts", "./test/browser.setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
