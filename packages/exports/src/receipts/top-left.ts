import { fitText } from "./fit-text.ts";
import type { Mark } from "./mark.ts";
import { brandBox, quadrants } from "./page-geometry.ts";
import { createPen, type Pen } from "./pen.ts";
import { receiptAmount } from "./receipt-amount.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import { labelText, steps } from "./receipt-text.ts";

const box = quadrants.topLeft;

/** All that is left in sight when the page is folded and clipped to the racket (domain: Receipts). */
export function topLeftMarks(content: ReceiptContent): Mark[] {
  const pen = createPen(box);
  if (!content.hasLogo) writeBrand(pen, content);
  pen.moveTo(brandBox.bottom + 12);
  writeNumber(pen, content);
  pen.skip(22);
  writeClient(pen, content);
  pen.skip(14);
  writeRacket(pen, content);
  writeTotal(pen, content);
  return pen.marks();
}

function writeBrand(pen: Pen, { facts: { stringer } }: ReceiptContent): void {
  const name = stringer.businessName ?? stringer.displayName;
  pen.write(
    fitText(name, {
      width: pen.width,
      style: { face: "display" },
      steps: steps([24, 2], [20, 2], [17, 3], [14, 3], [11, 4]),
      leading: 1.2,
    }),
  );
}

function writeNumber(pen: Pen, { facts, label }: ReceiptContent): void {
  pen.rule(0.5);
  pen.skip(6);
  pen.writeHere(
    fitText(facts.number, {
      width: pen.width * 0.6,
      style: { face: "semibold" },
      steps: steps([11, 1], [8, 1], [5, 1]),
      leading: 1.3,
    }),
    { align: "right" },
  );
  pen.skip(1.7);
  pen.write(labelText(label("receipt"), pen.width * 0.38), { ink: "grey" });
  pen.skip(7);
  pen.rule(0.5);
}

function writeClient(pen: Pen, { facts, label }: ReceiptContent): void {
  pen.write(labelText(label("receiptFor"), pen.width), { ink: "grey" });
  pen.write(
    fitText(facts.clientName, {
      width: pen.width,
      style: { face: "display" },
      steps: steps([22, 2], [18, 3], [15, 4], [12, 4], [10, 5], [9, 6]),
      leading: 1.25,
    }),
  );
}

function writeRacket(pen: Pen, { facts: { racket }, label }: ReceiptContent): void {
  pen.write(labelText(label("racket"), pen.width), { ink: "grey" });
  pen.write(
    fitText(`${racket.manufacturer} ${racket.model}`, {
      width: pen.width,
      style: { face: "semibold" },
      steps: steps([14, 2], [12, 3], [10, 4], [9, 5]),
      leading: 1.25,
    }),
  );
}

/** Read from an arm's length, so it stands on the quadrant's lower edge and takes its whole width. */
function writeTotal(pen: Pen, { facts, label }: ReceiptContent): void {
  const amount = fitText(receiptAmount(facts.totalMinor, facts.currency), {
    width: pen.width * 0.8,
    style: { face: "display", isTabular: true },
    steps: steps([56, 1], [48, 1], [40, 1], [34, 1], [28, 1]),
    leading: 1,
  });
  const currency = fitText(facts.currency, {
    width: pen.width * 0.2,
    style: { face: "display" },
    steps: steps([amount.style.size * 0.38, 1]),
    leading: 1,
  });
  pen.moveTo(box.bottom - 72);
  pen.rule(1.5);
  pen.skip(9);
  pen.writeHere(labelText(label("total"), pen.width), { ink: "grey" });
  pen.moveTo(box.bottom - amount.height + amount.style.size * 0.12);
  pen.writeHere(amount, { align: "right" });
  pen.moveTo(box.bottom - currency.height + currency.style.size * 0.12);
  pen.writeHere(currency);
}
