import { bottomLeftMarks } from "./bottom-left.ts";
import { bottomRightMarks } from "./bottom-right.ts";
import type { Mark } from "./mark.ts";
import { fold, page, pointsPerMm } from "./page-geometry.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import { topLeftMarks } from "./top-left.ts";
import { topRightMarks } from "./top-right.ts";

/** The whole page, in the order in which it is read aloud or copied. */
export function receiptMarks(content: ReceiptContent): Mark[] {
  return [
    ...topLeftMarks(content),
    ...topRightMarks(content),
    ...bottomLeftMarks(content),
    ...bottomRightMarks(content),
    ...foldMarks,
  ];
}

const tick = { from: 4 * pointsPerMm, to: 8 * pointsPerMm };

/** Where to fold, in the margin, at each edge. */
const foldMarks: Mark[] = [
  mark({ x: tick.from, y: fold.y }, { x: tick.to, y: fold.y }),
  mark({ x: page.width - tick.from, y: fold.y }, { x: page.width - tick.to, y: fold.y }),
  mark({ x: fold.x, y: tick.from }, { x: fold.x, y: tick.to }),
  mark({ x: fold.x, y: page.height - tick.from }, { x: fold.x, y: page.height - tick.to }),
];

function mark(from: { x: number; y: number }, to: { x: number; y: number }): Mark {
  return { kind: "rule", from, to, weight: 0.5, ink: "faint" };
}
