import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "exports", include: ["src/**/*.test.{ts,tsx}"] },
});
