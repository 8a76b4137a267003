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
  const line = (text: string, ...lineSteps: Parameters<typeof steps>) =>
    pen.write(
      fitText(text, { width: pen.width, style: { face: "regular" }, steps: steps(...lineSteps), leading: 1.4 }),
    );
  pen.write(labelText(label("contact"), pen.width), { ink: "grey" });
  if (stringer.businessName) pen.write(heading(stringer.businessName, pen));
  if (stringer.businessAddress) line(stringer.businessAddress, [10.5, 8], [9, 9], [8, 11], [7, 13]);
  if (stringer.phone) line(stringer.phone, [10.5, 1], [8, 2]);
  line(stringer.email, [10.5, 1], [9, 1], [8, 4], [7, 5]);
}
