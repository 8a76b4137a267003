import type { TextStyle } from "./text-width.ts";

/** Black for what is read, grey for what names it; dark enough for any printer. */
export type Ink = "black" | "grey" | "faint";

export type TextMark = { kind: "text"; text: string; x: number; baseline: number; style: TextStyle; ink: Ink };
export type RuleMark = {
  kind: "rule";
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Points. */
  weight: number;
  ink: Ink;
};

/** Something on the page, where it stands. The page is a list of these; drawing knows nothing of receipts. */
export type Mark = TextMark | RuleMark;
