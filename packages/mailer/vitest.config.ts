import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "mailer", include: ["src/**/*.test.{ts,tsx}"] },
});
