import { readdir, readFile } from "node:fs/promises";
import { type Locale, locales } from "@rbo/shared/locale/locale";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { de } from "./de.ts";
import { deFurther } from "./de-further.ts";
import { en } from "./en.ts";
import { enFurther } from "./en-further.ts";

const texts = { en: pathsOf({ ...en, ...enFurther }), de: pathsOf({ ...de, ...deFurther }) };
const paths = Object.keys(texts.en);

test("every text stands in both languages", () => {
  expect(Object.keys(texts.de)).toEqual(paths);
  expect(Object.entries({ ...texts.en, ...texts.de }).filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(paths)("%s takes the same values in both languages", (path) => {
  const [english, german] = locales.map((locale) => placeholdersOf(locale, texts[locale][path] ?? ""));
  expect(german).toEqual(english);
});

test("German is written as in Switzerland: no ß, «…» around what is quoted", () => {
  expect(Object.entries(texts.de).filter(([, text]) => /ß|„|“|"/.test(text))).toEqual([]);
});

/** Screens whose routes load the further texts before they show, and what only they use. */
const furtherPlaces =
  /^features\/(about-me|audit|catalogue|catalogue-import|exports|imports|moderation|offboarding|people|rackets|reports|settings|stringers)\//;

test("the first screens use no texts that are loaded after them", async () => {
  const root = new URL("../", import.meta.url);
  const files = await readdir(root, { recursive: true });
  const first = files.filter((file) => /\.tsx?$/.test(file) && !furtherPlaces.test(file) && !file.includes(".test."));
  expect(first).toContain("features/dashboard/dashboard-screen.tsx");
  const used: string[] = [];
  for (const file of first) {
    const source = await readFile(new URL(file, root), "utf8");
    for (const [, feature = ""] of source.matchAll(/(?:useT|textsNow)\("(\w+)"\)/g)) {
      if (feature in enFurther) used.push(`${file}: ${feature}`);
    }
  }
  expect(used).toEqual([]);
});

/** Every text by its dotted path: "state.done". */
function pathsOf(node: object, prefix = ""): Record<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : Object.entries(pathsOf(value, `${prefix}${key}.`)),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}

/** The names a text asks values for: formatted with counts that reach every branch of a plural, until none is missing. */
function placeholdersOf(locale: Locale, text: string): string[] {
  const names = new Set<string>();
  for (const count of [0, 1, 2, 7]) {
    for (let missing = missingName(locale, text, names, count); missing !== null; ) {
      names.add(missing);
      missing = missingName(locale, text, names, count);
    }
  }
  return [...names].sort();
}

function missingName(locale: Locale, text: string, names: ReadonlySet<string>, count: number): string | null {
  const tags = new Set([...text.matchAll(/<(\w+)>/g)].map(([, tag]) => tag));
  const value = (name: string) => (tags.has(name) ? (inner: unknown) => String(inner) : count);
  let missing: string | null = null;
  const translator = createTranslator({
    locale,
    messages: { text },
    onError: (error) => {
      missing = /variable "(\w+)" was not provided/.exec(error.message)?.[1] ?? null;
      if (missing === null || names.has(missing)) throw error;
    },
  });
  translator.rich("text", Object.fromEntries([...names, ...tags].map((name) => [name ?? "", value(name ?? "")])));
  return missing;
}
