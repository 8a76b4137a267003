import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "web",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: ["../../packages/db/src/testing/test-server.setup.ts", "./test/browser.setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes; how soon is not what is tested, and the default second is short beside other tests.
    expect: { poll: { timeout: 30_000 } },
  },
});
