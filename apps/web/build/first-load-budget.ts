import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

type Budget = {
  /** Modules of the first screens, each with what every page loads. */
  screens: readonly string[];
  /** What every page loads beside the entry, such as its texts. */
  always: readonly string[];
  budgetBytes: number;
};

/** Adds up script and style that a phone downloads before a first screen stands, prints it, and ends a build that is over the budget. */
export function firstLoadBudget({ screens, always, budgetBytes }: Budget): Plugin {
  return {
    name: "first-load-budget",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const screen of screens) {
          const bytes = firstLoadBytes(bundle, [...always, screen]);
          const line = `first load of ${screen}: ${kilobytes(bytes)} of ${kilobytes(budgetBytes)} gzipped`;
          if (bytes > budgetBytes) this.error(`${line}: over the budget`);
          this.info(line);
        }
      },
    },
  };
}

function firstLoadBytes(bundle: Rolldown.OutputBundle, modules: readonly string[]): number {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const entry = chunks.filter((chunk) => chunk.isEntry);
  const files = new Set<string>();
  for (const chunk of [...entry, ...modules.map((module) => chunkOf(chunks, module))]) addFiles(bundle, chunk, files);
  const sizes = [...files].map((name) => gzipSync(contentOf(bundle, name)).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function chunkOf(chunks: readonly Rolldown.OutputChunk[], module: string): Rolldown.OutputChunk {
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (!chunk) throw new Error(`${module} is no chunk of the build`);
  return chunk;
}

/** The files of a chunk and of all it imports at once. */
function addFiles(bundle: Rolldown.OutputBundle, chunk: Rolldown.OutputChunk, files: Set<string>): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === "chunk") addFiles(bundle, imported, files);
  }
}

function contentOf(bundle: Rolldown.OutputBundle, name: string): string | Uint8Array {
  const output = bundle[name];
  if (!output) throw new Error(`${name} is no file of the build`);
  return output.type === "chunk" ? output.code : output.source;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
