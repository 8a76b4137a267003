import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "server",
    include: ["src/**/*.test.ts"],
    globalSetup: ["../../packages/db/src/testing/test-server.setup.ts"],
    // Whole stories are told through the front door, on machines that do other things too.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // What is waited for comes; how soon is not what is tested, and the default second is short beside other tests.
    expect: { poll: { timeout: 30_000 } },
  },
});
