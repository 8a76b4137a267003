/** Everything on the page is in points (1/72 inch), from the top left corner. */
export type Box = { left: number; top: number; right: number; bottom: number };

export const pointsPerMm = 72 / 25.4;

export const page = { width: 210 * pointsPerMm, height: 297 * pointsPerMm };

/** The page is folded in half both ways, so that the top left quarter is left in sight. */
export const fold = { x: page.width / 2, y: page.height / 2 };

const margin = 12 * pointsPerMm;

/** 3 mm is what a crooked fold may eat (domain: Receipts); the rest of it lets a folded quarter look like a card. */
const foldGap = 10 * pointsPerMm;

const left = { left: margin, right: fold.x - foldGap };
const right = { left: fold.x + foldGap, right: page.width - margin };
const top = { top: margin, bottom: fold.y - foldGap };
const bottom = { top: fold.y + foldGap, bottom: page.height - margin };

export const quadrants = {
  topLeft: { ...left, ...top },
  topRight: { ...right, ...top },
  bottomLeft: { ...left, ...bottom },
  bottomRight: { ...right, ...bottom },
} satisfies Record<string, Box>;

/** Where the stringer's logo goes, or the name in its place. */
export const brandBox: Box = {
  ...quadrants.topLeft,
  right: quadrants.topLeft.left + 60 * pointsPerMm,
  bottom: quadrants.topLeft.top + 20 * pointsPerMm,
};
