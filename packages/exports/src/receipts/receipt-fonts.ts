import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { create, type Font } from "fontkit";

/** Inter in the three cuts a receipt is set in; made by fonts/make-fonts.sh. */
export const faces = {
  regular: loadFont("inter-regular.ttf"),
  semibold: loadFont("inter-semibold.ttf"),
  display: loadFont("inter-display-semibold.ttf"),
};
export type Face = keyof typeof faces;

/** Whether every cut has a glyph for the character; all three are made for the same ones. */
export function isPrintable(codePoint: number): boolean {
  return Object.values(faces).every((font) => font.hasGlyphForCodePoint(codePoint));
}

/** The same folder seen from src and from dist. */
function loadFont(fileName: string): Font {
  const font = create(readFileSync(fileURLToPath(new URL(`../../fonts/${fileName}`, import.meta.url))));
  if (!("layout" in font)) throw new Error(`${fileName} is a collection and not a font`);
  return font;
}
