import { type Face, faces, tabularFeatures } from "./receipt-fonts.ts";

export type TextStyle = {
  face: Face;
  /** Points. */
  size: number;
  /** Extra space after each character, in parts of the size. */
  tracking?: number;
  /** Figures of one width, for amounts that stand under one another. */
  isTabular?: boolean;
};

/** How wide the renderer sets a line, in points: piece by piece as it does, since it does not kern across spaces. */
export function textWidth(text: string, style: TextStyle): number {
  const pieces = style.isTabular ? [text] : text.split(/(?<= )/);
  const ems = pieces.reduce((sum, piece) => sum + widthInEms(piece, style), 0);
  return (ems + (style.tracking ?? 0) * text.length) * style.size;
}

type Widths = Map<string, number>;
const widths: Record<"plain" | "tabular", Record<Face, Widths>> = {
  plain: { regular: new Map(), semibold: new Map(), display: new Map() },
  tabular: { regular: new Map(), semibold: new Map(), display: new Map() },
};
const mostKnown = 20_000;

/** Shaping is what costs: a receipt tries the same words in several sizes, and receipts share most of theirs. */
function widthInEms(piece: string, { face, isTabular }: TextStyle): number {
  const known = widths[isTabular ? "tabular" : "plain"][face];
  const found = known.get(piece);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const run = faces[face].layout(piece, isTabular ? tabularFeatures : undefined);
  const width = run.advanceWidth / faces[face].unitsPerEm;
  known.set(piece, width);
  return width;
}
