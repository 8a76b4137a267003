import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

/** Points from the top left corner of the page. */
export type PdfBox = { left: number; top: number; right: number; bottom: number };

export type PdfText = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  fontName: string;
  /** Glyph numbers in the embedded font; 0 is the one for what a font lacks. */
  glyphs: number[];
};

export type PdfContent = {
  pages: number;
  width: number;
  height: number;
  title: string;
  language: string;
  /** As the document says it: "D:20260503000000Z". */
  createdAt: string;
  texts: PdfText[];
  images: PdfBox[];
  lines: PdfBox[];
  fonts: { name: string; isEmbedded: boolean }[];
};

/** What the first page of a PDF shows, read by something that did not write it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const page = await document.getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    const info = infoSchema.parse((await document.getMetadata()).info);
    return {
      pages: document.numPages,
      width,
      height,
      title: info.Title,
      language: info.Language,
      createdAt: info.CreationDate,
      ...(await readPage(page, height)),
    };
  } finally {
    await task.destroy();
  }
}

const infoSchema = z.object({ Title: z.string(), Language: z.string(), CreationDate: z.string() });
const numberSchema = z.number();
const matrixSchema = z.tuple([numberSchema, numberSchema, numberSchema, numberSchema, numberSchema, numberSchema]);
const boxSchema = z.tuple([numberSchema, numberSchema, numberSchema, numberSchema]);
const glyphSchema = z.object({ unicode: z.string(), width: numberSchema, originalCharCode: numberSchema });
const runSchema = z.array(z.union([numberSchema, glyphSchema]));
const fontSchema = z.object({ name: z.string(), missingFile: z.boolean() });

type Matrix = z.infer<typeof matrixSchema>;
type State = { matrix: Matrix; fontName: string; size: number; spacing: number };
type Shown = Pick<PdfContent, "texts" | "images" | "lines" | "fonts">;

/** Follows the drawing operators as a viewer does, as far as a receipt uses them. */
async function readPage(page: PDFPageProxy, pageHeight: number): Promise<Shown> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown: Shown = { texts: [], images: [], lines: [], fonts: [] };
  const stack: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fontName: "", size: 0, spacing: 0 };
  let text: PdfText | undefined;
  let x = 0;
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown[] = Array.from(argsArray[index] ?? []);
    if (operator === OPS.save) stack.push(state);
    if (operator === OPS.restore) state = stack.pop() ?? state;
    if (operator === OPS.transform) state = { ...state, matrix: multiply(state.matrix, matrixSchema.parse(args)) };
    if (operator === OPS.setCharSpacing) state = { ...state, spacing: numberSchema.parse(args[0]) };
    if (operator === OPS.setFont) state = { ...state, ...readFont(page, args, shown) };
    if (operator === OPS.beginText) text = undefined;
    if (operator === OPS.setTextMatrix) {
      const [, , , , left, baseline] = multiply(
        state.matrix,
        matrixSchema.parse(Object.values(z.looseObject({}).parse(args[0]))),
      );
      x = left;
      text ??= { text: "", left, right: left, baseline: pageHeight - baseline, size: 0, fontName: "", glyphs: [] };
    }
    if (operator === OPS.showText && text) x = readRun(text, x, runSchema.parse(args[0]), state);
    if (operator === OPS.endText && text) shown.texts.push(text);
    if (operator === OPS.paintImageXObject) shown.images.push(boxOf(state.matrix, [0, 0, 1, 1], pageHeight));
    if (operator === OPS.constructPath && args[0] === OPS.stroke)
      shown.lines.push(
        boxOf(state.matrix, boxSchema.parse(Object.values(z.looseObject({}).parse(args[2]))), pageHeight),
      );
  }
  return shown;
}

function readRun(
  text: PdfText,
  start: number,
  run: z.infer<typeof runSchema>,
  { fontName, size, spacing }: State,
): number {
  let x = start;
  for (const glyph of run) {
    if (typeof glyph === "number") {
      x -= (glyph * size) / 1000;
      continue;
    }
    x += (glyph.width * size) / 1000;
    text.text += glyph.unicode;
    text.glyphs.push(glyph.originalCharCode);
    text.right = Math.max(text.right, x);
    x += spacing;
  }
  Object.assign(text, { fontName, size });
  return x;
}

function readFont(page: PDFPageProxy, args: unknown[], { fonts }: Shown): Pick<State, "fontName" | "size"> {
  const { name, missingFile } = fontSchema.parse(page.commonObjs.get(z.string().parse(args[0])));
  if (!fonts.some((font) => font.name === name)) fonts.push({ name, isEmbedded: !missingFile });
  return { fontName: name, size: numberSchema.parse(args[1]) };
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function boxOf(matrix: Matrix, corners: z.infer<typeof boxSchema>, pageHeight: number): PdfBox {
  const [minX, minY, maxX, maxY] = corners;
  const [, , , , x1, y1] = multiply(matrix, [1, 0, 0, 1, minX, minY]);
  const [, , , , x2, y2] = multiply(matrix, [1, 0, 0, 1, maxX, maxY]);
  return {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: pageHeight - Math.max(y1, y2),
    bottom: pageHeight - Math.min(y1, y2),
  };
}
