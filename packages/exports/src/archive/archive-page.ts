import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { exportSchema } from "@rbo/shared/exports/export.schema";
import { z } from "zod";
import { writeExportJson } from "../json/write-export-json.ts";
import { type ArchiveWords, archiveWords } from "./archive-words.ts";
import { explainFields } from "./explain-fields.ts";
import { fieldNames } from "./field-names.ts";
import type { ArchiveSource } from "./write-archive.ts";

/** What the build makes of `viewer/`; it lies in `dist`, whether this file runs from there or from `src`. */
const built = (file: string): string => readFileSync(new URL(`../../dist/archive/${file}`, import.meta.url), "utf8");

type PageSource = Pick<ArchiveSource, "locale" | "name" | "pageJson">;

/**
 * The archive's page in pieces: one file with its data, styles and code inside, which opens from disk and may reach
 * nothing else: its own policy forbids it every request and every script but its own.
 */
export async function* writeArchivePage({ locale, name, pageJson }: PageSource): AsyncGenerator<string> {
  const words = archiveWords[locale];
  const [style, script] = [built("viewer.css"), built("viewer.js")];
  const title = escapeHtml(words.title.replace("{name}", () => name));
  yield `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${opening(title, words)}
<script type="application/json" id="texts">${inScript(JSON.stringify({ words, names: fieldNames[locale], groups: explainFields(jsonSchema, locale) }))}</script>
<script type="application/json" id="data">
`;
  for await (const piece of writeExportJson(pageJson)) yield inScript(piece);
  yield `</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Made once: it keeps the thread for as long as many pages of orders. */
const jsonSchema = z.toJSONSchema(exportSchema);

/** What stands there until the data is read, or for good in a browser that runs no scripts. */
const opening = (title: string, words: ArchiveWords): string =>
  `<div id="book"><main><h1>${title}</h1><p role="status">${escapeHtml(words.opening)}</p></main></div>
<noscript><p class="notice">${escapeHtml(words.noScript)}</p></noscript>`;

/** JSON in which nothing can end the script it stands in, or begin a comment: "<" only ever stands inside its texts. */
const inScript = (json: string): string => json.replaceAll("<", "\\u003c");

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
