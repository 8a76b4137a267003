import { type FitStep, type FittedText, fitText } from "./fit-text.ts";
import type { Mark } from "./mark.ts";
import { quadrants } from "./page-geometry.ts";
import { createPen, type Pen } from "./pen.ts";
import { receiptAmount } from "./receipt-amount.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import { labelText, steps } from "./receipt-text.ts";
import { type PriceLine, priceLines } from "./string-bed.ts";
import { textWidth } from "./text-width.ts";

const box = quadrants.bottomRight;
const amountWidth = 78;

/** The bill, what the stringer has to say of the job, and thanks. */
export function bottomRightMarks(content: ReceiptContent): Mark[] {
  const pen = createPen(box);
  writePrices(pen, content);
  const thanks = thanksText(content, pen.width);
  const thanksTop = box.bottom - (thanks?.height ?? 0);
  writeComments(pen, content, thanksTop - (thanks ? 16 : 0));
  if (thanks) {
    pen.moveTo(thanksTop);
    pen.write(thanks);
  }
  return pen.marks();
}

function writePrices(pen: Pen, content: ReceiptContent): void {
  const { facts, word, label } = content;
  pen.writeHere(labelText(label("prices"), pen.width / 2), { ink: "grey" });
  pen.write(labelText(facts.currency, pen.width / 2), { ink: "grey", align: "right" });
  pen.skip(3);
  writePrice(pen, word("labour"), amountText(receiptAmount(facts.labourMinor, facts.currency), "regular"));
  for (const line of priceLines(content)) writePriceLine(pen, content, line);
  pen.skip(8);
  pen.rule(1);
  pen.skip(6);
  writePrice(pen, word("total"), amountText(receiptAmount(facts.totalMinor, facts.currency), "semibold"), "semibold");
}

function writePriceLine(pen: Pen, { facts, word }: ReceiptContent, line: PriceLine): void {
  const amount = line.byo
    ? fitText(word("byoPrice"), { width: pen.width * 0.5, style: { face: "regular" }, steps: steps([9, 1], [7, 1]) })
    : amountText(receiptAmount(line.chargedMinor, facts.currency), "regular");
  pen.skip(3);
  writePrice(pen, word(line.label), amount);
  if (!line.name) return;
  const width = pen.width - amountWidth;
  pen.write(fitText(line.name, { width, style: { face: "regular" }, steps: steps([8.5, 2], [7, 3]), leading: 1.3 }), {
    ink: "grey",
  });
}

function writePrice(pen: Pen, name: string, amount: FittedText, face: "regular" | "semibold" = "regular"): void {
  const lineHeight = 11 * 1.4;
  const width = pen.width - textWidth(amount.lines[0] ?? "", amount.style) - 8;
  const text = fitText(name, { width, style: { face }, steps: steps([11, 1], [8.5, 1]) });
  pen.writeHere({ ...amount, lineHeight }, { align: "right" });
  pen.write({ ...text, lineHeight, height: lineHeight });
}

const amountText = (amount: string, face: "regular" | "semibold"): FittedText =>
  fitText(amount, { width: amountWidth, style: { face, isTabular: true }, steps: steps([11, 1], [8.5, 1]) });

/** As large as the room that is left allows; what even small print does not hold is cut, and says so. */
function writeComments(pen: Pen, { facts, word, label }: ReceiptContent, limit: number): void {
  if (!facts.comments) return;
  pen.skip(22);
  pen.write(labelText(label("comments"), pen.width), { ink: "grey" });
  const leading = 1.4;
  const step = (size: number): FitStep => ({ size, maxLines: Math.floor((limit - pen.y()) / (size * leading)) });
  pen.write(
    fitText(facts.comments, {
      width: pen.width,
      style: { face: "regular" },
      steps: [step(10.5), step(9.5), step(8.5), step(7.5), step(7)],
      leading,
      cutMark: word("shortened"),
    }),
  );
}

function thanksText({ facts, word }: ReceiptContent, width: number): FittedText | null {
  if (!facts.thankYou) return null;
  return fitText(facts.thankYou, {
    width,
    style: { face: "semibold" },
    steps: steps([12, 3], [10, 4], [8.5, 6], [7.5, 9]),
    leading: 1.35,
    cutMark: word("shortened"),
  });
}
