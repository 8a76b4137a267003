import type { FittedText } from "./fit-text.ts";
import type { Ink, Mark, TextMark } from "./mark.ts";
import type { Box } from "./page-geometry.ts";
import { faces } from "./receipt-fonts.ts";
import { textWidth } from "./text-width.ts";

type Placing = { ink?: Ink; align?: "left" | "right"; indent?: number };

/** Writes down a box, top to bottom. */
export type Pen = {
  readonly box: Box;
  readonly width: number;
  /** Where the next thing stands, points from the top of the page. */
  y(): number;
  moveTo(y: number): void;
  skip(points: number): void;
  /** Writes and moves below. */
  write(text: FittedText, placing?: Placing): void;
  /** Writes and stays, for what stands on the same line. */
  writeHere(text: FittedText, placing?: Placing): void;
  rule(weight: number): void;
  marks(): Mark[];
};

export function createPen(box: Box): Pen {
  const marks: Mark[] = [];
  let y = box.top;
  const writeHere: Pen["writeHere"] = (text, placing) => void marks.push(...textMarks(text, box, y, placing));
  return {
    box,
    width: box.right - box.left,
    y: () => y,
    moveTo: (to) => {
      y = to;
    },
    skip: (points) => {
      y += points;
    },
    writeHere,
    write: (text, placing) => {
      writeHere(text, placing);
      y += text.height;
    },
    rule: (weight) =>
      void marks.push({ kind: "rule", from: { x: box.left, y }, to: { x: box.right, y }, weight, ink: "black" }),
    marks: () => marks,
  };
}

function textMarks(fitted: FittedText, box: Box, top: number, placing: Placing = {}): TextMark[] {
  const { ink = "black", align = "left", indent = 0 } = placing;
  const { style, lineHeight } = fitted;
  return fitted.lines
    .map((text, index): TextMark => {
      const x = align === "left" ? box.left + indent : box.right - textWidth(text, style);
      return { kind: "text", text, x, baseline: top + index * lineHeight + baselineInLine(fitted), style, ink };
    })
    .filter(({ text }) => text !== "");
}

/** The letters, from the highest to the lowest, in the middle of their line. */
function baselineInLine({ style: { face, size }, lineHeight }: FittedText): number {
  const { ascent, descent, unitsPerEm } = faces[face];
  return (lineHeight + ((ascent + descent) / unitsPerEm) * size) / 2;
}
