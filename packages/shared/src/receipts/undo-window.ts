/** How long a *mark strung* can be taken back before its receipt goes. */
export const undoWindowMs = 10_000;
