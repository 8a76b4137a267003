import { defineConfig } from "drizzle-kit";

// Reads the compiled tables: drizzle-kit's own loader does not resolve the sources' ".ts" imports.
export default defineConfig({
  dialect: "postgresql",
  schema: "./dist/**/*.table.js",
  out: "./migrations",
  casing: "snake_case",
});
