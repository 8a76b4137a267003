/** Four fifths of a cap are used: time to see about a bigger one. */
export const isNearCap = (sent: number, cap: number): boolean => sent >= cap * 0.8;
