import { defineConfig } from "vite";

/** The archive's viewer: one script and one style sheet, which the page then carries inside. Left readable. */
export default defineConfig({
  build: {
    outDir: "dist/archive",
    emptyOutDir: false,
    minify: false,
    cssMinify: false,
    target: "es2022",
    lib: {
      entry: "src/archive/viewer/main.ts",
      formats: ["iife"],
      name: "racketBook",
      fileName: () => "viewer.js",
      cssFileName: "viewer",
    },
  },
});
