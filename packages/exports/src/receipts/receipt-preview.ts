import type { ReceiptPreview } from "@rbo/shared/receipts/receipt-preview.schema";
import type { Mark } from "./mark.ts";
import { brandBox, page } from "./page-geometry.ts";
import { printableLogo } from "./printable-logo.ts";
import { receiptContent } from "./receipt-content.ts";
import { receiptMarks } from "./receipt-marks.ts";
import type { ReceiptDocument } from "./receipt-renderer.ts";
import { textWidth } from "./text-width.ts";

/** What the PDF of this receipt would be drawn from, for a screen that draws it itself. */
export function previewReceipt({ facts, logo }: ReceiptDocument): ReceiptPreview {
  const hasLogo = logo !== null && printableLogo(logo) !== null;
  const content = receiptContent(facts, hasLogo);
  return {
    page: { width: page.width, height: page.height },
    marks: receiptMarks(content).map(previewMark),
    logoBox: hasLogo ? logoBox : null,
  };
}

const logoBox = {
  x: brandBox.left,
  y: brandBox.top,
  width: brandBox.right - brandBox.left,
  height: brandBox.bottom - brandBox.top,
};

function previewMark(mark: Mark): ReceiptPreview["marks"][number] {
  if (mark.kind === "rule") return mark;
  const { text, x, baseline, style, ink } = mark;
  const isBold = style.face !== "regular";
  return { kind: "text", text, x, baseline, size: style.size, width: textWidth(text, style), isBold, ink };
}
