import { type Locale, locales } from "@rbo/shared/locale/locale";
import { beforeAll, expect, test } from "vitest";
import { wordsOf } from "../../walk/side.ts";
import { hardCodedTexts } from "./hard-coded.ts";
import { type MessageUse, messageUses } from "./message-uses.ts";
import { parseSource, readSources, type SourceFile, wordsIn } from "./syntax.ts";

/** Written the same in either language. */
const units = new Set(["in²"]);

const features = Object.keys(wordsOf.en);

let sources: SourceFile[];
let uses: MessageUse[];

beforeAll(async () => {
  sources = await readSources(new URL("../../src/", import.meta.url), (path) => !path.startsWith("messages/"));
  uses = sources.flatMap(messageUses);
});

test("what a screen says stands in the messages, not in the source", () => {
  const isKey = (text: string) => features.some((feature) => keysOf("en", feature).includes(text));
  const found = sources.flatMap((file) =>
    hardCodedTexts(file)
      .filter((text) => !isKey(text) && !units.has(text))
      .map((text) => `${file.path}: ${text}`),
  );
  expect(found).toEqual([]);
});

test("every text a screen asks for is there, in both languages", () => {
  const missing = uses.flatMap(({ path, features, key }) => {
    if (key === null) return [];
    return locales.flatMap((locale) =>
      features.some((feature) => keysOf(locale, feature).some((one) => fits(key, one)))
        ? []
        : [`${path}: ${features.join("|")}.${key} (${locale})`],
    );
  });
  expect(missing).toEqual([]);
});

test("no text is left that nobody asks for", async () => {
  const shared = await readSources(new URL("../../../../packages/shared/src/", import.meta.url), () => true);
  const said = new Set([...sources, ...shared].flatMap(wordsIn));
  const unused = features.flatMap((feature) => {
    const keys = uses.filter(({ features }) => features.includes(feature)).map(({ key }) => key);
    // Where the key is worked out elsewhere, as in a menu's list of places, it stands there by itself.
    const isOpen = keys.includes(null);
    return keysOf("en", feature)
      .filter((one) => !(keys.some((key) => key !== null && fits(key, one)) || (isOpen && said.has(one))))
      .map((one) => `${feature}.${one}`);
  });
  expect(unused).toEqual([]);
});

test("the search itself finds what it is there for", () => {
  const parse = (source: string) => parseSource("some.tsx", source);
  expect(hardCodedTexts(parse('<p aria-label="Close">{isOpen ? "Open" : t("x")} Hello</p>'))).toHaveLength(3);
  expect(hardCodedTexts(parse('showToast({ message: `Saved it` }); throw new Error("label")'))).toHaveLength(1);
  const hole = "$".concat("{b}");
  const spoken = messageUses(
    parse(`const say = useT("mail"); say(a ? "x" : \`y.${hole}\`); say.rich(c); useT("audit")("z")`),
  );
  expect(spoken.map(({ features, key }) => [features.join(), key])).toEqual([
    ["mail", "x"],
    ["mail", "y.*"],
    ["mail", null],
    ["audit", "z"],
  ]);
});

/** Every key of a feature's texts, dotted: "state.done". */
const keysOf = (locale: Locale, feature: string): string[] =>
  Object.entries(wordsOf[locale]).flatMap(([name, texts]) => (name === feature ? pathsOf(texts) : []));

function pathsOf(texts: object, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : pathsOf(value, `${prefix}${key}.`),
  );
}

/** "state.*" fits "state.done". */
const fits = (key: string, path: string): boolean =>
  new RegExp(`^${key.replaceAll(".", "\\.").replaceAll("*", ".+")}$`).test(path);
