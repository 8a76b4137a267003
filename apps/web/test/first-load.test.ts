import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { z } from "zod";

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

const distFile = (name: string) => readFile(new URL(`../dist/${name}`, import.meta.url));

/** Script and style a phone downloads before the first screen stands (measures: First load). */
const budgetBytes = 200_000;

test.each(["sign-in/login-screen", "dashboard/dashboard-screen"])("%s loads within the budget", async (screen) => {
  const manifest = manifestSchema.parse(JSON.parse(String(await distFile(".vite/manifest.json"))));
  const files = new Set<string>();
  for (const start of ["index.html", "src/messages/de.ts", `src/features/${screen}.tsx`])
    addFiles(manifest, start, files);
  const sizes = await Promise.all([...files].map(async (name) => gzipSync(await distFile(name)).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(budgetBytes);
});

/** The files of a chunk and of all it imports at once. */
function addFiles(manifest: Manifest, key: string, files: Set<string>): void {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is no chunk of the build`);
  if (files.has(chunk.file)) return;
  for (const file of [chunk.file, ...chunk.css]) files.add(file);
  for (const imported of chunk.imports) addFiles(manifest, imported, files);
}
