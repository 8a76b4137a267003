import { formatDate } from "@rbo/shared/dates/calendar-date";
import { fitText } from "./fit-text.ts";
import type { Mark } from "./mark.ts";
import { quadrants } from "./page-geometry.ts";
import { createPen, type Pen } from "./pen.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import { labelText, steps } from "./receipt-text.ts";

const box = quadrants.topRight;

/** When it was strung, by whom, and how to reach them. */
export function topRightMarks(content: ReceiptContent): Mark[] {
  const { facts, label } = content;
  const pen = createPen(box);
  pen.write(labelText(label("strungOn"), pen.width), { ink: "grey" });
  pen.write(heading(formatDate(facts.strungAt, facts.locale), pen));
  pen.skip(18);
  pen.write(labelText(label("strungBy"), pen.width), { ink: "grey" });
  pen.write(heading(facts.stringer.displayName, pen));
  pen.skip(18);
  writeContact(pen, content);
  return pen.marks();
}

const heading = (text: string, pen: Pen) =>
  fitText(text, {
    width: pen.width,
    style: { face: "semibold" },
    steps: steps([13, 2], [11, 3], [9, 4]),
    leading: 1.25,
  });

function writeContact(pen: Pen, { facts: { stringer }, label }: ReceiptContent): void {
  pen.write(labelText(label("contact"), pen.width), { ink: "grey" });
  if (stringer.businessName) pen.write(heading(stringer.businessName, pen));
  const options = { width: pen.width, style: { face: "regular" }, leading: 1.4 } as const;
  const address = fitText(stringer.businessAddress ?? "", {
    ...options,
    steps: steps([10.5, 8], [9, 9], [8, 11], [7, 13]),
  });
  if (stringer.businessAddress) pen.write(address);
  const { size } = address.style;
  if (stringer.phone) pen.write(fitText(stringer.phone, { ...options, steps: steps([size, 1], [7, 2]) }));
  pen.write(fitText(stringer.email, { ...options, steps: steps([size, 1], [8, 1], [7, 6]) }));
}
