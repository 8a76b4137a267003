import { fitText } from "./fit-text.ts";
import type { Mark } from "./mark.ts";
import { quadrants } from "./page-geometry.ts";
import { createPen, type Pen } from "./pen.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import { labelText, steps } from "./receipt-text.ts";
import { stringBedParts } from "./string-bed.ts";

const box = quadrants.bottomLeft;
const valueIndent = 82;

/** How large the setup is written: the first that fits; the last one holds whatever a racket and strings may be called. */
const densities = [
  { name: steps([14, 2], [12, 3]), value: steps([10.5, 2]), gap: 22 },
  { name: steps([12, 2], [11, 3]), value: steps([9.5, 2]), gap: 16 },
  { name: steps([10, 3], [9, 4]), value: steps([8, 2]), gap: 12 },
  { name: steps([8, 3], [7, 4]), value: steps([7, 2]), gap: 8 },
] as const;
type Density = (typeof densities)[number];

/** The racket and what is in it; on the lower edge the footer that every receipt has. */
export function bottomLeftMarks(content: ReceiptContent): Mark[] {
  const footer = footerMarks(content);
  const limit = footer.top - 8;
  const setups = densities.map((density) => () => writeSetup(content, density));
  const fitting = firstFitting(setups, limit);
  return [...fitting.marks(), ...footer.marks];
}

function firstFitting(attempts: (() => Pen)[], limit: number): Pen {
  let pen = createPen(box);
  for (const attempt of attempts) {
    pen = attempt();
    if (pen.y() <= limit) return pen;
  }
  return pen;
}

function writeSetup(content: ReceiptContent, density: Density): Pen {
  const { facts, word, label } = content;
  const { manufacturer, model, headSizeSqIn, stringPattern, serial } = facts.racket;
  const pen = createPen(box);
  writeName(pen, density, label("racket"), `${manufacturer} ${model}`);
  writeRows(pen, density, [
    { name: word("headSize"), value: headSizeSqIn === null ? null : headSize(headSizeSqIn) },
    { name: word("stringPattern"), value: stringPattern?.replace("x", "×") ?? null },
    { name: word("serial"), value: serial },
  ]);
  for (const part of stringBedParts(content)) {
    pen.skip(density.gap);
    writeName(pen, density, label(part.label), part.name ?? word("notRecorded"), part.name !== null);
    writeRows(pen, density, [
      { name: word("gauge"), value: part.gauge },
      { name: word("colour"), value: part.colour },
      {
        name: word("tension"),
        value: part.tension ?? (part.name && word("notRecorded")),
        isStrong: part.tension !== null,
      },
    ]);
  }
  return pen;
}

function writeName(pen: Pen, density: Density, label: string, name: string, isStrong = true): void {
  const style = { face: isStrong ? "semibold" : "regular" } as const;
  pen.write(labelText(label, pen.width), { ink: "grey" });
  pen.write(fitText(name, { width: pen.width, style, steps: density.name, leading: 1.25 }));
  pen.skip(2);
}

type Row = { name: string; value: string | null; isStrong?: boolean };

function writeRows(pen: Pen, density: Density, rows: readonly Row[]): void {
  for (const { name, value, isStrong } of rows) {
    if (value === null) continue;
    const style = { face: isStrong ? "semibold" : "regular" } as const;
    const shown = fitText(value, { width: pen.width - valueIndent, style, steps: density.value, leading: 1.35 });
    pen.writeHere({ ...fitText(name, nameOptions(shown.style.size)), lineHeight: shown.lineHeight }, { ink: "grey" });
    pen.write(shown, { indent: valueIndent });
  }
}

const nameOptions = (size: number) => ({
  width: valueIndent - 6,
  style: { face: "regular" } as const,
  steps: steps([Math.min(size, 9), 1], [6, 1]),
});

const sqCmPerSqIn = 6.4516;

/** In square inches as rackets are sold, and in square centimetres as it says on the frame. */
const headSize = (sqIn: number): string => `${sqIn} sq in (${Math.round(sqIn * sqCmPerSqIn)} cm²)`;

/** Written upwards from the edge of the page. */
function footerMarks({ facts, word, isReplaced }: ReceiptContent): { top: number; marks: Mark[] } {
  const pen = createPen(box);
  const options = { width: pen.width, style: { face: "regular" }, leading: 1.3 } as const;
  const disclosure = fitText(facts.disclosure ?? word("disclosure"), {
    ...options,
    steps: steps([8, 2], [7, 6], [6, 8]),
  });
  const note = isReplaced ? fitText(word("unprintable"), { ...options, steps: steps([7, 2]) }) : null;
  const top = box.bottom - disclosure.height - (note?.height ?? 0) - 6;
  pen.moveTo(top);
  pen.rule(0.5);
  pen.skip(6);
  if (note) pen.write(note, { ink: "grey" });
  pen.write(disclosure);
  return { top, marks: pen.marks() };
}
