import { type Face, faces } from "./receipt-fonts.ts";

export type TextStyle = {
  face: Face;
  /** Points. */
  size: number;
  /** Extra space after each character, in parts of the size. */
  tracking?: number;
  /** Figures of one width, for amounts that stand under one another. */
  isTabular?: boolean;
};

export const tabularFeatures = ["tnum"];

/** How wide the renderer sets a line, in points: piece by piece as it does, since it does not kern across spaces. */
export function textWidth(text: string, style: TextStyle): number {
  const pieces = style.isTabular ? [text] : text.split(/(?<= )/);
  const ems = pieces.reduce((sum, piece) => sum + widthInEms(piece, style), 0);
  return (ems + (style.tracking ?? 0) * text.length) * style.size;
}

const known = new Map<string, number>();
const mostKnown = 20_000;

/** Shaping is what costs: a receipt tries the same words in several sizes, and receipts share most of theirs. */
function widthInEms(piece: string, { face, isTabular }: TextStyle): number {
  const key = `${face} ${isTabular ? "tabular" : "plain"} ${piece}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const width = shape(piece, face, isTabular).advanceWidth / faces[face].unitsPerEm;
  known.set(key, width);
  return width;
}

const shape = (piece: string, face: Face, isTabular = false) =>
  faces[face].layout(piece, isTabular ? tabularFeatures : undefined);
