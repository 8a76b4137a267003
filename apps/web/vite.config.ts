import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression } from "vite-plugin-compression2";
import { firstLoadBudget } from "./build/first-load-budget.ts";

const api = "http://127.0.0.1:3000";

/** What the first screen needs of other people's work: it changes seldom and stays cached over a release. */
const vendor = /node_modules\/(react|react-dom|scheduler|@tanstack|@trpc|use-intl|intl-messageformat|@formatjs)\//;

/** Comes with the screens that have long lists. */
const late = /node_modules\/@tanstack\/(react-virtual|virtual-core)\//;

export default defineConfig({
  plugins: [
    react(),
    firstLoadBudget({
      screens: ["src/features/sign-in/login-screen.tsx", "src/features/dashboard/dashboard-screen.tsx"],
      always: ["src/messages/de.ts"],
      budgetBytes: 200_000,
    }),
    // Once and as small as it gets, here rather than at every first visit.
    compression({
      algorithms: ["brotliCompress", "gzip"],
      logLevel: "silent",
      include: /\.(js|css|html|svg|json|webmanifest)$/,
    }),
  ],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 500,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "vendor", test: (id) => vendor.test(id) && !late.test(id) }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/trpc", "/auth", "/exports", "/imports", "/receipts", "/dev"].map((path) => [path, { target: api }]),
    ),
  },
});
