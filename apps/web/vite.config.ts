import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { pureShared } from "./build/pure-shared.ts";

const api = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react(), pureShared()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 500,
  },
  server: {
    proxy: Object.fromEntries(
      ["/trpc", "/auth", "/exports", "/receipts", "/dev"].map((path) => [path, { target: api }]),
    ),
  },
});
