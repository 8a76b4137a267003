import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { create, type Font } from "fontkit";

/** Figures of one width. */
export const tabularFeatures = ["tnum"];

/** Inter in the three cuts a receipt is set in; made by fonts/make-fonts.sh. */
export const faces = {
  regular: loadFont("inter-regular.ttf"),
  semibold: loadFont("inter-semibold.ttf"),
  display: loadFont("inter-display-semibold.ttf"),
};
export type Face = keyof typeof faces;

/** Whether every cut has a glyph for the character; all three are made for the same ones. */
export const isPrintable = (codePoint: number): boolean => printable.has(codePoint);

const printable = new Set(
  faces.regular.characterSet.filter((point) => Object.values(faces).every((font) => font.hasGlyphForCodePoint(point))),
);

/** The same folder seen from src and from dist. */
function loadFont(fileName: string): Font {
  const font = create(readFileSync(fileURLToPath(new URL(`../../fonts/${fileName}`, import.meta.url))));
  if (!("layout" in font)) throw new Error(`${fileName} is a collection and not a font`);
  nameGlyphs(font);
  return font;
}

/**
 * fontkit remembers a glyph together with whatever asked for it first. Where that was "í" taking its accent off "ı", all
 * later documents would copy and search as if "ı" were nothing, and the same receipt would not be the same bytes. So each
 * glyph is asked for once by its own character; where characters share one (’ and ʼ, Ω and Ω), by the usual one.
 */
function nameGlyphs(font: Font): void {
  const inOrder = font.characterSet.toSorted((a, b) => Number(isUnusual(a)) - Number(isUnusual(b)) || a - b);
  for (const codePoint of inOrder) font.glyphForCodePoint(codePoint);
  font.layout("0123456789", tabularFeatures);
}

function isUnusual(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return /\p{Lm}/u.test(character) || character.normalize("NFKC") !== character;
}
