import type { Tension, TensionUnit } from "@rbo/shared/tension/tension";

/** What was typed, exactly; its unit is named where it is not the one the stringer prefers. */
export const tensionText = ({ value, unit }: Tension, preferred: TensionUnit): string =>
  unit === preferred ? String(value) : `${value} ${unit}`;
