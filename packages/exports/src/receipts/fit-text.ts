import { charactersOf } from "./printable-text.ts";
import { type TextStyle, textWidth } from "./text-width.ts";

/** One way to set a text: at this size (points), in no more than so many lines. */
export type FitStep = { size: number; maxLines: number };

export type FitOptions = {
  style: Omit<TextStyle, "size">;
  /** Points. */
  width: number;
  /** From what looks best to what is tried last. */
  steps: readonly [FitStep, ...FitStep[]];
  /** In parts of the size. */
  leading?: number;
  /** Stands where the text breaks off, when even the last step does not hold it. */
  cutMark?: string;
};

export type FittedText = {
  lines: readonly string[];
  style: TextStyle;
  /** Points from baseline to baseline. */
  lineHeight: number;
  /** Of all lines together, points. */
  height: number;
};

/**
 * Breaks a text into lines that are no wider than `width`, at the first step that holds it without breaking a word, else
 * at the first that holds it at all, else cut at the last one, visibly.
 */
export function fitText(text: string, options: FitOptions): FittedText {
  let held: FittedText | undefined;
  for (const step of options.steps) {
    const { lines, brokenWords } = wrapText(text, styleOf(options, step), options.width);
    if (lines.length > step.maxLines) continue;
    if (brokenWords === 0) return fitted(lines, step, options);
    held ??= fitted(lines, step, options);
  }
  return held ?? cutAtLastStep(text, options);
}

function cutAtLastStep(text: string, options: FitOptions): FittedText {
  const last = options.steps[options.steps.length - 1] ?? options.steps[0];
  const { lines } = wrapText(text, styleOf(options, last), options.width);
  return fitted(cutLines(lines, last, options), last, options);
}

function fitted(lines: readonly string[], { size }: FitStep, { style, leading = 1.3 }: FitOptions): FittedText {
  const lineHeight = size * leading;
  return { lines, style: { ...style, size }, lineHeight, height: lines.length * lineHeight };
}

const styleOf = ({ style }: FitOptions, { size }: FitStep): TextStyle => ({ ...style, size });

type Wrapped = { lines: string[]; brokenWords: number };

function wrapText(text: string, style: TextStyle, width: number): Wrapped {
  const wrapped: Wrapped = { lines: [], brokenWords: 0 };
  for (const paragraph of text.split("\n")) wrapParagraph(paragraph.trim(), style, width, wrapped);
  return wrapped;
}

/** After a space, and after a hyphen, a slash or an @ inside a word. */
const breaks = /(?<= )|(?<=[\p{L}\p{N}][-–/@])(?! )/u;

function wrapParagraph(paragraph: string, style: TextStyle, width: number, into: Wrapped): void {
  const fits = (text: string) => textWidth(text.trimEnd(), style) <= width;
  let line = emptyLine;
  for (const piece of paragraph.split(breaks)) {
    if (widthWith(line, piece, style) <= width) {
      line = append(line, piece, style);
      continue;
    }
    if (line.text) into.lines.push(line.text.trimEnd());
    const parts = fits(piece) ? [piece] : breakWord(piece, fits);
    into.brokenWords += parts.length - 1;
    into.lines.push(...parts.slice(0, -1));
    line = append(emptyLine, parts[parts.length - 1] ?? "", style);
  }
  into.lines.push(line.text.trimEnd());
}

/** A line as it grows; words are shaped one by one, so what is before the last space is measured once and for all. */
type Line = { text: string; settledWidth: number; word: string };
const emptyLine: Line = { text: "", settledWidth: 0, word: "" };

const widthWith = ({ settledWidth, word }: Line, piece: string, style: TextStyle): number =>
  settledWidth + textWidth((word + piece).trimEnd(), style);

function append({ text, settledWidth, word }: Line, piece: string, style: TextStyle): Line {
  const grown = word + piece;
  return grown.endsWith(" ")
    ? { text: text + piece, settledWidth: settledWidth + textWidth(grown, style), word: "" }
    : { text: text + piece, settledWidth, word: grown };
}

/** A word wider than the line, in pieces that fit; a character alone always passes. */
function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of charactersOf(word)) {
    if (part && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function cutLines(lines: readonly string[], step: FitStep, options: FitOptions): string[] {
  const { cutMark = "…", width } = options;
  const kept = lines.slice(0, step.maxLines);
  const characters = charactersOf(kept.pop() ?? "");
  const ending = () => characters.join("").trimEnd() + cutMark;
  while (characters.length > 0 && textWidth(ending(), styleOf(options, step)) > width) characters.pop();
  return [...kept, ending()];
}
