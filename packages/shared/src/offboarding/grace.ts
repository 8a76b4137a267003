/** How long everything is kept after the hand-over, in case something is missing or somebody thinks again. */
export const graceDays = 30;

/** When the book may be erased that was handed over at this instant. */
export const eraseAtAfter = (handedOverAt: Date): Date => new Date(handedOverAt.getTime() + graceDays * 86_400_000);
