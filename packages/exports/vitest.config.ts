import { defineConfig } from "vitest/config";

export default defineConfig({
  // Readers and renderers start threads of their own, which takes its time on a busy machine.
  test: { name: "exports", include: ["src/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
