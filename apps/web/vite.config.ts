import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 500,
    // Schemas stand in shared beside the rules that the app does use: those nobody here reads must not bring zod along.
    rolldownOptions: { treeshake: { manualPureFunctions: ["z"] } },
  },
  server: {
    proxy: Object.fromEntries(
      ["/trpc", "/auth", "/exports", "/receipts", "/dev"].map((path) => [path, { target: api }]),
    ),
  },
});
