import { faces } from "../receipts/receipt-fonts.ts";
import type { PdfBox, PdfContent, PdfText } from "./read-pdf.ts";

const mm = 72 / 25.4;
const margin = 12 * mm;
/** How far a fold may go astray (domain: Receipts). */
const crooked = 3 * mm;
const [foldX, foldY] = [105 * mm, 148.5 * mm];

/** Where things may stand: each quadrant without its margins and without what a crooked fold may eat. */
export const quadrantBoxes: Record<string, PdfBox> = {
  topLeft: { left: margin, right: foldX - crooked, top: margin, bottom: foldY - crooked },
  topRight: { left: foldX + crooked, right: 210 * mm - margin, top: margin, bottom: foldY - crooked },
  bottomLeft: { left: margin, right: foldX - crooked, top: foldY + crooked, bottom: 297 * mm - margin },
  bottomRight: { left: foldX + crooked, right: 210 * mm - margin, top: foldY + crooked, bottom: 297 * mm - margin },
};

/** Everything that is wrong with a receipt's page, whatever it says; empty when it is as it has to be. */
export function receiptPageFaults(pdf: PdfContent): string[] {
  const inked = pdf.texts
    .map((text) => ({ ...inkOf(text), name: text.text }))
    .filter(({ right, left }) => right > left);
  const foldMarks = pdf.lines.filter(isInMargin);
  const things = [
    ...inked,
    ...pdf.images.map((box) => ({ ...box, name: "image" })),
    ...pdf.lines.filter((line) => !isInMargin(line)).map((box) => ({ ...box, name: "line" })),
  ];
  return [
    ...(pdf.pages === 1 ? [] : [`${pdf.pages} pages`]),
    ...(isNear(pdf.width, 210 * mm) && isNear(pdf.height, 297 * mm) ? [] : [`${pdf.width} × ${pdf.height} is not A4`]),
    ...(foldMarks.length === 4 ? [] : [`${foldMarks.length} fold marks`]),
    ...pdf.fonts.filter((font) => !isEmbeddedSubset(font)).map(({ name }) => `${name} is not an embedded subset`),
    ...pdf.texts.filter(({ glyphs }) => glyphs.includes(0)).map(({ text }) => `"${text}" lacks a glyph`),
    ...things.filter((box) => !quadrantOf(box)).map((box) => `"${box.name}" is in no quadrant: ${where(box)}`),
    ...overlaps(things),
  ];
}

export function quadrantOf(box: PdfBox): string | undefined {
  return Object.keys(quadrantBoxes).find((name) => {
    const quadrant = quadrantBoxes[name];
    return quadrant && isInside(box, quadrant);
  });
}

/** All that one quadrant says, without white space, since names may break anywhere. */
export function quadrantText(pdf: PdfContent, quadrant: string): string {
  const texts = pdf.texts.filter((text) => quadrantOf(inkOf(text)) === quadrant);
  return withoutSpace(texts.map(({ text }) => text).join(""));
}

export const withoutSpace = (text: string): string => text.replace(/\s/g, "");

/** The box that a text's letters really cover: an Ế is taller and a g lower than the line they stand in. */
function inkOf({ text, left, right, baseline, size, fontName }: PdfText): PdfBox {
  const { above, below } = inkHeights(text, fontName);
  return { left, right, top: baseline - above * size, bottom: baseline + below * size };
}

const known = new Map<string, { above: number; below: number }>();

/** In parts of the size. */
function inkHeights(text: string, fontName: string): { above: number; below: number } {
  const key = `${fontName} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const font = Object.values(faces).find(({ postscriptName }) => fontName.endsWith(`+${postscriptName}`));
  if (!font) throw new Error(`${fontName} is not one of the receipt's fonts`);
  const { glyphs, positions } = font.layout(text);
  const extremes = (side: "minY" | "maxY") =>
    glyphs
      .map((glyph, index) => (glyph.bbox[side] + (positions[index]?.yOffset ?? 0)) / font.unitsPerEm)
      .filter(Number.isFinite);
  const made = { above: Math.max(0, ...extremes("maxY")), below: -Math.min(0, ...extremes("minY")) };
  known.set(key, made);
  return made;
}

type Thing = PdfBox & { name: string };

function overlaps(things: Thing[]): string[] {
  return things.flatMap((one, index) =>
    things
      .slice(index + 1)
      .filter((other) => isOver(one, other))
      .map((other) => `"${one.name}" is over "${other.name}": ${where(one)} and ${where(other)}`),
  );
}

const tolerance = 0.01;
const isNear = (a: number, b: number): boolean => Math.abs(a - b) < tolerance;

const isOver = (a: PdfBox, b: PdfBox): boolean =>
  a.left < b.right - tolerance &&
  b.left < a.right - tolerance &&
  a.top < b.bottom - tolerance &&
  b.top < a.bottom - tolerance;

const isInside = (box: PdfBox, outer: PdfBox): boolean =>
  box.left >= outer.left - tolerance &&
  box.right <= outer.right + tolerance &&
  box.top >= outer.top - tolerance &&
  box.bottom <= outer.bottom + tolerance;

const isInMargin = ({ left, right, top, bottom }: PdfBox): boolean =>
  right < margin || left > 210 * mm - margin || bottom < margin || top > 297 * mm - margin;

const isEmbeddedSubset = ({ name, isEmbedded }: PdfContent["fonts"][number]): boolean =>
  isEmbedded && /^[A-Z]{6}\+/.test(name);

const where = ({ left, top, right, bottom }: PdfBox): string =>
  `${[left, top, right, bottom].map((points) => (points / mm).toFixed(1)).join(" ")} mm`;
