import type { Font } from "fontkit";
import type { Ink, Mark, RuleMark, TextMark } from "./mark.ts";
import { faces, tabularFeatures } from "./receipt-fonts.ts";

/** What we use of the renderer's canvas. */
export type Painter = {
  /** A font under a name: the document keeps one of each name. */
  font(font: Font, name: string, size: number): Painter;
  fillColor(colour: string): Painter;
  text(text: string, x: number, y: number, options: TextOptions): Painter;
  lineWidth(points: number): Painter;
  strokeColor(colour: string): Painter;
  moveTo(x: number, y: number): Painter;
  lineTo(x: number, y: number): Painter;
  stroke(): Painter;
};

type TextOptions = {
  lineBreak: false;
  baseline: "alphabetic";
  characterSpacing: number;
  features?: readonly string[];
};

const colours: Record<Ink, string> = { black: "#000000", grey: "#555555", faint: "#999999" };

/** Draws the marks one after the other. Null is what the renderer wants of a painter. */
export function drawMarks(painter: Painter, marks: readonly Mark[]): null {
  for (const mark of marks) {
    if (mark.kind === "text") drawText(painter, mark);
    else drawRule(painter, mark);
  }
  return null;
}

function drawText(painter: Painter, { text, x, baseline, style, ink }: TextMark): void {
  const { face, size, tracking = 0, isTabular } = style;
  painter
    .font(faces[face], face, size)
    .fillColor(colours[ink])
    .text(text, x, baseline, {
      lineBreak: false,
      baseline: "alphabetic",
      characterSpacing: tracking * size,
      ...(isTabular && { features: tabularFeatures }),
    });
}

function drawRule(painter: Painter, { from, to, weight, ink }: RuleMark): void {
  painter.lineWidth(weight).strokeColor(colours[ink]).moveTo(from.x, from.y).lineTo(to.x, to.y).stroke();
}
